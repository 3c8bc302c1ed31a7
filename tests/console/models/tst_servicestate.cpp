// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/servicestate.h"
#include "tests/support/fakeservice.h"

#include <QTest>

using namespace loom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ServiceStateTest : public QObject
{
    Q_OBJECT

private slots:
    void isUnknownBeforeTheFirstSnapshot();
    void keepsItsFiguresWhenTheConnectionIsLost();
    void noticesSilence();
    void judgesHealth_data();
    void judgesHealth();
    void explainsWhyMessagesAreNotStored_data();
    void explainsWhyMessagesAreNotStored();
    void computesRatesOverTheLastSnapshots();
    void forgetsRatesFromBeforeARestart();
    void computesQuantilesOfTheLastSeconds();
    void interpolatesQuantiles_data();
    void interpolatesQuantiles();
    void hasNoQuantileWithoutReports();
    void flagsAQuantileAboveTheLastBound();
};

void ServiceStateTest::isUnknownBeforeTheFirstSnapshot()
{
    ServiceState state;
    QCOMPARE(state.figures().health, HealthLevel::Unknown);

    state.setLost(u"There is no connection"_s);

    QCOMPARE(state.figures().health, HealthLevel::Unknown);
}

void ServiceStateTest::keepsItsFiguresWhenTheConnectionIsLost()
{
    ServiceState state;
    state.addSnapshot(test::someSnapshot(1000, 1));
    state.addSnapshot(test::someSnapshot(2000, 5));
    const auto rate = state.figures().storedRate;

    state.setLost(u"It was switched off."_s);

    QCOMPARE(state.figures().health, HealthLevel::Lost);
    QCOMPARE(state.figures().reasons, QStringList{u"It was switched off."_s});
    QCOMPARE(state.figures().stored, 7);
    QCOMPARE(state.figures().storedRate, rate);
    state.setUnknown();
    QCOMPARE(state.figures().health, HealthLevel::Unknown);
    QCOMPARE(state.figures().stored, 7);
}

void ServiceStateTest::noticesSilence()
{
    ServiceState state(30ms);
    state.addSnapshot(test::someSnapshot(1000, 1));
    QCOMPARE(state.figures().health, HealthLevel::Good);

    QTRY_COMPARE(state.figures().health, HealthLevel::Silent);
    QVERIFY(state.figures().silentMs >= 30);

    state.addSnapshot(test::someSnapshot(2000, 1));
    QCOMPARE(state.figures().health, HealthLevel::Good);
    QCOMPARE(state.figures().silentMs, 0);
}

void ServiceStateTest::judgesHealth_data()
{
    QTest::addColumn<bool>("canServe");
    QTest::addColumn<bool>("kafkaConnected");
    QTest::addColumn<bool>("isDraining");
    QTest::addColumn<qint64>("failed");
    QTest::addColumn<HealthLevel>("health");
    QTest::addColumn<QString>("reason");

    QTest::newRow("good") << true << true << false << qint64(0) << HealthLevel::Good << QString();
    QTest::newRow("no Kafka") << false << false << false << qint64(0) << HealthLevel::Down << u"Kafka is unreachable"_s;
    QTest::newRow("draining") << false << true << true << qint64(0) << HealthLevel::Down << u"shutting down"_s;
    QTest::newRow("other reason") << false << true << false << qint64(0) << HealthLevel::Down << u"log"_s;
    QTest::newRow("failures") << true << true << false << qint64(3) << HealthLevel::Degraded << u"did not store"_s;
}

void ServiceStateTest::judgesHealth()
{
    QFETCH(bool, canServe);
    QFETCH(bool, kafkaConnected);
    QFETCH(bool, isDraining);
    QFETCH(qint64, failed);
    QFETCH(HealthLevel, health);
    QFETCH(QString, reason);
    ServiceState state;
    state.addSnapshot(test::someSnapshot(1000, 1));
    auto snapshot = test::someSnapshot(2000, 2);
    snapshot.canServe = canServe;
    snapshot.kafkaConnected = kafkaConnected;
    snapshot.isDraining = isDraining;
    snapshot.topics[0].failed = failed;

    state.addSnapshot(snapshot);

    QCOMPARE(state.figures().health, health);
    QVERIFY2(state.figures().reasons.join(u' ').contains(reason), qPrintable(state.figures().reasons.join(u' ')));
    QCOMPARE(state.figures().reasons.isEmpty(), health == HealthLevel::Good);
}

