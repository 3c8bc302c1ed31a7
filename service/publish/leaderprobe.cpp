// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/leaderprobe.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <future>
#include <memory>
#include <span>

namespace loom {

namespace {

/// Sequentially if no thread can be created.
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

void add(std::map<int, PartitionList> &requests, const rd_kafka_metadata_t &cluster,
         const rd_kafka_metadata_topic_t &topic)
{
    for (const rd_kafka_metadata_partition_t &partition : std::span(topic.partitions, size_t(topic.partition_cnt))) {
        if (!has(cluster, partition.leader))
            continue;
        PartitionList &list = requests[partition.leader];
        if (!list)
            list.reset(rd_kafka_topic_partition_list_new(4));
        rd_kafka_topic_partition_list_add(list.get(), topic.topic, partition.id)->offset = RD_KAFKA_OFFSET_END;
    }
}

/// Probes the partitions. Returns the first error, or 0.
int ask(rd_kafka_t *client, rd_kafka_topic_partition_list_t &list, std::chrono::milliseconds timeout)
{
    if (const int error = rd_kafka_offsets_for_times(client, &list, int(timeout.count())))
        return error;
    const std::span partitions(list.elems, size_t(list.cnt));
    const auto failed =
        std::find_if(partitions.begin(), partitions.end(), [](const auto &each) { return each.err != 0; });
    return failed == partitions.end() ? 0 : failed->err;
}

} // namespace

std::map<int, int> askLeaders(rd_kafka_t *client, const rd_kafka_metadata_t &cluster, const QSet<QByteArray> &topics,
                              std::chrono::milliseconds timeout)
{
    std::map<int, PartitionList> requests;
    for (const rd_kafka_metadata_topic_t &topic : std::span(cluster.topics, size_t(cluster.topic_cnt))) {
        if (topics.contains(QByteArray::fromRawData(topic.topic, qsizetype(qstrlen(topic.topic)))))
            add(requests, cluster, topic);
    }
    std::map<int, std::future<int>> answers;
    for (const auto &[broker, list] : requests) {
        answers.emplace(broker, std::async(InParallel, [client, timeout, asked = list.get()] {
                            return ask(client, *asked, timeout);
                        }));
    }
    std::map<int, int> errors;
    for (auto &[broker, answer] : answers)
        errors.emplace(broker, answer.get());
    return errors;
}

} // namespace loom
