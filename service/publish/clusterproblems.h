// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/clustermetadata.h"

#include <QHash>

#include <vector>

namespace loom {

/// One reason why records for some partitions of a topic cannot be stored.
struct ClusterProblem
{
    QByteArray source; ///< equal from round to round: "broker 1", or a topic and what it lacks
    QString before; ///< "no leader for "; the topics' names stand after it, unless the source is a broker
    QString after;
    bool namesTopics = true;
    QByteArray topic;
    std::vector<int> partitions; ///< ascending; empty: all
    bool isPastRecord = false; ///< known from a record that was rejected; the next one may be taken
};
using ClusterProblems = std::vector<ClusterProblem>;

/// What @p facts say against storing a record. In the order of the topics.
ClusterProblems findProblems(const ClusterMetadata &metadata);

/// Which topics lose acknowledged records with a single broker though the cluster has several, in words for the
/// operator; empty where none does.
QString replicationRisk(const ClusterMetadata &metadata);

/// Why records of a topic cannot be stored, for the partitions that this is true of.
struct Impairment
{
    std::vector<int> partitions; ///< ascending; empty: all
    QString reason;
    bool isPastRecord = false; ///< as Trouble has it
};

/// What of the cluster cannot store records at present, in words for a person.
struct ClusterReport
{
    QString reason; ///< one line, bounded however many topics there are; empty where all is well
    QHash<QByteArray, QList<Impairment>> impaired; ///< by topic
    QHash<QByteArray, int> partitionCounts; ///< of the impaired topics that exist

    static ClusterReport of(const ClusterProblems &problems, const ClusterMetadata &metadata);

    bool isClean() const { return reason.isEmpty(); }
    /// Why a record of @p key cannot be stored in @p topic; null where it can, or where only a trial can tell. The
    /// partition is the one that the producer chooses (murmur2_random).
    QString blockingError(const QByteArray &topic, const QByteArray &key) const;
    /// The same where the partition is known; -1: not chosen.
    QString blockingError(const QByteArray &topic, int partition) const;
};

} // namespace loom
