// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/topiclimits.h"

#include "service/publish/kafkahandles.h"

#include <QSet>

#include <librdkafka/rdkafka.h>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace loom {

namespace {

constexpr int TimeoutMs = 2000;
constexpr int SliceMs = 100;
constexpr const char *LimitName = "max.message.bytes";

struct Deleter
{
    void operator()(rd_kafka_ConfigResource_t *resource) const { rd_kafka_ConfigResource_destroy(resource); }
    void operator()(rd_kafka_AdminOptions_t *options) const { rd_kafka_AdminOptions_destroy(options); }
    void operator()(rd_kafka_event_t *event) const { rd_kafka_event_destroy(event); }
};
using Resource = std::unique_ptr<rd_kafka_ConfigResource_t, Deleter>;
using AdminOptions = std::unique_ptr<rd_kafka_AdminOptions_t, Deleter>;
using Event = std::unique_ptr<rd_kafka_event_t, Deleter>;

/// 0 if it is not told.
int limitOf(const rd_kafka_ConfigResource_t *resource)
{
    size_t count = 0;
    const rd_kafka_ConfigEntry_t **entries = rd_kafka_ConfigResource_configs(resource, &count);
    for (const rd_kafka_ConfigEntry_t *entry : std::span(entries, count)) {
        if (qstrcmp(rd_kafka_ConfigEntry_name(entry), LimitName) == 0)
            return QByteArray(rd_kafka_ConfigEntry_value(entry)).toInt();
    }
    return 0;
}

} // namespace

TopicLimits readTopicLimits(rd_kafka_s *client, const QList<QByteArray> &topics, const std::function<bool()> &cancelled)
{
    std::vector<Resource> resources;
    std::vector<rd_kafka_ConfigResource_t *> pointers;
    for (const QByteArray &topic : QSet<QByteArray>(topics.begin(), topics.end())) {
        resources.emplace_back(rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic.constData()));
        rd_kafka_ConfigResource_set_config(resources.back().get(), LimitName, ""); // nothing else is asked for
        pointers.push_back(resources.back().get());
    }
    if (pointers.empty())
        return {};
    std::array<char, 512> reason{};
    const AdminOptions options(rd_kafka_AdminOptions_new(client, RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS));
    rd_kafka_AdminOptions_set_request_timeout(options.get(), TimeoutMs, reason.data(), reason.size());
    const KafkaQueue queue(rd_kafka_queue_new(client));
    rd_kafka_DescribeConfigs(client, pointers.data(), pointers.size(), options.get(), queue.get());
    Event answer;
    for (int waited = 0; !answer && waited < TimeoutMs + SliceMs && !cancelled(); waited += SliceMs)
        answer.reset(rd_kafka_queue_poll(queue.get(), SliceMs));
    const rd_kafka_DescribeConfigs_result_t *result =
        answer ? rd_kafka_event_DescribeConfigs_result(answer.get()) : nullptr;
    size_t count = 0;
    const rd_kafka_ConfigResource_t **described =
        result ? rd_kafka_DescribeConfigs_result_resources(result, &count) : nullptr;
    TopicLimits limits;
    for (const rd_kafka_ConfigResource_t *resource : std::span(described, count)) {
        if (const int limit = limitOf(resource); limit > 0)
            limits.insert(rd_kafka_ConfigResource_name(resource), limit);
    }
    return limits;
}

} // namespace loom
