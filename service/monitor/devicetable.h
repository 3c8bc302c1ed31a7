// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "service/ingest/messageevent.h"

#include <QHash>

#include <list>
#include <mutex>

namespace loom {

/// Counts the messages of each device while consoles are connected. Keeps the MostDevices whose last message is the
/// newest. Each function may be called from any thread.
class DeviceTable
{
public:
    static constexpr qsizetype MostDevices = 2000;
    static constexpr qsizetype MostStreams = 16; ///< that are listed of a device

    void count(const MessageEvent &event);
    void clear();
    /// The devices that sent a message since the call that set @p cursor, which this sets again; 0 asks for all. Takes
    /// time for these only.
    QList<protocol::DeviceInfo> answeredSince(qint64 &cursor) const;

private:
    struct Entry
    {
        protocol::DeviceInfo info;
        qint64 serial = 0; ///< of the message that it was heard with last
    };

    /// Moves the device's entry to the front; makes one where there is none.
    Entry &entryOf(const QString &device);

    mutable std::mutex m_mutex;
    std::list<Entry> m_entries; ///< heard last first
    QHash<QString, std::list<Entry>::iterator> m_byDevice;
    qint64 m_serial = 0;
};

} // namespace loom
