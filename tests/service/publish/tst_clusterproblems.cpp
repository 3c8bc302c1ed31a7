// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/clusterproblems.h"
#include "service/publish/persistence.h"

#include <QTest>

#include <librdkafka/rdkafka.h>

using namespace loom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Unknown = RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;

TopicMetadata topic(const QByteArray &name, const QList<PartitionMetadata> &partitions = {{1, 1}, {1, 1}, {1, 1}})
{
    return {name, 0, partitions, 1, {}, {}};
}

ClusterMetadata cluster(const QList<TopicMetadata> &topics)
{
    return {{{1, "a:9092", {}}, {2, "b:9092", {}}}, 1, topics};
}

QString reasonOf(const ClusterMetadata &metadata)
{
    return ClusterReport::of(findProblems(metadata), metadata).reason;
}

} // namespace

class TestClusterProblems : public QObject
{
    Q_OBJECT

private slots:
    void describesProblems_data();
    void describesProblems();
    void limitsLengthOfReason();
    void blocksOnlyImpairedPartitions();
    void blocksMissingTopic();
    void doesNotBlockAfterRejectedRecord();
    void ignoresTransientProblems();
    void reportsLastingProblems();
    void reportsRejectedRecordImmediately();
    void warnsOfSingleReplica_data();
    void warnsOfSingleReplica();
};

void TestClusterProblems::describesProblems_data()
{
    QTest::addColumn<ClusterMetadata>("metadata");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no problems") << cluster({topic("gps"), topic("power", {{1, 2}, {2, 2}})}) << QString();
    QTest::newRow("no topics") << cluster({}) << QString();

    auto metadata = cluster({topic("gps"), topic("power")});
    metadata.brokers[0] = {1, "kafka:9092", u"cannot be resolved"_s};
    QTest::newRow("a leader that cannot be resolved")
        << metadata << u"broker 1 advertises kafka:9092, which cannot be resolved"_s;

    metadata = cluster({topic("gps", {{2, 1}})});
    metadata.brokers[0] = {1, "kafka:9092", u"cannot be resolved"_s};
    QTest::newRow("a broker that leads nothing") << metadata << QString();

    QTest::newRow("no leader") << cluster({topic("gps", {{-1, 0}}), topic("power")}) << u"no leader for topic gps"_s;
    QTest::newRow("no leader of a partition")
        << cluster({topic("gps", {{1, 1}, {-1, 0}, {1, 1}})}) << u"no leader for topic gps (partition 1)"_s;
    QTest::newRow("no leader of two topics") << cluster({topic("gps", {{-1, 0}}), topic("power", {{-1, 0}, {1, 1}})})
                                             << u"no leader for topics gps and power (partition 0)"_s;
    QTest::newRow("a leader that is not listed") << cluster({topic("gps", {{7, 1}})}) << u"no leader for topic gps"_s;
    QTest::newRow("no partitions") << cluster({topic("gps", {})}) << u"no leader for topic gps"_s;

    metadata = cluster({topic("gps", {{1, 1}, {1, 2}}), topic("power", {{1, 1}})});
    metadata.topics[0].minInSync = 2;
    QTest::newRow("too few replicas")
        << metadata << u"too few in-sync replicas for topic gps (partition 0) (1, and min.insync.replicas is 2)"_s;
    metadata.topics[0].minInSync = 0;
    QTest::newRow("an unknown minimum") << metadata << QString();

    metadata = cluster({{"gps", Unknown, {}, 0, u"creating it is rejected: Policy violation"_s, {}}, topic("power")});
    QTest::newRow("missing, and creation rejected")
        << metadata << u"Kafka does not have topic gps: creating it is rejected: Policy violation"_s;
    metadata.topics[0].creation.clear();
    QTest::newRow("missing") << metadata << u"Kafka does not have topic gps"_s;
    metadata.brokers[0] = {1, "kafka:9092", u"cannot be resolved"_s};
    metadata.topics.removeLast();
    QTest::newRow("missing, and the controller is unreachable")
        << metadata << u"broker 1 advertises kafka:9092, which cannot be resolved"_s;

    QTest::newRow("no permission to describe it")
        << cluster({{"gps", RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, {}, 0, {}, {}}})
        << u"the service is not authorized to use topic gps"_s;
    QTest::newRow("another error") << cluster({{"gps", RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION, {}, 0, {}, {}}})
                                   << u"Kafka does not serve topic gps: "_s
                                          + QString::fromUtf8(rd_kafka_err2str(RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION));

    metadata = cluster({topic("gps"), topic("power")});
    metadata.topics[1].rejection = u"the service is not authorized to write"_s;
    QTest::newRow("a rejected record")
        << metadata << u"Kafka refuses records for topic power: the service is not authorized to write"_s;

    metadata.topics[1].minInSync = 2;
    QTest::newRow("a rejected record, and a problem in the metadata")
        << metadata << u"too few in-sync replicas for topic power (1, and min.insync.replicas is 2)"_s;

    metadata = cluster({topic("gps", {{1, 1}, {-1, 0}})});
    metadata.brokers[0].fault = u"refuses connections"_s;
    QTest::newRow("two reasons") << metadata
                                 << u"broker 1 advertises a:9092, which refuses connections; no leader for topic gps "
                                    "(partition 1)"_s;
}

void TestClusterProblems::describesProblems()
{
    QFETCH(ClusterMetadata, metadata);
    QFETCH(QString, reason);

    QCOMPARE(reasonOf(metadata), reason);
}

