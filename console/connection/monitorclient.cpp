// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/monitorclient.h"

#include "console/access/credential.h"
#include "console/access/trust.h"
#include "console/connection/greeting.h"
#include "console/connection/rejections.h"
#include "console/connection/websocketfailed.h"

#include <QNetworkRequest>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr quint64 MaxMessageBytes = 64 * 1024 * 1024;

} // namespace

MonitorClient::MonitorClient(QObject *parent) : MonitorClient(Pace{}, parent) {}

MonitorClient::MonitorClient(Pace pace, QObject *parent)
    : QObject(parent), m_pace(pace), m_backoff(pace.firstRetry, pace.longestRetry)
{
    connect(&m_frames, &FrameQueue::ready, this, &MonitorClient::readFrame);
    m_retry.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &MonitorClient::open);
    connect(&m_silence, &QTimer::timeout, this, &MonitorClient::handleSilence);
}

void MonitorClient::connectTo(const QUrl &address, const QString &token)
{
    m_address = address;
    m_token = token;
    m_hello = {};
    m_reason.clear();
    m_backoff.reset();
    open();
}

void MonitorClient::close()
{
    m_retry.stop();
    dropSocket();
    setState(State::Idle);
}

void MonitorClient::retryNow()
{
    if (m_state != State::Waiting && m_state != State::Rejected)
        return;
    m_backoff.reset();
    open();
}

void MonitorClient::open()
{
    m_retry.stop();
    dropSocket();
    if (const auto missing = tlsProblem(m_address))
        return reject(missing->message);
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(MaxMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(MaxMessageBytes);
    connect(m_socket, &QWebSocket::textMessageReceived, &m_frames, &FrameQueue::add);
    m_socket->setSslConfiguration(m_tls);
    m_certificateProblem.clear();
    connect(m_socket, &QWebSocket::sslErrors, this, &MonitorClient::onCertificate);
    connect(m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            socketEnded();
    });

    // Qt does not close a connection on which the handshake was answered with an error.
    connect(
        m_socket, WebSocketFailed, this,
        [this, socket = m_socket] {
            if (socket == m_socket)
                socketEnded();
        },
        Qt::QueuedConnection);

    setState(State::Connecting, QString(m_reason));
    m_silence.start(m_pace.hello);
    QNetworkRequest request(m_address);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", authorizationOf(m_token.toUtf8()));
    m_socket->open(request);
}

