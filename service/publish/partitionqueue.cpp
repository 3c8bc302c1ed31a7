// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/partitionqueue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace loom {

qint64 PartitionQueue::sizeInBatch(const Record &record)
{
    // Lengths and differences are of varying size, ten bytes at most.
    constexpr qint64 OwnFields = 40;
    constexpr qint64 FieldsOfAHeader = 10;
    qint64 size = OwnFields + record.key.size() + record.value.size();
    for (const RecordHeader &header : record.headers)
        size += FieldsOfAHeader + header.name.size() + header.value.size();
    return size;
}

void PartitionQueue::buffer(std::unique_ptr<InFlightRecord> inFlight, Clock::time_point now)
{
    if (m_held.empty())
        m_since = now;
    m_heldBytes += inFlight->record.value.size();
    inFlight->bufferedSince = now;
    m_held.push_back(std::move(inFlight));
}

bool PartitionQueue::isDue(Clock::time_point now, Clock::duration linger) const
{
    if (m_underWay == 0)
        return true;
    if (!mayLeave())
        return false;
    if (m_heldBytes >= BatchBytes)
        return true;
    const Clock::duration longest = m_underWay < MaxUnderWay ? linger : LongestHold;
    return now - m_since >= longest;
}

PartitionQueue::InFlightRecords PartitionQueue::take()
{
    if (!m_returned.empty())
        joinReturned();
    if (!m_isConfirmed)
        return takeOne();
    return m_limit > 0 ? takeBatch() : takeAll();
}

PartitionQueue::InFlightRecords PartitionQueue::takeAll()
{
    if (!m_returned.empty())
        joinReturned();
    if (m_gone > 0)
        return takeFirst(m_held.size() - m_gone);
    m_underWay += quint32(m_held.size());
    m_heldBytes = 0;
    return std::exchange(m_held, {});
}

PartitionQueue::InFlightRecords PartitionQueue::takeOne()
{
    const bool isFirst = m_underWay == 0;
    InFlightRecords one = takeFirst(std::min<size_t>(1, m_held.size() - m_gone));
    for (const auto &inFlight : one)
        inFlight->wasAlone = isFirst;
    return one;
}

PartitionQueue::InFlightRecords PartitionQueue::takeBatch()
{
    const bool isFirst = m_underWay == 0;
    size_t count = 0;
    for (qint64 bytes = BatchOverhead; m_gone + count < m_held.size(); ++count) {
        bytes += sizeInBatch(m_held[m_gone + count]->record);
        if (bytes > m_limit && count > 0)
            break;
    }
    InFlightRecords batch = takeFirst(count);
    for (const auto &inFlight : batch)
        inFlight->wasAlone = isFirst && count == 1;
    return batch;
}

PartitionQueue::InFlightRecords PartitionQueue::takeExpired(Clock::time_point since)
{
    size_t count = 0;
    while (m_gone + count < m_held.size() && m_held[m_gone + count]->bufferedSince < since)
        ++count;
    return takeFirst(count);
}

/// The places are given up once they are as many as the others, so that each record is moved once.
PartitionQueue::InFlightRecords PartitionQueue::takeFirst(size_t count)
{
    const auto begin = m_held.begin() + qsizetype(m_gone);
    InFlightRecords taken(std::make_move_iterator(begin), std::make_move_iterator(begin + qsizetype(count)));
    for (const auto &inFlight : taken)
        m_heldBytes -= inFlight->record.value.size();
    m_gone += count;
    if (2 * m_gone >= m_held.size()) {
        m_held.erase(m_held.begin(), m_held.begin() + qsizetype(m_gone));
        m_gone = 0;
    }
    m_underWay += quint32(count);
    return taken;
}

void PartitionQueue::putBack(std::unique_ptr<InFlightRecord> inFlight)
{
    m_returnedBytes += sizeInBatch(inFlight->record);
    m_returned.push_back(std::move(inFlight));
}

/// They were one batch, or several that were too large: half of that is tried next.
void PartitionQueue::joinReturned()
{
    const qint64 half = std::max<qint64>(m_returnedBytes / 2, 1);
    m_limit = m_limit > 0 ? std::min(m_limit, half) : half;
    std::sort(m_returned.begin(), m_returned.end(),
              [](const auto &one, const auto &other) { return one->number < other->number; });
    for (const auto &inFlight : m_returned)
        m_heldBytes += inFlight->record.value.size();
    std::move(m_held.begin() + qsizetype(m_gone), m_held.end(), std::back_inserter(m_returned));
    m_held = std::exchange(m_returned, {});
    m_gone = 0;
    m_returnedBytes = 0;
}

PartitionQueue::InFlightRecords PartitionQueue::takeOvertaken(const QByteArray &key, quint64 number)
{
    const auto first = std::stable_partition(m_returned.begin(), m_returned.end(), [&](const auto &inFlight) {
        return inFlight->record.key != key || inFlight->number >= number;
    });
    InFlightRecords overtaken(std::make_move_iterator(first), std::make_move_iterator(m_returned.end()));
    m_returned.erase(first, m_returned.end());
    for (const auto &inFlight : overtaken)
        m_returnedBytes -= sizeInBatch(inFlight->record);
    m_underWay += quint32(overtaken.size());
    return overtaken;
}

} // namespace loom
