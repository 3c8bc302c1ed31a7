// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingscan.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace loom::replay;
using namespace Qt::StringLiterals;

/// Tests the summary of a recording and its parts.
class RecordingScanTest : public QObject
{
    Q_OBJECT

private slots:
    void collectsTimesTopicsDevicesAndGaps();
    void countsNamesBeyondTheLimitTogether();
    void listsTheMostFrequentNamesFirst();
    void countsMessagesOverTime();
    void widensItsBins();
    void acceptsTimesInAnyOrder();
};

namespace {

constexpr qint64 NewYear = 1'767'225'600'000;

qint64 sumOf(const RateHistogram &rate)
{
    qint64 sum = 0;
    for (const auto &bin : rate.bins())
        sum += bin.total();
    return sum;
}

} // namespace

void RecordingScanTest::collectsTimesTopicsDevicesAndGaps()
{
    const QTemporaryDir folder;
    const auto name = folder.filePath(u"day.loom.jsonl"_s);
    RecordingWriter writer;
    QVERIFY(writer.open(name, {}));
    QList<protocol::Event> events;
    for (int i = 0; i < 6; ++i) {
        protocol::Event event;
        event.time = NewYear + i * 1000;
        event.route = u"/sensor/gps"_s;
        event.device = u"phone-%1"_s.arg(i % 2);
        event.topic = i == 5 ? QString() : u"device.sensor.gps.raw"_s;
        event.code = i == 5 ? u"INVALID_VALUE"_s : QString();
        event.status = i == 5 ? 422 : 201;
        events << event;
    }
    QVERIFY(writer.append(events) && writer.append(RecordingGap{NewYear + 1100, NewYear + 1900, true}));
    RecordingScan scan;
    QSignalSpy finished(&scan, &RecordingScan::finished);

    QVERIFY(scan.start(name));

    QTRY_COMPARE(finished.size(), 1);
    const auto &facts = scan.facts();
    QCOMPARE(facts.messages, 6);
    QCOMPARE(facts.stored, 5);
    QCOMPARE(facts.rejected, 1);
    QCOMPARE(facts.firstTime, std::optional(NewYear));
    QCOMPARE(facts.lastTime, std::optional(NewYear + 5000));
    QCOMPARE(facts.topics.top(10), (QList<NameCounts::Count>{{u"device.sensor.gps.raw"_s, 5}, {QString(), 1}}));
    QCOMPARE(facts.devices.top(1), (QList<NameCounts::Count>{{u"phone-0"_s, 3}}));
    QCOMPARE(facts.firstGaps.size(), 1);
    QCOMPARE(facts.firstGaps[0].lengthMs(), 800);
    QCOMPARE(sumOf(facts.rate), 6);
}

void RecordingScanTest::countsNamesBeyondTheLimitTogether()
{
    NameCounts counts;
    for (int i = 0; i < NameCounts::MaxNames + 5; ++i)
        counts.add(QString::number(i));
    counts.add(u"0"_s);
    counts.add(QString(NameCounts::LongestName + 1, u'x'));

    QCOMPARE(counts.names(), NameCounts::MaxNames);
    QVERIFY(!counts.isComplete());
    QCOMPARE(counts.others(), 6);
    QCOMPARE(counts.top(1), (QList<NameCounts::Count>{{u"0"_s, 2}}));
}

void RecordingScanTest::listsTheMostFrequentNamesFirst()
{
    NameCounts counts;
    for (const auto &name : {u"b"_s, u"a"_s, u"c"_s, u"c"_s})
        counts.add(name);

    QVERIFY(counts.isComplete());
    QCOMPARE(counts.top(2), (QList<NameCounts::Count>{{u"c"_s, 2}, {u"a"_s, 1}}));
}

void RecordingScanTest::countsMessagesOverTime()
{
    RateHistogram rate;
    rate.add(NewYear, true);
    rate.add(NewYear + 50, false);
    rate.add(NewYear + 100, true);

    QCOMPARE(rate.bins().keys(), (QList<qint64>{NewYear, NewYear + 100}));
    const auto bins = rate.bins();
    QCOMPARE(bins.first().stored, 1);
    QCOMPARE(bins.first().rejected, 1);
    QCOMPARE(rate.highestPerSecond(), 20.0);
}

void RecordingScanTest::widensItsBins()
{
    RateHistogram rate;
    for (int second = 0; second < 100'000; ++second)
        rate.add(NewYear + second * qint64(1000), true);

    QVERIFY(rate.bins().size() <= RateHistogram::MaxBins);
    QVERIFY(rate.bins().size() > RateHistogram::MaxBins / 3);
    QCOMPARE(sumOf(rate), 100'000);
}

void RecordingScanTest::acceptsTimesInAnyOrder()
{
    RateHistogram rate;
    for (const auto time : {NewYear, qint64(0), -NewYear, NewYear * 2})
        rate.add(time, true);

    QVERIFY(rate.bins().size() <= RateHistogram::MaxBins);
    QCOMPARE(sumOf(rate), 4);
}

QTEST_MAIN(RecordingScanTest)
#include "tst_recordingscan.moc"
