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

/// Determines whether the cluster can store records of every topic: creates missing topics, probes each leader, and
/// reads the configuration of the topics. Belongs to the thread of KafkaWatch. The functions block up to the stated
/// times.
class ClusterSurvey
{
public:
    /// Returns whether a broker has acknowledged a record since the survey began.
    using HasAcknowledged = std::function<bool(int broker)>;

    /// @p client and @p status must outlive this object.
    ClusterSurvey(rd_kafka_s *client, KafkaStatus &status, const KafkaSettings &settings);

    /// Creates the topics that are missing in @p cluster. Returns true if it has tried, so that @p cluster is outdated.
    /// Before the first call librdkafka does not know the topics, so it cannot make the broker auto-create them with
    /// other settings. Blocks up to 1.5 s.
    bool createTopics(const struct rd_kafka_metadata &cluster, const std::function<bool()> &cancelled);
    /// Reads the configuration of the topics, at most every few seconds. Returns true if it has sent a request. Blocks
    /// up to 0.5 s.
    bool readConfigs(const struct rd_kafka_metadata &cluster);
    /// The last known configuration by topic.
    const TopicConfigs &configs() const { return m_configs; }
    /// Probes the leaders. Blocks up to 1.2 s.
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
    std::vector<KafkaTopic> m_handles; ///< librdkafka requests the metadata of topics for which it has handles
};

} // namespace loom
