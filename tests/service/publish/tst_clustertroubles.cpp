// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/clustertroubles.h"
#include "service/publish/persistence.h"

#include <QTest>

#include <librdkafka/rdkafka.h>

using namespace loom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Unknown = RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;

TopicFacts topic(const QByteArray &name, const QList<PartitionFacts> &partitions = {{1, 1}, {1, 1}, {1, 1}})
{
    return {name, 0, partitions, 1, {}, {}};
}

ClusterFacts cluster(const QList<TopicFacts> &topics)
{
    return {{{1, "a:9092", {}}, {2, "b:9092", {}}}, 1, topics};
}

QString reasonOf(const ClusterFacts &facts)
{
    return ClusterReport::of(findTroubles(facts), facts).reason;
}

} // namespace

class TestClusterTroubles : public QObject
{
    Q_OBJECT

private slots:
    void givesTheReason_data();
    void givesTheReason();
    void boundsTheReason();
    void refusesOnlyThePartitionsThatAreImpaired();
    void refusesEveryRecordOfAMissingTopic();
    void triesARecordAfterOneThatWasRefused();
    void takesNoNoticeOfWhatLastsForAMoment();
    void countsWhatLasts();
    void countsARefusedRecordAtOnce();
    void warnsOfASingleCopy_data();
    void warnsOfASingleCopy();
};

void TestClusterTroubles::givesTheReason_data()
{
    QTest::addColumn<ClusterFacts>("facts");
    QTest::addColumn<QString>("reason");

    QTest::newRow("all is well") << cluster({topic("gps"), topic("power", {{1, 2}, {2, 2}})}) << QString();
    QTest::newRow("no topics") << cluster({}) << QString();

    auto facts = cluster({topic("gps"), topic("power")});
    facts.brokers[0] = {1, "kafka:9092", u"cannot be resolved"_s};
    QTest::newRow("a leader that cannot be resolved")
        << facts << u"broker 1 advertises kafka:9092, which cannot be resolved"_s;

    facts = cluster({topic("gps", {{2, 1}})});
    facts.brokers[0] = {1, "kafka:9092", u"cannot be resolved"_s};
    QTest::newRow("a broker that leads nothing") << facts << QString();

    QTest::newRow("no leader") << cluster({topic("gps", {{-1, 0}}), topic("power")}) << u"no leader for topic gps"_s;
    QTest::newRow("no leader of a partition")
        << cluster({topic("gps", {{1, 1}, {-1, 0}, {1, 1}})}) << u"no leader for topic gps (partition 1)"_s;
    QTest::newRow("no leader of two topics") << cluster({topic("gps", {{-1, 0}}), topic("power", {{-1, 0}, {1, 1}})})
                                             << u"no leader for topics gps and power (partition 0)"_s;
    QTest::newRow("a leader that is not listed") << cluster({topic("gps", {{7, 1}})}) << u"no leader for topic gps"_s;
    QTest::newRow("no partitions") << cluster({topic("gps", {})}) << u"no leader for topic gps"_s;

    facts = cluster({topic("gps", {{1, 1}, {1, 2}}), topic("power", {{1, 1}})});
    facts.topics[0].minInSync = 2;
    QTest::newRow("too few replicas")
        << facts << u"too few in-sync replicas for topic gps (partition 0) (1, and min.insync.replicas is 2)"_s;
    facts.topics[0].minInSync = 0;
    QTest::newRow("a minimum that is not known") << facts << QString();

    facts = cluster({{"gps", Unknown, {}, 0, u"creating it is refused: Policy violation"_s, {}}, topic("power")});
    QTest::newRow("missing and refused")
        << facts << u"Kafka does not have topic gps: creating it is refused: Policy violation"_s;
    facts.topics[0].creation.clear();
    QTest::newRow("missing") << facts << u"Kafka does not have topic gps"_s;
    facts.brokers[0] = {1, "kafka:9092", u"cannot be resolved"_s};
    facts.topics.removeLast();
    QTest::newRow("missing, and the controller is unreachable")
        << facts << u"broker 1 advertises kafka:9092, which cannot be resolved"_s;

    QTest::newRow("no right to see it") << cluster(
        {{"gps", RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, {}, 0, {}, {}}})
                                        << u"the service is not authorized to use topic gps"_s;
    QTest::newRow("another error") << cluster({{"gps", RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION, {}, 0, {}, {}}})
                                   << u"Kafka does not serve topic gps: "_s
                                          + QString::fromUtf8(rd_kafka_err2str(RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION));

    facts = cluster({topic("gps"), topic("power")});
    facts.topics[1].refusal = u"the service is not authorized to write"_s;
    QTest::newRow("a record was refused")
        << facts << u"Kafka refuses records for topic power: the service is not authorized to write"_s;

    facts.topics[1].minInSync = 2;
    QTest::newRow("a record was refused, and a question shows why")
        << facts << u"too few in-sync replicas for topic power (1, and min.insync.replicas is 2)"_s;

    facts = cluster({topic("gps", {{1, 1}, {-1, 0}})});
    facts.brokers[0].fault = u"refuses connections"_s;
    QTest::newRow("two reasons") << facts
                                 << u"broker 1 advertises a:9092, which refuses connections; no leader for topic gps "
                                    "(partition 1)"_s;
}

void TestClusterTroubles::givesTheReason()
{
    QFETCH(ClusterFacts, facts);
    QFETCH(QString, reason);

    QCOMPARE(reasonOf(facts), reason);
}

