// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

// Administration and state of a Kafka cluster. Every function opens its own connection, blocks, and is thread-safe.
// Failures are reported by qWarning() and the return value.

namespace loom::test {

struct TopicSettings
{
    int partitions = 3;
    int replicationFactor = 1;
    QMap<QByteArray, QByteArray> config; // "max.message.bytes" → "4000"
};

// Returns false, with a warning, if Kafka rejects the topic or does not answer within 15 seconds. On success, all
// brokers know it.
bool createTopic(const QByteArray &bootstrap, const QByteArray &topic, const TopicSettings &settings = {});

struct PartitionState
{
    QByteArray topic;
    int partition = -1;
    int leader = -1; // -1: no leader
    QList<int> replicas;
    QList<int> inSync;
};

struct ClusterState
{
    QList<int> brokers; // running brokers
    QList<PartitionState> partitions; // of all topics

    bool hasLeaders() const;
    bool isInSync() const;
};

// The state according to the first broker that answers; another broker may be more current for some milliseconds.
// Returns nothing if none answers in time, without a warning, since callers retry.
std::optional<ClusterState> clusterState(const QByteArray &bootstrap, int timeoutMs);

} // namespace loom::test
