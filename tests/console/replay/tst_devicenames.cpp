// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/devicenames.h"

#include <QTest>

using namespace loom::replay;
using namespace Qt::StringLiterals;

class TestDeviceNames : public QObject
{
    Q_OBJECT

private slots:
    void keepsNamesByDefault();
    void appliesThePattern_data();
    void appliesThePattern();
    void numbersDevicesInTheOrderOfFirstUse();
    void rejectsInvalidPatterns_data();
    void rejectsInvalidPatterns();
};

void TestDeviceNames::keepsNamesByDefault()
{
    DeviceNames names;

    QVERIFY(names.keepsAll());
    QCOMPARE(names.nameOf(u"phone-001"_s), u"phone-001"_s);
    QCOMPARE(names.nameOf(u"phone-001"_s, 3, 9), u"phone-001"_s);
}

void TestDeviceNames::appliesThePattern_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("total");
    QTest::addColumn<QString>("name");

    QTest::newRow("by number") << u"load-{n}"_s << 9 << u"load-7"_s;
    QTest::newRow("padded to the highest number") << u"load-{n}"_s << 1000 << u"load-0007"_s;
    QTest::newRow("by name") << u"qa-{device}"_s << 9 << u"qa-phone"_s;
    QTest::newRow("by both") << u"{device}-{n}"_s << 50 << u"phone-07"_s;
}

void TestDeviceNames::appliesThePattern()
{
    QFETCH(QString, pattern);
    QFETCH(int, total);
    QFETCH(QString, name);

    const auto names = DeviceNames::parse(pattern);

    QVERIFY(names);
    QCOMPARE(names->nameOf(u"phone"_s, 7, total), name);
}

void TestDeviceNames::numbersDevicesInTheOrderOfFirstUse()
{
    auto names = *DeviceNames::parse(u"device-{n}"_s);

    QCOMPARE(names.nameOf(u"watch"_s), u"device-1"_s);
    QCOMPARE(names.nameOf(u"phone"_s), u"device-2"_s);
    QCOMPARE(names.nameOf(u"watch"_s), u"device-1"_s);
}

void TestDeviceNames::rejectsInvalidPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("reason");

    QTest::newRow("empty") << u""_s << u"Invalid pattern"_s;
    QTest::newRow("a space") << u"my {device}"_s << u"use letters, digits"_s;
    QTest::newRow("an unknown placeholder") << u"{name}-{n}"_s << u"placeholders {device} and {n}"_s;
    QTest::newRow("one name for all") << u"phone-001"_s << u"gives all devices the same name"_s;
}

void TestDeviceNames::rejectsInvalidPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, reason);

    const auto names = DeviceNames::parse(pattern);

    QVERIFY(!names);
    QVERIFY2(names.error().message.contains(reason), qPrintable(names.error().message));
}

QTEST_APPLESS_MAIN(TestDeviceNames)
#include "tst_devicenames.moc"
