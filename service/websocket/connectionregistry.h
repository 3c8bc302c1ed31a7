// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <atomic>
#include <mutex>

namespace loom {

/// One device's connection, which a newer connection of the same device replaces.
class DeviceConnection
{
public:
    virtual ~DeviceConnection() = default;

    /// Called when a newer connection replaces this one, on any thread: the implementation must forward it to its own
    /// thread.
    virtual void yieldToNewConnection() = 0;
};

/// The connected devices of all I/O threads, with one connection per device. Thread-safe.
class ConnectionRegistry
{
public:
    /// Registers @p connection for the device. Calls yieldToNewConnection() of the previous one.
    void enter(const QByteArray &device, DeviceConnection &connection);
    /// Removes @p connection. It is not called any more after this returns.
    void remove(const QByteArray &device, const DeviceConnection &connection);

    QList<QByteArray> devices() const; ///< sorted

    void countMessage() { m_messages.fetch_add(1, std::memory_order_relaxed); }
    qint64 messages() const { return m_messages.load(std::memory_order_relaxed); }

private:
    mutable std::mutex m_mutex; ///< taken when a connection opens or closes, not for messages
    QMap<QByteArray, DeviceConnection *> m_connections;
    std::atomic<qint64> m_messages{0};
};

} // namespace loom
