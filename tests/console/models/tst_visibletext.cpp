// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/visibletext.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class VisibleTextTest : public QObject
{
    Q_OBJECT

private slots:
    void writesCodesForInvisibleCharacters_data();
    void writesCodesForInvisibleCharacters();
    void leavesVisibleTextUnchanged_data();
    void leavesVisibleTextUnchanged();
    void keepsTheLayoutOfJson();
};

void VisibleTextTest::writesCodesForInvisibleCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("json");

    QTest::newRow("right to left") << u"a\u202eb"_s << u"a⟨U+202E⟩b"_s << uR"(a\u202eb)"_s;
    QTest::newRow("zero width, at the start") << u"\u200bb"_s << u"⟨U+200B⟩b"_s << uR"(\u200bb)"_s;
    QTest::newRow("joiner at the end") << u"b\u200d"_s << u"b⟨U+200D⟩"_s << uR"(b\u200d)"_s;
    QTest::newRow("a soft hyphen") << u"\u00ad"_s << u"⟨U+00AD⟩"_s << uR"(\u00ad)"_s;
    QTest::newRow("NUL and DEL") << u"\0\u007f"_s << u"⟨U+0000⟩⟨U+007F⟩"_s << uR"(\u0000\u007f)"_s;
    QTest::newRow("filler of the category letter") << u"\u3164"_s << u"⟨U+3164⟩"_s << uR"(\u3164)"_s;
    QTest::newRow("a line separator") << u"\u2028"_s << u"⟨U+2028⟩"_s << uR"(\u2028)"_s;
    QTest::newRow("supplementary plane") << u"\U000e0041"_s << u"⟨U+E0041⟩"_s << uR"(\udb40\udc41)"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d)) << u"⟨U+D83D⟩"_s << uR"(\ud83d)"_s;
}

void VisibleTextTest::writesCodesForInvisibleCharacters()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QFETCH(QString, json);

    QCOMPARE(visibleText(text), line);
    QCOMPARE(visibleJson(text), json);
}

void VisibleTextTest::leavesVisibleTextUnchanged_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("letters") << u"Zoë 你好 שלום"_s;
    QTest::newRow("surrogate pair") << u"😀"_s;
    QTest::newRow("combining mark") << u"e\u0301"_s;
    QTest::newRow("variation selector") << u"❤\ufe0f"_s;
    QTest::newRow("wide space") << u"a\u3000b"_s;
}

void VisibleTextTest::leavesVisibleTextUnchanged()
{
    QFETCH(QString, text);

    QCOMPARE(visibleText(text), text);
    QCOMPARE(visibleJson(text), text);
}

void VisibleTextTest::keepsTheLayoutOfJson()
{
    QCOMPARE(visibleJson(u"{\n\t\"a\": 1\r\n}"_s), u"{\n\t\"a\": 1\r\n}"_s);
    QCOMPARE(visibleText(u"a\nb"_s), u"a⟨U+000A⟩b"_s);
}

QTEST_GUILESS_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
