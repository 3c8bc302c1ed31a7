// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/partitionqueue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace loom {

qint64 PartitionQueue::sizeInBatch(const Record &record)
{
    // Lengths and deltas are varints of at most ten bytes.
    constexpr qint64 OwnFields = 40;
    constexpr qint64 FieldsOfAHeader = 10;
    qint64 size = OwnFields + record.key.size() + record.value.size();
    for (const RecordHeader &header : record.headers)
        size += FieldsOfAHeader + header.name.size() + header.value.size();
    return size;
}

void PartitionQueue::buffer(std::unique_ptr<InFlightRecord> inFlight, Clock::time_point now)
{
    if (m_buffered.empty())
        m_since = now;
    m_bufferedBytes += inFlight->record.value.size();
    inFlight->bufferedSince = now;
    m_buffered.push_back(std::move(inFlight));
}

bool PartitionQueue::isDue(Clock::time_point now, Clock::duration linger) const
{
    if (m_inFlight == 0)
        return true;
    if (!maySend())
        return false;
    if (m_bufferedBytes >= BatchBytes)
        return true;
    const Clock::duration longest = m_inFlight < MaxInFlight ? linger : MaxBufferTime;
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
    if (m_removed > 0)
        return takeFirst(m_buffered.size() - m_removed);
    m_inFlight += quint32(m_buffered.size());
    m_bufferedBytes = 0;
    return std::exchange(m_buffered, {});
}

PartitionQueue::InFlightRecords PartitionQueue::takeOne()
{
    const bool isFirst = m_inFlight == 0;
    InFlightRecords one = takeFirst(std::min<size_t>(1, m_buffered.size() - m_removed));
    for (const auto &inFlight : one)
        inFlight->wasAlone = isFirst;
    return one;
}

PartitionQueue::InFlightRecords PartitionQueue::takeBatch()
{
    const bool isFirst = m_inFlight == 0;
    size_t count = 0;
    for (qint64 bytes = BatchOverhead; m_removed + count < m_buffered.size(); ++count) {
        bytes += sizeInBatch(m_buffered[m_removed + count]->record);
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
    while (m_removed + count < m_buffered.size() && m_buffered[m_removed + count]->bufferedSince < since)
        ++count;
    return takeFirst(count);
}

/// The empty elements are erased once they are at least half of all, so that on average each record is moved once.
PartitionQueue::InFlightRecords PartitionQueue::takeFirst(size_t count)
{
    const auto begin = m_buffered.begin() + qsizetype(m_removed);
    InFlightRecords taken(std::make_move_iterator(begin), std::make_move_iterator(begin + qsizetype(count)));
    for (const auto &inFlight : taken)
        m_bufferedBytes -= inFlight->record.value.size();
    m_removed += count;
    if (2 * m_removed >= m_buffered.size()) {
        m_buffered.erase(m_buffered.begin(), m_buffered.begin() + qsizetype(m_removed));
        m_removed = 0;
    }
    m_inFlight += quint32(count);
    return taken;
}

void PartitionQueue::putBack(std::unique_ptr<InFlightRecord> inFlight)
{
    m_returnedBytes += sizeInBatch(inFlight->record);
    m_returned.push_back(std::move(inFlight));
}

/// These records were one or several batches that were too large: half of their size is tried next.
void PartitionQueue::joinReturned()
{
    const qint64 half = std::max<qint64>(m_returnedBytes / 2, 1);
    m_limit = m_limit > 0 ? std::min(m_limit, half) : half;
    std::sort(m_returned.begin(), m_returned.end(),
              [](const auto &one, const auto &other) { return one->number < other->number; });
    for (const auto &inFlight : m_returned)
        m_bufferedBytes += inFlight->record.value.size();
    std::move(m_buffered.begin() + qsizetype(m_removed), m_buffered.end(), std::back_inserter(m_returned));
    m_buffered = std::exchange(m_returned, {});
    m_removed = 0;
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
    m_inFlight += quint32(overtaken.size());
    return overtaken;
}

} // namespace loom
