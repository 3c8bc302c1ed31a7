// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/topicconfigs.h"

#include "service/publish/kafkahandles.h"

#include <librdkafka/rdkafka.h>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace loom {

namespace {

constexpr int TimeoutMs = 500;

/// The properties to read.
struct Property
{
    const char *name;
    int TopicConfig::*value;
};
constexpr Property properties[] = {{"min.insync.replicas", &TopicConfig::minInSync},
                                   {"max.message.bytes", &TopicConfig::maxMessageBytes}};

struct ResourceDeleter
{
    void operator()(rd_kafka_ConfigResource_t *resource) const { rd_kafka_ConfigResource_destroy(resource); }
};
using Resource = std::unique_ptr<rd_kafka_ConfigResource_t, ResourceDeleter>;

KafkaEvent ask(rd_kafka_t *client, int broker, std::vector<rd_kafka_ConfigResource_t *> resources)
{
    std::array<char, 512> reason{};
    const KafkaAdminOptions options(rd_kafka_AdminOptions_new(client, RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS));
    rd_kafka_AdminOptions_set_request_timeout(options.get(), TimeoutMs, reason.data(), reason.size());
    // Every broker can respond; by default librdkafka would ask the controller.
    rd_kafka_AdminOptions_set_broker(options.get(), broker, reason.data(), reason.size());
    const KafkaQueue queue(rd_kafka_queue_new(client));
    rd_kafka_DescribeConfigs(client, resources.data(), resources.size(), options.get(), queue.get());
    return KafkaEvent(rd_kafka_queue_poll(queue.get(), TimeoutMs));
}

TopicConfig configOf(const rd_kafka_ConfigResource_t *resource)
{
    TopicConfig config;
    size_t count = 0;
    const rd_kafka_ConfigEntry_t **entries = rd_kafka_ConfigResource_configs(resource, &count);
    for (const rd_kafka_ConfigEntry_t *entry : std::span(entries, count)) {
        for (const Property &property : properties) {
            if (qstrcmp(rd_kafka_ConfigEntry_name(entry), property.name) == 0)
                config.*property.value = QByteArray(rd_kafka_ConfigEntry_value(entry)).toInt();
        }
    }
    return config;
}

} // namespace

TopicConfigs readTopicConfigs(rd_kafka_t *client, int broker, const QList<QByteArray> &topics)
{
    std::vector<Resource> resources;
    std::vector<rd_kafka_ConfigResource_t *> pointers;
    for (const QByteArray &topic : topics) {
        auto &resource =
            resources.emplace_back(rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic.constData()));
        for (const Property &property : properties)
            rd_kafka_ConfigResource_set_config(resource.get(), property.name, "");
        pointers.push_back(resource.get());
    }
    if (pointers.empty())
        return {};
    const KafkaEvent answer = ask(client, broker, std::move(pointers));
    const rd_kafka_DescribeConfigs_result_t *result =
        answer ? rd_kafka_event_DescribeConfigs_result(answer.get()) : nullptr;
    if (!result || rd_kafka_event_error(answer.get()))
        return {};
    TopicConfigs configs;
    size_t count = 0;
    const rd_kafka_ConfigResource_t **found = rd_kafka_DescribeConfigs_result_resources(result, &count);
    for (const rd_kafka_ConfigResource_t *resource : std::span(found, count)) {
        if (!rd_kafka_ConfigResource_error(resource))
            configs.insert(rd_kafka_ConfigResource_name(resource), configOf(resource));
    }
    return configs;
}

} // namespace loom
