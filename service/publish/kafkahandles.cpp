// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkahandles.h"

#include <librdkafka/rdkafka.h>

namespace loom {

void KafkaDeleter::operator()(rd_kafka_s *client) const
{
    rd_kafka_destroy(client);
}

void KafkaDeleter::operator()(rd_kafka_conf_s *config) const
{
    rd_kafka_conf_destroy(config);
}

void KafkaDeleter::operator()(rd_kafka_topic_s *topic) const
{
    rd_kafka_topic_destroy(topic);
}

void KafkaDeleter::operator()(rd_kafka_queue_s *queue) const
{
    rd_kafka_queue_destroy(queue);
}

void KafkaDeleter::operator()(rd_kafka_op_s *event) const
{
    rd_kafka_event_destroy(event);
}

void KafkaDeleter::operator()(rd_kafka_AdminOptions_s *options) const
{
    rd_kafka_AdminOptions_destroy(options);
}

QByteArray clusterIdOf(rd_kafka_s *client)
{
    char *const id = rd_kafka_clusterid(client, 0);
    if (!id)
        return {};
    QByteArray copy(id);
    rd_kafka_mem_free(client, id);
    return copy;
}

} // namespace loom
