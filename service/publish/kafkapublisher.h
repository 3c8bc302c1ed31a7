// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/kafkahandles.h"
#include "service/publish/kafkaoutbox.h"
#include "service/publish/publisher.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

struct rd_kafka_message_s;

namespace loom {

class KafkaStatus;

/// One thread's way into the process's one Kafka producer. It keeps the completions; what goes
/// through librdkafka is a ticket with the record and the way back. Made, used and destroyed on
/// one thread, which has an event loop; a completion must not destroy it.
class KafkaPublisher : public Publisher
{
public:
    /// @p client and @p status must outlive the publisher. @p hurry is to send what lingers.
    KafkaPublisher(rd_kafka_s *client, KafkaStatus &status, std::function<void()> hurry);
    /// Completions that have not run do not run any more; records under way are still delivered.
    ~KafkaPublisher() override;

    void publish(Record record, Completion done) override;

    /// Passes a delivery report to the publisher that sent the record, if it still exists.
    /// On librdkafka's poll thread. Returns the report's error.
    static int deliver(const rd_kafka_message_s &message);

private:
    struct Held
    {
        quint32 slot;
        Record record;
    };

    quint32 keep(Completion done);
    void sendHeld();
    void hurryIfAlone();
    int send(quint32 slot, Record record);
    rd_kafka_topic_s *topic(const QByteArray &name);
    void runCompletions();

    rd_kafka_s *const m_client;
    KafkaStatus &m_status;
    const std::function<void()> m_hurry;
    Bell m_bell;
    const std::shared_ptr<KafkaOutbox> m_outbox;
    std::unordered_map<QByteArray, KafkaTopic> m_topics;
    std::vector<Completion> m_waiting; ///< by slot
    std::vector<quint32> m_freeSlots;
    std::vector<Held> m_held; ///< until the event loop's turn ends
    QTimer m_turnEnd; ///< runs while anything is held
    bool m_wasAlone = false; ///< the last record, which nothing else was under way with
    std::vector<DeliveryReport> m_taken; ///< kept for its memory
};

} // namespace loom
