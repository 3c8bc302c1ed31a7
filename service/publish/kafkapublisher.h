// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/kafkaoutbox.h"
#include "service/publish/topicqueue.h"

#include <QTimer>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

struct rd_kafka_message_s;

namespace loom {

class KafkaStatus;

/// What a producer and its publishers tell each other of records that librdkafka does not have yet.
struct KafkaBacklog
{
    std::atomic<qint64> held = 0; ///< how many there are
    std::atomic<bool> isGivenUp = false; ///< they are to be refused, as all that come after them
};

/// One thread's way into the process's one Kafka producer. It keeps the completions; what goes
/// through librdkafka is a ticket with the record and the way back. Made, used and destroyed on
/// one thread, which has an event loop; a completion must not destroy it.
class KafkaPublisher : public Publisher
{
public:
    /// All must outlive the publisher. @p linger is how long a record waits for company, at most, while
    /// others of its partition are under way.
    KafkaPublisher(rd_kafka_s *client, KafkaStatus &status, KafkaBacklog &backlog, std::chrono::microseconds linger);
    /// Completions that have not run do not run any more; records under way are still delivered.
    ~KafkaPublisher() override;

    void publish(Record record, Completion done) override;

    /// Passes a delivery report to the publisher that sent the record, if it still exists.
    /// On librdkafka's poll thread. Returns the report's error.
    static int deliver(const rd_kafka_message_s &message);

private:
    using Clock = PartitionQueue::Clock;

    struct Waiting
    {
        Completion done;
        TopicQueue *topic = nullptr;
        PartitionQueue *partition = nullptr;
    };

    quint32 keep(Waiting waiting);
    TopicQueue &topic(const QByteArray &name);
    void sendSoon();
    void sendDue();
    void send(PartitionQueue &partition);
    /// Why nothing can be sent now, as an rd_kafka_resp_err_t, or 0.
    int obstacle() const;
    void runCompletions();
    void noteReport(const Waiting &waiting, const DeliveryReport &report);

    rd_kafka_s *const m_client;
    KafkaStatus &m_status;
    KafkaBacklog &m_backlog;
    const Clock::duration m_linger;
    Bell m_bell;
    const std::shared_ptr<KafkaOutbox> m_outbox;
    std::unordered_map<QByteArray, TopicQueue> m_topics;
    std::vector<Waiting> m_waiting; ///< by slot
    std::vector<quint32> m_freeSlots;
    std::vector<PartitionQueue *> m_holding; ///< the partitions that hold records
    bool m_isSendingSoon = false;
    QTimer m_lookAgain; ///< runs while records are held
    std::vector<DeliveryReport> m_taken; ///< kept for its memory
};

} // namespace loom
