// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/serviceseries.h"

#include <QTest>

#include <cmath>

using namespace loom;
using namespace Qt::StringLiterals;

class ServiceSeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresRatesBetweenSnapshots();
    void startsANewTopicAtZero();
    void keepsAGapWithoutSnapshots();
    void keepsAGapAtARestart();
    void hasNoSpikeAtARestartWithLargerCounts();
    void doesNotJoinAGapWhenItDrawsFewerPoints();
    void averagesPointsBeyondTheLimit();
    void returnsTheValueAtATime();
    void forgetsValuesOlderThanItsSpan();
    void boundsTheNumberOfTopics();
    void measuresRejections();
    void computesResponseTimesPerSecond();
    void hasNoResponseTimeWithoutReports();
    void showsAPartOfTheHour();

private:
    static protocol::Snapshot snapshot(qint64 second, qint64 stored);
    /// Returns the points of the last @p span ms.
    static QList<ServiceSeries::Point> pointsOf(const ServiceSeries &series, const QString &topic,
                                                ServiceSeries::Measure measure, qint64 span, int limit)
    {
        return series.points(topic, measure, series.latest() - span, series.latest(), limit);
    }

    static constexpr auto Topic = "device.sensor.gps.raw"_L1;
};

protocol::Snapshot ServiceSeriesTest::snapshot(qint64 second, qint64 stored)
{
    protocol::Snapshot snapshot;
    snapshot.time = second * 1000;
    snapshot.topics = {{Topic, stored, 0, stored * 100}};
    return snapshot;
}

void ServiceSeriesTest::measuresRatesBetweenSnapshots()
{
    ServiceSeries series;
    series.addSnapshot(snapshot(1, 100));
    series.addSnapshot(snapshot(3, 120));

    const auto messages = pointsOf(series, Topic, ServiceSeries::Messages, 60'000, 100);
    const auto bytes = pointsOf(series, Topic, ServiceSeries::Bytes, 60'000, 100);

    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0].time, 3000);
    QCOMPARE(messages[0].value, 10.0);
    QCOMPARE(bytes[0].value, 1000.0);
}

