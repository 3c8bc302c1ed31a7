// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "service/ingest/messageevent.h"

#include <QHash>

#include <list>
#include <mutex>

namespace loom {

/// Counts the messages of each device while consoles are connected. Keeps the MaxDevices devices with the most recent
/// messages. Thread-safe.
class DeviceTable
{
public:
    static constexpr qsizetype MaxDevices = 2000;
    static constexpr qsizetype MaxMessageTypes = 16; ///< listed per device

    void count(const MessageEvent &event);
    void clear();
    /// Returns the devices that sent a message since the call that set @p cursor, and updates @p cursor; 0 returns all.
    /// Takes time proportional to the result.
    QList<protocol::DeviceInfo> changedSince(qint64 &cursor) const;

private:
    struct Entry
    {
        protocol::DeviceInfo info;
        qint64 serial = 0; ///< number of its last message
    };

    /// Moves the device's entry to the front; creates it if it does not exist.
    Entry &entryOf(const QString &device);

    mutable std::mutex m_mutex;
    std::list<Entry> m_entries; ///< most recent message first
    QHash<QString, std::list<Entry>::iterator> m_byDevice;
    qint64 m_serial = 0;
};

} // namespace loom
