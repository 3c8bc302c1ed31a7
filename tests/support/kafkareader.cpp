// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkareader.h"

#include "tests/support/kafkaadmin.h"
#include "tests/support/kafkaclient.h"

#include <QDeadlineTimer>
#include <QtDebug>

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace loom::test {

namespace {

struct OffsetRange
{
    int64_t begin = 0;
    int64_t end = 0;
};

KafkaTestClient openConsumer(const QByteArray &bootstrap)
{
    return openKafkaClient(RD_KAFKA_CONSUMER, {{"bootstrap.servers", bootstrap},
                                               {"group.id", "loom-test-reader"},
                                               {"enable.auto.commit", "false"},
                                               {"enable.auto.offset.store", "false"},
                                               {"auto.offset.reset", "earliest"},
                                               {"fetch.wait.max.ms", "50"},
                                               {"enable.partition.eof", "true"}});
}

int countPartitions(const rd_kafka_metadata_t &metadata, const QByteArray &topic)
{
    const auto end = metadata.topics + metadata.topic_cnt;
    const auto found =
        std::find_if(metadata.topics, end, [&topic](const auto &candidate) { return topic == candidate.topic; });
    return found == end ? 0 : found->partition_cnt;
}

bool fetchRange(rd_kafka_t *client, const QByteArray &topic, int partition, const QDeadlineTimer &deadline,
                OffsetRange &range)
{
    rd_kafka_resp_err_t error{};
    do {
        error = rd_kafka_query_watermark_offsets(client, topic.constData(), partition, &range.begin, &range.end,
                                                 remainingMs(deadline));
        if (error == RD_KAFKA_RESP_ERR_NO_ERROR)
            return true;
        rd_kafka_poll(client, std::min(KafkaRetryPauseMs, remainingMs(deadline)));
    } while (!deadline.hasExpired());
    qWarning("No offsets of partition %d of %s: %s", partition, topic.constData(), rd_kafka_err2str(error));
    return false;
}

QMap<QByteArray, QByteArray> headersOf(const rd_kafka_message_t &message)
{
    QMap<QByteArray, QByteArray> headers;
    rd_kafka_headers_t *list = nullptr;
    if (rd_kafka_message_headers(&message, &list) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return headers;
    const char *name = nullptr;
    const void *value = nullptr;
    size_t size = 0;
    for (size_t i = 0; rd_kafka_header_get_all(list, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i)
        headers.insert(name, QByteArray(static_cast<const char *>(value), qsizetype(size)));
    return headers;
}

ReceivedRecord toRecord(const rd_kafka_message_t &message)
{
    rd_kafka_timestamp_type_t kind{};
    return {.topic = rd_kafka_topic_name(message.rkt),
            .partition = message.partition,
            .offset = message.offset,
            .key = QByteArray(static_cast<const char *>(message.key), qsizetype(message.key_len)),
            .value = QByteArray(static_cast<const char *>(message.payload), qsizetype(message.len)),
            .headers = headersOf(message),
            .timestampMs = rd_kafka_message_timestamp(&message, &kind)};
}

class Reading
{
public:
    Reading(rd_kafka_t *client, const QByteArray &topic, const std::function<void(const ReceivedRecord &)> &take,
            const QDeadlineTimer &deadline)
        : m_client(client), m_topic(topic), m_take(take), m_deadline(deadline)
    {
    }

    bool run() { return findRanges() && (m_missing.isEmpty() || (assign() && receive())); }

private:
    bool findRanges()
    {
        const auto metadata = fetchKafkaMetadata(m_client, m_deadline);
        if (!metadata) {
            qWarning("No answer from Kafka about the topic %s", m_topic.constData());
            return false;
        }
        const int count = countPartitions(*metadata, m_topic);
        for (int partition = 0; partition < count; ++partition) {
            OffsetRange range;
            if (!fetchRange(m_client, m_topic, partition, m_deadline, range))
                return false;
            if (range.begin < range.end)
                m_missing.insert(partition, range);
        }
        return true;
    }

    bool assign()
    {
        const KafkaPartitionList list(rd_kafka_topic_partition_list_new(int(m_missing.size())));
        for (auto it = m_missing.cbegin(); it != m_missing.cend(); ++it)
            rd_kafka_topic_partition_list_add(list.get(), m_topic.constData(), it.key())->offset = it->begin;
        const auto error = rd_kafka_assign(m_client, list.get());
        if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
            qWarning("Cannot read %s: %s", m_topic.constData(), rd_kafka_err2str(error));
        return error == RD_KAFKA_RESP_ERR_NO_ERROR;
    }

    bool receive()
    {
        while (!m_missing.isEmpty() && !m_deadline.hasExpired()) {
            const KafkaMessage message(rd_kafka_consumer_poll(m_client, remainingMs(m_deadline)));
            if (message)
                receive(*message);
        }
        if (!m_missing.isEmpty())
            qWarning("Read %s only partly: %d partitions were not finished in time; %s", m_topic.constData(),
                     int(m_missing.size()), m_lastError.constData());
        return m_missing.isEmpty();
    }

    void receive(const rd_kafka_message_t &message)
    {
        if (message.err == RD_KAFKA_RESP_ERR__PARTITION_EOF) {
            // The last offsets can belong to transaction markers or deleted records: no record will reach the end.
            m_missing.remove(message.partition);
            return;
        }
        if (message.err != RD_KAFKA_RESP_ERR_NO_ERROR) {
            m_lastError = rd_kafka_message_errstr(&message);
            return;
        }
        const auto range = m_missing.constFind(message.partition);
        if (range == m_missing.cend())
            return;
        const qint64 end = range->end;
        if (message.offset < end)
            m_take(toRecord(message));
        if (message.offset + 1 >= end)
            m_missing.remove(message.partition);
    }

    rd_kafka_t *m_client;
    QByteArray m_topic;
    const std::function<void(const ReceivedRecord &)> &m_take;
    QDeadlineTimer m_deadline;
    QMap<int, OffsetRange> m_missing;
    QByteArray m_lastError = "no error";
};

} // namespace

QList<ReceivedRecord> readTopic(const QByteArray &bootstrap, const QByteArray &topic, int timeoutMs)
{
    QList<ReceivedRecord> records;
    readTopic(
        bootstrap, topic, [&](const ReceivedRecord &record) { records.append(record); }, timeoutMs);
    std::sort(records.begin(), records.end(), [](const auto &a, const auto &b) {
        return std::tie(a.partition, a.offset) < std::tie(b.partition, b.offset);
    });
    return records;
}

bool readTopic(const QByteArray &bootstrap, const QByteArray &topic,
               const std::function<void(const ReceivedRecord &)> &take, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    const auto client = openConsumer(bootstrap);
    return client && Reading(client.get(), topic, take, deadline).run();
}

int partitionCount(const QByteArray &bootstrap, const QByteArray &topic)
{
    const QDeadlineTimer deadline(15000);
    const auto client = openKafkaObserver(bootstrap);
    const auto metadata = client ? fetchKafkaMetadata(client.get(), deadline) : nullptr;
    if (!metadata) {
        qWarning("No answer from Kafka about the topic %s", topic.constData());
        return -1;
    }
    return countPartitions(*metadata, topic);
}

bool isServing(const QByteArray &bootstrap, int timeoutMs)
{
    const auto state = clusterState(bootstrap, timeoutMs);
    return state && !state->brokers.isEmpty() && state->hasLeaders();
}

} // namespace loom::test
