// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/throughputseries.h"

#include <QTest>

#include <cmath>

using namespace loom;
using namespace Qt::Literals::StringLiterals;

class ThroughputSeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresWhatFlowsBetweenSnapshots();
    void startsANewTopicAtNothing();
    void keepsAGapWhereNothingWasHeard();
    void keepsAGapWhereTheServiceWasRestarted();
    void hasNoSpikeWhereARestartedServiceHasCountedMore();
    void doesNotJoinAGapWhenItDrawsFewerPoints();
    void averagesWhereThereAreMorePointsThanAsked();
    void knowsTheValueUnderThePointer();
    void forgetsWhatIsOlderThanItsSpan();
    void boundsTheNumberOfTopics();

private:
    static protocol::Snapshot snapshot(qint64 second, qint64 stored);

    static constexpr auto Topic = "device.sensor.gps.raw"_L1;
};

protocol::Snapshot ThroughputSeriesTest::snapshot(qint64 second, qint64 stored)
{
    protocol::Snapshot snapshot;
    snapshot.time = second * 1000;
    snapshot.topics = {{Topic, stored, 0, stored * 100}};
    return snapshot;
}

void ThroughputSeriesTest::measuresWhatFlowsBetweenSnapshots()
{
    ThroughputSeries series;
    series.addSnapshot(snapshot(1, 100));
    series.addSnapshot(snapshot(3, 120));

    const auto messages = series.points(Topic, ThroughputSeries::Messages, 60'000, 100);
    const auto bytes = series.points(Topic, ThroughputSeries::Bytes, 60'000, 100);

    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0].time, 3000);
    QCOMPARE(messages[0].value, 10.0);
    QCOMPARE(bytes[0].value, 1000.0);
}

void ThroughputSeriesTest::hasNoSpikeWhereARestartedServiceHasCountedMore()
{
    ThroughputSeries series;
    series.addSnapshot(snapshot(1, 5));
    series.addSnapshot(snapshot(2, 10));

    series.noteRestart();
    series.addSnapshot(snapshot(4, 100'000));
    series.addSnapshot(snapshot(5, 100'005));

    const auto points = series.points(Topic, ThroughputSeries::Messages, 60'000, 100);
    QCOMPARE(points.size(), 3);
    QVERIFY2(std::isnan(points[1].value), "a gap stands between the two lives of the service");
    QCOMPARE(points[2].value, 5.0);
}

void ThroughputSeriesTest::startsANewTopicAtNothing()
{
    ThroughputSeries series;
    series.addSnapshot(snapshot(1, 100));
    auto next = snapshot(2, 100);
    next.topics.append({u"device.audio.raw"_s, 7, 0, 700});

    series.addSnapshot(next);

    QCOMPARE(series.topics(), QStringList({Topic, u"device.audio.raw"_s}));
    QCOMPARE(series.points(u"device.audio.raw"_s, ThroughputSeries::Messages, 60'000, 100)[0].value, 7.0);
}

void ThroughputSeriesTest::keepsAGapWhereNothingWasHeard()
{
    ThroughputSeries series;
    for (const int second : {1, 2, 3, 20, 21})
        series.addSnapshot(snapshot(second, second * 10));

    const auto points = series.points(Topic, ThroughputSeries::Messages, 60'000, 100);

    QCOMPARE(points.size(), 4);
    QCOMPARE(points[1].time, 3000);
    QVERIFY(std::isnan(points[2].value));
    QCOMPARE(points[3].time, 21'000);
}

void ThroughputSeriesTest::keepsAGapWhereTheServiceWasRestarted()
{
    ThroughputSeries series;
    series.addSnapshot(snapshot(1, 1000));
    series.addSnapshot(snapshot(2, 5));

    const auto points = series.points(Topic, ThroughputSeries::Messages, 60'000, 100);

    QCOMPARE(points.size(), 1);
    QVERIFY(std::isnan(points[0].value));
}

void ThroughputSeriesTest::doesNotJoinAGapWhenItDrawsFewerPoints()
{
    ThroughputSeries series;
    for (int second = 1; second <= 3000; ++second) {
        if (second < 1000 || second > 1100)
            series.addSnapshot(snapshot(second, second * 10));
    }

    const auto points = series.points(Topic, ThroughputSeries::Messages, 3'600'000, 100);

    QVERIFY2(points.size() <= 102, qPrintable(QString::number(points.size())));
    QCOMPARE(std::count_if(points.begin(), points.end(), [](auto point) { return std::isnan(point.value); }), 1);
}

void ThroughputSeriesTest::averagesWhereThereAreMorePointsThanAsked()
{
    ThroughputSeries series;
    qint64 stored = 0;
    for (int second = 0; second < 1000; ++second)
        series.addSnapshot(snapshot(second + 1, stored += second % 2 == 0 ? 10 : 30));

    const auto points = series.points(Topic, ThroughputSeries::Messages, 1'000'000, 50);

    QVERIFY(points.size() <= 51);
    for (const auto &point : points.mid(1, points.size() - 2))
        QCOMPARE(point.value, 20.0);
}

void ThroughputSeriesTest::knowsTheValueUnderThePointer()
{
    ThroughputSeries series;
    for (const int second : {1, 2, 3, 20, 21})
        series.addSnapshot(snapshot(second, second * second));

    QCOMPARE(series.valueAt(Topic, ThroughputSeries::Messages, 2500).value_or(-1), 5.0);
    QVERIFY2(!series.valueAt(Topic, ThroughputSeries::Messages, 10'000), "in a gap");
    QVERIFY2(!series.valueAt(Topic, ThroughputSeries::Messages, 22'000), "after the last");
    QVERIFY2(!series.valueAt(u"elsewhere"_s, ThroughputSeries::Messages, 2500), "of no topic");
}

void ThroughputSeriesTest::forgetsWhatIsOlderThanItsSpan()
{
    ThroughputSeries series;

    for (int second = 1; second <= 10'000; ++second)
        series.addSnapshot(snapshot(second, second));

    QVERIFY2(series.size() <= 3601, qPrintable(QString::number(series.size())));
    QCOMPARE(series.points(Topic, ThroughputSeries::Messages, 60'000, 1000).size(), 61);
}

void ThroughputSeriesTest::boundsTheNumberOfTopics()
{
    ThroughputSeries series;
    for (const int second : {1, 2}) {
        protocol::Snapshot many;
        many.time = second * 1000;
        for (int i = 0; i < 500; ++i)
            many.topics.append({u"topic.%1"_s.arg(i), second, 0, second});
        series.addSnapshot(many);
    }

    QCOMPARE(series.topics().size(), ThroughputSeries::MaxTopics + 1);
    const auto rest = series.points(series.topics().last(), ThroughputSeries::Messages, 60'000, 100);
    QCOMPARE(rest.last().value, 500.0 - ThroughputSeries::MaxTopics);
}

QTEST_APPLESS_MAIN(ThroughputSeriesTest)
#include "tst_throughputseries.moc"
