// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/monitorsession.h"

#include "common/core/logging.h"
#include "common/protocol/eventframes.h"

#include <utility>

namespace loom {

namespace {

/// A console that has this much unread does not read, or not as fast as it asked for.
constexpr qint64 UnreadBytes = 32 * 1024 * 1024;
constexpr int DoesNotRead = 4008;
constexpr quint64 MostCommandBytes = 1024 * 1024;

} // namespace

MonitorSession::MonitorSession(QWebSocket *socket, Login login, EventTap &tap, MemoryBudget &memory, QObject *parent)
    : QObject(parent), m_socket(socket), m_login(std::move(login)), m_tap(tap), m_memory(memory), m_unread(memory)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(MostCommandBytes);
    m_socket->setMaxAllowedIncomingMessageSize(MostCommandBytes);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &MonitorSession::takeText);
    connect(m_socket, &QWebSocket::disconnected, this, &MonitorSession::ended);
}

MonitorSession::~MonitorSession()
{
    m_socket->disconnect(this);
    if (m_queue)
        m_tap.remove(m_queue);
}

void MonitorSession::send(const protocol::FromService &message)
{
    const auto unread = m_socket->bytesToWrite();
    if (!m_unread.set(unread) || unread > UnreadBytes) {
        log(LogLevel::Warning, QStringLiteral("A console does not read what it is sent and is dropped"),
            {{"address", m_socket->peerAddress().toString()}});
        close(DoesNotRead, QStringLiteral("the console does not read what it is sent"));
        m_socket->abort();
        return;
    }
    m_socket->sendTextMessage(QString::fromUtf8(protocol::encode(message)));
}

bool MonitorSession::mayStay(const KeyStore &keys, qint64 now)
{
    if (!m_login.grant)
        return true;
    const auto grant = keys.find(m_login.credential, m_login, now);
    return grant && grant->scopes.testFlag(Scope::WatchMonitor);
}

void MonitorSession::sendSnapshot(protocol::Snapshot snapshot)
{
    snapshot.devices = m_tap.devices().heardSince(m_devices);
    send(std::move(snapshot));
}

void MonitorSession::sendEvents()
{
    if (!m_queue)
        return;
    const auto events = m_queue->take();
    if (events.events.isEmpty() && events.leftOut == 0)
        return;
    for (const auto &frame : protocol::framesOf(events))
        send(frame);
}

void MonitorSession::close(int code, const QString &reason)
{
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

void MonitorSession::takeText(const QString &text)
{
    const auto message = protocol::decodeFromConsole(text.toUtf8());
    if (!message)
        return send(protocol::Refused{message.error().message});
    std::visit([this](const auto &one) { take(one); }, *message);
}

void MonitorSession::take(const protocol::Subscribe &wish)
{
    take(protocol::Unsubscribe());
    m_queue = std::make_shared<EventQueue>(wish, m_memory);
    m_tap.add(m_queue);
}

void MonitorSession::take(const protocol::Unsubscribe &)
{
    if (m_queue)
        m_tap.remove(m_queue);
    m_queue.reset();
}

void MonitorSession::take(const protocol::Disconnect &order)
{
    if (m_login.grant && !m_login.grant->scopes.testFlag(Scope::SendMonitor))
        return send(protocol::Refused{
            QStringLiteral("the key does not allow to end connections: that needs the scope monitor:send")});
    emit disconnectAsked(order.connection);
}

void MonitorSession::take(const protocol::Find &wanted)
{
    send(m_tap.history().find(wanted));
}

} // namespace loom
