// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/headerline.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestHeaderLine : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void rejects_data();
    void rejects();
};

void TestHeaderLine::reads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");

    QTest::newRow("plain") << u"X-Trial: 7"_s << u"X-Trial"_s << u"7"_s;
    QTest::newRow("no space") << u"X-Trial:7"_s << u"X-Trial"_s << u"7"_s;
    QTest::newRow("spaces around") << u"  X-Trial :  a b  "_s << u"X-Trial"_s << u"a b"_s;
    QTest::newRow("colons in the value") << u"X-At: 12:30:00"_s << u"X-At"_s << u"12:30:00"_s;
}

void TestHeaderLine::reads()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    QFETCH(QString, value);

    const auto header = replay::readHeaderLine(line);

    QVERIFY2(header, header ? "" : qPrintable(header.error().message));
    QCOMPARE(header->first, name);
    QCOMPARE(header->second, value);
}

void TestHeaderLine::rejects_data()
{
    QTest::addColumn<QString>("line");

    QTest::newRow("empty") << QString();
    QTest::newRow("no colon") << u"X-Trial 7"_s;
    QTest::newRow("no name") << u": 7"_s;
    QTest::newRow("no value") << u"X-Trial: "_s;
    QTest::newRow("a space in the name") << u"X Trial: 7"_s;
    QTest::newRow("invalid characters in the name") << u"Größe: 7"_s;
    QTest::newRow("a second line") << u"X-Trial: 7\r\nHost: other"_s;
}

void TestHeaderLine::rejects()
{
    QFETCH(QString, line);

    const auto header = replay::readHeaderLine(line);

    QVERIFY(!header);
    QVERIFY2(header.error().message.endsWith(u"use the form 'Name: value'"_s), qPrintable(header.error().message));
}

QTEST_APPLESS_MAIN(TestHeaderLine)
#include "tst_headerline.moc"
