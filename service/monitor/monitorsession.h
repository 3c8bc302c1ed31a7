// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/keystore.h"
#include "service/monitor/eventbroadcaster.h"

#include <QWebSocket>

#include <memory>

namespace loom {

/// The connection of one console. Belongs to the thread of the monitor server.
class MonitorSession : public QObject
{
    Q_OBJECT
public:
    /// Takes ownership of @p socket. @p login is the key of the console; it has no grant if the console used the token
    /// or nothing. Unsent bytes count towards @p memory. @p memory and @p broadcaster must outlive this.
    MonitorSession(QWebSocket *socket, ConnectionCredential login, EventBroadcaster &broadcaster, MemoryBudget &memory,
                   QObject *parent);
    ~MonitorSession() override;

    /// The key's id; empty if the console has no key.
    QString who() const { return m_login.grant ? m_login.grant->id : QString(); }
    /// What the key allows; null if the console has no key.
    const Grant *grant() const { return m_login.grant.get(); }
    const QWebSocket &socket() const { return *m_socket; }
    /// Whether the console's key still allows it to be connected.
    bool mayStay(const KeyStore &keys, qint64 now);
    /// Sends @p message. Disconnects a console that does not read.
    void send(const protocol::FromService &message);
    /// Sends @p snapshot with the devices that have changed since the last one.
    void sendSnapshot(protocol::Snapshot snapshot);
    /// Sends the queued events, if any.
    void sendEvents();
    void close(int code, const QString &reason);

signals:
    void disconnectAsked(qint64 connection);
    void ended();

private:
    void onTextMessage(const QString &text);
    void handle(const protocol::Subscribe &request);
    void handle(const protocol::Unsubscribe &);
    void handle(const protocol::Disconnect &request);
    void handle(const protocol::Find &request);

    QWebSocket *const m_socket;
    ConnectionCredential m_login;
    EventBroadcaster &m_broadcaster;
    MemoryBudget &m_memory;
    MemoryReservation m_unread;
    qint64 m_devices = 0; ///< cursor of the devices already sent
    std::shared_ptr<EventQueue> m_queue; ///< null without a subscription
};

} // namespace loom
