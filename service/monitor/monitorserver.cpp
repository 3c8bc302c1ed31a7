// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/monitorserver.h"

#include "common/core/hostname.h"
#include "common/core/logging.h"
#include "service/tls/qtconfiguration.h"

#include <QDateTime>
#include <QHostInfo>
#include <QTcpServer>
#include <QWebSocketCorsAuthenticator>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using namespace std::chrono_literals;

constexpr auto EventInterval = 100ms;
constexpr auto SnapshotInterval = 1s;
constexpr qsizetype MostConnections = 2'000;
constexpr qsizetype MaxConsoles = 32;
constexpr int WrongToken = 4003;
constexpr int CredentialEnded = 4401;
constexpr int TryAgainLater = 1013;
constexpr int GoingAway = 1001;

QHostAddress addressOf(const QString &host)
{
    const QHostAddress literal(host);
    const auto found = literal.isNull() ? QHostInfo::fromName(host).addresses() : QList{literal};
    return found.isEmpty() ? QHostAddress() : found.first();
}

/// QWebSocketServer does not report why it cannot listen; QTcpServer does.
Failure::Kind kindOfListenFailure(const QHostAddress &address, quint16 port)
{
    QTcpServer server;
    server.listen(address, port);
    switch (server.serverError()) {
    case QAbstractSocket::SocketAccessError:
    case QAbstractSocket::UnsupportedSocketOperationError:
        return Failure::Kind::Permanent;
    default:
        return Failure::Kind::Transient;
    }
}

QByteArray bearerOf(const QWebSocket &socket)
{
    const auto value = socket.request().rawHeader("Authorization");
    return value.startsWith("Bearer ") ? value.sliced(7) : QByteArray();
}

/// What a console without a key may do: everything if no key is required, else what the token allows.
QStringList scopesWithoutKey(bool acceptsKeys)
{
    QStringList scopes{u"monitor:watch"_s, u"monitor:send"_s};
    if (!acceptsKeys)
        scopes.prepend(u"ingest:*"_s);
    return scopes;
}

QString wrongCredential(bool acceptsKeys)
{
    return acceptsKeys ? u"wrong token or key: use the service's LOOM_MONITOR_TOKEN, or a key with "
                         "the scope monitor:watch"_s
                       : u"wrong token: use the service's LOOM_MONITOR_TOKEN"_s;
}

} // namespace

MonitorServer::MonitorServer(const MonitorSettings &settings, const TlsSettings &tls, const Access &access,
                             EventBroadcaster &broadcaster, MemoryBudget &memory, Sources sources, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_tls(tls),
      m_access(access),
      m_broadcaster(broadcaster),
      m_memory(memory),
      m_sources(std::move(sources)),
      m_server(u"loom-ingestd monitor"_s,
               tls.isOn() && !settings.isLocal() ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &MonitorServer::acceptConsole);
    // A web page on this machine must not be able to connect. Consoles send no Origin header.
    connect(&m_server, &QWebSocketServer::originAuthenticationRequired, this,
            [](QWebSocketCorsAuthenticator *asked) { asked->setAllowed(asked->origin().isEmpty()); });
    connect(&m_eventClock, &QTimer::timeout, this, &MonitorServer::sendEvents);
    connect(&m_snapshotClock, &QTimer::timeout, this, &MonitorServer::askForConnections);
}

MonitorServer::~MonitorServer()
{
    for (auto *session : std::as_const(m_sessions))
        session->disconnect(this);
}

Result<void, Failure> MonitorServer::listen()
{
    if (auto failure = m_settings.problem())
        return *failure;
    const auto address = addressOf(m_settings.host);
    if (address.isNull())
        return Failure::transient(
            u"LOOM_MONITOR_HOST = '%1' is not an IP address, and the name cannot be resolved"_s.arg(m_settings.host));
    if (!address.isLoopback() && m_settings.token.isEmpty() && !m_settings.acceptsKeys)
        return Failure{u"LOOM_MONITOR_HOST = '%1' resolves to %2, which other machines can reach: set "
                       "LOOM_MONITOR_TOKEN, or use 127.0.0.1"_s.arg(m_settings.host, address.toString())};
    if (const auto done = loadCertificate(); !done)
        return done.error();
    if (!m_server.listen(address, quint16(m_settings.port)))
        return Failure{u"cannot listen on %1 port %2: %3 (change LOOM_MONITOR_HOST or "
                       "LOOM_MONITOR_PORT)"_s.arg(m_settings.host)
                           .arg(m_settings.port)
                           .arg(m_server.errorString()),
                       kindOfListenFailure(address, quint16(m_settings.port))};
    const auto scheme = usesTls() ? u"wss"_s : u"ws"_s;
    log(LogLevel::Info, u"Consoles connect to %1://%2:%3"_s.arg(scheme, hostInUrl(m_settings.host)).arg(port()));
    return {};
}

