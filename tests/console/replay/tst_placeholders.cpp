// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/placeholders.h"

#include "common/core/timetext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QUuid>

using namespace loom;
using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 NewYear = 1704067200000;

QByteArray fill(const QString &text, quint32 seed = 1, qint64 sequence = 1)
{
    const auto read = PlaceholderText::parse(text);
    if (!read) {
        qWarning("%s", qPrintable(read.error().message));
        return {};
    }
    QRandomGenerator random(seed);
    return read->fill({random, NewYear, sequence});
}

QJsonValue field(const QString &text, quint32 seed = 1)
{
    return QJsonDocument::fromJson(fill(text, seed))["x"_L1];
}

} // namespace

class TestPlaceholders : public QObject
{
    Q_OBJECT

private slots:
    void fillsPlaceholders_data();
    void fillsPlaceholders();
    void makesAnotherUuidEachTime();
    void keepsRandomNumbersWithinTheirBounds_data();
    void keepsRandomNumbersWithinTheirBounds();
    void reachesBothBoundsOfWholeNumbers();
    void picksEachOfItsChoices();
    void makesStringsWithinQuotesAndNumbersOutside_data();
    void makesStringsWithinQuotesAndNumbersOutside();
    void fillsTheSameForTheSameSeed();
    void rejectsWithPositionAndAdvice_data();
    void rejectsWithPositionAndAdvice();
};

void TestPlaceholders::fillsPlaceholders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("filled");

    QTest::newRow("empty") << u""_s << ""_ba;
    QTest::newRow("no placeholder") << u"{\"a\": {\"b\": {}}}"_s << "{\"a\": {\"b\": {}}}"_ba;
    QTest::newRow("sequence") << u"{{seq}}"_s << "7"_ba;
    QTest::newRow("spaces inside") << u"{{  seq }}"_s << "7"_ba;
    QTest::newRow("time") << u"\"{{now}}\""_s << "\"2024-01-01T00:00:00.000Z\""_ba;
    QTest::newRow("two adjacent") << u"{{seq}}{{seq}}"_s << "77"_ba;
    QTest::newRow("part of a string") << u"\"run-{{seq}}-a\""_s << "\"run-7-a\""_ba;
    QTest::newRow("equal bounds") << u"{{random 5 5}}"_s << "5"_ba;
    QTest::newRow("not ASCII") << u"\"Zürich {{seq}}\""_s << "\"Zürich 7\""_ba;
    QTest::newRow("after an escaped quote") << u"\"a\\\"{{pick b}}\""_s << "\"a\\\"b\""_ba;
    QTest::newRow("after an escaped backslash") << u"\"a\\\\\", {{seq}}"_s << "\"a\\\\\", 7"_ba;
    QTest::newRow("a choice that JSON escapes") << u"\"{{pick a\\b}}\""_s << "\"a\\\\b\""_ba;
    QTest::newRow("a negative bound") << u"{{random -3 -3}}"_s << "-3"_ba;
}

void TestPlaceholders::fillsPlaceholders()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, filled);

    QCOMPARE(fill(text, 1, 7), filled);
}

void TestPlaceholders::makesAnotherUuidEachTime()
{
    const auto words = fill(u"\"{{uuid}} {{uuid}}\""_s).replace('"', "").split(' ');

    QCOMPARE(words.size(), 2);
    for (const auto &word : words) {
        QCOMPARE(QUuid::fromString(QLatin1StringView(word)).version(), QUuid::Random);
        QCOMPARE(QUuid::fromString(QLatin1StringView(word)).variant(), QUuid::DCE);
    }
    QVERIFY(words[0] != words[1]);
}

void TestPlaceholders::keepsRandomNumbersWithinTheirBounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<bool>("isWhole");

    QTest::newRow("whole") << u"{{random 30 250}}"_s << 30.0 << 250.0 << true;
    QTest::newRow("whole, below zero") << u"{{random -5 5}}"_s << -5.0 << 5.0 << true;
    QTest::newRow("decimals") << u"{{random 0.5 0.75}}"_s << 0.5 << 0.75 << false;
    QTest::newRow("one bound with decimals") << u"{{random 52 52.5}}"_s << 52.0 << 52.5 << false;
    QTest::newRow("the largest") << u"{{random -9007199254740992 9007199254740992}}"_s << -9007199254740992.0
                                 << 9007199254740992.0 << true;
}

void TestPlaceholders::keepsRandomNumbersWithinTheirBounds()
{
    QFETCH(QString, text);
    QFETCH(double, lowest);
    QFETCH(double, highest);
    QFETCH(bool, isWhole);

    for (quint32 seed = 0; seed < 200; ++seed) {
        const auto filled = fill(text, seed);
        bool isNumber = false;
        const double value = filled.toDouble(&isNumber);
        QVERIFY2(isNumber && value >= lowest && value <= highest, filled.constData());
        QCOMPARE(!filled.contains('.'), isWhole);
    }
}

