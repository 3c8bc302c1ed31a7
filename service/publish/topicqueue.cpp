// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/topicqueue.h"

#include <librdkafka/rdkafka.h>

namespace loom {

PartitionQueue &TopicQueue::of(const QByteArray &key)
{
    if (m_partitions.size() == 1 || key.isNull())
        return m_partitions.front();
    // As the producer is set to choose.
    const auto partition = rd_kafka_msg_partitioner_murmur2_random(m_handle.get(), key.constData(), size_t(key.size()),
                                                                   int(m_partitions.size()), nullptr, nullptr);
    return m_partitions[size_t(partition)];
}

void TopicQueue::learn(int partition)
{
    if (!knows(partition))
        m_partitions.resize(size_t(partition) + 1);
}

} // namespace loom
