// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/clusterproblems.h"

#include <librdkafka/rdkafka.h>

#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Maximum number of topics, partitions and reasons named in a text; the others are counted.
constexpr qsizetype MaxNamed = 3;

/// "a", "a and b", "a, b, c and 4 more"
QString listed(const QStringList &names)
{
    if (names.size() > MaxNamed)
        return u"%1 and %2 more"_s.arg(names.first(MaxNamed).join(u", "_s)).arg(names.size() - MaxNamed);
    if (names.size() < 2)
        return names.join(u""_s);
    return names.first(names.size() - 1).join(u", "_s) + u" and "_s + names.last();
}

QString withPartitions(const ClusterProblem &problem)
{
    auto name = QString::fromUtf8(problem.topic);
    if (problem.partitions.empty())
        return name;
    QStringList numbers;
    for (const int partition : problem.partitions)
        numbers << QString::number(partition);
    return name + (numbers.size() == 1 ? u" (partition "_s : u" (partitions "_s) + listed(numbers) + u')';
}

QString sentence(const ClusterProblem &problem, const QStringList &topics)
{
    if (!problem.namesTopics)
        return problem.before;
    return problem.before + (topics.size() == 1 ? u"topic "_s : u"topics "_s) + listed(topics) + problem.after;
}

using Brokers = QHash<int, BrokerMetadata>;

ClusterProblem ofBroker(const BrokerMetadata &broker, const QByteArray &topic)
{
    const QString text = u"broker %1 advertises %2, which %3"_s.arg(QString::number(broker.id),
                                                                    QString::fromUtf8(broker.address), broker.fault);
    return {.source = "broker " + QByteArray::number(broker.id), .before = text, .namesTopics = false, .topic = topic};
}

/// Returns the problem of a missing topic: that of the controller if there is one, because only it creates topics.
ClusterProblem missing(const TopicMetadata &topic, const BrokerMetadata &controller)
{
    if (!controller.fault.isEmpty())
        return ofBroker(controller, topic.name);
    const QString reason = topic.creation.isEmpty() ? QString() : u": "_s + topic.creation;
    return {.source = topic.name + " as a whole",
            .before = u"Kafka does not have "_s,
            .after = reason,
            .topic = topic.name};
}

/// Returns the problem of the topic as a whole; with an empty text if there is none.
ClusterProblem wholeTopic(const TopicMetadata &topic, const BrokerMetadata &controller)
{
    const QByteArray source = topic.name + " as a whole";
    switch (topic.error) {
    case RD_KAFKA_RESP_ERR_NO_ERROR:
    case RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE:
        if (topic.partitions.isEmpty())
            return {.source = source, .before = u"no leader for "_s, .topic = topic.name};
        return {};
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        return missing(topic, controller);
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
        return {.source = source, .before = u"the service is not authorized to use "_s, .topic = topic.name};
    default:
        return {.source = source,
                .before = u"Kafka does not serve "_s,
                .after = u": "_s + QString::fromUtf8(rd_kafka_err2str(rd_kafka_resp_err_t(topic.error))),
                .topic = topic.name};
    }
}

/// Returns the problem of one partition; with an empty text if there is none.
ClusterProblem ofPartition(const TopicMetadata &topic, const PartitionMetadata &partition, const Brokers &brokers)
{
    const auto leader = brokers.constFind(partition.leader);
    if (leader == brokers.constEnd())
        return {.source = topic.name + " leader", .before = u"no leader for "_s, .topic = topic.name};
    if (!leader->fault.isEmpty())
        return ofBroker(*leader, topic.name);
    if (partition.inSync < topic.minInSync)
        return {.source = topic.name + " replicas",
                .before = u"too few in-sync replicas for "_s,
                .after = u" (%1, and min.insync.replicas is %2)"_s.arg(partition.inSync).arg(topic.minInSync),
                .topic = topic.name};
    return {};
}

