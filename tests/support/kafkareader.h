// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>

// What is in a Kafka cluster, seen through librdkafka by a client of its own:
// a real broker (see kafkabroker.h) or librdkafka's mock cluster. Every
// function opens its own connection, blocks, and may be called from any thread.
// Failures are told by qWarning and by the return value; nothing throws.

namespace loom::test {

// The key or the value is a null QByteArray when the record has none (and is
// merely empty when it is empty). Of headers with the same name the last stays.
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

// Every committed record that is in the topic at the time of the call, ordered
// by partition and offset; none when there is no such topic. Joins no consumer
// group. What has been read so far, with a warning, when the time is over.
QList<ReceivedRecord> readTopic(const QByteArray &bootstrap, const QByteArray &topic, int timeoutMs = 15000);

// The same record by record, for topics that are too large for a list: in the order of offsets in each partition, with
// the partitions mixed. False, with a warning, when not all could be read.
bool readTopic(const QByteArray &bootstrap, const QByteArray &topic,
               const std::function<void(const ReceivedRecord &)> &take, int timeoutMs = 15000);

// 0 when there is no such topic (it is not created), -1 when the cluster does
// not answer within 15 seconds.
int partitionCount(const QByteArray &bootstrap, const QByteArray &topic);

// Whether the cluster answers a metadata request within the time, and by that
// answer is able to serve: it has a broker, and each partition has a leader.
// Says nothing when it is not so, as callers ask again.
bool isServing(const QByteArray &bootstrap, int timeoutMs);

} // namespace loom::test
