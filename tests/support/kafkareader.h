// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>

// Reads the records of a Kafka cluster with a separate librdkafka client: of a real broker (see kafkabroker.h) or
// librdkafka's mock cluster. Every function opens its own connection, blocks, and is thread-safe. Failures are reported
// by qWarning() and the return value; nothing throws.

namespace loom::test {

// The key or the value is a null QByteArray if the record has none (and empty but not null if it is empty). Of several
// headers with one name, the last is kept.
struct ReceivedRecord
{
    QByteArray topic;
    int partition = -1;
    qint64 offset = -1;
    QByteArray key;
    QByteArray value;
    QMap<QByteArray, QByteArray> headers;
    qint64 timestampMs = -1;
};

// Returns all committed records that are in the topic at the time of the call, ordered by partition and offset; empty
// if there is no such topic. Joins no consumer group. On timeout, returns the records read so far, with a warning.
QList<ReceivedRecord> readTopic(const QByteArray &bootstrap, const QByteArray &topic, int timeoutMs = 15000);

// Calls @p onRecord for each record, for topics that are too large for a list: in the order of offsets within each
// partition, with the partitions interleaved. Returns false, with a warning, if not all records could be read.
bool readTopic(const QByteArray &bootstrap, const QByteArray &topic,
               const std::function<void(const ReceivedRecord &)> &onRecord, int timeoutMs = 15000);

// Returns 0 if there is no such topic (it is not created), -1 if the cluster does not answer within 15 seconds.
int partitionCount(const QByteArray &bootstrap, const QByteArray &topic);

// Whether the cluster answers a metadata request in time and is able to serve: it has a broker, and each partition has
// a leader. Prints no warning, since callers retry.
bool isServing(const QByteArray &bootstrap, int timeoutMs);

} // namespace loom::test
