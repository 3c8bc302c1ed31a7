// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <atomic>
#include <mutex>

namespace loom {

/// One device's connection, which another one of the same device can take the place of.
class DeviceConnection
{
public:
    virtual ~DeviceConnection() = default;

    /// A newer connection is there. On any thread, and so must only pass it on to its own.
    virtual void yieldToNewConnection() = 0;
};

/// Who is connected, over all I/O threads: one connection a device. From any thread.
class ConnectionRegistry
{
public:
    /// From here on @p connection is the device's; the one before is told to give way.
    void enter(const QByteArray &device, DeviceConnection &connection);
    /// Nothing is told to @p connection any more once this returns.
    void remove(const QByteArray &device, const DeviceConnection &connection);

    QList<QByteArray> devices() const; ///< sorted

    void countMessage() { m_messages.fetch_add(1, std::memory_order_relaxed); }
    qint64 messages() const { return m_messages.load(std::memory_order_relaxed); }

private:
    mutable std::mutex m_mutex; ///< for who comes and goes, not for messages
    QMap<QByteArray, DeviceConnection *> m_connections;
    std::atomic<qint64> m_messages{0};
};

} // namespace loom
