// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace loom;

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

    QTest::newRow("Z") << QStringLiteral("2024-01-01T00:00:00Z") << NewYear2024;
    QTest::newRow("milliseconds") << QStringLiteral("2024-01-01T00:00:00.250Z") << NewYear2024 + 250;
    QTest::newRow("microseconds") << QStringLiteral("2024-01-01T00:00:00.250000Z") << NewYear2024 + 250;
    QTest::newRow("digits past every integer")
        << QStringLiteral("2024-01-01T00:00:00.2500000000000000000Z") << NewYear2024 + 250;
    QTest::newRow("as many, by hand") << QStringLiteral("2024-01-01 00:00:00,2500000000000000000Z")
                                      << NewYear2024 + 250;
    QTest::newRow("offset east") << QStringLiteral("2024-01-01T01:00:00+01:00") << NewYear2024;
    QTest::newRow("offset west") << QStringLiteral("2023-12-31T16:00:00.000-08:00") << NewYear2024;
    QTest::newRow("offset without a colon") << QStringLiteral("2024-01-01T05:45:00+0545") << NewYear2024;
    QTest::newRow("offset of hours") << QStringLiteral("2024-01-01T14:00:00+14") << NewYear2024;
    QTest::newRow("the widest offset east") << QStringLiteral("2024-01-01T23:59:00+23:59") << NewYear2024;
    QTest::newRow("the widest offset west") << QStringLiteral("2023-12-31T00:01:00-2359") << NewYear2024;
    QTest::newRow("no seconds") << QStringLiteral("2024-01-01T00:00Z") << NewYear2024;
    QTest::newRow("the end of the day before") << QStringLiteral("2023-12-31T24:00:00Z") << NewYear2024;
    QTest::newRow("small letters") << QStringLiteral("2024-01-01t00:00:00z") << NewYear2024;
    QTest::newRow("a blank in its middle") << QStringLiteral("2024-01-01 00:00:00Z") << NewYear2024;
    QTest::newRow("a decimal comma") << QStringLiteral("2024-01-01T00:00:00,250Z") << NewYear2024 + 250;
    QTest::newRow("the first") << QStringLiteral("0001-01-01T01:00:00+01:00") << FirstTime;
    QTest::newRow("the first, further west") << QStringLiteral("0001-01-01T00:00:00Z") << FirstTime;
    QTest::newRow("the last") << QStringLiteral("9999-12-31T22:59:59.999-01:00") << LastTime;
    QTest::newRow("the last, written by hand") << QStringLiteral("9999-12-31 23:59:59,999z") << LastTime;
    QTest::newRow("nothing means UTC") << QStringLiteral("2024-01-01T00:00:00") << NewYear2024;
    QTest::newRow("nothing, with a fraction") << QStringLiteral("2024-01-01T00:00:00.123456") << NewYear2024 + 123;
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
    QTest::newRow("a date alone") << QStringLiteral("2024-01-01");
    QTest::newRow("words") << QStringLiteral("yesterday afternoon");
    QTest::newRow("seconds since the epoch") << QStringLiteral("1704067200.000000");
    QTest::newRow("month 13") << QStringLiteral("2024-13-01T00:00:00Z");
    QTest::newRow("30 February") << QStringLiteral("2024-02-30T00:00:00Z");
    QTest::newRow("hour 25") << QStringLiteral("2024-01-01T25:00:00Z");
    QTest::newRow("something after it") << QStringLiteral("2024-01-01T00:00:00Z and more");
    QTest::newRow("a blank after it") << QStringLiteral("2024-01-01T00:00:00+0100 ");
    QTest::newRow("an offset of one digit") << QStringLiteral("2024-01-01T00:00:00+2");
    QTest::newRow("a truncated offset") << QStringLiteral("2024-01-01T00:00:00+02:");
    QTest::newRow("an offset of a day") << QStringLiteral("2024-01-01T00:00:00+24:00");
    QTest::newRow("an offset of 60 minutes") << QStringLiteral("2024-01-01T00:00:00+02:60");
    QTest::newRow("a leap second") << QStringLiteral("2016-12-31T23:59:60Z");
    QTest::newRow("before the year 1 in UTC") << QStringLiteral("0001-01-01T00:00:00+01:00");
    QTest::newRow("before the year 1, with a blank") << QStringLiteral("0001-01-01 00:00:00+01:00");
    QTest::newRow("before the year 1 by a minute") << QStringLiteral("0001-01-01T00:00:00+0001");
    QTest::newRow("the year 0") << QStringLiteral("0000-12-31T23:00:00-01:00");
    QTest::newRow("after the year 9999 in UTC") << QStringLiteral("9999-12-31T23:59:59-01:00");
    QTest::newRow("after the year 9999, with a blank") << QStringLiteral("9999-12-31 23:59:59-01:00");
    QTest::newRow("the end of the last day") << QStringLiteral("9999-12-31T24:00:00Z");
    QTest::newRow("rounded up from the last day") << QStringLiteral("9999-12-31T23:59:59.9999Z");
    QTest::newRow("seconds of six digits") << QStringLiteral("2024-01-01 00:00:000000Z");
    QTest::newRow("minutes of six digits") << QStringLiteral("2024-01-01 00:000000Z");
    QTest::newRow("too long") << QStringLiteral("2024-01-01T00:00:00.") + QString(100, u'0') + u'Z';
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
    auto *dice = QRandomGenerator::global();
    int valid = 0;
    for (int i = 0; i < 50'000; ++i) {
        const auto part = [&](int end) { return QStringLiteral("%1").arg(dice->bounded(end), 2, 10, QChar(u'0')); };
        const auto text = QStringLiteral("%1%2-%3-%4T%5:%6:%7")
                              .arg(part(99), part(99), part(14), part(33), part(26), part(62), part(62));
        const int hours = dice->bounded(24);
        const int minutes = dice->bounded(60);

        const auto known = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
        const auto expected = known.isValid() ? std::optional(known.toMSecsSinceEpoch()) : std::nullopt;

        QVERIFY2(parseTime(text) == expected, qPrintable(text));
        QVERIFY2(parseTime(text + u'Z') == expected, qPrintable(text));
        for (const int sign : {1, -1}) {
            const auto offset = QStringLiteral("%1%2:%3")
                                    .arg(QChar(sign > 0 ? u'+' : u'-'))
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
    auto *dice = QRandomGenerator::global();
    for (int i = 0; i < 11'110; ++i) {
        const int digits = i < 10 ? 1 : i < 110 ? 2 : i < 1110 ? 3 : 4;
        const int number = i - (digits == 1 ? 0 : digits == 2 ? 10 : digits == 3 ? 110 : 1110);
        const auto fraction = QStringLiteral("%1").arg(number, digits, 10, QChar(u'0'));
        const auto more = QString::number(dice->bounded(1'000'000'000));
        for (const auto &clock : {QStringLiteral("2024-01-01T00:00:00."), QStringLiteral("2023-12-31T23:59:59.")}) {
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

    QCOMPARE(parseTime(QStringLiteral("2024-03-31T02:30:00")).value_or(0), 1'711'852'200'000);
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