void ServiceStateTest::explainsWhyMessagesAreNotStored_data()
{
    QTest::addColumn<bool>("kafkaConnected");
    QTest::addColumn<int>("impaired");
    QTest::addColumn<HealthLevel>("health");
    QTest::addColumn<QString>("text");

    QTest::newRow("unreachable") << false << 0 << HealthLevel::Down << u"Messages are answered with 503: no leader"_s;
    QTest::newRow("some topics") << true << 1 << HealthLevel::Degraded
                                 << u"Some messages are answered with 503: no leader"_s;
    QTest::newRow("all topics") << true << 2 << HealthLevel::Down << u"Messages are answered with 503: no leader"_s;
}

void ServiceStateTest::explainsWhyMessagesAreNotStored()
{
    QFETCH(bool, kafkaConnected);
    QFETCH(int, impaired);
    QFETCH(HealthLevel, health);
    QFETCH(QString, text);
    ServiceState state;
    auto snapshot = test::someSnapshot(1000, 1);
    snapshot.kafkaConnected = kafkaConnected;
    snapshot.reason = u"no leader"_s;
    for (int i = 0; i < impaired; ++i)
        snapshot.impairedTopics << snapshot.topics[i].topic;

    state.addSnapshot(snapshot);

    QCOMPARE(state.figures().health, health);
    QCOMPARE(state.figures().reasons, QStringList{text});
}

void ServiceStateTest::computesRatesOverTheLastSnapshots()
{
    ServiceState state;

    for (int second = 0; second <= 100; ++second)
        state.addSnapshot(test::someSnapshot(1000 + second * 1000, second < 90 ? 0 : (second - 90) * 20));

    QCOMPARE(state.figures().stored, 300);
    QCOMPARE(state.figures().storedRate, 30.0);
    QCOMPARE(state.figures().byteRate, 20 * 200 + 20 * 50.0);
}

void ServiceStateTest::forgetsRatesFromBeforeARestart()
{
    ServiceState state;
    state.addSnapshot(test::someSnapshot(1000, 1000));

    state.addSnapshot(test::someSnapshot(2000, 10));

    QCOMPARE(state.figures().storedRate, 0.0);
    QCOMPARE(state.figures().stored, 15);
}

void ServiceStateTest::computesQuantilesOfTheLastSeconds()
{
    ServiceState state;
    auto snapshot = test::someSnapshot(1000, 0);
    snapshot.latencyCounts = {1'000'000, 0, 0, 0};
    state.addSnapshot(snapshot);
    snapshot.time = 2000;
    snapshot.latencyCounts = {1'000'000, 100, 0, 0};

    state.addSnapshot(snapshot);

    QVERIFY(state.figures().p50);
    QCOMPARE(state.figures().p50->milliseconds, 5.5);
}

void ServiceStateTest::interpolatesQuantiles_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("milliseconds");

    QTest::newRow("in the first bucket") << 0.25 << 0.5;
    QTest::newRow("at a bound") << 0.5 << 1.0;
    QTest::newRow("between two bounds") << 0.75 << 5.5;
    QTest::newRow("all") << 1.0 << 10.0;
}

void ServiceStateTest::interpolatesQuantiles()
{
    QFETCH(double, share);
    QFETCH(double, milliseconds);

    const auto quantile = quantileOf({0.001, 0.01, 0.1}, {50, 50, 0, 0}, share);

    QVERIFY(quantile);
    QCOMPARE(quantile->milliseconds, milliseconds);
    QVERIFY(!quantile->isBeyond);
}

void ServiceStateTest::hasNoQuantileWithoutReports()
{
    QVERIFY(!quantileOf({0.001, 0.01}, {0, 0, 0}, 0.5));
    QVERIFY(!quantileOf({}, {}, 0.5));
    QVERIFY2(!quantileOf({0.001}, {1, 1, 1}, 0.5), "more counts than bounds have buckets");
}

void ServiceStateTest::flagsAQuantileAboveTheLastBound()
{
    const auto quantile = quantileOf({0.001, 0.01}, {1, 1, 98}, 0.5);

    QVERIFY(quantile);
    QCOMPARE(quantile->milliseconds, 10.0);
    QVERIFY(quantile->isBeyond);
}

QTEST_GUILESS_MAIN(ServiceStateTest)
#include "tst_servicestate.moc"
