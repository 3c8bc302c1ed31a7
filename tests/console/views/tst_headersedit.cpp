// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/headersedit.h"

#include <QSignalSpy>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestHeadersEdit : public QObject
{
    Q_OBJECT

private slots:
    void readsTypedHeaders();
    void reportsTheInvalidLine();
    void keepsTextWithTheSameHeaders();
    void forgetsTheHeadersOfAnotherPayload();
};

void TestHeadersEdit::readsTypedHeaders()
{
    HeadersEdit edit(nullptr);
    QSignalSpy edited(&edit, &HeadersEdit::edited);

    QTest::keyClicks(&edit, u"X-A: 1"_s);

    QCOMPARE(edit.headers(), (QMap<QString, QString>{{u"X-A"_s, u"1"_s}}));
    QCOMPARE(edited.size(), 6);
    QVERIFY2(edit.problem().isEmpty(), qPrintable(edit.problem()));
}

void TestHeadersEdit::reportsTheInvalidLine()
{
    HeadersEdit edit(nullptr);

    edit.setPlainText(u"X-A: 1\n\nwrong\nX-B: 2"_s);

    QVERIFY2(edit.problem().contains(u"line 3"_s), qPrintable(edit.problem()));
    QCOMPARE(edit.headers().keys(), (QList<QString>{u"X-A"_s, u"X-B"_s}));
}

void TestHeadersEdit::keepsTextWithTheSameHeaders()
{
    HeadersEdit edit(nullptr);
    edit.setPlainText(u"X-B:2\nX-A: 1"_s);

    edit.setHeaders(edit.headers());

    QCOMPARE(edit.toPlainText(), u"X-B:2\nX-A: 1"_s);
}

void TestHeadersEdit::forgetsTheHeadersOfAnotherPayload()
{
    HeadersEdit edit(nullptr);
    edit.setPlainText(u"X-A: 1\nwrong"_s);
    QSignalSpy edited(&edit, &HeadersEdit::edited);

    edit.setHeaders({{u"X-C"_s, u"3"_s}});

    QCOMPARE(edit.toPlainText(), u"X-C: 3"_s);
    QVERIFY(edit.problem().isEmpty());
    QCOMPARE(edited.size(), 0);
}

QTEST_MAIN(TestHeadersEdit)
#include "tst_headersedit.moc"
