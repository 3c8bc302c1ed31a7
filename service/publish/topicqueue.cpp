// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/topicqueue.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>

namespace loom {

void TopicQueue::setHandle(KafkaTopic handle)
{
    m_handle = std::move(handle);
    for (PartitionQueue &queue : m_partitions)
        queue.setConfirmed(false);
}

PartitionQueue &TopicQueue::of(const QByteArray &key)
{
    if (m_partitions.size() == 1 || key.isNull())
        return m_partitions.front();
    // The same partitioner as configured for the producer.
    const auto partition = rd_kafka_msg_partitioner_murmur2_random(m_handle.get(), key.constData(), size_t(key.size()),
                                                                   int(m_partitions.size()), nullptr, nullptr);
    return m_partitions[size_t(partition)];
}

void TopicQueue::addPartition(int partition)
{
    if (hasPartition(partition))
        return;
    m_partitions.resize(size_t(partition) + 1);
    setLimits(m_recordLimit, m_batchLimit);
}

void TopicQueue::confirm(int partition)
{
    if (hasPartition(partition))
        return m_partitions[size_t(partition)].setConfirmed(true);
    for (PartitionQueue &queue : m_partitions)
        queue.setConfirmed(true);
}

bool TopicQueue::isEmpty() const
{
    return std::all_of(m_partitions.begin(), m_partitions.end(), [](const auto &queue) { return queue.isEmpty(); });
}

void TopicQueue::setLimits(qint64 record, qint64 batch)
{
    m_recordLimit = record;
    m_batchLimit = batch;
    for (PartitionQueue &queue : m_partitions)
        queue.setLimit(batch);
}

bool TopicQueue::isTooLarge(const Record &record) const
{
    return m_recordLimit > 0 && PartitionQueue::BatchOverhead + record.key.size() + record.value.size() > m_recordLimit;
}

} // namespace loom
