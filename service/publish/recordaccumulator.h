// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/topicqueue.h"

#include <atomic>
#include <mutex>
#include <unordered_map>
#include <vector>

struct rd_kafka_message_s;

namespace loom {

class KafkaStatus;

/// Where the records of all publishers wait to leave for librdkafka, by topic and partition. It has no thread
/// and no clock: who holds something here calls sendDue() at the end of an event loop's turn, when reports
/// have come, and every now and then.
/// From any thread.
class RecordAccumulator
{
public:
    /// Both must outlive it. @p linger is how long a record waits for company, at most, while others of
    /// its partition are under way.
    RecordAccumulator(rd_kafka_s *client, KafkaStatus &status, std::chrono::microseconds linger);

    /// True if it is due already.
    bool hold(std::unique_ptr<Ticket> ticket);
    /// Hands over what is due, in order; where it cannot, that is reported to the ticket's outbox.
    void sendDue();
    /// The same for everything that is held.
    void sendAll();
    /// Takes a ticket back with its delivery report, and passes that on. Returns the report's error.
    int deliver(const rd_kafka_message_s &message);
    /// Those records are under way no longer. For who takes them from an outbox, once.
    void noteReports(const std::vector<DeliveryReport> &reports);

    /// How many records are held.
    qint64 held() const { return m_held; }
    /// From now on nothing is handed over any more: it is reported as purged.
    void giveUp() { m_isGivenUp = true; }

private:
    TopicQueue &topic(const QByteArray &name);
    void send(PartitionQueue &queue);
    void refuse(const Ticket &ticket, int error);
    void noteReport(const DeliveryReport &report);
    /// Why the partition of a record that failed cannot be written to, where that is known.
    QString reasonOf(const rd_kafka_message_s &message) const;
    /// Why nothing can be sent now, as an rd_kafka_resp_err_t, or 0.
    int obstacle() const;

    rd_kafka_s *const m_client;
    KafkaStatus &m_status;
    const PartitionQueue::Clock::duration m_linger;
    std::atomic<qint64> m_held = 0;
    std::atomic<bool> m_isGivenUp = false;
    std::mutex m_mutex; ///< of what follows; held while records are handed over, so that none overtakes another
    std::unordered_map<QByteArray, TopicQueue> m_topics;
    std::vector<PartitionQueue *> m_holding; ///< those that hold records
};

} // namespace loom
