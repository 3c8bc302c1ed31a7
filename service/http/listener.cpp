// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/listener.h"

#include "service/http/proxyprelude.h"
#include "service/http/tlsprelude.h"

#include <QDeadlineTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using namespace std::chrono_literals;

constexpr auto ClockInterval = 250ms;
/// Pause after running out of descriptors: accepting again at once would be a busy loop.
constexpr auto AcceptAgainAfter = 100ms;
/// Maximum connections accepted per turn of the event loop, so that open connections are served in between.
constexpr int MaxAcceptedPerTurn = 64;
/// Maximum idle connections examined per new connection: some may have unread requests.
constexpr int MaxCandidates = 16;

QString rejectionText(ConnectionRejection reason)
{
    switch (reason) {
    case ConnectionRejection::Connections:
        return u"Connections are rejected: LOOM_HTTP_MAX_CONNECTIONS is reached, and no connection is idle"_s;
    case ConnectionRejection::Address:
        return u"Connections are rejected: one client address has reached LOOM_HTTP_MAX_CONNECTIONS_PER_ADDRESS"_s;
    case ConnectionRejection::Descriptors:
        return u"Connections are rejected: the process has reached its limit of open files; raise it "
               "(LimitNOFILE, ulimit -n)"_s;
    case ConnectionRejection::Memory:
        return u"Connections are rejected: LOOM_MAX_BUFFERED_BYTES is reached"_s;
    case ConnectionRejection::Untrusted:
        return u"A connection was closed: with LOOM_PROXY_PROTOCOL, only LOOM_TRUSTED_PROXIES may "
               "connect"_s;
    case ConnectionRejection::ProxyHeader:
        return u"A connection was closed: the PROXY protocol header is not valid"_s;
    case ConnectionRejection::Handshake:
        return u"A connection was closed: the TLS handshake failed"_s;
    }
    Q_UNREACHABLE();
}

/// Port scanners cause failed handshakes all the time, and the operator cannot prevent them.
LogLevel levelOf(ConnectionRejection reason)
{
    return reason == ConnectionRejection::Handshake ? LogLevel::Info : LogLevel::Warning;
}

} // namespace

Listener::Listener(SocketNotifierSet &notifiers, const HttpSettings &settings, RequestHandler &handler,
                   MetricsRecorder &recorder, const SharedLimits &load, const TlsStore *tls, QObject *parent)
    : QTcpServer(parent),
      m_notifiers(notifiers),
      m_settings(settings),
      m_handler(handler),
      m_recorder(recorder),
      m_load(load),
      m_tls(tls),
      m_connections(
          settings.headerTimeout, settings.maxPendingConnections,
          [this](auto channel, auto reason, const auto &mistake) { reject(std::move(channel), reason, mistake); }),
      m_clock(this)
{
    connect(&m_clock, &QTimer::timeout, this, &Listener::checkTimes);
    m_clock.start(ClockInterval);
}

Listener::~Listener()
{
    for (auto *socket : std::as_const(m_sockets))
        socket->disconnect(this);
}

/// Replaces QTcpServer's accepting, which retries in a busy loop if the process has no descriptors left.
void Listener::listenOn(qintptr descriptor)
{
    setSocketDescriptor(descriptor);
    pauseAccepting();
    m_acceptor = Acceptor(int(descriptor));
    m_waiting = std::make_unique<QSocketNotifier>(m_acceptor.descriptor(), QSocketNotifier::Read);
    connect(m_waiting.get(), &QSocketNotifier::activated, this, &Listener::acceptWaiting);
}

void Listener::acceptWaiting()
{
    m_idle.beginTurn();
    for (int count = 0; count < MaxAcceptedPerTurn; ++count) {
        const auto next = m_acceptor.accept();
        if (next.outcome == Acceptor::Outcome::NoneWaiting)
            return;
        if (next.outcome == Acceptor::Outcome::Accepted)
            add(next.descriptor);
        else if (!closeOldestIdle())
            return rejectWithoutDescriptor();
    }
}

void Listener::add(int descriptor)
{
    auto channel = std::make_unique<Channel>(descriptor, m_notifiers);
    const auto peer = channel->peer().host;
    const auto &proxies = m_settings.proxies;
    const bool isProxy = proxies.trusted.contains(peer);
    if (proxies.usesProxyProtocol && !isProxy)
        return count(ConnectionRejection::Untrusted, {{"peer", peer.toString()}});
    // All clients of a proxy share its address.
    auto slot = reserveSlot(isProxy ? QHostAddress() : peer);
    if (!slot)
        return reject(std::move(channel), slot.error());
    channel->setSlot(*std::move(slot));
    if (proxies.usesProxyProtocol)
        m_connections.add(std::move(channel), std::make_unique<ProxyPrelude>(),
                          [this](auto forwarded) { admitForwarded(std::move(forwarded)); });
    else
        admit(std::move(channel));
}

/// Called when @p channel has completed its PROXY protocol header.
void Listener::admitForwarded(std::unique_ptr<Channel> channel)
{
    const auto client = channel->peer().host;
    if (!m_settings.proxies.trusted.contains(client) && !channel->slot().countFor(client))
        return reject(std::move(channel), ConnectionRejection::Address);
    admit(std::move(channel));
}

