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

/// librdkafka's own properties, as the operator wrote them in LOOM_KAFKA_OPTIONS.
using KafkaOptions = QList<std::pair<QByteArray, QByteArray>>;

/// How the one producer of the process reaches Kafka.
struct KafkaSettings
{
    QByteArray bootstrapServers = "localhost:9092"; ///< "10.0.1.10:9092,10.0.1.11:9092"
    QByteArray clientId = "loom-ingestion-api";
    QByteArray compression = "none"; ///< none, gzip, snappy, lz4, zstd
    int retries = 3;
    int requestTimeoutMs = 30000; ///< a POST waits no longer than this for Kafka
    double lingerMs = 0.5; ///< what a record waits at most while fewer than five of its partition are under way
    int messageMaxBytes = 16 * 1024 * 1024; ///< key and value of one record
    int queueMaxMessages = 100000;
    int queueMaxKbytes = 262144;
    KafkaOptions options;
    bool createTopics = true;
    int partitions = 3; ///< of a topic that Loom creates
    int replicationFactor = 1; ///< of a topic that Loom creates
    int minInSync = 0; ///< min.insync.replicas of a topic that Loom creates; 0: the broker's default
    QList<QByteArray> topics; ///< those that are created where they are missing
    /// How long no broker may answer before the producer is replaced, and with it what it has learned of the brokers'
    /// addresses.
    std::chrono::milliseconds bootstrapTimeout = std::chrono::seconds(30);
};

/// Why topics that are created with these settings could never take a record, if so.
std::optional<Failure> problemOf(const KafkaSettings &settings);

/// Reads "key=value" lines; blank ones and those that begin with # are skipped. A literal \n in front of "name=" of one
/// of librdkafka's properties, or at the end, is a line break too. A value is taken as it stands: it may hold =, ;,
/// commas and backslashes, but no separator with "name=" behind it. The value of a property "….pem" may be a PEM text
/// of several lines. A failure names the line by its number only: it may hold a secret.
Result<KafkaOptions, Failure> parseKafkaOptions(const QString &text);

} // namespace loom
