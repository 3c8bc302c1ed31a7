// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace loom;
using namespace Qt::StringLiterals;

class TestPayloadEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void checksWhileTheUserTypes();
    void removesCorrectedProblems();
    void checksAgainForAnotherSchema();
    void goesFromProblemToProblemByKeys();
    void checksTheSyntaxOfALongText();
    void checksOnlyTheSyntaxOfALongText();
    void splitsALongLineAndRestoresIt();
    void marksAPositionInALongLine();
    void copiesAndPastesALongLineAsOne();
    void marksTheInvalidCharacter();
    void restoresEveryCharacter_data();
    void restoresEveryCharacter();
    void coloursForLightAndDark();

private:
    std::unique_ptr<PayloadEditor> m_editor;
    std::unique_ptr<QSignalSpy> m_checked;
};

namespace {

const auto HeartRate =
    QJsonObject{{u"type"_s, u"object"_s},
                {u"properties"_s, QJsonObject{{u"bpm"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"maximum"_s, 250}}},
                                              {u"note"_s, QJsonObject{{u"type"_s, u"string"_s}}}}}};

} // namespace

void TestPayloadEditor::init()
{
    m_checked.reset();
    m_editor = std::make_unique<PayloadEditor>(nullptr);
    m_editor->setSchema(HeartRate);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_checked = std::make_unique<QSignalSpy>(m_editor.get(), &PayloadEditor::checked);
}

void TestPayloadEditor::checksWhileTheUserTypes()
{
    QTest::keyClicks(m_editor.get(), u"{\"bpm\": 300}"_s);

    QTRY_COMPARE(m_editor->extraSelections().size(), 1);
    QCOMPARE(m_editor->extraSelections()[0].cursor.selectedText(), u"300"_s);
    const auto says = m_checked->last()[0].toStringList();
    QVERIFY2(says.size() == 1 && says[0].startsWith(u"line 1, column 9: bpm: "_s), qPrintable(says.join(u'\n')));
}

void TestPayloadEditor::removesCorrectedProblems()
{
    m_editor->setPlainText(u"{\"bpm\": 300}"_s);
    QTRY_COMPARE(m_editor->problems().size(), 1);

    m_editor->setPlainText(u"{\"bpm\": {{random 60 200}}}"_s);

    QTRY_COMPARE(m_editor->problems().size(), 0);
    QVERIFY(m_editor->extraSelections().isEmpty());
    QVERIFY(m_checked->last()[0].toStringList().isEmpty());
}

void TestPayloadEditor::checksAgainForAnotherSchema()
{
    m_editor->setPlainText(u"{\"bpm\": 300}"_s);
    QTRY_COMPARE(m_editor->problems().size(), 1);

    m_editor->setSchema({});

    QTRY_COMPARE(m_editor->problems().size(), 0);
}

void TestPayloadEditor::goesFromProblemToProblemByKeys()
{
    m_editor->setPlainText(u"{\"bpm\": 300,\n \"note\": 4}"_s);
    QTRY_COMPARE(m_editor->problems().size(), 2);
    const auto column = [this] { return m_editor->textCursor().positionInBlock(); };

    m_editor->showNextProblem();
    QCOMPARE(column(), 8);
    m_editor->showNextProblem();
    QCOMPARE(column(), 9);
    m_editor->showNextProblem();
    QCOMPARE(column(), 8);
    m_editor->showPreviousProblem();
    QCOMPARE(column(), 9);
}

void TestPayloadEditor::checksTheSyntaxOfALongText()
{
    m_editor->setText(u"{\"note\": \""_s + QString(1 << 20, u'a') + u"\"\n  \"bpm\": 1}"_s);

    QTRY_COMPARE(m_editor->problems().size(), 1);
    const auto says = m_checked->last()[0].toStringList();
    QVERIFY2(says[0].startsWith(u"line 2, column "_s), qPrintable(says[0]));
}

