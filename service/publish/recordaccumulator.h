// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/memorybudget.h"
#include "service/publish/topicconfigs.h"
#include "service/publish/topicqueue.h"

#include <atomic>
#include <mutex>
#include <unordered_map>
#include <vector>

struct rd_kafka_message_s;

namespace loom {

class KafkaStatus;
struct KafkaSettings;

/// Where the records of all publishers wait to leave for librdkafka, by topic and partition. It has no thread
/// and no clock: who holds something here calls sendDue() at the end of an event loop's turn, when reports
/// have come, and every now and then.
/// From any thread.
class RecordAccumulator
{
public:
    /// How the attached producer makes batches.
    struct Batches
    {
        int bytes = 0; ///< as large as they become
        bool areCompressed = false;
    };

    /// @p status must outlive it, and so must @p memory, in which records count until they are reported, if it is
    /// given.
    RecordAccumulator(KafkaStatus &status, const KafkaSettings &settings, MemoryBudget *memory);

    /// From now on records leave through @p client, until detach(). Without one they are rejected: Kafka is away.
    void attach(rd_kafka_s *client, const Batches &batches);
    /// Nothing uses the client any more but these, which must be destroyed before it. Its reports may still come.
    std::vector<KafkaTopic> detach();
    /// How large batches may be and how many partitions there are, where that is known. Limits that were learned from
    /// rejected batches are kept for half a minute if @p configs do not change.
    void setLimits(const TopicConfigs &configs);

    /// True if it is due already.
    bool buffer(std::unique_ptr<InFlightRecord> inFlight);
    /// Hands over what is due, in order; where it cannot, that is reported to the ticket's reports.
    void sendDue();
    /// The same for everything that is held, but for what has to wait for others of its partition.
    void sendAll();
    /// Takes a ticket back with its delivery report, and passes that on: as failed, unless it @p isTrusted. Returns the
    /// report's error. For one thread at a time. A record whose batch was too large is sent again (_RETRY). A report
    /// without an offset is a failure (_NO_OFFSET): librdkafka concluded from the acknowledgement of a later record
    /// that this one is stored. That is not so where the broker rejected this one and did not know the producer yet,
    /// since it then accepts any sequence number (KIP-98).
    int onDeliveryReport(const rd_kafka_message_s &message, bool isTrusted);
    /// Those records are under way no longer. For who takes them from an reports, once.
    void onReports(const std::vector<DeliveryReport> &reports);

    /// How many records are held.
    qint64 held() const { return m_held; }
    /// The keys and values of all records that are held or under way.
    const MemoryBudget &queue() const { return m_queue; }
    /// From now on nothing is handed over any more: it is reported as purged.
    void abandon() { m_isAbandoned = true; }

private:
    TopicQueue &topic(const QByteArray &name);
    bool reserveMemory(InFlightRecord &inFlight);
    void send(PartitionQueue &queue);
    PartitionQueue::InFlightRecords takenFrom(PartitionQueue::InFlightRecords inFlightRecords);
    void reject(const InFlightRecord &inFlight, int error);
    void rejectAll(const PartitionQueue::InFlightRecords &inFlightRecords, int error);
    void resend(std::unique_ptr<InFlightRecord> inFlight);
    void rejectOvertaken(const InFlightRecord &stored);
    void setLimit(const QByteArray &name, TopicQueue &topic) const;
    void onReport(const DeliveryReport &report);
    /// Why the partition of a record that failed cannot be written to, where that is known.
    QString reasonOf(const rd_kafka_message_s &message) const;
    /// Why nothing can be sent now, as an rd_kafka_resp_err_t, or 0.
    int blockingError() const;

    KafkaStatus &m_status;
    const PartitionQueue::Clock::duration m_linger;
    const PartitionQueue::Clock::duration m_longestWait;
    const qint64 m_mostHeld;
    MemoryBudget m_queue;
    MemoryBudget *const m_memory;
    std::atomic<qint64> m_held = 0;
    std::atomic<bool> m_isAbandoned = false;
    std::atomic<int> m_resending = 0; ///< partitions whose records wait to be sent again
    std::mutex m_mutex; ///< of what follows; held while records are handed over, so that none overtakes another
    rd_kafka_s *m_client = nullptr;
    Batches m_batches;
    TopicConfigs m_configs;
    PartitionQueue::Clock::time_point m_limitsExpireAt; ///< then limits have to be learned again
    quint64 m_nextNumber = 0;
    std::unordered_map<QByteArray, TopicQueue> m_topics;
    std::vector<PartitionQueue *> m_holding; ///< those that hold records
};

} // namespace loom
