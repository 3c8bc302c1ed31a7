// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/eventbuffer.h"

#include <algorithm>

namespace loom {

namespace {

qint64 sizeOf(const QList<protocol::HeaderInfo> &headers)
{
    constexpr qint64 StringHeaders = 2 * 24;
    qint64 bytes = 0;
    for (const auto &header : headers)
        bytes += qint64(sizeof(header)) + StringHeaders + 2 * (header.name.size() + header.value.size());
    return bytes;
}

qint64 sizeOf(const protocol::Event &event)
{
    const auto characters = event.payload.size() + event.message.size() + event.messageId.size()
                            + event.requestId.size() + event.device.size() + event.topic.size() + event.route.size()
                            + event.messageType.size() + event.code.size() + event.transport.size();
    constexpr qint64 StringHeaders = 10 * 24;
    constexpr qint64 Violation = 1000;
    return qint64(sizeof(BufferedEvent)) + StringHeaders + 2 * characters + Violation * event.violations.size()
           + sizeOf(event.headers) + sizeOf(event.recordHeaders);
}

} // namespace

int EventBuffer::rowFrom(qint64 serial) const
{
    const auto found = std::lower_bound(m_events.begin(), m_events.end(), serial,
                                        [](const BufferedEvent &held, qint64 wanted) { return held.serial < wanted; });
    return int(found - m_events.begin());
}

int EventBuffer::rowOf(qint64 serial) const
{
    const int row = rowFrom(serial);
    return row < size() && m_events[row].serial == serial ? row : -1;
}

void EventBuffer::append(const protocol::Event &event, qint64 serial)
{
    m_events.append({event, serial, sizeOf(event)});
    m_bytes += m_events.last().bytes;
}

void EventBuffer::append(EventBuffer &&others)
{
    m_events.append(std::move(others.m_events));
    m_bytes += others.m_bytes;
    m_marked.events += others.m_marked.events;
    m_marked.bytes += others.m_marked.bytes;
    others = {};
}

void EventBuffer::setMarked(qsizetype row, bool isMarked)
{
    auto &held = m_events[row];
    if (held.isMarked == isMarked)
        return;
    held.isMarked = isMarked;
    m_marked.events += isMarked ? 1 : -1;
    m_marked.bytes += isMarked ? held.bytes : -held.bytes;
}

EventBuffer::Surplus EventBuffer::surplus(Amount room) const
{
    Surplus surplus;
    while (surplus.first < size() && m_events[surplus.first].isMarked)
        ++surplus.first;
    surplus.end = surplus.first;
    auto left = all();
    while (surplus.end < size() && (left.bytes > room.bytes || left.events > room.events)) {
        const auto &held = m_events[surplus.end++];
        surplus.marked += held.isMarked ? 1 : 0;
        left.events -= held.isMarked ? 0 : 1;
        left.bytes -= held.isMarked ? 0 : held.bytes;
    }
    return surplus;
}

QList<int> EventBuffer::gather(const Surplus &surplus)
{
    QList<int> rows;
    QList<BufferedEvent> others;
    auto marked = surplus.first;
    for (auto row = surplus.first; row < surplus.end; ++row) {
        if (m_events[row].isMarked) {
            rows << int(marked);
            std::swap(m_events[marked++], m_events[row]);
        } else {
            rows << int(surplus.first + surplus.marked + others.size());
            others << m_events[row];
        }
    }
    std::move(others.begin(), others.end(), m_events.begin() + marked);
    return rows;
}

void EventBuffer::remove(qsizetype first, qsizetype count)
{
    for (auto row = first; row < first + count; ++row)
        m_bytes -= m_events[row].bytes;
    m_events.remove(first, count);
}

} // namespace loom
