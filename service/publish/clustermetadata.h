// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace loom {

/// A broker in the cluster's metadata, and its response to the probe of the partitions that it leads.
struct BrokerMetadata
{
    int id = -1;
    QByteArray address; ///< advertised address: "kafka:9092"
    QString fault; ///< error as a predicate: "cannot be resolved"; empty if it responds or was not probed
};

/// A partition; its number is the index in TopicMetadata::partitions.
struct PartitionMetadata
{
    int leader = -1; ///< broker id; -1: none
    int inSync = 0; ///< number of in-sync replicas
    int replicas = 0; ///< number of replicas; 0: unknown
};

/// State of a topic, as found by one survey.
struct TopicMetadata
{
    QByteArray name;
    int error = 0; ///< rd_kafka_resp_err_t in the cluster's metadata
    QList<PartitionMetadata> partitions = {};
    int minInSync = 0; ///< min.insync.replicas of the topic; 0: unknown
    QString creation = {}; ///< if the topic does not exist, the reason: "creating it is rejected: …"
    QString rejection = {}; ///< why Kafka rejected the last record; empty after the next stored record
};

/// State of the cluster, as found by one survey. Plain data, so that its evaluation can be tested without a cluster.
struct ClusterMetadata
{
    QList<BrokerMetadata> brokers;
    int controller = -1; ///< broker id
    QList<TopicMetadata> topics; ///< topics to which Loom writes
    bool hasAnswer = false; ///< at least one broker has responded
};

} // namespace loom
