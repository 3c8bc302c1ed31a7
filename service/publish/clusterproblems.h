// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/clustermetadata.h"

#include <QHash>

#include <vector>

namespace loom {

/// A reason why records for some partitions of a topic cannot be stored.
struct ClusterProblem
{
    QByteArray source; ///< key that is constant between surveys: "broker 1", or a topic and its problem
    QString before; ///< text before the topic names: "no leader for "
    QString after = {}; ///< text after the topic names
    bool namesTopics = true; ///< whether the topic names are part of the text
    QByteArray topic;
    std::vector<int> partitions = {}; ///< ascending; empty: all
    bool isPastRecord = false; ///< known from a rejected record; the next record may be stored
};
using ClusterProblems = std::vector<ClusterProblem>;

/// Returns the reasons in @p metadata why records cannot be stored, in the order of the topics.
ClusterProblems findProblems(const ClusterMetadata &metadata);

/// Returns a warning that names the topics which can lose acknowledged records with the loss of a single broker
/// although the cluster has several; empty if there are none.
QString replicationRisk(const ClusterMetadata &metadata);

/// Why records for some partitions of a topic cannot be stored.
struct Impairment
{
    std::vector<int> partitions = {}; ///< ascending; empty: all
    QString reason;
    bool isPastRecord = false; ///< as in ClusterProblem
};

/// A summary of the topics that cannot store records at present, with texts for the operator.
struct ClusterReport
{
    QString reason; ///< one line of limited length; empty if all records can be stored
    QHash<QByteArray, QList<Impairment>> impaired; ///< by topic
    QHash<QByteArray, int> partitionCounts; ///< partition counts of the impaired topics that exist

    static ClusterReport of(const ClusterProblems &problems, const ClusterMetadata &metadata);

    bool isClean() const { return reason.isEmpty(); }
    /// Returns why a record with @p key cannot be stored in @p topic; null if it can, or if only an attempt can tell.
    /// The producer chooses the partition by the key (murmur2_random).
    QString blockingError(const QByteArray &topic, const QByteArray &key) const;
    /// The same for a known partition; -1: not chosen.
    QString blockingError(const QByteArray &topic, int partition) const;
};

} // namespace loom
