// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/devicetable.h"

#include "common/catalogue/endpoint.h"

#include <algorithm>

namespace loom {

void DeviceTable::count(const MessageEvent &event)
{
    if (event.device.isEmpty() || event.device.size() > MaxDeviceLength)
        return;
    const std::lock_guard lock(m_mutex);
    auto &entry = entryOf(event.device);
    entry.serial = ++m_serial;
    auto &info = entry.info;
    info.lastSeen = std::max(info.lastSeen, event.time);
    info.connection = event.from.connection;
    if (event.error) {
        ++info.rejected;
        info.lastError = QString::fromLatin1(event.error->name());
    } else {
        ++info.stored;
        info.bytes += event.payload.size();
    }
    if (!info.messageTypes.contains(event.endpoint->id) && info.messageTypes.size() < MaxMessageTypes)
        info.messageTypes.append(event.endpoint->id);
}

DeviceTable::Entry &DeviceTable::entryOf(const QString &device)
{
    if (const auto known = m_byDevice.constFind(device); known != m_byDevice.constEnd()) {
        m_entries.splice(m_entries.begin(), m_entries, *known);
        return m_entries.front();
    }
    if (m_byDevice.size() == MaxDevices) {
        m_byDevice.remove(m_entries.back().info.device);
        m_entries.pop_back();
    }
    m_entries.emplace_front().info.device = device;
    m_byDevice.insert(device, m_entries.begin());
    return m_entries.front();
}

void DeviceTable::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_byDevice.clear();
}

QList<protocol::DeviceInfo> DeviceTable::changedSince(qint64 &cursor) const
{
    QList<protocol::DeviceInfo> changed;
    const std::lock_guard lock(m_mutex);
    for (auto entry = m_entries.begin(); entry != m_entries.end() && entry->serial > cursor; ++entry)
        changed.append(entry->info);
    cursor = m_serial;
    return changed;
}

} // namespace loom
