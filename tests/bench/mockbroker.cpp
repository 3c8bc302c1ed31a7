// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <unistd.h>

// librdkafka's own broker, as the service embeds it, but at a distance. Says where it is, and stays until it is ended.
// Usage: bench_mockbroker ROUND_TRIP_MS PARTITIONS TOPIC…

int main(int count, char **arguments)
{
    if (count < 4) {
        std::fputs("Usage: bench_mockbroker ROUND_TRIP_MS PARTITIONS TOPIC…\n", stderr);
        return 2;
    }
    std::array<char, 512> reason{};
    rd_kafka_t *const host = rd_kafka_new(RD_KAFKA_PRODUCER, rd_kafka_conf_new(), reason.data(), reason.size());
    rd_kafka_mock_cluster_t *const cluster = rd_kafka_mock_cluster_new(host, 1);
    const int partitions = std::atoi(arguments[2]);
    for (const char *topic : std::span(arguments + 3, arguments + count))
        rd_kafka_mock_topic_create(cluster, topic, partitions, 1);
    rd_kafka_mock_broker_set_rtt(cluster, -1, std::atoi(arguments[1]));
    std::printf("Kafka: %s\n", rd_kafka_mock_cluster_bootstraps(cluster));
    std::fflush(stdout);
    pause();
}
