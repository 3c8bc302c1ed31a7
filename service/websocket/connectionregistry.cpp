// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/connectionregistry.h"

namespace loom {

void ConnectionRegistry::enter(const QByteArray &device, DeviceConnection &connection)
{
    const std::lock_guard lock(m_mutex);
    auto &current = m_connections[device];
    // Called under the mutex: the connection may be removing itself on its own thread.
    if (current)
        current->yieldToNewConnection();
    current = &connection;
}

void ConnectionRegistry::remove(const QByteArray &device, const DeviceConnection &connection)
{
    const std::lock_guard lock(m_mutex);
    const auto current = m_connections.constFind(device);
    if (current != m_connections.constEnd() && *current == &connection)
        m_connections.erase(current);
}

QList<QByteArray> ConnectionRegistry::devices() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections.keys();
}

} // namespace loom
