// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct rd_kafka_s;
struct rd_kafka_conf_s;
struct rd_kafka_topic_s;
struct rd_kafka_queue_s;
struct rd_kafka_op_s;
struct rd_kafka_AdminOptions_s;

namespace loom {

/// Deleter for librdkafka's objects.
struct KafkaDeleter
{
    void operator()(rd_kafka_s *client) const;
    void operator()(rd_kafka_conf_s *config) const;
    void operator()(rd_kafka_topic_s *topic) const;
    void operator()(rd_kafka_queue_s *queue) const;
    void operator()(rd_kafka_op_s *event) const;
    void operator()(rd_kafka_AdminOptions_s *options) const;
};

using KafkaClient = std::unique_ptr<rd_kafka_s, KafkaDeleter>;
using KafkaConfig = std::unique_ptr<rd_kafka_conf_s, KafkaDeleter>;
using KafkaTopic = std::unique_ptr<rd_kafka_topic_s, KafkaDeleter>;
using KafkaQueue = std::unique_ptr<rd_kafka_queue_s, KafkaDeleter>;
using KafkaEvent = std::unique_ptr<rd_kafka_op_s, KafkaDeleter>;
using KafkaAdminOptions = std::unique_ptr<rd_kafka_AdminOptions_s, KafkaDeleter>;

/// Returns the id of the cluster to which @p client was last connected; empty if there is none. Does not block.
QByteArray clusterIdOf(rd_kafka_s *client);

} // namespace loom
