// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/access.h"
#include "service/monitor/monitorsession.h"
#include "service/monitor/monitorsettings.h"
#include "service/tls/tlssettings.h"

#include <QSet>
#include <QTimer>
#include <QWebSocketServer>

#include <functional>
#include <optional>

namespace loom {

/// The server for consoles, with its own WebSocket port (docs/monitor-protocol.md). Runs in the main thread. Costs
/// ingestion nothing while no console is connected.
class MonitorServer : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        protocol::Hello hello; ///< without the fields that depend on the console
        /// Returns a snapshot without the connections. Called once per second while a console is connected.
        std::function<protocol::Snapshot()> snapshot;
    };

    /// The objects that @p access refers to, @p settings, @p tls, @p broadcaster and @p memory must outlive the server.
    /// Unsent events count towards @p memory. If TLS is configured, it is used unless the server listens on the
    /// loopback address only.
    MonitorServer(const MonitorSettings &settings, const TlsSettings &tls, const Access &access,
                  EventBroadcaster &broadcaster, MemoryBudget &memory, Sources sources, QObject *parent = nullptr);
    ~MonitorServer() override;

    /// Starts listening. Returns an error for a non-loopback address without a token or keys.
    Result<void, Failure> listen();
    quint16 port() const { return m_server.serverPort(); }
    /// Reloads the certificate files. On failure, the previous certificate stays in use.
    Result<void, Failure> loadCertificate();

    /// Call in response to connectionsAsked(), with all open client connections.
    void onConnectionsDescribed(QList<protocol::ConnectionInfo> connections);
    /// Closes the connections of all consoles.
    void close();

signals:
    void connectionsAsked();
    void disconnectAsked(qint64 connection);

private:
    void acceptConsole();
    /// @p grant is null for a console without a key.
    protocol::Hello helloFor(const Grant *grant) const;
    void reject(QWebSocket *socket, int code, const QString &reason);
    bool acceptsToken(const QWebSocket &socket) const;
    /// The credential by which a console is admitted; none if it is rejected.
    std::optional<ConnectionCredential> credentialOf(const QWebSocket &socket) const;
    void audit(const QString &who, const QWebSocket &socket, const QString &what, const QString &result,
               const QString &reason = {}) const;
    void disconnectClient(const MonitorSession &session, qint64 connection);
    void closeExpired();
    void forget(MonitorSession *session);
    void sendEvents();
    void askForConnections();

    bool usesTls() const { return m_server.secureMode() == QWebSocketServer::SecureMode; }

    const MonitorSettings &m_settings;
    const TlsSettings &m_tls;
    const Access m_access;
    EventBroadcaster &m_broadcaster;
    MemoryBudget &m_memory;
    const Sources m_sources;
    QWebSocketServer m_server;
    QSet<MonitorSession *> m_sessions;
    QTimer m_eventClock;
    QTimer m_snapshotClock;
};

} // namespace loom