void MonitorClient::dropSocket()
{
    m_silence.stop();
    m_frames.clear();
    if (m_socket == nullptr)
        return;
    m_socket->disconnect(this);
    m_socket->disconnect(&m_frames);
    m_socket->close();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void MonitorClient::subscribe(const protocol::Subscribe &filter)
{
    m_subscription = filter;
    sendSubscription();
}

void MonitorClient::sendSubscription()
{
    m_subscription->subscription = ++m_subscriptions;
    send(*m_subscription);
}

void MonitorClient::unsubscribe()
{
    m_subscription.reset();
    send(protocol::Unsubscribe());
}

qint64 MonitorClient::find(protocol::Find wanted)
{
    if (m_state != State::Connected || m_hello.history == 0)
        return 0;
    wanted.request = ++m_searches;
    send(wanted);
    return wanted.request;
}

void MonitorClient::disconnectClient(qint64 connection)
{
    send(protocol::Disconnect{connection});
}

void MonitorClient::send(const protocol::FromConsole &message)
{
    if (m_state == State::Connected)
        m_socket->sendTextMessage(QString::fromUtf8(protocol::encode(message)));
}

std::chrono::milliseconds MonitorClient::retryIn() const
{
    return std::max(m_retry.remainingTimeAsDuration(), std::chrono::milliseconds(0));
}

QUrl MonitorClient::httpAddress() const
{
    QUrl url;
    const bool usesTls = m_address.scheme() == u"wss";
    url.setScheme(usesTls ? u"https"_s : u"http"_s);
    url.setHost(m_address.host());
    // If the service has no TLS port, a TLS proxy is expected at its HTTP port.
    url.setPort(usesTls && m_hello.httpsPort != 0 ? m_hello.httpsPort : m_hello.httpPort);
    return url;
}

ConnectedService MonitorClient::service() const
{
    const Permissions permissions(m_hello);
    const bool isForSending = permissions.asksForKeys() && permissions.maySendSomething();
    return {httpAddress(), permissions, isForSending ? m_token.toUtf8() : QByteArray(), m_tls};
}

void MonitorClient::readFrame(const QString &text)
{
    const auto utf8 = text.toUtf8();
    if (m_state != State::Connected && !acceptHello(utf8))
        return;
    const auto message = protocol::decodeFromService(utf8);
    if (message)
        std::visit([this](const auto &one) { handle(one); }, *message);
    else if (m_state == State::Connected)
        emit complained(message.error().message);
    else
        reject(tr("%1 sent an invalid message: %2").arg(m_address.authority(), message.error().message));
}

bool MonitorClient::acceptHello(const QByteArray &text)
{
    const auto greeting = greetingOf(text);
    if (!greeting)
        reject(noMonitorText(m_address));
    else if (greeting->protocol != protocol::Version)
        reject(tr("The service (version %1) uses version %2 of the monitor protocol, this program uses version %3. "
                  "Use the program that was delivered with the service.")
                   .arg(greeting->version)
                   .arg(greeting->protocol)
                   .arg(protocol::Version));
    // Do not use m_state here: a slot connected to stateChanged() may have called close() or connectTo().
    return greeting && greeting->protocol == protocol::Version;
}

void MonitorClient::handle(const protocol::Hello &hello)
{
    m_hello = hello;
    m_backoff.reset();
    m_silence.start(m_pace.silence);
    setState(State::Connected);
    if (m_subscription)
        sendSubscription();
    emit helloReceived(hello);
}

void MonitorClient::handle(const protocol::Snapshot &snapshot)
{
    if (m_state != State::Connected)
        return;
    m_silence.start(m_pace.silence);
    emit snapshotReceived(snapshot);
}

void MonitorClient::handle(const protocol::Events &events)
{
    const bool isOlderService = events.subscription == 0;
    const bool isCurrent = m_subscription && (isOlderService || events.subscription == m_subscription->subscription);
    if (m_state == State::Connected && isCurrent)
        emit eventsReceived(events);
}

void MonitorClient::handle(const protocol::Rejected &rejected)
{
    emit complained(rejected.message);
}

void MonitorClient::onCertificate(const QList<QSslError> &errors)
{
    m_certificateProblem = certificateProblem(m_address.host(), errors);
}

void MonitorClient::socketEnded()
{
    if (m_socket == nullptr)
        return;
    m_frames.flush(); // frames received before the end of the connection
    if (m_socket == nullptr)
        return;
    const bool wasConnected = m_state == State::Connected;
    const auto closeCode = int(m_socket->closeCode());
    if (!m_certificateProblem.isEmpty())
        reject(m_certificateProblem);
    else if (const auto reason = rejectionText(closeCode, !m_token.isEmpty()); !reason.isEmpty())
        reject(reason);
    else if (closeCode == ConsoleTooSlow)
        lose(tr("The service disconnected this console because it did not read fast enough. Use a narrower filter or "
                "a lower limit in Traffic."));
    else if (wasConnected)
        lose(tr("The connection to the service was lost."));
    else if (isHttpAnswer(m_socket->errorString()))
        lose(noMonitorText(m_address));
    else
        lose(tr("Cannot connect to %1: %2. Check that the service is running and that this is its LOOM_MONITOR_PORT.")
                 .arg(m_address.authority(), m_socket->errorString()));
}

void MonitorClient::handleSilence()
{
    if (m_state == State::Connected)
        lose(tr("The service has sent nothing for %1 s.").arg(m_pace.silence.count() / 1000.0));
    else
        lose(tr("No hello message from %1. Check that this is the service's LOOM_MONITOR_PORT.")
                 .arg(m_address.authority()));
}

void MonitorClient::lose(const QString &reason)
{
    dropSocket();
    m_retry.start(m_backoff.next());
    setState(State::Waiting, reason);
}

void MonitorClient::reject(const QString &reason)
{
    dropSocket();
    setState(State::Rejected, reason);
}

void MonitorClient::setState(State state, const QString &reason)
{
    m_state = state;
    m_reason = reason;
    emit stateChanged();
}

} // namespace loom
