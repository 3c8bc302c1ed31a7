// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/clustersurvey.h"
#include "service/publish/persistence.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace loom {

class ClusterIdentityCheck;
class KafkaStatus;
class RecordAccumulator;

/// Learns every second whether Kafka can store records, by asking on a thread of its own: a connection that stands
/// says nothing about a broker that hangs. A broker has to answer, each topic to exist (or it is created), and the
/// leader of each partition to answer. The note functions may be called from any thread.
class KafkaWatch
{
public:
    /// All but @p settings must outlive the watch. The first question is asked at once. @p accumulator is given the
    /// topics' limits. @p unreachable is called on the watch's thread while brokers that have answered before do not
    /// for KafkaSettings::bootstrapTimeout: librdkafka replaces the address of a bootstrap server by the one that the
    /// broker advertises, and never comes back to it.
    KafkaWatch(rd_kafka_s *client, KafkaStatus &status, ClusterIdentityCheck &identityCheck,
               RecordAccumulator &accumulator, const KafkaSettings &settings, std::function<void()> unreachable);
    /// Waits for a question that is being asked: up to 1.7 s.
    ~KafkaWatch();
    KafkaWatch(const KafkaWatch &) = delete;
    KafkaWatch &operator=(const KafkaWatch &) = delete;

    /// A record was acknowledged, which shows that that broker is alive though it is slow to answer.
    void onAcknowledgement(int broker) { m_acknowledged[slotOf(broker)].fetch_add(1, std::memory_order_relaxed); }
    /// Every connection is lost: Kafka counts as unreachable at once, and is asked again soon.
    void onAllBrokersDown();

private:
    /// Records that were acknowledged, by broker. Several brokers may share a count; then one that hangs is noticed
    /// by its records only.
    static constexpr size_t Slots = 16;
    using Counts = std::array<quint64, Slots>;
    struct MetadataDeleter
    {
        void operator()(const struct rd_kafka_metadata *metadata) const;
    };
    using Metadata = std::unique_ptr<const struct rd_kafka_metadata, MetadataDeleter>;

    static size_t slotOf(int broker) { return size_t(broker) % Slots; }
    Counts acknowledged() const;
    void run();
    void probe();
    bool askCluster();
    quint64 downs();
    void setReadyUnlessDownSince(quint64 downs, const ClusterMetadata &metadata, Persistence::Clock::time_point began);
    void onAnswer(bool isAnswered);
    bool isStopping() const { return m_stopping.load(std::memory_order_relaxed); }

    rd_kafka_s *const m_client;
    KafkaStatus &m_status;
    ClusterIdentityCheck &m_identityCheck;
    RecordAccumulator &m_accumulator;
    const std::chrono::milliseconds m_bootstrapTimeout;
    const std::function<void()> m_unreachable;
    ClusterSurvey m_survey; ///< of the watch thread, as are the next two
    Persistence m_persistence;
    Metadata m_cluster; ///< as the last answer has it
    Persistence::Clock::time_point m_answeredAt; ///< by any broker
    std::array<std::atomic<quint64>, Slots> m_acknowledged{};
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    quint64 m_downs = 0; ///< under the mutex, as is the next
    bool m_soon = false; ///< ask without waiting for the second to pass
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace loom
