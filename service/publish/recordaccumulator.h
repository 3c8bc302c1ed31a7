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

/// Buffers the records of all publishers by topic and partition and passes them to librdkafka. Has no thread and no
/// timer: a caller that has buffered a record must call sendDue() at the end of the event loop's iteration, after
/// delivery reports, and periodically. Thread-safe.
class RecordAccumulator
{
public:
    /// Batch settings of the attached producer.
    struct Batches
    {
        int bytes = 0; ///< maximum size
        bool areCompressed = false;
    };

    /// @p status must outlive this object, and so must @p memory (if it is not null), in which records are counted
    /// until their delivery report.
    RecordAccumulator(KafkaStatus &status, const KafkaSettings &settings, MemoryBudget *memory);

    /// Sends records through @p client until detach(). Without a client, records are rejected because Kafka is
    /// unreachable.
    void attach(rd_kafka_s *client, const Batches &batches);
    /// Stops using the client. Returns the topic handles that still refer to it; they must be destroyed before the
    /// client. Its delivery reports may still arrive.
    std::vector<KafkaTopic> detach();
    /// Sets the batch size limits and the partition counts, as far as known. Limits derived from rejected batches are
    /// kept for half a minute if @p configs do not change.
    void setLimits(const TopicConfigs &configs);

    /// Buffers a record. Returns whether it is due immediately.
    bool buffer(std::unique_ptr<InFlightRecord> inFlight);
    /// Passes due records to librdkafka, in order. Failures are added to the record's report queue.
    void sendDue();
    /// Passes all buffered records to librdkafka, except those that must wait for others of their partition.
    void sendAll();
    /// Handles a delivery report: takes the InFlightRecord back and forwards the report, as a failure unless it @p
    /// isTrusted. Returns the error of the report. Only one thread may call this at a time. A record whose batch was
    /// too large is sent again (_RETRY). A report without an offset is a failure (_NO_OFFSET): librdkafka then
    /// concluded from the acknowledgement of a later record that this one is stored. That conclusion is wrong if the
    /// broker rejected this record and did not know the producer yet, because it then accepts any sequence number
    /// (KIP-98).
    int onDeliveryReport(const rd_kafka_message_s &message, bool isTrusted);
    /// Called once with the reports taken from a DeliveryReportQueue: these records are no longer in flight.
    void onReports(const std::vector<DeliveryReport> &reports);

    /// Number of buffered records.
    qint64 buffered() const { return m_buffered; }
    /// Bytes of the keys and values of all records buffered or in flight.
    const MemoryBudget &queue() const { return m_queue; }
    /// Stops sending: all further records are reported as purged.
    void abandon() { m_isAbandoned = true; }

private:
    TopicQueue &topic(const QByteArray &name);
    bool reserveMemory(InFlightRecord &inFlight);
    void send(PartitionQueue &queue);
    PartitionQueue::InFlightRecords countedOut(PartitionQueue::InFlightRecords inFlightRecords);
    void reject(const InFlightRecord &inFlight, int error);
    void rejectAll(const PartitionQueue::InFlightRecords &inFlightRecords, int error);
    void resend(std::unique_ptr<InFlightRecord> inFlight);
    void rejectOvertaken(const InFlightRecord &stored);
    void setLimit(const QByteArray &name, TopicQueue &topic) const;
    void onReport(const DeliveryReport &report);
    /// Returns why the partition of a failed record cannot be written to, if known.
    QString reasonOf(const rd_kafka_message_s &message) const;
    /// Returns why nothing can be sent now, as an rd_kafka_resp_err_t, or 0.
    int blockingError() const;

    KafkaStatus &m_status;
    const PartitionQueue::Clock::duration m_linger;
    const PartitionQueue::Clock::duration m_timeout;
    const qint64 m_maxBuffered;
    MemoryBudget m_queue;
    MemoryBudget *const m_memory;
    std::atomic<qint64> m_buffered = 0;
    std::atomic<bool> m_isAbandoned = false;
    std::atomic<int> m_resending = 0; ///< number of partitions with records to send again
    std::mutex m_mutex; ///< guards the following members; also keeps the order of records being sent
    rd_kafka_s *m_client = nullptr;
    Batches m_batches;
    TopicConfigs m_configs;
    PartitionQueue::Clock::time_point m_limitsExpireAt; ///< when derived limits are discarded
    quint64 m_nextNumber = 0;
    std::unordered_map<QByteArray, TopicQueue> m_topics;
    std::vector<PartitionQueue *> m_nonEmpty; ///< queues that buffer records
};

} // namespace loom
