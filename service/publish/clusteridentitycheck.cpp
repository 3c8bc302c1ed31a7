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

/// Less than a broker takes to be started anew.
constexpr auto FirstConnections = 2000ms;
constexpr auto QuestionPatience = 1000ms;
constexpr auto PauseBetweenQuestions = 50ms;
/// A broker that has just started may not know its topics yet.
constexpr int AnswersWithoutTheRecord = 3;

} // namespace

ClusterIdentityCheck::ClusterIdentityCheck(KafkaSettings settings, KafkaStatus &status,
                                           std::chrono::milliseconds patience,
                                           std::function<void(const QString &)> changed)
    : m_settings(std::move(settings)), m_status(status), m_timeout(patience), m_changed(std::move(changed))
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
        Node &asked = m_nodes[node];
        const bool isFirst = !std::exchange(asked.wasConnected, true);
        if (m_cluster.isEmpty() || (isFirst && now < m_freeUntil))
            return true;
        if (now < std::exchange(asked.allowedUntil, Clock::time_point()))
            return true;
        asked.wantedAt = now;
        asked.isWanted = true;
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
            m_freeUntil = Clock::now() + FirstConnections;
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

bool ClusterIdentityCheck::waitForQuestions()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isStopping || isAnyWanted(); });
    return !m_isStopping;
}

bool ClusterIdentityCheck::isAnyWanted() const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [](const auto &entry) { return entry.second.isWanted; });
}

QList<QByteArray> ClusterIdentityCheck::wanted()
{
    const std::lock_guard lock(m_mutex);
    QList<QByteArray> names;
    for (auto &[name, node] : m_nodes) {
        node.isWanted = node.isWanted && Clock::now() - node.wantedAt < m_timeout;
        if (node.isWanted)
            names.append(name);
    }
    return names;
}

void ClusterIdentityCheck::askBrokers()
{
    for (const QByteArray &node : wanted()) {
        const auto answer = askCluster(m_settings, node, lastStored(), QuestionPatience);
        if (!answer)
            onProbeResult(node, answer.error());
        if (answer && !m_hasChanged)
            onProbeResult(node, *answer);
    }
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, PauseBetweenQuestions, [this] { return m_isStopping; });
}

void ClusterIdentityCheck::onProbeResult(const QByteArray &node, const NoAnswer &why)
{
    if (!why.code && !why.reason.isEmpty())
        m_status.logOnce(KafkaStatus::Level::Warning, "ask",
                         u"Kafka cannot be asked which cluster it is: %1"_s.arg(why.reason));
    if (why.code)
        m_status.onError({why.code, -1, node, why.reason});
}

void ClusterIdentityCheck::onProbeResult(const QByteArray &node, const ClusterProbeResult &answer)
{
    QByteArray known;
    {
        const std::lock_guard lock(m_mutex);
        Node &asked = m_nodes[node];
        asked.lacking = answer.hasRecord ? 0 : asked.lacking + 1;
        known = m_cluster;
        if (answer.id == known && answer.hasRecord) {
            asked.isWanted = false;
            asked.allowedUntil = Clock::now() + m_timeout;
        }
        if (answer.id == known && asked.lacking < AnswersWithoutTheRecord)
            return;
    }
    if (answer.id != known)
        change(u"the cluster's id was %1 and is %2 now"_s.arg(QString::fromUtf8(known), QString::fromUtf8(answer.id)));
    else
        change(u"records that it had acknowledged are gone"_s);
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
