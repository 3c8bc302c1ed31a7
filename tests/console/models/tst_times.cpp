// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/times.h"

#include <QTest>

#include <ctime>

using namespace loom;
using namespace Qt::StringLiterals;

/// Tests with a time zone whose offset is large and contains half an hour, and that has daylight saving time.
class TimesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheUtcOffsetAtThatTime();
    void showsUtcIfTheLocalZoneIsUtc();
    void showsTheDateOfAnotherDay();

private:
    static constexpr qint64 Winter = 1'767'225'600'123; // 2026-01-01 00:00:00.123 UTC
    static constexpr qint64 Summer = 1'782'864'000'000; // 2026-07-01 00:00 UTC
};

void TimesTest::init()
{
    qputenv("TZ", "NST3:30NDT,M3.2.0,M11.1.0");
    tzset();
}

void TimesTest::showsTheUtcOffsetAtThatTime()
{
    QCOMPARE(fullTimeText(Winter, TimeZone::Local), u"2025-12-31 20:30:00.123 -03:30"_s);
    QCOMPARE(fullTimeText(Summer, TimeZone::Local), u"2026-06-30 21:30:00.000 -02:30"_s);
    QCOMPARE(fullTimeText(Winter, TimeZone::Utc), u"2026-01-01 00:00:00.123 UTC"_s);
    QCOMPARE(clockText(Winter, TimeZone::Local), u"20:30:00.123"_s);
    QCOMPARE(clockText(Winter, TimeZone::Utc), u"00:00:00.123"_s);
    QCOMPARE(zoneText(Winter, TimeZone::Local), u"UTC-03:30"_s);
    QCOMPARE(zoneText(Summer, TimeZone::Local), u"UTC-02:30"_s);
    QCOMPARE(zoneText(Summer, TimeZone::Utc), u"UTC"_s);
}

void TimesTest::showsUtcIfTheLocalZoneIsUtc()
{
    qputenv("TZ", "UTC");
    tzset();

    QCOMPARE(fullTimeText(Winter, TimeZone::Local), u"2026-01-01 00:00:00.123 UTC"_s);
    QCOMPARE(zoneText(Winter, TimeZone::Local), u"UTC"_s);
}

void TimesTest::showsTheDateOfAnotherDay()
{
    const auto anHour = 3'600'000;

    QCOMPARE(momentText(Winter, Winter - anHour, TimeZone::Local), u"20:30:00"_s);
    QCOMPARE(momentText(Winter, Winter - anHour, TimeZone::Utc), u"2026-01-01 00:00:00"_s);
}

QTEST_GUILESS_MAIN(TimesTest)
#include "tst_times.moc"
