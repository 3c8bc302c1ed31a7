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

/// Keeps a producer on the cluster that gave it its producer id. A cluster that was started anew gives the same ids
/// again: there, two producers can have one, and Kafka takes the records of the one for repetitions of the other's,
/// which it acknowledges without storing them. A connection that is lost is therefore opened again only after the
/// broker has been asked, through another connection, which cluster it belongs to now. Two clusters may bear the same
/// id, as those of the image apache/kafka do: so the record that was last acknowledged must be there as well.
/// Every function may be called from any thread.
class ClusterIdentityCheck
{
public:
    /// @p patience: how long an answer stays valid, more than the producer's longest pause between two attempts to
    /// connect. @p changed runs once, with the reason. @p status must outlive the guard.
    ClusterIdentityCheck(KafkaSettings settings, KafkaStatus &status, std::chrono::milliseconds patience,
                         std::function<void(const QString &)> changed);

    /// Connects, as librdkafka's connect_cb: returns 0 or the error's number, NotNow if the broker has to be asked
    /// first. Does not block.
    int connect(int socket, const sockaddr *address, int size, const QByteArray &node);
    static constexpr int NotNow = ECANCELED;

    /// Remembers the cluster that answers @p client first; false from when it is another one. Nothing may be produced
    /// before this was called.
    bool isSameCluster(rd_kafka_s *client);
    /// For one thread only.
    void onStored(const char *topic, int partition, qint64 offset);
    bool hasChanged() const { return m_hasChanged; }

    /// Waits until brokers have to be asked. False after stop().
    bool waitForQuestions();
    /// Asks them. Blocks, for seconds if they do not answer.
    void askBrokers();
    void stop();

private:
    using Clock = std::chrono::steady_clock;
    struct Node
    {
        bool wasConnected = false; ///< or should have been
        Clock::time_point wantedAt; ///< when the producer last wanted to connect
        bool isWanted = false; ///< and has not been allowed to yet
        Clock::time_point allowedUntil; ///< one attempt
        int lacking = 0; ///< answers in a row without the record
    };

    bool allows(const QByteArray &node);
    bool isAnyWanted() const;
    QList<QByteArray> wanted();
    void onProbeResult(const QByteArray &node, const ClusterProbeResult &answer);
    void onProbeResult(const QByteArray &node, const NoAnswer &why);
    StoredRecord lastStored();
    void change(const QString &reason);

    const KafkaSettings m_settings;
    KafkaStatus &m_status;
    const std::chrono::milliseconds m_timeout;
    const std::function<void(const QString &)> m_changed;
    std::atomic<bool> m_hasChanged = false;
    std::atomic<qint64> m_lastOffset = -1; ///< in the partition of m_stored
    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_wake;
    QByteArray m_cluster;
    Clock::time_point m_freeUntil; ///< the brokers that the first answer named may be connected to first until then
    std::map<QByteArray, Node> m_nodes;
    StoredRecord m_stored; ///< the topic and partition of the first; written by the thread of onStored()
    bool m_isStopping = false;
};

} // namespace loom
