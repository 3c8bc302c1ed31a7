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

/// What the service tells consoles, over WebSockets of their own (docs/monitor-protocol.md). Lives in the
/// main thread; costs ingestion nothing while no console is connected.
class MonitorServer : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        protocol::Hello hello; ///< but for what depends on the console
        /// Everything of a snapshot but the connections; called once a second while someone watches.
        std::function<protocol::Snapshot()> snapshot;
    };

    /// What @p access names, @p settings, @p tls, @p broadcaster and @p memory, in which counts what consoles have not
    /// taken, must outlive the server. With TLS, consoles of other machines connect through it; those of this machine
    /// do not.
    MonitorServer(const MonitorSettings &settings, const TlsSettings &tls, const Access &access,
                  EventBroadcaster &broadcaster, MemoryBudget &memory, Sources sources, QObject *parent = nullptr);
    ~MonitorServer() override;

    /// Rejects an address that is not this machine's own without a token.
    Result<void, Failure> listen();
    quint16 port() const { return m_server.serverPort(); }
    /// Shows the certificate to consoles that its files hold now. A failure leaves the earlier one.
    Result<void, Failure> loadCertificate();

    /// The answer to connectionsAsked(): everyone who is connected.
    void takeConnections(QList<protocol::ConnectionInfo> connections);
    /// Says goodbye to the consoles.
    void close();

signals:
    void connectionsAsked();
    void disconnectAsked(qint64 connection);

private:
    void acceptConsole();
    /// @p grant is null for a console that has shown no key.
    protocol::Hello helloFor(const Grant *grant) const;
    void reject(QWebSocket *socket, int code, const QString &reason);
    bool acceptsToken(const QWebSocket &socket) const;
    /// By which a console is let in; none where it is not.
    std::optional<ConnectionCredential> loginOf(const QWebSocket &socket) const;
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
