// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/clusterprobe.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

struct sockaddr;
struct rd_kafka_s;

namespace loom {

class KafkaStatus;

/// Ensures that a producer stays connected to the cluster that assigned its producer id.
///
/// A re-created cluster assigns the same ids again. Two producers can then have the same id, and Kafka treats the
/// records of one as duplicates of the other's: it acknowledges them without storing them. Therefore a lost connection
/// is re-established only after the broker has been asked over a separate connection which cluster it belongs to.
/// Different clusters may have the same cluster id, as those of the image apache/kafka do; so the last acknowledged
/// record must exist there as well.
///
/// Thread-safe.
class ClusterIdentityCheck
{
public:
    /// @p validity: how long a probe result stays valid; must exceed the producer's longest delay between two
    /// connection attempts. @p changed runs once, with the reason, when the cluster is another one. @p status must
    /// outlive this object.
    ClusterIdentityCheck(KafkaSettings settings, KafkaStatus &status, std::chrono::milliseconds validity,
                         std::function<void(const QString &)> changed);

    /// Implements librdkafka's connect_cb: returns 0, an errno value, or NotNow if the broker must be probed first.
    /// Does not block.
    int connect(int socket, const sockaddr *address, int size, const QByteArray &node);
    static constexpr int NotNow = ECANCELED;

    /// Remembers the first cluster that @p client reaches. Returns false once @p client reaches another cluster. Must
    /// be called before anything is produced.
    bool isSameCluster(rd_kafka_s *client);
    /// Called when a record is acknowledged. Always call it on the same thread.
    void onStored(const char *topic, int partition, qint64 offset);
    bool hasChanged() const { return m_hasChanged; }

    /// Waits until brokers must be probed. Returns false after stop().
    bool waitForProbes();
    /// Probes these brokers. Blocks; for seconds if they do not respond.
    void probeBrokers();
    void stop();

private:
    using Clock = std::chrono::steady_clock;
    struct Node
    {
        bool wasConnected = false; ///< a connection was allowed, so the broker is known
        Clock::time_point wantedAt; ///< time of the last connection attempt of the producer
        bool isWanted = false; ///< an attempt is waiting for a probe
        Clock::time_point allowedUntil; ///< one connection attempt is allowed until then
        int missingCount = 0; ///< consecutive probe results without the record
    };

    bool allows(const QByteArray &node);
    bool isProbeWanted() const;
    QList<QByteArray> nodesToProbe();
    void onProbeResult(const QByteArray &node, const ClusterProbeResult &result);
    void onProbeResult(const QByteArray &node, const ProbeFailure &failure);
    StoredRecord lastStored();
    void change(const QString &reason);

    const KafkaSettings m_settings;
    KafkaStatus &m_status;
    const std::chrono::milliseconds m_validity;
    const std::function<void(const QString &)> m_changed;
    std::atomic<bool> m_hasChanged = false;
    std::atomic<qint64> m_lastOffset = -1; ///< last acknowledged offset in the partition of m_stored
    std::mutex m_mutex; ///< guards the following members
    std::condition_variable m_wake;
    QByteArray m_cluster;
    Clock::time_point m_unprobedUntil; ///< until then, a first connection needs no probe
    std::map<QByteArray, Node> m_nodes;
    StoredRecord m_stored; ///< position of the first acknowledged record; written by the thread of onStored()
    bool m_isStopping = false;
};

} // namespace loom
