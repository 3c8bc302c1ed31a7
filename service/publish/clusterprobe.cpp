// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/clusterprobe.h"

#include "service/publish/brokererrors.h"
#include "service/publish/kafkaconfig.h"
#include "service/publish/kafkaerrors.h"

#include <librdkafka/rdkafka.h>

#include <array>
#include <memory>
#include <utility>

namespace loom {

namespace {

struct MetadataDeleter
{
    void operator()(const struct rd_kafka_metadata *metadata) const { rd_kafka_metadata_destroy(metadata); }
};
using Metadata = std::unique_ptr<const struct rd_kafka_metadata, MetadataDeleter>;

/// A broker may advertise an IPv6 address without brackets.
QByteArray bracketed(const QByteArray &node)
{
    const qsizetype colon = node.lastIndexOf(':');
    const QByteArray host = node.first(qMax<qsizetype>(colon, 0));
    return host.contains(':') && !host.startsWith('[') ? '[' + host + ']' + node.sliced(colon) : node;
}

/// librdkafka's error callback: keeps the first error of a connection. @p opaque is a ProbeFailure.
void keepFirstError(rd_kafka_t *, int code, const char *reason, void *opaque)
{
    auto &first = *static_cast<ProbeFailure *>(opaque);
    if (first.code == 0 && code != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN)
        first = {code, BrokerError::of(code, reason).text};
}

/// Creates a client. When it is polled, it writes its first error to @p error, which must outlive it.
Result<KafkaClient, Failure> makeClient(KafkaSettings settings, const QByteArray &node, ProbeFailure &error)
{
    settings.bootstrapServers = bracketed(node);
    Result<KafkaConfig, Failure> made = makeKafkaConfig(settings);
    if (!made)
        return made.error();
    KafkaConfig config = *std::move(made);
    std::array<char, 512> reason{};
    rd_kafka_conf_set(config.get(), "reconnect.backoff.max.ms", "200", reason.data(), reason.size());
    rd_kafka_conf_set_log_cb(config.get(), nullptr);
    rd_kafka_conf_set_opaque(config.get(), &error);
    rd_kafka_conf_set_error_cb(config.get(), keepFirstError);
    return makeKafkaClient(std::move(config), settings);
}

Metadata metadataOf(rd_kafka_t *client, rd_kafka_topic_t *topic, std::chrono::milliseconds timeout)
{
    const struct rd_kafka_metadata *metadata = nullptr;
    if (rd_kafka_metadata(client, 0, topic, &metadata, int(timeout.count())) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return nullptr;
    return Metadata(metadata);
}

bool isCertainlyMissing(rd_kafka_t *client, const StoredRecord &record, std::chrono::milliseconds timeout)
{
    const KafkaTopic topic(rd_kafka_topic_new(client, record.topic.constData(), nullptr));
    const Metadata metadata = metadataOf(client, topic.get(), timeout);
    if (!metadata || metadata->topic_cnt != 1)
        return false;
    if (isMissingTopic(metadata->topics[0].err) || metadata->topics[0].partition_cnt <= record.partition)
        return metadata->topics[0].err != RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE;
    int64_t first = 0;
    int64_t end = 0;
    const rd_kafka_resp_err_t error = rd_kafka_query_watermark_offsets(
        client, record.topic.constData(), record.partition, &first, &end, int(timeout.count()));
    return error == RD_KAFKA_RESP_ERR_NO_ERROR && end <= record.offset;
}

} // namespace

Result<ClusterProbeResult, ProbeFailure> probeCluster(const KafkaSettings &settings, const QByteArray &node,
                                                      const StoredRecord &record, std::chrono::milliseconds timeout)
{
    ProbeFailure error;
    const Result<KafkaClient, Failure> client = makeClient(settings, node, error);
    if (!client)
        return ProbeFailure{0, client.error().message};
    if (!metadataOf(client->get(), nullptr, timeout)) {
        rd_kafka_poll(client->get(), 0);
        return error;
    }
    ClusterProbeResult result{clusterIdOf(client->get())};
    if (!record.topic.isEmpty())
        result.hasRecord = !isCertainlyMissing(client->get(), record, timeout);
    return result;
}

} // namespace loom
