// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/longlines.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestLongLines : public QObject
{
    Q_OBJECT

private slots:
    void restoresEveryText_data();
    void restoresEveryText();
    void splitsLongLines();
    void keepsShortLines();
    void splitsNoSurrogatePair();
    void convertsPositions();
};

void TestLongLines::restoresEveryText_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("lines") << u"a\n\nb\n"_s;
    QTest::newRow("a long line") << QString(100'001, u'x');
    QTest::newRow("long and short lines")
        << u"{\n"_s + QString(20'000, u'x') + u"\n\n"_s + QString(30'000, u'y') + u"\n}"_s;
    QTest::newRow("line break sign at the end of a line") << u"a ↵\nb"_s;
    QTest::newRow("one character above the limit") << QString(LongLines::Longest + 1, u'x');
}

void TestLongLines::restoresEveryText()
{
    QFETCH(QString, text);

    QCOMPARE(LongLines::joined(LongLines::inPieces(text)), text);
}

void TestLongLines::splitsLongLines()
{
    for (const auto &line : LongLines::inPieces(QString(1 << 20, u'x')).split(u'\n'))
        QVERIFY2(line.size() <= LongLines::Piece + 2, qPrintable(QString::number(line.size())));
}

void TestLongLines::keepsShortLines()
{
    const QString text(LongLines::Longest, u'x');

    QCOMPARE(LongLines::inPieces(text), text);
    QVERIFY(!LongLines::goesOn(text));
}

void TestLongLines::splitsNoSurrogatePair()
{
    const auto text = u"a"_s + u"😀"_s.repeated(20'000);

    for (const auto &line : LongLines::inPieces(text).split(u'\n'))
        QVERIFY(!line.front().isLowSurrogate());
}

void TestLongLines::convertsPositions()
{
    QString text(20'000, u'x');
    text += u"\nthe second line"_s;
    const auto shown = LongLines::inPieces(text);

    for (const qsizetype position : {0, 499, 500, 501, 19'999, 20'001, 20'005})
        QCOMPARE(shown[LongLines::shownPosition(shown, position)], text[position]);
}

QTEST_APPLESS_MAIN(TestLongLines)
#include "tst_longlines.moc"
