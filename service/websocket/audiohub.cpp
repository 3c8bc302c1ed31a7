// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/audiohub.h"

#include "service/http/subprotocols.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using namespace std::chrono_literals;

Schema deviceRules(const MessageType &messageType)
{
    const auto rules = messageType.schema[u"properties"_s][u"device_id"_s].toObject();
    const auto compiled = Schema::compile(rules, messageType.file);
    Q_ASSERT(compiled);
    return *compiled;
}

QString deviceOf(const RequestHead &head)
{
    return QString::fromUtf8(head.path.sliced(head.path.lastIndexOf('/') + 1));
}

Error bad(const QString &why)
{
    return Error::of(ErrorCode::BadRequest, u"Bad Request: "_s + why);
}

/// The key is 16 bytes in base64 (RFC 6455 §4.1).
bool isKey(const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == 16;
}

bool requestsWebSocket(const RequestHead &head)
{
    return head.wantsUpgrade
           && head.header("Upgrade").toByteArray().toLower().split(',').first().trimmed() == "websocket"
           && head.header("Sec-WebSocket-Version") == "13";
}

/// The handshake for Qt, in canonical form: without anything ambiguous, and without header fields for which Qt would
/// close the connection without an answer (for example, a Host header that it cannot convert to a URL).
QByteArray handshake(const RequestHead &head, const QString &path)
{
    const bool offersOurs = offeredSubprotocols(head).contains(AudioSubprotocol);
    return "GET " + path.toLatin1()
           + " HTTP/1.1\r\nHost: loom\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: "
             "13\r\nSec-WebSocket-Key: "
           + head.header("Sec-WebSocket-Key").toByteArray()
           + (offersOurs ? QByteArray("\r\nSec-WebSocket-Protocol: ") + AudioSubprotocol : QByteArray()) + "\r\n\r\n";
}

/// Interval of the time limit checks: a second, or less if the inactivity timeout is short.
std::chrono::milliseconds clockInterval(const AudioSettings &settings)
{
    return std::clamp<std::chrono::milliseconds>(settings.inactivity / 12, 250ms, 1s);
}

} // namespace

AudioHub::AudioHub(const AudioParts &parts, const SharedLimits &load, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_load(load),
      m_deviceRules(deviceRules(parts.messageType)),
      m_server(u"loom-ingestd"_s, QWebSocketServer::NonSecureMode),
      m_clock(this)
{
    m_server.setSupportedSubprotocols({QString::fromLatin1(AudioSubprotocol)});
    m_server.setMaxPendingConnections(std::numeric_limits<int>::max());
    connect(&m_server, &QWebSocketServer::newConnection, this, &AudioHub::acceptConnection);
    connect(&m_clock, &QTimer::timeout, this, &AudioHub::checkTimes);
    m_clock.start(clockInterval(parts.settings));
}

AudioHub::~AudioHub()
{
    for (auto *socket : std::as_const(m_sockets))
        socket->disconnect(this);
}

std::optional<Error> AudioHub::rejection(const RequestHead &head) const
{
    if (!isDeviceId(deviceOf(head)))
        return bad(u"Invalid device id '%1': use 3 to 64 letters, digits, '_' or '-'"_s.arg(deviceOf(head).left(80)));
    if (!requestsWebSocket(head))
        return Error::of(ErrorCode::UpgradeRequired);
    if (head.minorVersion == 0 || head.hasBody())
        return bad(u"a WebSocket handshake must be an HTTP/1.1 request without a body"_s);
    if (!isKey(head.header("Sec-WebSocket-Key").toByteArray()))
        return bad(u"Sec-WebSocket-Key must be 16 bytes in base64"_s);
    return std::nullopt;
}

bool AudioHub::isDeviceId(const QString &device) const
{
    return Validator(0).check(m_deviceRules, device, 0).isEmpty();
}

void AudioHub::accept(Upgrade upgrade)
{
    const auto path = u"/%1"_s.arg(++m_connections);
    auto *transport = new WebSocketTransport(std::move(upgrade.connection), m_parts.settings, m_load.memory, this);
    connect(transport, &QTcpSocket::disconnected, this, [this, path, transport] {
        if (m_arriving.remove(path) > 0)
            transport->deleteLater();
    });
    m_arriving.insert(path, {deviceOf(upgrade.head).toLatin1(),
                             {upgrade.requestId,
                              upgrade.head.onlyHeader("traceparent").toByteArray(),
                              "websocket",
                              ++m_load.lastConnection,
                              {},
                              transport->peerAddress().toString(),
                              upgrade.client.login.grant},
                             upgrade.client,
                             transport,
                             upgrade.rest});
    m_server.handleConnection(transport);
    transport->beginHandshake(handshake(upgrade.head, path), upgrade.requestId);
}

void AudioHub::acceptConnection()
{
    while (auto *connection = m_server.nextPendingConnection()) {
        const auto arrival = m_arriving.take(connection->requestUrl().path());
        Q_ASSERT(arrival.transport);
        auto *socket =
            new AudioSocket(m_parts, arrival.device, arrival.from, arrival.client, connection, arrival.transport, this);
        m_sockets.insert(socket);
        connect(socket, &AudioSocket::ended, this, [this, socket] { forget(socket); });
        arrival.transport->beginFrames(arrival.rest);
        if (m_isDraining)
            socket->drain();
    }
}

void AudioHub::forget(QObject *socket)
{
    m_sockets.remove(static_cast<AudioSocket *>(socket));
    socket->deleteLater();
    checkDrained();
}

void AudioHub::checkTimes()
{
    const auto now = QDeadlineTimer::current().deadline();
    // checkTime() may remove a connection from m_sockets, so iterate over an (implicitly shared) copy.
    for (const auto sockets = m_sockets; auto *socket : sockets)
        socket->checkTime(now);
}

QList<protocol::ConnectionInfo> AudioHub::clients() const
{
    QList<protocol::ConnectionInfo> all;
    for (const auto *socket : m_sockets)
        all.append(socket->info());
    return all;
}

void AudioHub::disconnectClient(qint64 id)
{
    const auto sockets = m_sockets.values();
    for (auto *socket : sockets) {
        if (socket->info().id == id)
            socket->abort();
    }
}

void AudioHub::drain()
{
    m_isDraining = true;
    const auto sockets = m_sockets.values();
    for (auto *socket : sockets)
        socket->drain();
    checkDrained();
}

void AudioHub::checkDrained()
{
    if (m_isDraining && m_sockets.isEmpty() && m_arriving.isEmpty() && !std::exchange(m_hasDrained, true))
        emit drained();
}

} // namespace loom
