// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"
#include "tests/support/seed.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace loom;
using namespace Qt::StringLiterals;

class TimeTextTest : public QObject
{
    Q_OBJECT

private slots:
    void writesMillisecondsInUtc();
    void reads_data();
    void reads();
    void rejects_data();
    void rejects();
    void readsWhatItWrites();
    void readsWhatQDateTimeReads();
    void readsFractionsLikeQDateTime();
    void readsHourSkippedByDaylightSavingTime();
    void writesWhatQDateTimeWrites();
    void clampsTimesOutOfRange();
};

namespace {

constexpr qint64 NewYear2024 = 1'704'067'200'000;
constexpr qint64 FirstTime = -62'135'596'800'000; ///< first millisecond of the year 1
constexpr qint64 LastTime = 253'402'300'799'999; ///< last millisecond of the year 9999

} // namespace

void TimeTextTest::writesMillisecondsInUtc()
{
    QCOMPARE(timeText(NewYear2024), QByteArray("2024-01-01T00:00:00.000Z"));
    QCOMPARE(timeText(NewYear2024 + 7), QByteArray("2024-01-01T00:00:00.007Z"));
}

void TimeTextTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("msecs");

    QTest::newRow("Z") << u"2024-01-01T00:00:00Z"_s << NewYear2024;
    QTest::newRow("milliseconds") << u"2024-01-01T00:00:00.250Z"_s << NewYear2024 + 250;
    QTest::newRow("microseconds") << u"2024-01-01T00:00:00.250000Z"_s << NewYear2024 + 250;
    QTest::newRow("digits past every integer") << u"2024-01-01T00:00:00.2500000000000000000Z"_s << NewYear2024 + 250;
    QTest::newRow("as many, by hand") << u"2024-01-01 00:00:00,2500000000000000000Z"_s << NewYear2024 + 250;
    QTest::newRow("offset east") << u"2024-01-01T01:00:00+01:00"_s << NewYear2024;
    QTest::newRow("offset west") << u"2023-12-31T16:00:00.000-08:00"_s << NewYear2024;
    QTest::newRow("offset without a colon") << u"2024-01-01T05:45:00+0545"_s << NewYear2024;
    QTest::newRow("offset of hours") << u"2024-01-01T14:00:00+14"_s << NewYear2024;
    QTest::newRow("the widest offset east") << u"2024-01-01T23:59:00+23:59"_s << NewYear2024;
    QTest::newRow("the widest offset west") << u"2023-12-31T00:01:00-2359"_s << NewYear2024;
    QTest::newRow("no seconds") << u"2024-01-01T00:00Z"_s << NewYear2024;
    QTest::newRow("the end of the day before") << u"2023-12-31T24:00:00Z"_s << NewYear2024;
    QTest::newRow("small letters") << u"2024-01-01t00:00:00z"_s << NewYear2024;
    QTest::newRow("a blank in its middle") << u"2024-01-01 00:00:00Z"_s << NewYear2024;
    QTest::newRow("a decimal comma") << u"2024-01-01T00:00:00,250Z"_s << NewYear2024 + 250;
    QTest::newRow("the first") << u"0001-01-01T01:00:00+01:00"_s << FirstTime;
    QTest::newRow("the first, further west") << u"0001-01-01T00:00:00Z"_s << FirstTime;
    QTest::newRow("the last") << u"9999-12-31T22:59:59.999-01:00"_s << LastTime;
    QTest::newRow("the last, written by hand") << u"9999-12-31 23:59:59,999z"_s << LastTime;
    QTest::newRow("nothing means UTC") << u"2024-01-01T00:00:00"_s << NewYear2024;
    QTest::newRow("nothing, with a fraction") << u"2024-01-01T00:00:00.123456"_s << NewYear2024 + 123;
}

void TimeTextTest::reads()
{
    QFETCH(QString, text);
    QFETCH(qint64, msecs);

    const auto time = parseTime(text);

    QVERIFY(time.has_value());
    QCOMPARE(*time, msecs);
}

void TimeTextTest::rejects_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("a date alone") << u"2024-01-01"_s;
    QTest::newRow("words") << u"yesterday afternoon"_s;
    QTest::newRow("seconds since the epoch") << u"1704067200.000000"_s;
    QTest::newRow("month 13") << u"2024-13-01T00:00:00Z"_s;
    QTest::newRow("30 February") << u"2024-02-30T00:00:00Z"_s;
    QTest::newRow("hour 25") << u"2024-01-01T25:00:00Z"_s;
    QTest::newRow("something after it") << u"2024-01-01T00:00:00Z and more"_s;
    QTest::newRow("a blank after it") << u"2024-01-01T00:00:00+0100 "_s;
    QTest::newRow("an offset of one digit") << u"2024-01-01T00:00:00+2"_s;
    QTest::newRow("a truncated offset") << u"2024-01-01T00:00:00+02:"_s;
    QTest::newRow("an offset of a day") << u"2024-01-01T00:00:00+24:00"_s;
    QTest::newRow("an offset of 60 minutes") << u"2024-01-01T00:00:00+02:60"_s;
    QTest::newRow("a leap second") << u"2016-12-31T23:59:60Z"_s;
    QTest::newRow("before the year 1 in UTC") << u"0001-01-01T00:00:00+01:00"_s;
    QTest::newRow("before the year 1, with a blank") << u"0001-01-01 00:00:00+01:00"_s;
    QTest::newRow("before the year 1 by a minute") << u"0001-01-01T00:00:00+0001"_s;
    QTest::newRow("the year 0") << u"0000-12-31T23:00:00-01:00"_s;
    QTest::newRow("after the year 9999 in UTC") << u"9999-12-31T23:59:59-01:00"_s;
    QTest::newRow("after the year 9999, with a blank") << u"9999-12-31 23:59:59-01:00"_s;
    QTest::newRow("the end of the last day") << u"9999-12-31T24:00:00Z"_s;
    QTest::newRow("rounded up from the last day") << u"9999-12-31T23:59:59.9999Z"_s;
    QTest::newRow("seconds of six digits") << u"2024-01-01 00:00:000000Z"_s;
    QTest::newRow("minutes of six digits") << u"2024-01-01 00:000000Z"_s;
    QTest::newRow("too long") << u"2024-01-01T00:00:00."_s + QString(100, u'0') + u'Z';
}