void TestClusterProblems::warnsOfSingleReplica_data()
{
    QTest::addColumn<ClusterMetadata>("metadata");
    QTest::addColumn<QString>("start");
    const PartitionMetadata alone{1, 1, 1};
    const PartitionMetadata copied{1, 3, 3};

    QTest::newRow("one topic of two") << cluster({topic("gps", {copied, alone}), topic("power", {copied})})
                                      << u"Kafka has 2 brokers, but keeps a single copy of topic gps: "_s;
    QTest::newRow("both") << cluster({topic("gps", {alone}), topic("power", {alone})})
                          << u"Kafka has 2 brokers, but keeps a single copy of topics gps and power: "_s;
    QTest::newRow("replicas that are not in sync") << cluster({topic("gps", {{1, 1, 3}})}) << QString();
    QTest::newRow("a topic that is missing") << cluster({topic("gps", {})}) << QString();
    auto metadata = cluster({topic("gps", {alone})});
    metadata.brokers.removeLast();
    QTest::newRow("a single broker") << metadata << QString();
}

void TestClusterProblems::warnsOfSingleReplica()
{
    QFETCH(ClusterMetadata, metadata);
    QFETCH(QString, start);

    const QString risk = replicationRisk(metadata);

    QVERIFY2(risk.isEmpty() == start.isEmpty() && risk.startsWith(start), qPrintable(risk));
    QVERIFY2(start.isEmpty() || risk.contains(u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR=2"_s), qPrintable(risk));
}

void TestClusterProblems::limitsLengthOfReason()
{
    ClusterMetadata metadata;
    for (int i = 0; i < 300; ++i) {
        const QByteArray name = "topic-" + QByteArray::number(i);
        metadata.topics << topic(name, QList<PartitionMetadata>(300, {-1, 0}));
        metadata.topics.last().partitions[0] = {i, 1};
        metadata.brokers << BrokerMetadata{i, name + ":9092", i % 2 ? u"refuses connections"_s : QString()};
    }

    const QString reason = reasonOf(metadata);

    QVERIFY2(reason.size() < 400, qPrintable(reason));
    QVERIFY2(reason.contains(u"and 297 more"_s), qPrintable(reason));
    QVERIFY2(reason.endsWith(u"; and 148 further reasons"_s), qPrintable(reason));
}

/// phone-001 belongs to partition 1 of 3, sensor-001 to 2.
void TestClusterProblems::blocksOnlyImpairedPartitions()
{
    const auto metadata = cluster({topic("gps", {{1, 1}, {-1, 0}, {1, 1}}), topic("power")});

    const auto report = ClusterReport::of(findProblems(metadata), metadata);

    QCOMPARE(report.blockingError("gps", "phone-001"), u"no leader for topic gps (partition 1)"_s);
    QCOMPARE(report.blockingError("gps", "sensor-001"), QString());
    QCOMPARE(report.blockingError("gps", QByteArray()), QString());
    QCOMPARE(report.blockingError("power", "phone-001"), QString());
    QCOMPARE(report.blockingError("other", "phone-001"), QString());
    QCOMPARE(report.impaired.keys(), QList<QByteArray>{"gps"});
}

void TestClusterProblems::blocksMissingTopic()
{
    const auto metadata = cluster({{"gps", Unknown, {}, 0, {}, {}}});

    const auto report = ClusterReport::of(findProblems(metadata), metadata);

    QVERIFY(!report.blockingError("gps", "phone-001").isEmpty());
    QVERIFY(!report.blockingError("gps", -1).isEmpty());
}

void TestClusterProblems::doesNotBlockAfterRejectedRecord()
{
    auto metadata = cluster({topic("gps")});
    metadata.topics[0].rejection = u"the service is not authorized to write"_s;

    const auto report = ClusterReport::of(findProblems(metadata), metadata);

    QVERIFY(!report.isClean());
    QCOMPARE(report.blockingError("gps", "phone-001"), QString());
}

void TestClusterProblems::ignoresTransientProblems()
{
    const auto problems = findProblems(cluster({topic("gps", {{-1, 0}})}));
    Persistence persistence;
    const Persistence::Clock::time_point start{};

    QCOMPARE(persistence.lasting(problems, start, start + 1s).size(), 0);
    QVERIFY(persistence.isWaiting());
    QCOMPARE(persistence.lasting({}, start + 2s, start + 2s).size(), 0);
    QVERIFY(!persistence.isWaiting());
    QCOMPARE(persistence.lasting(problems, start + 3s, start + 4s).size(), 0);
}

void TestClusterProblems::reportsLastingProblems()
{
    auto metadata = cluster({topic("gps"), topic("power")});
    metadata.brokers[0].fault = u"does not answer"_s;
    Persistence persistence;
    const Persistence::Clock::time_point start{};
    persistence.lasting(findProblems(metadata), start, start);
    metadata.brokers[0].fault = u"refuses connections"_s; // the reason is more specific now

    const auto lasting = persistence.lasting(findProblems(metadata), start + 1s, start + Persistence::Patience);

    QCOMPARE(lasting.size(), 2);
    QVERIFY(!persistence.isWaiting());
}

void TestClusterProblems::reportsRejectedRecordImmediately()
{
    auto metadata = cluster({topic("gps")});
    metadata.topics[0].rejection = u"too few in-sync replicas"_s;
    Persistence persistence;

    QCOMPARE(persistence.lasting(findProblems(metadata), {}, {}).size(), 1);
    QVERIFY(!persistence.isWaiting());
}

QTEST_GUILESS_MAIN(TestClusterProblems)
#include "tst_clusterproblems.moc"
