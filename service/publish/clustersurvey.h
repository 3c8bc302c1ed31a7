// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/clustermetadata.h"
#include "service/publish/kafkahandles.h"
#include "service/publish/kafkatopics.h"
#include "service/publish/topicconfigs.h"

#include <QSet>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

struct rd_kafka_metadata;
struct rd_kafka_metadata_broker;

namespace loom {

class KafkaStatus;

/// Finds out whether the cluster can store records of every topic: creates topics that are missing, asks each leader,
/// and reads what the topics demand. Of the watch's thread; each function blocks as long as it says.
class ClusterSurvey
{
public:
    /// Says whether that broker has acknowledged a record since the round of questions began.
    using HasAcknowledged = std::function<bool(int broker)>;

    /// @p client and @p status must outlive it.
    ClusterSurvey(rd_kafka_s *client, KafkaStatus &status, const KafkaSettings &settings);

    /// Creates what is missing according to @p cluster; true if it has tried, so that @p cluster is out of date.
    /// Before the first call librdkafka does not know the topics, so that it cannot make the broker create them with
    /// other settings. Up to 1.5 s.
    bool createTopics(const struct rd_kafka_metadata &cluster, const std::function<bool()> &cancelled);
    /// Reads what the topics demand, every few seconds; true if it has asked. Up to 0.5 s.
    bool readConfigs(const struct rd_kafka_metadata &cluster);
    /// As it was last answered, by topic.
    const TopicConfigs &configs() const { return m_configs; }
    /// Asks the leaders. Up to 1.2 s.
    ClusterMetadata metadata(const struct rd_kafka_metadata &cluster, const HasAcknowledged &hasAcknowledged);

private:
    QList<QByteArray> missingIn(const struct rd_kafka_metadata &cluster) const;
    BrokerMetadata broker(const struct rd_kafka_metadata_broker &broker, const std::map<int, int> &answers,
                          const HasAcknowledged &hasAcknowledged) const;
    QList<TopicMetadata> topics(const struct rd_kafka_metadata &cluster) const;

    rd_kafka_s *const m_client;
    KafkaStatus &m_status;
    const QList<QByteArray> m_names;
    const QSet<QByteArray> m_nameSet;
    KafkaTopics m_topics;
    TopicConfigs m_configs;
    std::chrono::steady_clock::time_point m_configsDue;
    int m_controller = -1;
    std::vector<KafkaTopic> m_handles; ///< librdkafka asks for the metadata of the topics that it has handles of
};

} // namespace loom
