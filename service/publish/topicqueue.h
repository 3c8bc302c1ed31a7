// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/kafkahandles.h"
#include "service/publish/partitionqueue.h"

#include <deque>

namespace loom {

/// A topic: librdkafka's handle and a queue for each partition. The number of partitions comes from the metadata or
/// from delivery reports. Until it is known, and if it is wrong, records of several partitions share a queue, which
/// only delays them.
class TopicQueue
{
public:
    /// @p handle may be null if librdkafka rejects the name.
    explicit TopicQueue(KafkaTopic handle) : m_handle(std::move(handle)), m_partitions(1) {}

    rd_kafka_topic_s *handle() const { return m_handle.get(); }
    /// Sets the handle of a new producer, for which no partition has acknowledged a record yet.
    void setHandle(KafkaTopic handle);
    KafkaTopic takeHandle() { return std::move(m_handle); }
    /// Sets the maximum size of a record in its batch (0: unknown) and of a batch (0: librdkafka's limit), in bytes.
    void setLimits(qint64 record, qint64 batch);
    /// Whether @p record certainly exceeds the limit, if it is not compressed.
    bool isTooLarge(const Record &record) const;
    /// Returns the queue for records with @p key. The reference stays valid as long as this object.
    PartitionQueue &of(const QByteArray &key);
    /// All queues. Empty them before adding partitions, so that the order of records with the same key is kept.
    std::deque<PartitionQueue> &partitions() { return m_partitions; }
    bool hasPartition(int partition) const { return partition < int(m_partitions.size()); }
    void addPartition(int partition);
    /// Called when a partition has acknowledged a record. If the partition is unknown, so is the queue of its records:
    /// then all queues count as confirmed.
    void confirm(int partition);
    bool isLimited() const { return m_batchLimit > 0; }
    /// Whether no queue has buffered records.
    bool isEmpty() const;

private:
    KafkaTopic m_handle;
    qint64 m_recordLimit = 0;
    qint64 m_batchLimit = 0;
    std::deque<PartitionQueue> m_partitions;
};

} // namespace loom
