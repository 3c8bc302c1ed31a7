// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QList>

#include <librdkafka/rdkafka.h>

#include <memory>
#include <utility>

// RAII types for librdkafka's objects, for kafkareader.cpp and kafkaadmin.cpp.

namespace loom::test {

template<auto destroy>
struct KafkaDeleter
{
    template<typename T>
    void operator()(T *object) const
    {
        destroy(object);
    }
};

using KafkaTestClient = std::unique_ptr<rd_kafka_t, KafkaDeleter<rd_kafka_destroy>>;
using KafkaMessage = std::unique_ptr<rd_kafka_message_t, KafkaDeleter<rd_kafka_message_destroy>>;
using KafkaMetadata = std::unique_ptr<const rd_kafka_metadata_t, KafkaDeleter<rd_kafka_metadata_destroy>>;
using KafkaPartitionList =
    std::unique_ptr<rd_kafka_topic_partition_list_t, KafkaDeleter<rd_kafka_topic_partition_list_destroy>>;

constexpr int KafkaRetryPauseMs = 50;

int remainingMs(const QDeadlineTimer &deadline);

// Returns null, with a warning, if librdkafka rejects a property.
KafkaTestClient openKafkaClient(rd_kafka_type_t type, const QList<std::pair<const char *, QByteArray>> &properties);

// Creates a producer: a consumer would look up its group coordinator, which makes the broker create the offsets topic.
KafkaTestClient openKafkaObserver(const QByteArray &bootstrap);

// Requests all topics, because a request by name can create a topic. Returns null if no broker answers in time.
KafkaMetadata fetchKafkaMetadata(rd_kafka_t *client, const QDeadlineTimer &deadline);

} // namespace loom::test