void TestClusterTroubles::warnsOfASingleCopy_data()
{
    QTest::addColumn<ClusterFacts>("facts");
    QTest::addColumn<QString>("start");
    const PartitionFacts alone{1, 1, 1};
    const PartitionFacts copied{1, 3, 3};

    QTest::newRow("one topic of two") << cluster({topic("gps", {copied, alone}), topic("power", {copied})})
                                      << u"Kafka has 2 brokers, but keeps a single copy of topic gps: "_s;
    QTest::newRow("both") << cluster({topic("gps", {alone}), topic("power", {alone})})
                          << u"Kafka has 2 brokers, but keeps a single copy of topics gps and power: "_s;
    QTest::newRow("replicas that are not in sync") << cluster({topic("gps", {{1, 1, 3}})}) << QString();
    QTest::newRow("a topic that is missing") << cluster({topic("gps", {})}) << QString();
    auto facts = cluster({topic("gps", {alone})});
    facts.brokers.removeLast();
    QTest::newRow("a single broker") << facts << QString();
}

void TestClusterTroubles::warnsOfASingleCopy()
{
    QFETCH(ClusterFacts, facts);
    QFETCH(QString, start);

    const QString risk = replicationRisk(facts);

    QVERIFY2(risk.isEmpty() == start.isEmpty() && risk.startsWith(start), qPrintable(risk));
    QVERIFY2(start.isEmpty() || risk.contains(u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR=2"_s), qPrintable(risk));
}

void TestClusterTroubles::boundsTheReason()
{
    ClusterFacts facts;
    for (int i = 0; i < 300; ++i) {
        const QByteArray name = "topic-" + QByteArray::number(i);
        facts.topics << topic(name, QList<PartitionFacts>(300, {-1, 0}));
        facts.topics.last().partitions[0] = {i, 1};
        facts.brokers << BrokerFacts{i, name + ":9092", i % 2 ? u"refuses connections"_s : QString()};
    }

    const QString reason = reasonOf(facts);

    QVERIFY2(reason.size() < 400, qPrintable(reason));
    QVERIFY2(reason.contains(u"and 297 more"_s), qPrintable(reason));
    QVERIFY2(reason.endsWith(u"; and 148 further reasons"_s), qPrintable(reason));
}

/// phone-001 belongs to partition 1 of 3, sensor-001 to 2.
void TestClusterTroubles::refusesOnlyThePartitionsThatAreImpaired()
{
    const auto facts = cluster({topic("gps", {{1, 1}, {-1, 0}, {1, 1}}), topic("power")});

    const auto report = ClusterReport::of(findTroubles(facts), facts);

    QCOMPARE(report.obstacle("gps", "phone-001"), u"no leader for topic gps (partition 1)"_s);
    QCOMPARE(report.obstacle("gps", "sensor-001"), QString());
    QCOMPARE(report.obstacle("gps", QByteArray()), QString());
    QCOMPARE(report.obstacle("power", "phone-001"), QString());
    QCOMPARE(report.obstacle("other", "phone-001"), QString());
    QCOMPARE(report.impaired.keys(), QList<QByteArray>{"gps"});
}

void TestClusterTroubles::refusesEveryRecordOfAMissingTopic()
{
    const auto facts = cluster({{"gps", Unknown, {}, 0, {}, {}}});

    const auto report = ClusterReport::of(findTroubles(facts), facts);

    QVERIFY(!report.obstacle("gps", "phone-001").isEmpty());
    QVERIFY(!report.obstacle("gps", -1).isEmpty());
}

void TestClusterTroubles::triesARecordAfterOneThatWasRefused()
{
    auto facts = cluster({topic("gps")});
    facts.topics[0].refusal = u"the service is not authorized to write"_s;

    const auto report = ClusterReport::of(findTroubles(facts), facts);

    QVERIFY(!report.isClean());
    QCOMPARE(report.obstacle("gps", "phone-001"), QString());
}

void TestClusterTroubles::takesNoNoticeOfWhatLastsForAMoment()
{
    const auto troubles = findTroubles(cluster({topic("gps", {{-1, 0}})}));
    Persistence persistence;
    const Persistence::Clock::time_point start{};

    QCOMPARE(persistence.lasting(troubles, start, start + 1s).size(), 0);
    QVERIFY(persistence.isWaiting());
    QCOMPARE(persistence.lasting({}, start + 2s, start + 2s).size(), 0);
    QVERIFY(!persistence.isWaiting());
    QCOMPARE(persistence.lasting(troubles, start + 3s, start + 4s).size(), 0);
}

void TestClusterTroubles::countsWhatLasts()
{
    auto facts = cluster({topic("gps"), topic("power")});
    facts.brokers[0].fault = u"does not answer"_s;
    Persistence persistence;
    const Persistence::Clock::time_point start{};
    persistence.lasting(findTroubles(facts), start, start);
    facts.brokers[0].fault = u"refuses connections"_s; // more is known by now

    const auto lasting = persistence.lasting(findTroubles(facts), start + 1s, start + Persistence::Patience);

    QCOMPARE(lasting.size(), 2);
    QVERIFY(!persistence.isWaiting());
}

void TestClusterTroubles::countsARefusedRecordAtOnce()
{
    auto facts = cluster({topic("gps")});
    facts.topics[0].refusal = u"too few in-sync replicas"_s;
    Persistence persistence;

    QCOMPARE(persistence.lasting(findTroubles(facts), {}, {}).size(), 1);
    QVERIFY(!persistence.isWaiting());
}

QTEST_GUILESS_MAIN(TestClusterTroubles)
#include "tst_clustertroubles.moc"
