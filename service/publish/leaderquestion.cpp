// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/leaderquestion.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <future>
#include <memory>
#include <span>

namespace loom {

namespace {

/// One after the other where no thread can be made.
constexpr auto InParallel = std::launch::async | std::launch::deferred;

struct ListDeleter
{
    void operator()(rd_kafka_topic_partition_list_t *list) const { rd_kafka_topic_partition_list_destroy(list); }
};
using PartitionList = std::unique_ptr<rd_kafka_topic_partition_list_t, ListDeleter>;

bool has(const rd_kafka_metadata_t &cluster, int broker)
{
    const std::span brokers(cluster.brokers, size_t(cluster.broker_cnt));
    return std::any_of(brokers.begin(), brokers.end(),
                       [broker](const rd_kafka_metadata_broker_t &one) { return one.id == broker; });
}

void add(std::map<int, PartitionList> &questions, const rd_kafka_metadata_t &cluster,
         const rd_kafka_metadata_topic_t &topic)
{
    QSet<int> asked;
    for (const rd_kafka_metadata_partition_t &partition : std::span(topic.partitions, size_t(topic.partition_cnt))) {
        if (asked.contains(partition.leader) || !has(cluster, partition.leader))
            continue;
        asked.insert(partition.leader);
        PartitionList &list = questions[partition.leader];
        if (!list)
            list.reset(rd_kafka_topic_partition_list_new(4));
        rd_kafka_topic_partition_list_add(list.get(), topic.topic, partition.id)->offset = RD_KAFKA_OFFSET_END;
    }
}

} // namespace

std::map<int, int> askLeaders(rd_kafka_t *client, const rd_kafka_metadata_t &cluster, const QSet<QByteArray> &topics,
                              std::chrono::milliseconds timeout)
{
    std::map<int, PartitionList> questions;
    for (const rd_kafka_metadata_topic_t &topic : std::span(cluster.topics, size_t(cluster.topic_cnt))) {
        if (topics.contains(QByteArray::fromRawData(topic.topic, qsizetype(qstrlen(topic.topic)))))
            add(questions, cluster, topic);
    }
    std::map<int, std::future<int>> answers;
    for (const auto &[broker, list] : questions) {
        answers.emplace(broker, std::async(InParallel, [client, timeout, asked = list.get()] {
                            return int(rd_kafka_offsets_for_times(client, asked, int(timeout.count())));
                        }));
    }
    std::map<int, int> errors;
    for (auto &[broker, answer] : answers)
        errors.emplace(broker, answer.get());
    return errors;
}

} // namespace loom