Result<void, Failure> MonitorServer::loadCertificate()
{
    if (!usesTls())
        return {};
    const auto configuration = qtConfiguration(m_tls);
    if (!configuration)
        return configuration.error();
    m_server.setSslConfiguration(*configuration);
    return {};
}

void MonitorServer::acceptConsole()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        auto login = credentialOf(*socket);
        if (!login) {
            reject(socket, WrongToken, wrongCredential(m_settings.acceptsKeys));
            continue;
        }
        if (m_sessions.size() >= MaxConsoles) {
            reject(socket, TryAgainLater, u"too many consoles are connected"_s);
            continue;
        }
        auto *session = new MonitorSession(socket, *std::move(login), m_broadcaster, m_memory, this);
        connect(session, &MonitorSession::ended, this, [this, session] { forget(session); });
        connect(session, &MonitorSession::disconnectAsked, this,
                [this, session](qint64 connection) { disconnectClient(*session, connection); });
        m_sessions.insert(session);
        m_broadcaster.setWatched(true);
        session->send(helloFor(session->grant()));
        m_eventClock.start(EventInterval);
        m_snapshotClock.start(SnapshotInterval);
        askForConnections();
    }
}

protocol::Hello MonitorServer::helloFor(const Grant *grant) const
{
    auto hello = m_sources.hello;
    hello.authentication = m_settings.acceptsKeys ? u"required"_s : u"off"_s;
    hello.scopes = grant != nullptr ? grant->scopeNames() : scopesWithoutKey(m_settings.acceptsKeys);
    return hello;
}

void MonitorServer::reject(QWebSocket *socket, int code, const QString &reason)
{
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

bool MonitorServer::acceptsToken(const QWebSocket &socket) const
{
    if (m_settings.token.isEmpty())
        return !m_settings.acceptsKeys;
    return isSameSecret(bearerOf(socket), m_settings.token);
}

std::optional<ConnectionCredential> MonitorServer::credentialOf(const QWebSocket &socket) const
{
    const auto what = u"watch"_s;
    if (acceptsToken(socket)) {
        if (m_settings.acceptsKeys)
            audit({}, socket, what, u"accepted"_s);
        return ConnectionCredential();
    }
    ConnectionCredential login;
    const auto now = QDateTime::currentMSecsSinceEpoch();
    const auto grant = m_settings.acceptsKeys ? m_access.keys.find(bearerOf(socket), login, now) : nullptr;
    const bool mayWatch = grant && grant->scopes.testFlag(Scope::WatchMonitor);
    audit(grant ? grant->id : QString(), socket, what, mayWatch ? u"accepted"_s : u"refused"_s, login.reason);
    return mayWatch ? std::optional(std::move(login)) : std::nullopt;
}

void MonitorServer::audit(const QString &who, const QWebSocket &socket, const QString &what, const QString &result,
                          const QString &reason) const
{
    m_access.audit.log({.who = who,
                        .what = u"console "_s + what,
                        .from = socket.peerAddress().toString(),
                        .result = result,
                        .reason = reason});
}

void MonitorServer::disconnectClient(const MonitorSession &session, qint64 connection)
{
    if (m_settings.acceptsKeys)
        audit(session.who(), session.socket(), u"disconnect %1"_s.arg(connection), u"accepted"_s);
    emit disconnectAsked(connection);
}

void MonitorServer::closeExpired()
{
    const auto now = QDateTime::currentMSecsSinceEpoch();
    const auto sessions = m_sessions.values();
    for (auto *session : sessions) {
        if (!session->mayStay(m_access.keys, now))
            session->close(CredentialEnded, u"the key has expired or was revoked"_s);
    }
}

void MonitorServer::forget(MonitorSession *session)
{
    m_sessions.remove(session);
    session->deleteLater();
    if (!m_sessions.isEmpty())
        return;
    m_broadcaster.setWatched(false);
    m_eventClock.stop();
    m_snapshotClock.stop();
}

void MonitorServer::sendEvents()
{
    const auto sessions = m_sessions.values();
    for (auto *session : sessions)
        session->sendEvents();
}

void MonitorServer::askForConnections()
{
    emit connectionsAsked();
}

void MonitorServer::onConnectionsDescribed(QList<protocol::ConnectionInfo> connections)
{
    if (m_sessions.isEmpty())
        return;
    closeExpired();
    auto snapshot = m_sources.snapshot();
    snapshot.connectionsLeftOut = std::max<qsizetype>(connections.size() - MostConnections, 0);
    std::sort(connections.begin(), connections.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    snapshot.connections = connections.first(std::min(connections.size(), MostConnections));
    const auto sessions = m_sessions.values();
    for (auto *session : sessions)
        session->sendSnapshot(snapshot);
}

void MonitorServer::close()
{
    m_server.close();
    const auto sessions = m_sessions.values();
    for (auto *session : sessions)
        session->close(GoingAway, u"the service is shutting down"_s);
}

} // namespace loom
