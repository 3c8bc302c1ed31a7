// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/kafkahandles.h"
#include "service/publish/partitionqueue.h"

#include <deque>

namespace loom {

/// A topic: librdkafka's, and a queue for each partition. How many partitions there
/// are it is told, or learns from delivery reports; until then, and where it is wrong, records of several
/// partitions share a queue, which costs them some waiting and nothing else.
class TopicQueue
{
public:
    /// @p handle may be null: librdkafka rejects the name.
    explicit TopicQueue(KafkaTopic handle) : m_handle(std::move(handle)), m_partitions(1) {}

    rd_kafka_topic_s *handle() const { return m_handle.get(); }
    /// That of another producer, which no partition has acknowledged yet.
    void setHandle(KafkaTopic handle);
    KafkaTopic takeHandle() { return std::move(m_handle); }
    /// How large a record may be in its batch, as far as that is known (0: it is not), and how large batches may be
    /// (0: as large as librdkafka makes them). In bytes.
    void setLimits(qint64 record, qint64 batch);
    /// Certainly so, if it is not compressed.
    bool isTooLarge(const Record &record) const;
    /// Where records of @p key wait. It stays where it is for as long as this lives.
    PartitionQueue &of(const QByteArray &key);
    /// All queues there are: to be emptied before they are more, so that no record overtakes another
    /// of its key.
    std::deque<PartitionQueue> &partitions() { return m_partitions; }
    bool hasPartition(int partition) const { return partition < int(m_partitions.size()); }
    void addPartition(int partition);
    /// That partition has acknowledged a record. If it is not known, which of the queues its records wait in is not
    /// known either: all of them count as confirmed.
    void confirm(int partition);
    bool isLimited() const { return m_batchLimit > 0; }
    bool holdsNothing() const;

private:
    KafkaTopic m_handle;
    qint64 m_recordLimit = 0;
    qint64 m_batchLimit = 0;
    std::deque<PartitionQueue> m_partitions;
};

} // namespace loom
