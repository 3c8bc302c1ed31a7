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
constexpr char MinInSync[] = "min.insync.replicas";

struct Deleter
{
    void operator()(rd_kafka_ConfigResource_t *resource) const { rd_kafka_ConfigResource_destroy(resource); }
    void operator()(rd_kafka_AdminOptions_t *options) const { rd_kafka_AdminOptions_destroy(options); }
    void operator()(rd_kafka_event_t *event) const { rd_kafka_event_destroy(event); }
};
using Resource = std::unique_ptr<rd_kafka_ConfigResource_t, Deleter>;
using AdminOptions = std::unique_ptr<rd_kafka_AdminOptions_t, Deleter>;
using Event = std::unique_ptr<rd_kafka_event_t, Deleter>;

Event ask(rd_kafka_t *client, int broker, std::vector<rd_kafka_ConfigResource_t *> resources)
{
    std::array<char, 512> reason{};
    const AdminOptions options(rd_kafka_AdminOptions_new(client, RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS));
    rd_kafka_AdminOptions_set_request_timeout(options.get(), TimeoutMs, reason.data(), reason.size());
    // Any broker knows, while librdkafka would ask the controller.
    rd_kafka_AdminOptions_set_broker(options.get(), broker, reason.data(), reason.size());
    const KafkaQueue queue(rd_kafka_queue_new(client));
    rd_kafka_DescribeConfigs(client, resources.data(), resources.size(), options.get(), queue.get());
    return Event(rd_kafka_queue_poll(queue.get(), TimeoutMs));
}

} // namespace

void TopicConfigs::read(rd_kafka_t *client, int broker, const QList<QByteArray> &topics)
{
    std::vector<Resource> resources;
    std::vector<rd_kafka_ConfigResource_t *> pointers;
    for (const QByteArray &topic : topics) {
        auto &resource =
            resources.emplace_back(rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic.constData()));
        rd_kafka_ConfigResource_set_config(resource.get(), MinInSync, ""); // only this one is asked for
        pointers.push_back(resource.get());
    }
    if (pointers.empty())
        return;
    const Event answer = ask(client, broker, std::move(pointers));
    const rd_kafka_DescribeConfigs_result_t *result =
        answer ? rd_kafka_event_DescribeConfigs_result(answer.get()) : nullptr;
    if (!result || rd_kafka_event_error(answer.get()))
        return;
    size_t count = 0;
    const rd_kafka_ConfigResource_t **found = rd_kafka_DescribeConfigs_result_resources(result, &count);
    for (const rd_kafka_ConfigResource_t *resource : std::span(found, count)) {
        size_t entryCount = 0;
        const rd_kafka_ConfigEntry_t **entries = rd_kafka_ConfigResource_configs(resource, &entryCount);
        for (const rd_kafka_ConfigEntry_t *entry : std::span(entries, entryCount)) {
            if (qstrcmp(rd_kafka_ConfigEntry_name(entry), MinInSync) == 0)
                m_minInSync.insert(rd_kafka_ConfigResource_name(resource),
                                   QByteArray(rd_kafka_ConfigEntry_value(entry)).toInt());
        }
    }
}

} // namespace loom
