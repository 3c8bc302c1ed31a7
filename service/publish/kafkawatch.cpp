// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkawatch.h"

#include "service/publish/clusteridentitycheck.h"
#include "service/publish/kafkastatus.h"
#include "service/publish/recordaccumulator.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

// A broker that hangs right after a response is detected after 1 s (interval) + 1.5 s (metadata) + 1.2 s (leader
// probe).
constexpr int MetadataTimeoutMs = 1500;
constexpr auto Interval = 1000ms;
constexpr auto ImpairedInterval = 300ms; ///< while some topics cannot store records, to detect recovery soon
constexpr auto ShortInterval = 100ms;

} // namespace

KafkaWatch::KafkaWatch(rd_kafka_s *client, KafkaStatus &status, ClusterIdentityCheck &identityCheck,
                       RecordAccumulator &accumulator, const KafkaSettings &settings, std::function<void()> unreachable)
    : m_client(client),
      m_status(status),
      m_identityCheck(identityCheck),
      m_accumulator(accumulator),
      m_bootstrapTimeout(settings.bootstrapTimeout),
      m_unreachable(std::move(unreachable)),
      m_survey(client, status, settings),
      m_thread([this] { run(); })
{
}

KafkaWatch::~KafkaWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void KafkaWatch::onAllBrokersDown()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_downs;
        m_soon = true;
        m_status.setUnreachable(u"all connections are lost"_s);
    }
    m_wake.notify_one();
}

void KafkaWatch::run()
{
    while (!isStopping()) {
        probe();
        std::unique_lock lock(m_mutex);
        const KafkaHealth health = m_status.health();
        const bool isUrgent = health.state == BrokerState::Unreachable || m_persistence.isWaiting();
        m_wake.wait_for(lock,
                        isUrgent           ? ShortInterval
                        : health.isReady() ? Interval
                                           : ImpairedInterval,
                        [this] { return isStopping() || m_soon; });
        m_soon = false;
    }
}

void KafkaWatch::MetadataDeleter::operator()(const struct rd_kafka_metadata *metadata) const
{
    rd_kafka_metadata_destroy(metadata);
}

KafkaWatch::Counts KafkaWatch::acknowledged() const
{
    Counts counts{};
    std::transform(m_acknowledged.begin(), m_acknowledged.end(), counts.begin(),
                   [](const std::atomic<quint64> &count) { return count.load(std::memory_order_relaxed); });
    return counts;
}

void KafkaWatch::probe()
{
    const quint64 downsBefore = downs();
    const auto began = Persistence::Clock::now();
    const Counts before = acknowledged();
    const auto hasAcknowledged = [&](int broker) { return acknowledged()[slotOf(broker)] != before[slotOf(broker)]; };
    bool isAnswered = fetchMetadata();
    if (isAnswered && !m_identityCheck.isSameCluster(m_client))
        return; // the identity check triggers the replacement of this producer
    if (isAnswered && m_survey.createTopics(*m_cluster, [this] { return isStopping(); }))
        isAnswered = fetchMetadata();
    if (isStopping())
        return;
    ClusterMetadata metadata;
    if (isAnswered && m_survey.readConfigs(*m_cluster))
        m_accumulator.setLimits(m_survey.configs());
    if (m_cluster)
        metadata = m_survey.metadata(*m_cluster, hasAcknowledged);
    if (const QString risk = replicationRisk(metadata); isAnswered && !risk.isEmpty())
        m_status.warnOnce("replication", risk);
    onAnswer(isAnswered || metadata.hasAnswer || acknowledged() != before);
    if (isAnswered || metadata.hasAnswer)
        setReadyUnlessDownSince(downsBefore, metadata, began);
    else if (!isStopping() && acknowledged() == before)
        m_status.setUnreachable(u"no broker responds"_s);
}

void KafkaWatch::onAnswer(bool isAnswered)
{
    const auto now = Persistence::Clock::now();
    if (isAnswered)
        m_answeredAt = now;
    else if (m_cluster && now - m_answeredAt >= m_bootstrapTimeout && !isStopping())
        m_unreachable();
}

/// Requests the metadata. Returns false if the broker does not respond, or none is connected. librdkafka chooses the
/// broker, and may choose one that hangs although there are others; so the previous metadata is kept, and its leaders
/// are probed.
bool KafkaWatch::fetchMetadata()
{
    const struct rd_kafka_metadata *answer = nullptr;
    const rd_kafka_resp_err_t error = rd_kafka_metadata(m_client, 0, nullptr, &answer, MetadataTimeoutMs);
    if (!error)
        m_cluster.reset(answer);
    return !error;
}

quint64 KafkaWatch::downs()
{
    const std::lock_guard lock(m_mutex);
    return m_downs;
}

void KafkaWatch::setReadyUnlessDownSince(quint64 downs, const ClusterMetadata &metadata,
                                         Persistence::Clock::time_point began)
{
    const ClusterProblems lasting = m_persistence.lasting(findProblems(metadata), began, Persistence::Clock::now());
    const bool mayPass = m_persistence.isWaiting() && m_status.state() == BrokerState::Unreachable;
    const std::lock_guard lock(m_mutex);
    if (m_downs == downs && !mayPass)
        m_status.setReady(ClusterReport::of(lasting, metadata));
}

} // namespace loom