void Listener::admit(std::unique_ptr<Channel> channel)
{
    if (!m_tls)
        return open(std::move(channel))->readArrived();
    MemoryReservation memory(m_load.memory);
    if (!memory.set(TlsPrelude::HandshakeBytes))
        return count(ConnectionRejection::Memory);
    m_connections.add(std::move(channel), std::make_unique<TlsPrelude>(m_tls->current(), std::move(memory)),
                      [this](auto established) { open(std::move(established))->readArrived(); });
}

void Listener::reject(std::unique_ptr<Channel> channel, ConnectionRejection reason, const QString &mistake)
{
    count(reason, {{"peer", channel->peer().host.toString()}, {"error", mistake}});
    if (!channel->tls() || !channel->tls()->wasPlainHttp())
        return;
    channel->stopTls();
    answerOnly(std::move(channel), Error::of(ErrorCode::BadRequest, u"this port requires TLS: use a "
                                                                    "URL that begins with https:// or wss://"_s));
}

/// Closing an idle connection does not help an address that has reached its own limit.
Result<ConnectionSlot, ConnectionRejection> Listener::reserveSlot(const QHostAddress &client)
{
    const auto bytes = ConnectionLimit::ConnectionBytes + (m_tls ? ConnectionLimit::TlsBytes : 0);
    auto slot = m_load.connections.reserve(client, bytes);
    if (!slot && slot.error() != ConnectionRejection::Address && closeOldestIdle())
        return m_load.connections.reserve(client, bytes);
    return slot;
}

Connection *Listener::open(std::unique_ptr<Channel> channel)
{
    auto *socket = new Connection(std::move(channel), m_settings, m_handler, m_load, m_idle, this);
    m_sockets.insert(socket);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { forget(socket); });
    connect(socket, &Connection::serverNeeded, this, [this, socket] {
        addPendingConnection(socket);
        pauseAccepting(); // Qt has resumed accepting when it took the connection
    });
    return socket;
}

void Listener::reject(std::unique_ptr<Channel> channel, ConnectionRejection reason)
{
    count(reason);
    // A TLS handshake would cost more than the answer is worth.
    if (!m_tls)
        answerOnly(std::move(channel), Error::of(ErrorCode::Overloaded));
}

void Listener::answerOnly(std::unique_ptr<Channel> channel, const Error &error)
{
    channel->setSlot({});
    if (m_rejected.size() >= m_settings.maxRejectedAtOnce)
        return;
    auto *socket = open(std::move(channel));
    m_rejected.insert(socket);
    socket->rejectAndClose(error);
}

void Listener::rejectWithoutDescriptor()
{
    for (int rejected = 0; rejected < MaxAcceptedPerTurn; ++rejected) {
        if (!m_acceptor.rejectNext(answerWithoutDescriptor()))
            break;
        count(ConnectionRejection::Descriptors);
    }
    m_waiting->setEnabled(false);
    QTimer::singleShot(AcceptAgainAfter, this, [this] {
        if (m_waiting)
            m_waiting->setEnabled(true);
    });
}

/// Without a descriptor, no TLS handshake is possible.
QByteArray Listener::answerWithoutDescriptor()
{
    if (m_tls)
        return {};
    Exchange nothing;
    const auto reply = m_handler.reject(nothing, Error::of(ErrorCode::Overloaded), {});
    return reply.toBytes(nothing.head, nothing.requestId, true);
}

void Listener::count(ConnectionRejection reason)
{
    count(reason, {{"open_connections", m_load.connections.open()}, {"limit", m_load.connections.most()}});
}

void Listener::count(ConnectionRejection reason, LogFields details)
{
    m_recorder.connectionRejected(reason);
    if (m_load.connections.isNews(reason))
        log(levelOf(reason), rejectionText(reason), details);
}

bool Listener::closeOldestIdle()
{
    for (int tried = 0; tried < MaxCandidates; ++tried) {
        auto *oldest = m_idle.oldest();
        if (!oldest)
            return false;
        if (oldest->closeIfIdle())
            return true;
    }
    return false;
}

void Listener::forget(Connection *socket)
{
    if (!m_sockets.remove(socket))
        return;
    m_rejected.remove(socket);
    socket->deleteLater();
    if (m_isDraining)
        QMetaObject::invokeMethod(this, &Listener::checkDrained, Qt::QueuedConnection);
}

QList<protocol::ConnectionInfo> Listener::clients() const
{
    QList<protocol::ConnectionInfo> all;
    for (const auto *socket : m_sockets)
        all.append(socket->info());
    return all;
}

void Listener::disconnectClient(qint64 id)
{
    const auto sockets = m_sockets.values();
    for (auto *socket : sockets) {
        if (socket->info().id == id)
            socket->close();
    }
}

void Listener::drain()
{
    m_isDraining = true;
    m_connections.clear();
    const auto sockets = m_sockets.values();
    for (auto *socket : sockets)
        socket->drain();
    m_waiting.reset();
    m_acceptor = {};
    close();
    checkDrained();
}

void Listener::checkTimes()
{
    const auto now = QDeadlineTimer::current().deadline();
    // checkTime() may remove a connection from m_sockets, so iterate over an (implicitly shared) copy.
    for (const auto sockets = m_sockets; auto *socket : sockets)
        socket->checkTime(now);
    m_connections.checkTimes(now);
}

void Listener::checkDrained()
{
    if (m_isDraining && m_sockets.isEmpty() && !std::exchange(m_hasDrained, true))
        emit drained();
}

} // namespace loom
