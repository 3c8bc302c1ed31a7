// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/clustersurvey.h"

#include "service/publish/kafkastatus.h"
#include "service/publish/leaderprobe.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

constexpr auto LeaderTimeout = 1200ms;
constexpr auto ConfigsAge = 4s; ///< maximum age; changes by an operator are detected within 5 s

bool isFault(int error)
{
    return error == RD_KAFKA_RESP_ERR__TRANSPORT || error == RD_KAFKA_RESP_ERR__TIMED_OUT
           || error == RD_KAFKA_RESP_ERR__RESOLVE || error == RD_KAFKA_RESP_ERR__AUTHENTICATION
           || error == RD_KAFKA_RESP_ERR__SSL || error == RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE;
}

TopicMetadata topicMetadata(const rd_kafka_metadata_topic_t &topic)
{
    TopicMetadata metadata{
        .name = topic.topic, .error = topic.err, .partitions = QList<PartitionMetadata>(topic.partition_cnt)};
    for (const rd_kafka_metadata_partition_t &partition : std::span(topic.partitions, size_t(topic.partition_cnt))) {
        if (partition.id >= 0 && partition.id < topic.partition_cnt)
            metadata.partitions[partition.id] = {partition.leader, partition.isr_cnt, partition.replica_cnt};
    }
    return metadata;
}

} // namespace

ClusterSurvey::ClusterSurvey(rd_kafka_t *client, KafkaStatus &status, const KafkaSettings &settings)
    : m_client(client),
      m_status(status),
      m_names(settings.topics),
      m_nameSet(settings.topics.begin(), settings.topics.end()),
      m_topics(settings)
{
}

bool ClusterSurvey::createTopics(const rd_kafka_metadata_t &cluster, const std::function<bool()> &cancelled)
{
    if (m_status.takeMissingTopic())
        m_topics.forgetRejections();
    const bool isFirst = m_handles.empty();
    const QList<QByteArray> missing = isFirst ? m_names : missingIn(cluster);
    const bool isDue = m_topics.isDue(missing, KafkaTopics::Clock::now());
    if (isDue)
        m_topics.create(m_client, cluster, missing, cancelled);
    if (isFirst) {
        for (const QByteArray &name : m_names)
            m_handles.emplace_back(rd_kafka_topic_new(m_client, name.constData(), nullptr));
    }
    return isDue || (isFirst && !m_names.isEmpty());
}

QList<QByteArray> ClusterSurvey::missingIn(const rd_kafka_metadata_t &cluster) const
{
    QList<QByteArray> missing;
    for (const rd_kafka_metadata_topic_t &topic : std::span(cluster.topics, size_t(cluster.topic_cnt))) {
        if (topic.err == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART && m_nameSet.contains(topic.topic))
            missing << topic.topic;
    }
    return missing;
}

bool ClusterSurvey::readConfigs(const rd_kafka_metadata_t &cluster)
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_configsDue)
        return false;
    QList<QByteArray> existing;
    for (const rd_kafka_metadata_topic_t &topic : std::span(cluster.topics, size_t(cluster.topic_cnt))) {
        if (topic.partition_cnt > 0 && m_nameSet.contains(topic.topic))
            existing << topic.topic;
    }
    m_configs.insert(readTopicConfigs(m_client, cluster.orig_broker_id, existing));
    for (const rd_kafka_metadata_topic_t &topic : std::span(cluster.topics, size_t(cluster.topic_cnt))) {
        if (m_nameSet.contains(topic.topic))
            m_configs[topic.topic].partitions = topic.partition_cnt;
    }
    m_configsDue = now + ConfigsAge;
    return true;
}

ClusterMetadata ClusterSurvey::metadata(const rd_kafka_metadata_t &cluster, const HasAcknowledged &hasAcknowledged)
{
    m_controller = rd_kafka_controllerid(m_client, 0);
    const std::map<int, int> answers = askLeaders(m_client, cluster, m_nameSet, LeaderTimeout);
    const auto isAnswer = [](const auto &answer) { return !isFault(answer.second); };
    ClusterMetadata metadata{{}, m_controller, topics(cluster), std::any_of(answers.begin(), answers.end(), isAnswer)};
    for (const rd_kafka_metadata_broker_t &one : std::span(cluster.brokers, size_t(cluster.broker_cnt)))
        metadata.brokers << broker(one, answers, hasAcknowledged);
    return metadata;
}

BrokerMetadata ClusterSurvey::broker(const rd_kafka_metadata_broker_t &broker, const std::map<int, int> &answers,
                                     const HasAcknowledged &hasAcknowledged) const
{
    BrokerMetadata metadata{broker.id, QByteArray(broker.host) + ':' + QByteArray::number(broker.port), {}};
    const auto answer = answers.find(broker.id);
    const bool isProbed = answer != answers.end();
    const bool isUnresponsive =
        isProbed ? isFault(answer->second) : broker.id == m_controller && m_topics.isUnanswered();
    if (isUnresponsive && !hasAcknowledged(broker.id))
        metadata.fault = m_status.brokerErrors().predicateOf(broker.id, metadata.address);
    else if (isProbed && answer->second == RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR)
        metadata.fault = u"cannot write to its disk"_s;
    else if (isProbed)
        m_status.brokerErrors().forget(broker.id, metadata.address);
    return metadata;
}

QList<TopicMetadata> ClusterSurvey::topics(const rd_kafka_metadata_t &cluster) const
{
    QList<TopicMetadata> metadata;
    for (const rd_kafka_metadata_topic_t &topic : std::span(cluster.topics, size_t(cluster.topic_cnt))) {
        if (!m_nameSet.contains(topic.topic))
            continue;
        TopicMetadata one = topicMetadata(topic);
        one.minInSync = m_configs.value(one.name).minInSync;
        one.creation = m_topics.reason(one.name);
        one.rejection = m_status.rejections().reason(one.name);
        metadata << one;
    }
    return metadata;
}

} // namespace loom
