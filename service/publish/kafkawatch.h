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

/// Checks once per second, on its own thread, whether Kafka can store records: an open connection proves nothing about
/// a broker that hangs. A broker must respond, each topic must exist (or it is created), and the leader of each
/// partition must respond. The on… functions are thread-safe.
class KafkaWatch
{
public:
    /// Starts the first check immediately. All arguments except @p settings must outlive this object. @p accumulator
    /// receives the topics' limits. @p unreachable is called on the watch's thread when brokers that have responded
    /// before do not respond for KafkaSettings::bootstrapTimeout: librdkafka replaces the address of a bootstrap server
    /// by the one that the broker advertises, and never tries the former again.
    KafkaWatch(rd_kafka_s *client, KafkaStatus &status, ClusterIdentityCheck &identityCheck,
               RecordAccumulator &accumulator, const KafkaSettings &settings, std::function<void()> unreachable);
    /// Waits for a check in progress: up to 1.7 s.
    ~KafkaWatch();
    KafkaWatch(const KafkaWatch &) = delete;
    KafkaWatch &operator=(const KafkaWatch &) = delete;

    /// Called when a broker acknowledged a record, which proves that it is alive although it responds slowly.
    void onAcknowledgement(int broker) { m_acknowledged[slotOf(broker)].fetch_add(1, std::memory_order_relaxed); }
    /// Called when all connections are lost: Kafka immediately counts as unreachable and is checked again soon.
    void onAllBrokersDown();

private:
    /// Number of counters for acknowledged records. Brokers may share a counter; a hanging broker that shares one is
    /// only detected by its records.
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
    bool fetchMetadata();
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
    ClusterSurvey m_survey; ///< this and the next two belong to the watch thread
    Persistence m_persistence;
    Metadata m_cluster; ///< from the last response
    Persistence::Clock::time_point m_answeredAt; ///< last response of any broker
    std::array<std::atomic<quint64>, Slots> m_acknowledged{};
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    quint64 m_downs = 0; ///< number of onAllBrokersDown() calls; m_mutex guards this and the next
    bool m_soon = false; ///< run the next check without waiting for the interval
    std::thread m_thread; ///< last member, because it uses all the others
};

} // namespace loom
