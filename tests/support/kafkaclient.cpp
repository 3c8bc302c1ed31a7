// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkaclient.h"

#include <QtDebug>

#include <algorithm>
#include <array>
#include <limits>

namespace loom::test {

namespace {

using Config = std::unique_ptr<rd_kafka_conf_t, KafkaDeleter<rd_kafka_conf_destroy>>;

bool set(rd_kafka_conf_t *config, const char *name, const QByteArray &value)
{
    std::array<char, 512> error{};
    if (rd_kafka_conf_set(config, name, value.constData(), error.data(), error.size()) == RD_KAFKA_CONF_OK)
        return true;
    qWarning("librdkafka rejects %s=%s: %s", name, value.constData(), error.data());
    return false;
}

} // namespace

int remainingMs(const QDeadlineTimer &deadline)
{
    return int(std::min<qint64>(deadline.remainingTime(), std::numeric_limits<int>::max()));
}

KafkaTestClient openKafkaClient(rd_kafka_type_t type, const QList<std::pair<const char *, QByteArray>> &properties)
{
    Config config(rd_kafka_conf_new());
    // It would log every connection attempt while the broker is down.
    rd_kafka_conf_set_log_cb(config.get(), nullptr);
    set(config.get(), "reconnect.backoff.ms", "20");
    set(config.get(), "reconnect.backoff.max.ms", "100");
    if (!std::all_of(properties.begin(), properties.end(),
                     [&](const auto &property) { return set(config.get(), property.first, property.second); }))
        return nullptr;
    std::array<char, 512> error{};
    KafkaTestClient client(rd_kafka_new(type, config.get(), error.data(), error.size()));
    if (client)
        static_cast<void>(config.release()); // The client owns it now.
    else
        qWarning("No Kafka client: %s", error.data());
    return client;
}

KafkaTestClient openKafkaObserver(const QByteArray &bootstrap)
{
    return openKafkaClient(RD_KAFKA_PRODUCER, {{"bootstrap.servers", bootstrap}});
}

KafkaMetadata fetchKafkaMetadata(rd_kafka_t *client, const QDeadlineTimer &deadline)
{
    do {
        const rd_kafka_metadata_t *metadata = nullptr;
        if (rd_kafka_metadata(client, 1, nullptr, &metadata, remainingMs(deadline)) == RD_KAFKA_RESP_ERR_NO_ERROR)
            return KafkaMetadata(metadata);
        rd_kafka_poll(client, std::min(KafkaRetryPauseMs, remainingMs(deadline)));
    } while (!deadline.hasExpired());
    return nullptr;
}

} // namespace loom::test
