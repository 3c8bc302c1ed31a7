// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/crowd.h"
#include "tests/support/kafkacluster.h"
#include "tests/support/serviceprocess.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Clients = 12;
constexpr int Acknowledged = 20; // messages of each client, between two changes
constexpr int Timeout = 60'000;

} // namespace

/// The service with three brokers, which all have a replica of each record and are restarted under load.
class TestCluster : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void warnsOfTopicsWithASingleCopy();
    void losesAndDuplicatesNothing_data();
    void losesAndDuplicatesNothing();

private:
    bool stopBroker(const QList<int> &brokers, bool isGraceful);
    bool isServed(const char *when);

    KafkaCluster m_kafka{3, {u"min.insync.replicas=2"_s}};
    std::unique_ptr<ServiceProcess> m_service;
    std::optional<Crowd> m_crowd;
};

void TestCluster::initTestCase()
{
    if (const auto reason = KafkaProcess::unavailableReason(); !reason.isEmpty()) {
        QVERIFY2(qgetenv("CI") != "true", qPrintable(u"in CI the tests with a real Kafka must run: "_s + reason));
        QSKIP(qPrintable(u"no real Kafka available: "_s + reason));
    }
    QVERIFY(m_kafka.start());
    m_service = std::make_unique<ServiceProcess>(
        ServiceProcess::Settings{{u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, QString::fromLatin1(m_kafka.bootstrap())},
                                 {u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR"_s, u"3"_s}});
    QVERIFY(m_service->isListening());
    QVERIFY(m_service->waitForReadiness() >= 0);
}

/// The service has one topic of its own, which it creates with the default of one replica.
void TestCluster::warnsOfTopicsWithASingleCopy()
{
    ServiceProcess second({{u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, QString::fromLatin1(m_kafka.bootstrap())},
                           {u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"1"_s},
                           {u"LOOM_TOPIC_DEVICE_HEALTH_RAW"_s, u"alone.{health_type}.raw"_s}});
    QVERIFY(second.isListening());
    QVERIFY(second.waitForReadiness() >= 0);

    QTRY_VERIFY2(
        second.output().contains("Kafka has 3 brokers, but keeps a single copy of topic alone.heartrate.raw: "),
        second.output());
    QVERIFY2(!m_service->output().contains("single copy"), m_service->output());
}

void TestCluster::losesAndDuplicatesNothing_data()
{
    QTest::addColumn<QByteArray>("crowd");
    QTest::addColumn<bool>("isGraceful");
    QTest::addColumn<QList<QList<int>>>("steps"); // the brokers that are down at the same time
    const QList<QList<int>> oneByOne = {{1}, {2}, {3}};
    QTest::newRow("one after the other shut down") << "stopped"_ba << true << oneByOne;
    QTest::newRow("one after the other killed") << "killed"_ba << false << oneByOne;
    QTest::newRow("all killed at once") << "all-killed"_ba << false << QList<QList<int>>{{1, 2, 3}};
}

void TestCluster::losesAndDuplicatesNothing()
{
    QFETCH(QByteArray, crowd);
    QFETCH(bool, isGraceful);
    QFETCH(QList<QList<int>>, steps);
    QVERIFY(m_kafka.waitUntilInSync());
    m_crowd.emplace(crowd, QList<quint16>{m_service->port()}, Clients);
    QVERIFY(isServed("with all brokers"));

    for (const auto &step : steps) {
        QVERIFY(stopBroker(step, isGraceful));
        QVERIFY(step.size() > 1 || isServed("with two of three brokers"));
        for (const int broker : step)
            QVERIFY(m_kafka.restart(broker));
        QVERIFY(m_kafka.waitUntilInSync());
        QVERIFY(isServed("with all brokers again"));
        m_crowd->nextRound();
    }

    auto ledgers = m_crowd->stop();
    const auto answers = m_crowd->answers();
    const auto verdict = judge(ledgers, m_kafka.bootstrap(), Crowd::topics(), crowd);
    QVERIFY(verdict);
    qInfo(
        "%lld messages answered 201, %lld attempts 503, longest time without a 201 %lld ms, %lld stored again after a "
        "repeat",
        answers.acknowledged, answers.unavailable, answers.longestGapMs, verdict->storedAgainAfterRepeat);
    QVERIFY2(verdict->isClean(), qPrintable(verdict->faults()));
    QCOMPARE(answers.none, 0);
    QVERIFY2(answers.others == 0, answers.firstOther.constData());
}

bool TestCluster::stopBroker(const QList<int> &brokers, bool isGraceful)
{
    return std::all_of(brokers.begin(), brokers.end(), [&](int broker) {
        if (isGraceful)
            return m_kafka.stop(broker);
        m_kafka.kill(broker);
        return true;
    });
}

/// Whether each client gets further 201s.
bool TestCluster::isServed(const char *when)
{
    const auto before = m_crowd->acknowledgedByClient();
    const bool done = QTest::qWaitFor([&] { return m_crowd->isEachServedSince(before, Acknowledged); }, Timeout);
    if (!done)
        qWarning("some clients got no 201 %s:\n%s", when, m_service->output().constData());
    return done;
}

QTEST_GUILESS_MAIN(TestCluster)
#include "tst_cluster.moc"
