// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/clusteridentitycheck.h"

#include "service/publish/kafkahandles.h"
#include "service/publish/kafkastatus.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

/// Shorter than the time in which a broker can be re-created.
constexpr auto FirstConnections = 2000ms;
constexpr auto ProbeTimeout = 1000ms;
constexpr auto ProbeInterval = 50ms;
/// Probe results without the record until the cluster counts as another one: a broker that has just started may not
/// know its topics yet.
constexpr int MaxProbesWithoutRecord = 3;

} // namespace

ClusterIdentityCheck::ClusterIdentityCheck(KafkaSettings settings, KafkaStatus &status,
                                           std::chrono::milliseconds validity,
                                           std::function<void(const QString &)> changed)
    : m_settings(std::move(settings)), m_status(status), m_validity(validity), m_changed(std::move(changed))
{
}

int ClusterIdentityCheck::connect(int socket, const sockaddr *address, int size, const QByteArray &node)
{
    if (!allows(node))
        return NotNow;
    return ::connect(socket, address, socklen_t(size)) == 0 || errno == EINPROGRESS ? 0 : errno;
}

bool ClusterIdentityCheck::allows(const QByteArray &node)
{
    if (m_hasChanged)
        return false;
    const auto now = Clock::now();
    {
        const std::lock_guard lock(m_mutex);
        Node &state = m_nodes[node];
        const bool isFirst = !std::exchange(state.wasConnected, true);
        if (m_cluster.isEmpty() || (isFirst && now < m_unprobedUntil))
            return true;
        if (now < std::exchange(state.allowedUntil, Clock::time_point()))
            return true;
        state.wantedAt = now;
        state.isWanted = true;
    }
    m_wake.notify_one();
    return false;
}

bool ClusterIdentityCheck::isSameCluster(rd_kafka_s *client)
{
    if (m_hasChanged)
        return false;
    const QByteArray id = clusterIdOf(client);
    QByteArray known;
    {
        const std::lock_guard lock(m_mutex);
        if (m_cluster.isEmpty() && !id.isEmpty()) {
            m_cluster = id;
            m_unprobedUntil = Clock::now() + FirstConnections;
        }
        known = m_cluster;
    }
    if (id == known)
        return true;
    change(u"the cluster's id was %1 and is %2 now"_s.arg(QString::fromUtf8(known), QString::fromUtf8(id)));
    return false;
}

void ClusterIdentityCheck::onStored(const char *topic, int partition, qint64 offset)
{
    // Only this thread writes m_stored, so it may read it without the lock.
    if (m_stored.topic.isEmpty()) {
        const std::lock_guard lock(m_mutex);
        m_stored = {topic, partition, offset};
    }
    if (partition == m_stored.partition && m_stored.topic == topic)
        m_lastOffset.store(offset, std::memory_order_relaxed);
}

StoredRecord ClusterIdentityCheck::lastStored()
{
    const std::lock_guard lock(m_mutex);
    return {m_stored.topic, m_stored.partition, m_lastOffset.load(std::memory_order_relaxed)};
}

bool ClusterIdentityCheck::waitForProbes()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isStopping || isProbeWanted(); });
    return !m_isStopping;
}

bool ClusterIdentityCheck::isProbeWanted() const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [](const auto &entry) { return entry.second.isWanted; });
}

QList<QByteArray> ClusterIdentityCheck::nodesToProbe()
{
    const std::lock_guard lock(m_mutex);
    QList<QByteArray> names;
    for (auto &[name, node] : m_nodes) {
        node.isWanted = node.isWanted && Clock::now() - node.wantedAt < m_validity;
        if (node.isWanted)
            names.append(name);
    }
    return names;
}

void ClusterIdentityCheck::probeBrokers()
{
    for (const QByteArray &node : nodesToProbe()) {
        const auto result = probeCluster(m_settings, node, lastStored(), ProbeTimeout);
        if (!result)
            onProbeResult(node, result.error());
        if (result && !m_hasChanged)
            onProbeResult(node, *result);
    }
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, ProbeInterval, [this] { return m_isStopping; });
}

void ClusterIdentityCheck::onProbeResult(const QByteArray &node, const ProbeFailure &failure)
{
    if (!failure.code && !failure.reason.isEmpty())
        m_status.logOnce(KafkaStatus::Level::Warning, "ask",
                         u"The check of Kafka's cluster id has failed: %1"_s.arg(failure.reason));
    if (failure.code)
        m_status.onError({failure.code, -1, node, failure.reason});
}

void ClusterIdentityCheck::onProbeResult(const QByteArray &node, const ClusterProbeResult &result)
{
    QByteArray known;
    {
        const std::lock_guard lock(m_mutex);
        Node &state = m_nodes[node];
        state.missingCount = result.hasRecord ? 0 : state.missingCount + 1;
        known = m_cluster;
        if (result.id == known && result.hasRecord) {
            state.isWanted = false;
            state.allowedUntil = Clock::now() + m_validity;
        }
        if (result.id == known && state.missingCount < MaxProbesWithoutRecord)
            return;
    }
    if (result.id != known)
        change(u"the cluster's id was %1 and is %2 now"_s.arg(QString::fromUtf8(known), QString::fromUtf8(result.id)));
    else
        change(u"acknowledged records are missing"_s);
}

void ClusterIdentityCheck::change(const QString &reason)
{
    if (!m_hasChanged.exchange(true))
        m_changed(reason);
}

void ClusterIdentityCheck::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
}

} // namespace loom
