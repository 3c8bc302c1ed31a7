// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/logging.h"
#include "service/http/acceptor.h"
#include "service/http/connection.h"
#include "service/http/pendingconnections.h"
#include "service/metrics/metricsrecorder.h"

#include <QSet>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

namespace loom {

/// Accepts the connections of one I/O thread, within the limits that all threads share, and creates a Connection for
/// each. If the limit is reached, it closes the connection of this thread that has been idle longest; if none is idle,
/// the new connection is answered with 503. One timer applies the time limits of all connections. Connections become
/// pending connections of Qt HttpServer only when they have a request that Qt has to answer.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    /// All must outlive the listener. @p load is shared by all threads. If @p tls is not null, connections use TLS.
    Listener(SocketNotifierSet &notifiers, const HttpSettings &settings, RequestHandler &handler,
             MetricsRecorder &recorder, const SharedLimits &load, const TlsStore *tls, QObject *parent = nullptr);
    ~Listener() override;

    /// Takes ownership of @p descriptor, a listening socket.
    void listenOn(qintptr descriptor);

    /// The open client connections.
    QList<protocol::ConnectionInfo> clients() const;
    /// Closes the connection of client @p id at once, if it belongs to this listener.
    void disconnectClient(qint64 id);
    /// Stops accepting, waits for the answers to the current requests, and then emits drained().
    void drain();

signals:
    void drained();

private:
    void acceptWaiting();
    void add(int descriptor);
    void admitForwarded(std::unique_ptr<Channel> channel);
    void admit(std::unique_ptr<Channel> channel);
    void reject(std::unique_ptr<Channel> channel, ConnectionRejection reason, const QString &mistake);
    Result<ConnectionSlot, ConnectionRejection> reserveSlot(const QHostAddress &client);
    Connection *open(std::unique_ptr<Channel> channel);
    void reject(std::unique_ptr<Channel> channel, ConnectionRejection reason);
    void answerOnly(std::unique_ptr<Channel> channel, const Error &error);
    void rejectWithoutDescriptor();
    QByteArray answerWithoutDescriptor();
    void count(ConnectionRejection reason);
    void count(ConnectionRejection reason, LogFields details);
    bool closeOldestIdle();
    void forget(Connection *socket);
    void checkTimes();
    void checkDrained();

    SocketNotifierSet &m_notifiers;
    const HttpSettings &m_settings;
    RequestHandler &m_handler;
    MetricsRecorder &m_recorder;
    const SharedLimits m_load;
    const TlsStore *const m_tls;
    Acceptor m_acceptor;
    std::unique_ptr<QSocketNotifier> m_waiting; ///< notifies of connections to accept
    PendingConnections m_connections;
    IdleConnections m_idle; ///< the idle ones of m_sockets
    QSet<Connection *> m_sockets;
    QSet<Connection *> m_rejected; ///< subset of m_sockets that is not counted as open: it only gets an error
    QTimer m_clock;
    bool m_isDraining = false;
    bool m_hasDrained = false;
};

} // namespace loom