void TimeTextTest::rejects()
{
    QFETCH(QString, text);

    QVERIFY(!parseTime(text).has_value());
}

void TimeTextTest::readsWhatItWrites()
{
    for (qint64 msecs = -NewYear2024; msecs < 2 * NewYear2024; msecs += 98'765'432'101)
        QCOMPARE(parseTime(QString::fromLatin1(timeText(msecs))).value_or(0), msecs);
}

void TimeTextTest::readsWhatQDateTimeReads()
{
    QRandomGenerator dice(test::seed());
    int valid = 0;
    for (int i = 0; i < 50'000; ++i) {
        const auto part = [&](int end) { return u"%1"_s.arg(dice.bounded(end), 2, 10, QChar(u'0')); };
        const auto text =
            u"%1%2-%3-%4T%5:%6:%7"_s.arg(part(99), part(99), part(14), part(33), part(26), part(62), part(62));
        const int hours = dice.bounded(24);
        const int minutes = dice.bounded(60);

        const auto known = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
        const auto expected = known.isValid() ? std::optional(known.toMSecsSinceEpoch()) : std::nullopt;

        QVERIFY2(parseTime(text) == expected, qPrintable(text));
        QVERIFY2(parseTime(text + u'Z') == expected, qPrintable(text));
        for (const int sign : {1, -1}) {
            const auto offset = u"%1%2:%3"_s.arg(QChar(sign > 0 ? u'+' : u'-'))
                                    .arg(hours, 2, 10, QChar(u'0'))
                                    .arg(minutes, 2, 10, QChar(u'0'));
            const auto there = parseTime(text + offset);
            QVERIFY2(there.has_value() == expected.has_value(), qPrintable(text + offset));
            QVERIFY2(!there || *there == *expected - sign * (hours * 60 + minutes) * 60'000LL,
                     qPrintable(text + offset));
        }
        valid += expected ? 1 : 0;
    }
    QVERIFY(valid > 1000);
}

void TimeTextTest::readsFractionsLikeQDateTime()
{
    QRandomGenerator dice(test::seed());
    for (int i = 0; i < 11'110; ++i) {
        const int digits = i < 10 ? 1 : i < 110 ? 2 : i < 1110 ? 3 : 4;
        const int number = i - (digits == 1 ? 0 : digits == 2 ? 10 : digits == 3 ? 110 : 1110);
        const auto fraction = u"%1"_s.arg(number, digits, 10, QChar(u'0'));
        const auto more = QString::number(dice.bounded(1'000'000'000));
        for (const auto &clock : {u"2024-01-01T00:00:00."_s, u"2023-12-31T23:59:59."_s}) {
            for (const auto &text : {clock + fraction + u'Z', clock + fraction + more + u'Z'}) {
                const auto expected = QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch();
                QVERIFY2(parseTime(text) == expected, qPrintable(text));
            }
        }
    }
}

void TimeTextTest::readsHourSkippedByDaylightSavingTime()
{
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    const auto restored = qScopeGuard([] { qunsetenv("TZ"); });

    QCOMPARE(parseTime(u"2024-03-31T02:30:00"_s).value_or(0), 1'711'852'200'000);
}

void TimeTextTest::writesWhatQDateTimeWrites()
{
    for (qint64 msecs = FirstTime; msecs <= LastTime; msecs += 7'654'321'987) {
        const auto time = utcTime(msecs);
        QCOMPARE(timeText(msecs), time.toString(Qt::ISODateWithMs).toLatin1());
    }
}

void TimeTextTest::clampsTimesOutOfRange()
{
    QCOMPARE(timeText(FirstTime - 1), QByteArray("0001-01-01T00:00:00.000Z"));
    QCOMPARE(timeText(std::numeric_limits<qint64>::min()), QByteArray("0001-01-01T00:00:00.000Z"));
    QCOMPARE(timeText(LastTime + 1), QByteArray("9999-12-31T23:59:59.999Z"));
    QCOMPARE(timeText(std::numeric_limits<qint64>::max()), QByteArray("9999-12-31T23:59:59.999Z"));
}

QTEST_APPLESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
