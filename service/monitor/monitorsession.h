// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/keystore.h"
#include "service/monitor/eventbroadcaster.h"

#include <QWebSocket>

#include <memory>

namespace loom {

/// One console. Lives in the monitor's thread.
class MonitorSession : public QObject
{
    Q_OBJECT
public:
    /// @p socket is deleted with this. @p login is the key that the console has shown, if it was one.
    /// What the console has not taken yet counts in @p memory, which must outlive this, as must @p broadcaster.
    MonitorSession(QWebSocket *socket, ConnectionCredential login, EventBroadcaster &broadcaster, MemoryBudget &memory,
                   QObject *parent);
    ~MonitorSession() override;

    /// The key's id; empty where the console has shown none.
    QString who() const { return m_login.grant ? m_login.grant->id : QString(); }
    /// What the key allows; null where the console has shown none.
    const Grant *grant() const { return m_login.grant.get(); }
    const QWebSocket &socket() const { return *m_socket; }
    /// Whether its key still allows to watch.
    bool mayStay(const KeyStore &keys, qint64 now);
    /// Drops a console that does not read.
    void send(const protocol::FromService &message);
    /// With the devices that the console has not been told of.
    void sendSnapshot(protocol::Snapshot snapshot);
    /// Sends what has waited since the last call, if anything.
    void sendEvents();
    void close(int code, const QString &reason);

signals:
    void disconnectAsked(qint64 connection);
    void ended();

private:
    void onTextMessage(const QString &text);
    void handle(const protocol::Subscribe &wish);
    void handle(const protocol::Unsubscribe &);
    void handle(const protocol::Disconnect &order);
    void handle(const protocol::Find &wanted);

    QWebSocket *const m_socket;
    ConnectionCredential m_login;
    EventBroadcaster &m_broadcaster;
    MemoryBudget &m_memory;
    MemoryReservation m_unread;
    qint64 m_devices = 0; ///< the cursor of what the console was told of devices
    std::shared_ptr<EventQueue> m_queue; ///< none: no events are wanted
};

} // namespace loom