void ServiceSeriesTest::hasNoSpikeAtARestartWithLargerCounts()
{
    ServiceSeries series;
    series.addSnapshot(snapshot(1, 5));
    series.addSnapshot(snapshot(2, 10));

    series.markRestart();
    series.addSnapshot(snapshot(4, 100'000));
    series.addSnapshot(snapshot(5, 100'005));

    const auto points = pointsOf(series, Topic, ServiceSeries::Messages, 60'000, 100);
    QCOMPARE(points.size(), 3);
    QVERIFY2(std::isnan(points[1].value), "there is a gap at the restart");
    QCOMPARE(points[2].value, 5.0);
}

void ServiceSeriesTest::startsANewTopicAtZero()
{
    ServiceSeries series;
    series.addSnapshot(snapshot(1, 100));
    auto next = snapshot(2, 100);
    next.topics.append({u"device.audio.raw"_s, 7, 0, 700});

    series.addSnapshot(next);

    QCOMPARE(series.topics(), QStringList({Topic, u"device.audio.raw"_s}));
    QCOMPARE(pointsOf(series, u"device.audio.raw"_s, ServiceSeries::Messages, 60'000, 100).at(0).value, 7.0);
}

void ServiceSeriesTest::keepsAGapWithoutSnapshots()
{
    ServiceSeries series;
    for (const int second : {1, 2, 3, 20, 21})
        series.addSnapshot(snapshot(second, second * 10));

    const auto points = pointsOf(series, Topic, ServiceSeries::Messages, 60'000, 100);

    QCOMPARE(points.size(), 4);
    QCOMPARE(points[1].time, 3000);
    QVERIFY(std::isnan(points[2].value));
    QCOMPARE(points[3].time, 21'000);
}

void ServiceSeriesTest::keepsAGapAtARestart()
{
    ServiceSeries series;
    series.addSnapshot(snapshot(1, 1000));
    series.addSnapshot(snapshot(2, 5));

    const auto points = pointsOf(series, Topic, ServiceSeries::Messages, 60'000, 100);

    QCOMPARE(points.size(), 1);
    QVERIFY(std::isnan(points[0].value));
}

void ServiceSeriesTest::doesNotJoinAGapWhenItDrawsFewerPoints()
{
    ServiceSeries series;
    for (int second = 1; second <= 3000; ++second) {
        if (second < 1000 || second > 1100)
            series.addSnapshot(snapshot(second, second * 10));
    }

    const auto points = pointsOf(series, Topic, ServiceSeries::Messages, 3'600'000, 100);

    QVERIFY2(points.size() <= 102, qPrintable(QString::number(points.size())));
    QCOMPARE(std::count_if(points.begin(), points.end(), [](auto point) { return std::isnan(point.value); }), 1);
}

void ServiceSeriesTest::averagesPointsBeyondTheLimit()
{
    ServiceSeries series;
    qint64 stored = 0;
    for (int second = 0; second < 1000; ++second)
        series.addSnapshot(snapshot(second + 1, stored += second % 2 == 0 ? 10 : 30));

    const auto points = pointsOf(series, Topic, ServiceSeries::Messages, 1'000'000, 50);

    QVERIFY(points.size() <= 51);
    for (const auto &point : points.mid(1, points.size() - 2))
        QCOMPARE(point.value, 20.0);
}

void ServiceSeriesTest::returnsTheValueAtATime()
{
    ServiceSeries series;
    for (const int second : {1, 2, 3, 20, 21})
        series.addSnapshot(snapshot(second, second * second));

    QCOMPARE(series.valueAt(Topic, ServiceSeries::Messages, 2500).value_or(-1), 5.0);
    QVERIFY2(!series.valueAt(Topic, ServiceSeries::Messages, 10'000), "in a gap");
    QVERIFY2(!series.valueAt(Topic, ServiceSeries::Messages, 22'000), "after the last");
    QVERIFY2(!series.valueAt(u"elsewhere"_s, ServiceSeries::Messages, 2500), "unknown topic");
}

void ServiceSeriesTest::forgetsValuesOlderThanItsSpan()
{
    ServiceSeries series;

    for (int second = 1; second <= 10'000; ++second)
        series.addSnapshot(snapshot(second, second));

    QVERIFY2(series.size() <= 3601, qPrintable(QString::number(series.size())));
    QCOMPARE(pointsOf(series, Topic, ServiceSeries::Messages, 60'000, 1000).size(), 62); // one beyond the edge
}

void ServiceSeriesTest::boundsTheNumberOfTopics()
{
    ServiceSeries series;
    for (const int second : {1, 2}) {
        protocol::Snapshot many;
        many.time = second * 1000;
        for (int i = 0; i < 500; ++i)
            many.topics.append({u"topic.%1"_s.arg(i), second, 0, second});
        series.addSnapshot(many);
    }

    QCOMPARE(series.topics().size(), ServiceSeries::MaxTopics + 1);
    const auto rest = pointsOf(series, series.topics().constLast(), ServiceSeries::Messages, 60'000, 100);
    QCOMPARE(rest.last().value, 500.0 - ServiceSeries::MaxTopics);
}

void ServiceSeriesTest::measuresRejections()
{
    ServiceSeries series;
    for (const int second : {1, 2, 3}) {
        auto now = snapshot(second, 100);
        now.rejected = second * 7;
        series.addSnapshot(now);
    }

    QCOMPARE(series.points(ServiceSeries::Rejected, 0, 3000, 100).size(), 2);
    QCOMPARE(series.valueAt(ServiceSeries::Rejected, 2500).value_or(-1), 7.0);
    auto restarted = snapshot(4, 100);
    restarted.rejected = 2;
    series.addSnapshot(restarted);
    QVERIFY2(std::isnan(series.points(ServiceSeries::Rejected, 0, 4000, 100).constLast().value),
             "smaller counts are a gap");
}

void ServiceSeriesTest::computesResponseTimesPerSecond()
{
    ServiceSeries series;
    auto now = snapshot(1, 0);
    now.latencyBounds = {0.001, 0.01, 0.1};
    now.latencyCounts = {1'000'000, 0, 0, 0};
    series.addSnapshot(now);
    now.time = 2000;
    now.latencyCounts = {1'000'000, 100, 0, 0};
    series.addSnapshot(now);

    const auto at = [&](ServiceSeries::Total total) { return series.valueAt(total, 2000).value_or(-1); };
    QCOMPARE(at(ServiceSeries::MedianTime), 5.5);
    QVERIFY2(std::abs(at(ServiceSeries::P99Time) - 9.91) < 0.001,
             qPrintable(QString::number(at(ServiceSeries::P99Time))));
}

void ServiceSeriesTest::hasNoResponseTimeWithoutReports()
{
    ServiceSeries series;
    auto now = snapshot(1, 0);
    now.latencyBounds = {0.001, 0.01};
    now.latencyCounts = {5, 0, 0};
    series.addSnapshot(now);
    now.time = 2000;
    series.addSnapshot(now);

    QVERIFY(!series.valueAt(ServiceSeries::MedianTime, 2000));
    QCOMPARE(series.valueAt(ServiceSeries::Rejected, 2000).value_or(-1), 0.0);
}

void ServiceSeriesTest::showsAPartOfTheHour()
{
    ServiceSeries series;
    for (int second = 1; second <= 100; ++second)
        series.addSnapshot(snapshot(second, second * second));

    const auto points = series.points(Topic, ServiceSeries::Messages, 30'000, 40'000, 100);

    QCOMPARE(points.size(), 13);
    QCOMPARE(points.first().time, 29'000);
    QCOMPARE(points.last().time, 41'000);
    QVERIFY(series.points(Topic, ServiceSeries::Messages, 200'000, 300'000, 100).size() <= 1);
}

QTEST_APPLESS_MAIN(ServiceSeriesTest)
#include "tst_serviceseries.moc"
