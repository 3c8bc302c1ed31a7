// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace loom {

/// A broker as the cluster lists it, and how it answered when it was asked for the partitions that it leads.
struct BrokerMetadata
{
    int id = -1;
    QByteArray address; ///< as it advertises itself: "kafka:9092"
    QString fault; ///< "cannot be resolved", to follow "which"; empty where it answers or was not asked
};

/// A partition, by its place in TopicMetadata::partitions.
struct PartitionMetadata
{
    int leader = -1; ///< a broker's id; -1: none
    int inSync = 0; ///< how many replicas are
    int replicas = 0; ///< 0: not known
};

/// What one round of questions has found out about a topic.
struct TopicMetadata
{
    QByteArray name;
    int error = 0; ///< of the cluster's metadata: an rd_kafka_resp_err_t
    QList<PartitionMetadata> partitions;
    int minInSync = 0; ///< the topic's min.insync.replicas; 0: not known
    QString creation; ///< where it is missing, why: "creating it is rejected: …"
    QString rejection; ///< why Kafka rejected the last record; empty once it takes one again
};

/// What one round of questions has found out about the cluster. Plain data, so that what follows from it can be tested
/// without a cluster.
struct ClusterMetadata
{
    QList<BrokerMetadata> brokers;
    int controller = -1; ///< a broker's id
    QList<TopicMetadata> topics; ///< those that Loom writes to
    bool hasAnswer = false; ///< from one broker at least
};

} // namespace loom
