// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/publish/topicreader.h"

#include <librdkafka/rdkafka.h>

#include <QDeadlineTimer>

#include <algorithm>
#include <memory>

namespace loom {

namespace {

struct Deleter
{
    void operator()(rd_kafka_t *client) const { rd_kafka_destroy(client); }
    void operator()(rd_kafka_topic_partition_list_t *list) const { rd_kafka_topic_partition_list_destroy(list); }
    void operator()(rd_kafka_message_t *message) const { rd_kafka_message_destroy(message); }
    void operator()(rd_kafka_topic_t *topic) const { rd_kafka_topic_destroy(topic); }
};
template<typename T>
using Held = std::unique_ptr<T, Deleter>;

Held<rd_kafka_t> makeConsumer(const QByteArray &bootstrapServers)
{
    rd_kafka_conf_t *config = rd_kafka_conf_new();
    rd_kafka_conf_set_log_cb(config, nullptr);
    for (const auto &[key, value] :
         {std::pair{"bootstrap.servers", bootstrapServers.constData()}, std::pair{"group.id", "reader"},
          std::pair{"enable.partition.eof", "true"}, std::pair{"enable.auto.commit", "false"}})
        rd_kafka_conf_set(config, key, value, nullptr, 0);
    Held<rd_kafka_t> consumer(rd_kafka_new(RD_KAFKA_CONSUMER, config, nullptr, 0));
    rd_kafka_poll_set_consumer(consumer.get());
    return consumer;
}

int partitionsOf(rd_kafka_t *consumer, const QByteArray &name)
{
    const Held<rd_kafka_topic_t> topic(rd_kafka_topic_new(consumer, name.constData(), nullptr));
    const struct rd_kafka_metadata *metadata = nullptr;
    if (rd_kafka_metadata(consumer, 0, topic.get(), &metadata, 5000))
        return 0;
    const int count = metadata->topic_cnt == 1 ? metadata->topics[0].partition_cnt : 0;
    rd_kafka_metadata_destroy(metadata);
    return count;
}

ReadRecord recordOf(const rd_kafka_message_t &message)
{
    ReadRecord record{message.partition,
                      message.offset,
                      QByteArray(static_cast<const char *>(message.key), qsizetype(message.key_len)),
                      QByteArray(static_cast<const char *>(message.payload), qsizetype(message.len)),
                      {}};
    rd_kafka_headers_t *headers = nullptr;
    if (rd_kafka_message_headers(&message, &headers))
        return record;
    const char *name = nullptr;
    const void *value = nullptr;
    size_t size = 0;
    for (size_t i = 0; !rd_kafka_header_get_all(headers, i, &name, &value, &size); ++i)
        record.headers.append({name, QByteArray(static_cast<const char *>(value), qsizetype(size))});
    return record;
}

} // namespace

QList<ReadRecord> readTopic(const QByteArray &bootstrapServers, const QByteArray &topic)
{
    const Held<rd_kafka_t> consumer = makeConsumer(bootstrapServers);
    int open = partitionsOf(consumer.get(), topic);
    const Held<rd_kafka_topic_partition_list_t> places(rd_kafka_topic_partition_list_new(open));
    for (int partition = 0; partition < open; ++partition)
        rd_kafka_topic_partition_list_add(places.get(), topic.constData(), partition)->offset =
            RD_KAFKA_OFFSET_BEGINNING;
    rd_kafka_assign(consumer.get(), places.get());

    QList<ReadRecord> records;
    for (QDeadlineTimer deadline(20000); open > 0 && !deadline.hasExpired();) {
        const Held<rd_kafka_message_t> message(rd_kafka_consumer_poll(consumer.get(), 100));
        if (message && message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF)
            --open;
        else if (message && !message->err)
            records.append(recordOf(*message));
    }
    std::stable_sort(records.begin(), records.end(), [](const ReadRecord &a, const ReadRecord &b) {
        return std::pair(a.partition, a.offset) < std::pair(b.partition, b.offset);
    });
    return records;
}

} // namespace loom
