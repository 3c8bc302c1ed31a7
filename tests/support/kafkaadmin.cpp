// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkaadmin.h"

#include "tests/support/kafkaclient.h"

#include <QtDebug>

#include <algorithm>
#include <array>

namespace loom::test {

namespace {

constexpr int CreateTimeoutMs = 15000;

using NewTopic = std::unique_ptr<rd_kafka_NewTopic_t, KafkaDeleter<rd_kafka_NewTopic_destroy>>;
using AdminOptions = std::unique_ptr<rd_kafka_AdminOptions_t, KafkaDeleter<rd_kafka_AdminOptions_destroy>>;
using Queue = std::unique_ptr<rd_kafka_queue_t, KafkaDeleter<rd_kafka_queue_destroy>>;
using Event = std::unique_ptr<rd_kafka_event_t, KafkaDeleter<rd_kafka_event_destroy>>;

PartitionState toState(const char *topic, const rd_kafka_metadata_partition_t &partition)
{
    return {.topic = topic,
            .partition = partition.id,
            .leader = partition.leader,
            .replicas = QList<int>(partition.replicas, partition.replicas + partition.replica_cnt),
            .inSync = QList<int>(partition.isrs, partition.isrs + partition.isr_cnt)};
}

// Returns why the topic was not created; empty on success.
QByteArray outcomeOf(rd_kafka_event_t *answer)
{
    if (!answer)
        return "no answer";
    if (rd_kafka_event_error(answer) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return rd_kafka_event_error_string(answer);
    size_t count = 0;
    const auto topics = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(answer), &count);
    if (count != 1 || rd_kafka_topic_result_error(topics[0]) == RD_KAFKA_RESP_ERR_NO_ERROR)
        return {};
    const char *reason = rd_kafka_topic_result_error_string(topics[0]);
    return reason ? reason : rd_kafka_err2str(rd_kafka_topic_result_error(topics[0]));
}

bool rejected(const QByteArray &topic, const QByteArray &reason)
{
    qWarning("The topic %s was not created: %s", topic.constData(), reason.constData());
    return false;
}

} // namespace

bool ClusterState::hasLeaders() const
{
    return std::all_of(partitions.begin(), partitions.end(), [](auto &each) { return each.leader >= 0; });
}

bool ClusterState::isInSync() const
{
    return hasLeaders() && std::all_of(partitions.begin(), partitions.end(), [](auto &each) {
               return each.inSync.size() == each.replicas.size();
           });
}

bool createTopic(const QByteArray &bootstrap, const QByteArray &topic, const TopicSettings &settings)
{
    const auto client = openKafkaObserver(bootstrap);
    if (!client)
        return false;
    std::array<char, 512> reason{};
    const NewTopic wanted(rd_kafka_NewTopic_new(topic.constData(), settings.partitions, settings.replicationFactor,
                                                reason.data(), reason.size()));
    if (!wanted)
        return rejected(topic, reason.data());
    for (auto it = settings.config.cbegin(); it != settings.config.cend(); ++it)
        rd_kafka_NewTopic_set_config(wanted.get(), it.key().constData(), it.value().constData());

    const AdminOptions options(rd_kafka_AdminOptions_new(client.get(), RD_KAFKA_ADMIN_OP_CREATETOPICS));
    // Time to wait until all brokers know the topic.
    rd_kafka_AdminOptions_set_operation_timeout(options.get(), CreateTimeoutMs, reason.data(), reason.size());
    rd_kafka_AdminOptions_set_request_timeout(options.get(), CreateTimeoutMs, reason.data(), reason.size());
    const Queue answers(rd_kafka_queue_new(client.get()));
    auto *topics = wanted.get();
    rd_kafka_CreateTopics(client.get(), &topics, 1, options.get(), answers.get());
    const Event answer(rd_kafka_queue_poll(answers.get(), CreateTimeoutMs + 1000));
    const auto failure = outcomeOf(answer.get());
    return failure.isEmpty() || rejected(topic, failure);
}

std::optional<ClusterState> clusterState(const QByteArray &bootstrap, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    const auto client = openKafkaObserver(bootstrap);
    const auto metadata = client ? fetchKafkaMetadata(client.get(), deadline) : nullptr;
    if (!metadata)
        return std::nullopt;
    ClusterState state;
    for (int i = 0; i < metadata->broker_cnt; ++i)
        state.brokers.append(metadata->brokers[i].id);
    for (int i = 0; i < metadata->topic_cnt; ++i) {
        const auto &topic = metadata->topics[i];
        for (int j = 0; j < topic.partition_cnt; ++j)
            state.partitions.append(toState(topic.topic, topic.partitions[j]));
    }
    return state;
}

} // namespace loom::test
