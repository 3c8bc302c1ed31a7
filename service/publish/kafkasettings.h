// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace loom {

/// librdkafka properties from LOOM_KAFKA_OPTIONS, in their order.
using KafkaOptions = QList<std::pair<QByteArray, QByteArray>>;

/// Settings of the Kafka producer.
struct KafkaSettings
{
    QByteArray bootstrapServers = "localhost:9092"; ///< "10.0.1.10:9092,10.0.1.11:9092"
    QByteArray clientId = "loom-ingestion-api";
    QByteArray compression = "none"; ///< none, gzip, snappy, lz4, zstd
    int retries = 3;
    int requestTimeoutMs = 30000; ///< maximum time that a request waits for Kafka
    double lingerMs =
        0.5; ///< maximum time that a record is buffered while fewer than five of its partition are in flight
    int messageMaxBytes = 16 * 1024 * 1024; ///< maximum bytes of key and value of one record
    int queueMaxMessages = 100000;
    int queueMaxKbytes = 262144;
    KafkaOptions options;
    bool createTopics = true;
    int partitions = 3; ///< of topics that Loom creates
    int replicationFactor = 1; ///< of topics that Loom creates
    int minInSync = 0; ///< min.insync.replicas of topics that Loom creates; 0: the broker's default
    QList<QByteArray> topics; ///< topics to create if they are missing
    /// If no broker responds for this time, the producer is replaced, which discards the broker addresses that it has
    /// received.
    std::chrono::milliseconds bootstrapTimeout = std::chrono::seconds(30);
};

/// Returns a failure if topics created with these settings could never store a record.
std::optional<Failure> problemOf(const KafkaSettings &settings);

/// Parses "key=value" lines; empty lines and those that begin with # are ignored. A literal \n before the "name=" of a
/// librdkafka property, or at the end, is a line break too. A value is used verbatim: it may contain =, ;, commas and
/// backslashes, but no separator followed by "name=". The value of a property "….pem" may be a PEM text of several
/// lines. A failure identifies the line only by its number, because it may contain a secret.
Result<KafkaOptions, Failure> parseKafkaOptions(const QString &text);

} // namespace loom
