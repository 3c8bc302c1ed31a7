// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

// What an operator does to a Kafka cluster, and sees of it. Every function opens its own connection, blocks, and may be
// called from any thread. Failures are told by qWarning and by the return value.

namespace loom::test {

struct TopicSettings
{
    int partitions = 3;
    int replicationFactor = 1;
    QMap<QByteArray, QByteArray> config; // "max.message.bytes" → "4000"
};

// False, with a warning, when Kafka rejects it or does not answer within 15 seconds. All brokers know the topic then.
bool createTopic(const QByteArray &bootstrap, const QByteArray &topic, const TopicSettings &settings = {});

struct PartitionState
{
    QByteArray topic;
    int partition = -1;
    int leader = -1; // -1: none
    QList<int> replicas;
    QList<int> inSync;
};

struct ClusterState
{
    QList<int> brokers; // those that are there
    QList<PartitionState> partitions; // of all topics

    bool hasLeaders() const;
    bool isInSync() const;
};

// As the first broker that answers sees it, which another may know better for some milliseconds; none when none answers
// within the time. Says nothing then, as callers ask again.
std::optional<ClusterState> clusterState(const QByteArray &bootstrap, int timeoutMs);

} // namespace loom::test
