// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/payloadsearch.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class PayloadSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void doesNotFind_data();
    void doesNotFind();
};

void PayloadSearchTest::finds_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QByteArray>("payload");

    QTest::newRow("empty text") << u""_s << ""_ba;
    QTest::newRow("upper and lower case") << u"PHONE-5"_s << R"({"device_id":"phone-5"})"_ba;
    QTest::newRow("upper and lower case in another alphabet") << u"ГАЛИНА"_s << R"({"name":"Галина"})"_ba;
    QTest::newRow("a value with a blank before it") << u"\"latitude\": 1"_s << R"({"latitude":1.5})"_ba;
    QTest::newRow("a value with none") << u"\"latitude\":1"_s << "{\n  \"latitude\" :\t1.5\r\n}"_ba;
    QTest::newRow("blanks where the message has others") << u"[ 1,2 ]"_s << R"({"xs":[1, 2]})"_ba;
    QTest::newRow("from the middle of a name") << u"tude\": 1"_s << R"({"latitude":1})"_ba;
    QTest::newRow("to the middle of a value") << u"\"note\": \"two w"_s << R"({"note":"two words"})"_ba;
    QTest::newRow("blanks in a string") << u"two  words"_s << R"({"note":"two  words"})"_ba;
    QTest::newRow("escaped in the message") << u"你好"_s << R"({"note":"\u4f60\u597d"})"_ba;
    QTest::newRow("escaped in the search text") << u"\\u4f60\\u597d"_s << R"({"note":"你好"})"_ba;
    QTest::newRow("escaped as it was typed") << u"\\u4f60"_s << R"({"note":"\u4F60"})"_ba;
    QTest::newRow("a pair of surrogates") << u"😀"_s << R"({"note":"\ud83d\ude00"})"_ba;
    QTest::newRow("a quotation mark") << u"say \"yes\""_s << R"({"note":"say \"yes\""})"_ba;
    QTest::newRow("a solidus") << u"a/b"_s << R"({"path":"a\/b"})"_ba;
    QTest::newRow("more digits than a double has") << u"18446744073709551615"_s << R"({"id":18446744073709551615})"_ba;
    QTest::newRow("payload that is not JSON") << u"HELLO w"_s << "\"hello World"_ba;
    QTest::newRow("payload with invalid UTF-8") << u"Tail"_s << "\xff\xfetail"_ba;
    QTest::newRow("an escape that ends too soon") << u"\\u4f"_s << R"({"note":"\u4f"})"_ba;
    QTest::newRow("a backslash at the end") << u"\\"_s << R"(C:\)"_ba;
}

void PayloadSearchTest::finds()
{
    QFETCH(QString, wanted);
    QFETCH(QByteArray, payload);

    QVERIFY2(PayloadSearch(wanted).isFoundIn(payload), payload);
}

void PayloadSearchTest::doesNotFind_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QByteArray>("payload");

    QTest::newRow("in nothing") << u"a"_s << ""_ba;
    QTest::newRow("another value") << u"\"latitude\": 1"_s << R"({"latitude":2.1})"_ba;
    QTest::newRow("blanks that a string lacks") << u"two words"_s << R"({"note":"twowords"})"_ba;
    QTest::newRow("blanks that a string has more of") << u"\"two words\""_s << R"({"note":"two  words"})"_ba;
    QTest::newRow("a value under another name") << u"\"a\": 1"_s << R"({"a": 2, "b": 1})"_ba;
}

void PayloadSearchTest::doesNotFind()
{
    QFETCH(QString, wanted);
    QFETCH(QByteArray, payload);

    QVERIFY2(!PayloadSearch(wanted).isFoundIn(payload), payload);
}

QTEST_GUILESS_MAIN(PayloadSearchTest)
#include "tst_payloadsearch.moc"
