// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/kafkatopics.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

struct rd_kafka_s;

namespace loom {

class KafkaStatus;

/// Learns whether a broker really answers, by asking one about every second on a thread of its
/// own: a connection that stands says nothing about a broker that hangs. Creates the topics before
/// it first calls Kafka ready, and again when the status says that one is missing. The note functions may be called
/// from any thread.
class KafkaWatch
{
public:
    /// @p client and @p status must outlive the watch. The first question is asked at once.
    KafkaWatch(rd_kafka_s *client, KafkaStatus &status, const KafkaSettings &settings);
    /// Waits for a question that is being asked: up to 1.5 s.
    ~KafkaWatch();
    KafkaWatch(const KafkaWatch &) = delete;
    KafkaWatch &operator=(const KafkaWatch &) = delete;

    /// A record was acknowledged, which shows that the broker is alive though it is slow to answer.
    void noteAcknowledgement() { m_acknowledged.fetch_add(1, std::memory_order_relaxed); }
    /// Every connection is gone: Kafka is away at once, and is asked again soon.
    void noteAllBrokersDown();

private:
    void run();
    void probe();
    void takeMiss(bool connected);
    void createTopics(const struct rd_kafka_metadata &cluster);
    quint64 downs();
    void setReadyUnlessDownSince(quint64 downs);
    bool isStopping() const { return m_stopping.load(std::memory_order_relaxed); }

    rd_kafka_s *const m_client;
    KafkaStatus &m_status;
    const KafkaTopics m_topics;
    std::atomic<quint64> m_acknowledged = 0;
    std::atomic<bool> m_stopping = false;
    int m_misses = 0; ///< in a row; of the watch thread, as is the next
    bool m_topicsDue = true;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    quint64 m_downs = 0; ///< under the mutex, as is the next
    bool m_soon = false; ///< ask without waiting for the second to pass
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace loom
