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

/// Accepts the connections of one I/O thread and makes each a Connection, within the limits that all threads share.
/// Where no more may be open, this thread's connection that has been idle for longest is closed for the new one; where
/// none is idle, the new one is answered 503. Looks after time limits with one timer for all. To Qt HttpServer only
/// those are pending connections that ask for something it answers.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    /// All must outlive the listener. What @p load names is that of all threads. With @p tls, which may be
    /// null, its connections speak TLS.
    Listener(SocketNotifierSet &readiness, const HttpSettings &settings, RequestHandler &handler,
             MetricsRecorder &recorder, const SharedLimits &load, const TlsStore *tls, QObject *parent = nullptr);
    ~Listener() override;

    /// Takes over @p descriptor, a listening socket's.
    void listenOn(qintptr descriptor);

    /// Who is connected.
    QList<protocol::ConnectionInfo> clients() const;
    /// Ends that client's connection at once, if it is one of these.
    void disconnectClient(qint64 id);
    /// Accepts no more, lets what was asked be answered, and says drained() when nothing is left.
    void drain();

signals:
    void drained();

private:
    void acceptWaiting();
    void add(int descriptor);
    void admitForwarded(std::unique_ptr<Channel> channel);
    void admit(std::unique_ptr<Channel> channel);
    void reject(std::unique_ptr<Channel> channel, ConnectionRejection why, const QString &mistake);
    Result<ConnectionSlot, ConnectionRejection> reserveSlot(const QHostAddress &client);
    Connection *open(std::unique_ptr<Channel> channel);
    void reject(std::unique_ptr<Channel> channel, ConnectionRejection why);
    void answerOnly(std::unique_ptr<Channel> channel, const Error &error);
    void rejectWithoutDescriptor();
    QByteArray answerWithoutDescriptor();
    void count(ConnectionRejection why);
    void count(ConnectionRejection why, LogFields details);
    bool closeOldestIdle();
    void forget(Connection *socket);
    void checkTimes();
    void checkDrained();

    SocketNotifierSet &m_readiness;
    const HttpSettings &m_settings;
    RequestHandler &m_handler;
    MetricsRecorder &m_recorder;
    const SharedLimits m_load;
    const TlsStore *const m_tls;
    Acceptor m_acceptor;
    std::unique_ptr<QSocketNotifier> m_waiting; ///< for connections to accept
    PendingConnections m_connections;
    IdleConnections m_idle; ///< of m_sockets
    QSet<Connection *> m_sockets;
    QSet<Connection *> m_turnedAway; ///< of them, those that do not count as open
    QTimer m_clock;
    bool m_isDraining = false;
    bool m_hasDrained = false;
};

} // namespace loom