ClusterProblems ofTopic(const TopicMetadata &topic, const BrokerMetadata &controller, const Brokers &brokers)
{
    if (ClusterProblem whole = wholeTopic(topic, controller); !whole.before.isEmpty())
        return {std::move(whole)};
    ClusterProblems problems;
    QHash<QString, size_t> places; // index of the problem by reason
    for (int number = 0; number < int(topic.partitions.size()); ++number) {
        ClusterProblem found = ofPartition(topic, topic.partitions[number], brokers);
        if (found.before.isEmpty())
            continue;
        const QString reason = found.before + found.after;
        if (!places.contains(reason)) {
            places.insert(reason, problems.size());
            problems.push_back(std::move(found));
        }
        problems[places[reason]].partitions.push_back(number);
    }
    for (ClusterProblem &problem : problems) {
        if (qsizetype(problem.partitions.size()) == topic.partitions.size())
            problem.partitions.clear();
    }
    // Problems found by the survey are more precise, and their end is detected without an attempt to write.
    if (problems.empty() && !topic.rejection.isEmpty())
        problems.push_back({topic.name + " refusal",
                            u"Kafka refuses records for "_s,
                            u": "_s + topic.rejection,
                            true,
                            topic.name,
                            {},
                            true});
    return problems;
}

} // namespace

ClusterProblems findProblems(const ClusterMetadata &metadata)
{
    Brokers brokers;
    for (const BrokerMetadata &broker : metadata.brokers)
        brokers.insert(broker.id, broker);
    ClusterProblems problems;
    for (const TopicMetadata &topic : metadata.topics) {
        ClusterProblems found = ofTopic(topic, brokers.value(metadata.controller), brokers);
        std::move(found.begin(), found.end(), std::back_inserter(problems));
    }
    return problems;
}

QString replicationRisk(const ClusterMetadata &metadata)
{
    constexpr qsizetype RecommendedReplicas = 3;
    QStringList names;
    for (const TopicMetadata &topic : metadata.topics) {
        const auto isAlone = [](const PartitionMetadata &partition) { return partition.replicas == 1; };
        if (std::any_of(topic.partitions.begin(), topic.partitions.end(), isAlone))
            names << QString::fromUtf8(topic.name);
    }
    if (names.isEmpty() || metadata.brokers.size() < 2)
        return {};
    return u"Kafka has %1 brokers, but keeps a single copy of %2 %3: records acknowledged with 201 are lost with one "
           "disk. Set LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR=%4 for topics that Loom creates, and add replicas "
           "to the existing ones (kafka-reassign-partitions.sh)"_s.arg(metadata.brokers.size())
               .arg(names.size() == 1 ? u"topic"_s : u"topics"_s, listed(names))
               .arg(std::min(metadata.brokers.size(), RecommendedReplicas));
}

ClusterReport ClusterReport::of(const ClusterProblems &problems, const ClusterMetadata &metadata)
{
    ClusterReport report;
    QStringList order; // of the kinds of problems
    std::map<QString, std::pair<const ClusterProblem *, QStringList>> kinds;
    for (const ClusterProblem &problem : problems) {
        report.impaired[problem.topic].append(
            Impairment{problem.partitions, sentence(problem, {withPartitions(problem)}), problem.isPastRecord});
        const QString kind = problem.before + problem.after;
        if (!kinds.contains(kind))
            order << kind;
        auto &[first, topics] = kinds[kind];
        first = first ? first : &problem;
        topics << withPartitions(problem);
    }
    for (const TopicMetadata &topic : metadata.topics) {
        if (report.impaired.contains(topic.name))
            report.partitionCounts.insert(topic.name, int(topic.partitions.size()));
    }
    QStringList sentences;
    for (const QString &kind : order.first(std::min(order.size(), MaxNamed)))
        sentences << sentence(*kinds[kind].first, kinds[kind].second);
    if (order.size() > MaxNamed)
        sentences << u"and %1 further reasons"_s.arg(order.size() - MaxNamed);
    report.reason = sentences.join(u"; "_s);
    return report;
}

QString ClusterReport::blockingError(const QByteArray &topic, const QByteArray &key) const
{
    const int partitions = partitionCounts.value(topic);
    if (key.isNull() || partitions <= 0)
        return blockingError(topic, -1);
    return blockingError(topic, rd_kafka_msg_partitioner_murmur2_random(nullptr, key.constData(), size_t(key.size()),
                                                                        partitions, nullptr, nullptr));
}

QString ClusterReport::blockingError(const QByteArray &topic, int partition) const
{
    const auto found = impaired.constFind(topic);
    if (found == impaired.constEnd())
        return {};
    for (const Impairment &impairment : *found) {
        if (impairment.isPastRecord)
            continue;
        if (impairment.partitions.empty()
            || std::binary_search(impairment.partitions.begin(), impairment.partitions.end(), partition))
            return impairment.reason;
    }
    return {};
}

} // namespace loom