void TestPayloadEditor::checksOnlyTheSyntaxOfALongText()
{
    m_editor->setText(u"{\"note\": \""_s + QString(1 << 20, u'a') + u"\", \"bpm\": 300}"_s);

    QTRY_COMPARE(m_checked->size(), 1);
    QVERIFY(m_editor->problems().isEmpty());
}

void TestPayloadEditor::splitsALongLineAndRestoresIt()
{
    const auto text = u"{\"note\": \""_s + QString(1 << 20, u'a') + u"\"}"_s;

    m_editor->setText(text);

    QVERIFY(m_editor->isInPieces());
    QVERIFY(m_editor->document()->blockCount() > 1000);
    QCOMPARE(m_editor->text(), text);
}

void TestPayloadEditor::marksAPositionInALongLine()
{
    m_editor->setText(u"{\"note\": \""_s + QString(20'000, u'a') + u"\", \"bpm\": 300}"_s);

    QTRY_COMPARE(m_editor->extraSelections().size(), 1);
    QCOMPARE(m_editor->extraSelections()[0].cursor.selectedText(), u"300"_s);
}

void TestPayloadEditor::copiesAndPastesALongLineAsOne()
{
    const auto text = u"{\"note\": \""_s + QString(20'000, u'a') + u"\"}"_s;
    QGuiApplication::clipboard()->setText(text);
    m_editor->paste();
    QVERIFY(m_editor->isInPieces());

    QGuiApplication::clipboard()->clear();
    m_editor->selectAll();
    m_editor->copy();

    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void TestPayloadEditor::marksTheInvalidCharacter()
{
    m_editor->setText(u"{\r\n\"ä😀\": \"ü\",\r\n\"note\": \"😀\\x\"}"_s);

    QTRY_COMPARE(m_editor->extraSelections().size(), 1);
    const auto mark = m_editor->extraSelections()[0].cursor;
    QCOMPARE(mark.selectedText(), u"\\"_s);
    QCOMPARE(mark.selectionStart(), m_editor->text().indexOf(u'\\'));
    const auto says = m_checked->last()[0].toStringList();
    QVERIFY2(says.size() == 1 && says[0].startsWith(u"line 3, column 12: "_s), qPrintable(says.join(u'\n')));
}

void TestPayloadEditor::restoresEveryCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("given");

    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("a non-breaking space", u"{\"note\": \"20\u00a0°C\"}"_s);
    same("a line separator", u"{\"note\": \"a\u2028b\"}"_s);
    same("a byte order mark", u"\ufeff{\"note\": \"\ufeff\"}"_s);
    same("two units", u"{\"note\": \"😀\"}"_s);
    QTest::newRow("paragraph separators")
        << u"{\"note\": \"a\u2029b\ufdd0c\ufdd1\"}"_s << u"{\"note\": \"a\\u2029b\\ufdd0c\\ufdd1\"}"_s;
}

void TestPayloadEditor::restoresEveryCharacter()
{
    QFETCH(QString, text);
    QFETCH(QString, given);

    m_editor->setText(text);
    QCOMPARE(m_editor->text(), given);
    m_editor->replaceText(text);
    QCOMPARE(m_editor->text(), given);

    m_editor->selectAll();
    m_editor->copy();
    m_editor->clear();
    m_editor->paste();
    QCOMPARE(m_editor->text(), given);
}

void TestPayloadEditor::coloursForLightAndDark()
{
    const auto colourOfNumber = [this] {
        const auto formats = m_editor->document()->firstBlock().layout()->formats();
        return formats.isEmpty() ? QColor() : formats.last().format.foreground().color();
    };
    m_editor->setPlainText(u"{\"bpm\": 30}"_s);
    QTRY_VERIFY(colourOfNumber().isValid());
    const auto light = colourOfNumber();
    auto palette = m_editor->palette();
    palette.setColor(QPalette::Base, Qt::black);

    m_editor->setPalette(palette);

    QTRY_VERIFY(colourOfNumber().lightness() > light.lightness());
}

QTEST_MAIN(TestPayloadEditor)
#include "tst_payloadeditor.moc"