void TestPlaceholders::reachesBothBoundsOfWholeNumbers()
{
    QSet<QByteArray> seen;
    for (quint32 seed = 0; seed < 200; ++seed)
        seen.insert(fill(u"{{random 1 3}}"_s, seed));

    QCOMPARE(seen, (QSet<QByteArray>{"1", "2", "3"}));
}

void TestPlaceholders::picksEachOfItsChoices()
{
    QSet<QByteArray> seen;
    for (quint32 seed = 0; seed < 200; ++seed)
        seen.insert(fill(u"\"{{pick walk run rest}}\""_s, seed));

    QCOMPARE(seen, (QSet<QByteArray>{"\"walk\"", "\"run\"", "\"rest\""}));
}

void TestPlaceholders::makesStringsWithinQuotesAndNumbersOutside_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("number in quotes") << u"{\"x\": \"{{random 8 8}}\"}"_s << QJsonValue(u"8"_s);
    QTest::newRow("number") << u"{\"x\": {{random 8 8}}}"_s << QJsonValue(8);
    QTest::newRow("sequence in quotes") << u"{\"x\": \"{{seq}}\"}"_s << QJsonValue(u"1"_s);
    QTest::newRow("sequence") << u"{\"x\": {{seq}}}"_s << QJsonValue(1);
    QTest::newRow("choice of booleans") << u"{\"x\": {{pick true}}}"_s << QJsonValue(true);
    QTest::newRow("choice of booleans in quotes") << u"{\"x\": \"{{pick true}}\"}"_s << QJsonValue(u"true"_s);
    QTest::newRow("choice of null") << u"{\"x\": {{pick null}}}"_s << QJsonValue(QJsonValue::Null);
}

void TestPlaceholders::makesStringsWithinQuotesAndNumbersOutside()
{
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);

    QCOMPARE(field(text), value);
}

void TestPlaceholders::fillsTheSameForTheSameSeed()
{
    const auto text = u"{\"x\": \"{{uuid}}\", \"y\": {{random 0 1000000}}, \"z\": \"{{pick a b c d e f}}\"}"_s;

    QCOMPARE(fill(text, 42), fill(text, 42));
    QVERIFY(fill(text, 42) != fill(text, 43));
}

void TestPlaceholders::rejectsWithPositionAndAdvice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("advice");

    QTest::newRow("unknown") << u"{{rnd 1 2}}"_s << u"line 1, column 1"_s << u"Use {{uuid}}, {{now}}"_s;
    QTest::newRow("empty") << u"{{}}"_s << u"line 1, column 1"_s << u"is not a placeholder"_s;
    QTest::newRow("third line") << u"{\n\n  \"x\": {{nope}}\n}"_s << u"line 3, column 8"_s << u"is not a placeholder"_s;
    QTest::newRow("no end") << u"{\"x\": \"{{uuid\"}"_s << u"line 1, column 8"_s << u"write \\u007b\\u007b"_s;
    QTest::newRow("one bound") << u"{{random 5}}"_s << u"line 1, column 1"_s << u"needs two numbers"_s;
    QTest::newRow("three bounds") << u"{{random 5 6 7}}"_s << u"line 1, column 1"_s << u"needs two numbers"_s;
    QTest::newRow("bounds of words") << u"{{random a b}}"_s << u"line 1, column 1"_s << u"needs two numbers"_s;
    QTest::newRow("not finite") << u"{{random nan inf}}"_s << u"line 1, column 1"_s << u"needs two numbers"_s;
    QTest::newRow("bounds in the wrong order")
        << u"{{random 9 3}}"_s << u"line 1, column 1"_s << u"write {{random 3 9}}"_s;
    QTest::newRow("out of range") << u"{{random 0 1e300}}"_s << u"line 1, column 1"_s << u"is out of range"_s;
    QTest::newRow("nothing to pick") << u"\"{{pick}}\""_s << u"line 1, column 2"_s << u"{{pick a b c}}"_s;
    QTest::newRow("uuid outside of quotes")
        << u"{\"x\": {{uuid}}}"_s << u"line 1, column 7"_s << u"write it in quotes, \"{{uuid}}\""_s;
    QTest::newRow("time outside of quotes") << u"{{now}}"_s << u"line 1, column 1"_s << u"write it in quotes"_s;
    QTest::newRow("pick of text outside of quotes")
        << u"{\"x\": {{pick 1 two}}}"_s << u"line 1, column 7"_s << u"contains the text 'two'"_s;
    QTest::newRow("an argument that is not allowed")
        << u"\"{{uuid 4}}\""_s << u"line 1, column 2"_s << u"write {{uuid}}"_s;
}

void TestPlaceholders::rejectsWithPositionAndAdvice()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(QString, advice);

    const auto read = PlaceholderText::parse(text);

    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(place + u": "_s), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(advice), qPrintable(read.error().message));
}

QTEST_APPLESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
