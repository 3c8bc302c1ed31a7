// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/monitorsession.h"

#include "common/core/logging.h"
#include "common/protocol/eventframes.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Maximum unsent bytes: beyond this, the console does not read, or not as fast as it has subscribed for.
constexpr qint64 UnreadBytes = 32 * 1024 * 1024;
constexpr int DoesNotRead = 4008;
constexpr quint64 MaxCommandBytes = 1024 * 1024;

} // namespace

MonitorSession::MonitorSession(QWebSocket *socket, ConnectionCredential login, EventBroadcaster &broadcaster,
                               MemoryBudget &memory, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_login(std::move(login)),
      m_broadcaster(broadcaster),
      m_memory(memory),
      m_unread(memory)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(MaxCommandBytes);
    m_socket->setMaxAllowedIncomingMessageSize(MaxCommandBytes);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &MonitorSession::onTextMessage);
    connect(m_socket, &QWebSocket::disconnected, this, &MonitorSession::ended);
}

MonitorSession::~MonitorSession()
{
    m_socket->disconnect(this);
    if (m_queue)
        m_broadcaster.remove(m_queue);
}

void MonitorSession::send(const protocol::FromService &message)
{
    const auto unread = m_socket->bytesToWrite();
    if (!m_unread.set(unread) || unread > UnreadBytes) {
        log(LogLevel::Warning, u"A console does not read its messages and is disconnected"_s,
            {{"address", m_socket->peerAddress().toString()}});
        close(DoesNotRead, u"the console does not read its messages"_s);
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
    snapshot.devices = m_broadcaster.devices().changedSince(m_devices);
    send(std::move(snapshot));
}

void MonitorSession::sendEvents()
{
    if (!m_queue)
        return;
    const auto events = m_queue->take();
    if (events.events.isEmpty() && events.skipped == 0)
        return;
    for (const auto &frame : protocol::framesOf(events))
        send(frame);
}

void MonitorSession::close(int code, const QString &reason)
{
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

void MonitorSession::onTextMessage(const QString &text)
{
    const auto message = protocol::decodeFromConsole(text.toUtf8());
    if (!message)
        return send(protocol::Rejected{message.error().message});
    std::visit([this](const auto &one) { handle(one); }, *message);
}

void MonitorSession::handle(const protocol::Subscribe &request)
{
    handle(protocol::Unsubscribe());
    m_queue = std::make_shared<EventQueue>(request, m_memory);
    m_broadcaster.add(m_queue);
}

void MonitorSession::handle(const protocol::Unsubscribe &)
{
    if (m_queue)
        m_broadcaster.remove(m_queue);
    m_queue.reset();
}

void MonitorSession::handle(const protocol::Disconnect &request)
{
    if (m_login.grant && !m_login.grant->scopes.testFlag(Scope::SendMonitor))
        return send(protocol::Rejected{u"this key may not close connections: the scope monitor:send is required"_s});
    emit disconnectAsked(request.connection);
}

void MonitorSession::handle(const protocol::Find &wanted)
{
    send(m_broadcaster.history().find(wanted));
}

} // namespace loom
