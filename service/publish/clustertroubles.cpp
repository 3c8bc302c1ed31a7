// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/clustertroubles.h"

#include <librdkafka/rdkafka.h>

#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// So many topics, partitions and reasons are named, the others counted.
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

QString withPartitions(const Trouble &trouble)
{
    const QString name = QString::fromUtf8(trouble.topic);
    if (trouble.partitions.empty())
        return name;
    QStringList numbers;
    for (const int partition : trouble.partitions)
        numbers << QString::number(partition);
    return name + (numbers.size() == 1 ? u" (partition "_s : u" (partitions "_s) + listed(numbers) + u')';
}

QString sentence(const Trouble &trouble, const QStringList &topics)
{
    if (!trouble.namesTopics)
        return trouble.before;
    return trouble.before + (topics.size() == 1 ? u"topic "_s : u"topics "_s) + listed(topics) + trouble.after;
}

using Brokers = QHash<int, BrokerFacts>;

Trouble ofBroker(const BrokerFacts &broker, const QByteArray &topic)
{
    const QString words = u"broker %1 advertises %2, which %3"_s.arg(QString::number(broker.id),
                                                                     QString::fromUtf8(broker.address), broker.fault);
    return {"broker " + QByteArray::number(broker.id), words, {}, false, topic, {}};
}

/// Only the controller creates topics.
Trouble missing(const TopicFacts &topic, const BrokerFacts &controller)
{
    if (!controller.fault.isEmpty())
        return ofBroker(controller, topic.name);
    const QString why = topic.creation.isEmpty() ? QString() : u": "_s + topic.creation;
    return {topic.name + " as a whole", u"Kafka does not have "_s, why, true, topic.name, {}};
}

/// Why nothing can be written to the topic as a whole; no words where something can.
Trouble wholeTopic(const TopicFacts &topic, const BrokerFacts &controller)
{
    const QByteArray source = topic.name + " as a whole";
    switch (topic.error) {
    case RD_KAFKA_RESP_ERR_NO_ERROR:
    case RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE:
        if (topic.partitions.isEmpty())
            return {source, u"no leader for "_s, {}, true, topic.name, {}};
        return {};
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        return missing(topic, controller);
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
        return {source, u"the service is not authorized to use "_s, {}, true, topic.name, {}};
    default:
        return {source,
                u"Kafka does not serve "_s,
                u": "_s + QString::fromUtf8(rd_kafka_err2str(rd_kafka_resp_err_t(topic.error))),
                true,
                topic.name,
                {}};
    }
}

/// Why records of one partition cannot be stored; no words where they can.
Trouble ofPartition(const TopicFacts &topic, const PartitionFacts &partition, const Brokers &brokers)
{
    const auto leader = brokers.constFind(partition.leader);
    if (leader == brokers.constEnd())
        return {topic.name + " leader", u"no leader for "_s, {}, true, topic.name, {}};
    if (!leader->fault.isEmpty())
        return ofBroker(*leader, topic.name);
    if (partition.inSync < topic.minInSync)
        return {topic.name + " replicas",
                u"too few in-sync replicas for "_s,
                u" (%1, and min.insync.replicas is %2)"_s.arg(partition.inSync).arg(topic.minInSync),
                true,
                topic.name,
                {}};
    return {};
}

Troubles ofTopic(const TopicFacts &topic, const BrokerFacts &controller, const Brokers &brokers)
{
    if (Trouble whole = wholeTopic(topic, controller); !whole.before.isEmpty())
        return {std::move(whole)};
    Troubles troubles;
    QHash<QString, size_t> places; // of each reason's trouble
    for (int number = 0; number < int(topic.partitions.size()); ++number) {
        Trouble found = ofPartition(topic, topic.partitions[number], brokers);
        if (found.before.isEmpty())
            continue;
        const QString reason = found.before + found.after;
        if (!places.contains(reason)) {
            places.insert(reason, troubles.size());
            troubles.push_back(std::move(found));
        }
        troubles[places[reason]].partitions.push_back(number);
    }
    for (Trouble &trouble : troubles) {
        if (qsizetype(trouble.partitions.size()) == topic.partitions.size())
            trouble.partitions.clear();
    }
    // What a question shows is more precise, and needs no trial to end.
    if (troubles.empty() && !topic.refusal.isEmpty())
        troubles.push_back({topic.name + " refusal",
                            u"Kafka refuses records for "_s,
                            u": "_s + topic.refusal,
                            true,
                            topic.name,
                            {},
                            true});
    return troubles;
}

} // namespace

Troubles findTroubles(const ClusterFacts &facts)
{
    Brokers brokers;
    for (const BrokerFacts &broker : facts.brokers)
        brokers.insert(broker.id, broker);
    Troubles troubles;
    for (const TopicFacts &topic : facts.topics) {
        Troubles found = ofTopic(topic, brokers.value(facts.controller), brokers);
        std::move(found.begin(), found.end(), std::back_inserter(troubles));
    }
    return troubles;
}

QString replicationRisk(const ClusterFacts &facts)
{
    constexpr qsizetype Sensible = 3;
    QStringList names;
    for (const TopicFacts &topic : facts.topics) {
        const auto isAlone = [](const PartitionFacts &partition) { return partition.replicas == 1; };
        if (std::any_of(topic.partitions.begin(), topic.partitions.end(), isAlone))
            names << QString::fromUtf8(topic.name);
    }
    if (names.isEmpty() || facts.brokers.size() < 2)
        return {};
    return u"Kafka has %1 brokers, but keeps a single copy of %2 %3: whatever was answered with 201 is lost with one "
           "disk. Set LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR=%4 for topics that Loom creates, and give the existing "
           "ones "
           "more replicas (kafka-reassign-partitions.sh)"_s.arg(facts.brokers.size())
               .arg(names.size() == 1 ? u"topic"_s : u"topics"_s, listed(names))
               .arg(std::min(facts.brokers.size(), Sensible));
}

ClusterReport ClusterReport::of(const Troubles &troubles, const ClusterFacts &facts)
{
    ClusterReport report;
    QStringList order; // of the kinds of trouble
    std::map<QString, std::pair<const Trouble *, QStringList>> kinds;
    for (const Trouble &trouble : troubles) {
        report.impaired[trouble.topic].append(
            Impairment{trouble.partitions, sentence(trouble, {withPartitions(trouble)}), trouble.isPastRecord});
        const QString kind = trouble.before + trouble.after;
        if (!kinds.contains(kind))
            order << kind;
        auto &[first, topics] = kinds[kind];
        first = first ? first : &trouble;
        topics << withPartitions(trouble);
    }
    for (const TopicFacts &topic : facts.topics) {
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

QString ClusterReport::obstacle(const QByteArray &topic, const QByteArray &key) const
{
    const int partitions = partitionCounts.value(topic);
    if (key.isNull() || partitions <= 0)
        return obstacle(topic, -1);
    return obstacle(topic, rd_kafka_msg_partitioner_murmur2_random(nullptr, key.constData(), size_t(key.size()),
                                                                   partitions, nullptr, nullptr));
}

QString ClusterReport::obstacle(const QByteArray &topic, int partition) const
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
