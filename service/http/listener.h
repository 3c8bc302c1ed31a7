// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/connection.h"

#include <QSet>
#include <QTcpServer>
#include <QTimer>

namespace loom {

/// Listening sockets that share a port; the descriptors belong to who holds this.
struct Listeners
{
    QList<qintptr> descriptors;
    quint16 port = 0;
};

/// Opens @p count listening sockets, one an I/O thread, that share a port by SO_REUSEPORT: the
/// kernel spreads new connections over them. @p port 0 takes a free one. @p variable is what the
/// operator chooses the port by.
Result<Listeners, Failure> openListeners(const QHostAddress &address, quint16 port, int count, const char *variable);

/// Accepts the connections of one I/O thread and makes each a Connection, within the limit of
/// connections that all threads share. Looks after their time limits with one timer for all. To Qt HttpServer only
/// those are pending connections that ask for something it answers.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    /// All must outlive the listener. @p load is that of all threads.
    Listener(Readiness &readiness, const HttpSettings &settings, RequestHandler &handler, HttpLoad &load,
             QObject *parent = nullptr);
    ~Listener() override;

    /// Who is connected.
    QList<protocol::ConnectionInfo> clients() const;
    /// Ends that client's connection at once, if it is one of these.
    void disconnectClient(qint64 id);
    /// Accepts no more, lets what was asked be answered, and says drained() when nothing is left.
    void drain();

signals:
    void drained();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void forget(Connection *socket);
    void checkTimes();
    void checkDrained();

    Readiness &m_readiness;
    const HttpSettings &m_settings;
    RequestHandler &m_handler;
    HttpLoad &m_load;
    QSet<Connection *> m_sockets;
    QSet<Connection *> m_turnedAway; ///< of them, those that do not count as open
    QTimer m_clock;
    bool m_isDraining = false;
    bool m_hasDrained = false;
};

} // namespace loom
