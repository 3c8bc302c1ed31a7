// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace loom;

class JsonTextTest : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void keepsTheOrderOfTheMembers();
    void keepsNumbersAsTheyWereWritten();
    void listsADuplicateTwiceAndHoldsTheLast();
    void readsNamesWithEscapes();
    void skipsAByteOrderMark();
    void keepsAByteOrderMarkInAString();
    void callsAnEmptyBodyEmpty_data();
    void callsAnEmptyBodyEmpty();
    void writesAnyValueCompactly_data();
    void writesAnyValueCompactly();
    void writesEveryNumberAsQJsonDocumentDoes();
    void listsTheItemsOfAnArrayWithTheirMembers();
    void buildsAnObjectInTheOrderGiven();
    void addsEveryTextAsQJsonDocumentWritesIt();
    void findsTheItemsOfAnArray_data();
    void findsTheItemsOfAnArray();
    void saysThatANumberMayBeTooLarge();
};

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

void JsonTextTest::accepts_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("object") << QByteArray(R"({"a":1})");
    QTest::newRow("array") << QByteArray("[1, 2]");
    QTest::newRow("string") << QByteArray("\"text\"");
    QTest::newRow("number") << QByteArray("-12.5e+3");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("white space around it") << QByteArray(" \t\r\n{} \n");
    QTest::newRow("every escape") << QByteArray(R"(["\"\\\/\b\f\n\r\té"])");
    QTest::newRow("surrogate pair") << QByteArray(R"(["\ud83d\ude00"])");
    QTest::newRow("UTF-8") << QByteArray("[\"gr\xc3\xbc\xc3\x9f\"]");
    QTest::newRow("64 levels") << nested(64);
    QTest::newRow("brackets in a string") << QByteArray(R"({"a":"]}[{,:"})");
}

void JsonTextTest::accepts()
{
    QFETCH(QByteArray, text);

    const auto json = JsonText::parse(text);

    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
}

void JsonTextTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("cut off") << QByteArray(R"({"a":)");
    QTest::newRow("trailing bytes") << QByteArray("{} {}");
    QTest::newRow("trailing comma") << QByteArray("[1,]");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("comment") << QByteArray("[1] // one");
    QTest::newRow("NaN") << QByteArray("[NaN]");
    QTest::newRow("Infinity") << QByteArray("[Infinity]");
    QTest::newRow("beyond double") << QByteArray("[1e999]");
    QTest::newRow("leading zero") << QByteArray("[01]");
    QTest::newRow("leading plus") << QByteArray("[+1]");
    QTest::newRow("point first") << QByteArray("[.5]");
    QTest::newRow("point last") << QByteArray("[1.]");
    QTest::newRow("point before exponent") << QByteArray("[1.e5]");
    QTest::newRow("minus and point") << QByteArray("[-.5]");
    QTest::newRow("control character in a string") << QByteArray("[\"a\nb\"]");
    QTest::newRow("unknown escape") << QByteArray(R"(["\q"])");
    QTest::newRow("short unicode escape") << QByteArray(R"(["\u12"])");
    QTest::newRow("letters in a unicode escape") << QByteArray(R"(["\u00zz"])");
    QTest::newRow("lone high surrogate") << QByteArray(R"(["\ud83d"])");
    QTest::newRow("lone high surrogate before a letter") << QByteArray(R"(["\ud83da"])");
    QTest::newRow("lone low surrogate") << QByteArray(R"(["\ude00"])");
    QTest::newRow("surrogates swapped") << QByteArray(R"(["\ude00\ud83d"])");
    QTest::newRow("surrogate in UTF-8") << QByteArray("[\"\xed\xa0\xbd\"]");
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xc0\xaf\"]");
    QTest::newRow("Latin-1") << QByteArray("[\"\xfc\"]");
    QTest::newRow("lone surrogate in a name") << QByteArray(R"({"\ud83d":1})");
    QTest::newRow("65 levels") << nested(65);
    QTest::newRow("100000 levels") << nested(100000);
    QTest::newRow("NUL after the end") << QByteArray("{}\0", 3);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
}

void JsonTextTest::refuses()
{
    QFETCH(QByteArray, text);

    const auto json = JsonText::parse(text);

    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::InvalidJson);
}

void JsonTextTest::keepsTheOrderOfTheMembers()
{
    const QByteArray text = R"( {"z": 1, "a" : {"inner":[1,2]}, "m":"x, y"} )";

    const auto json = JsonText::parse(text);

    QVERIFY(json);
    QCOMPARE(json->members.size(), 3);
    QCOMPARE(json->members[0].name(), QStringLiteral("z"));
    QCOMPARE(json->members[1].name(), QStringLiteral("a"));
    QCOMPARE(json->members[1].value.toByteArray(), QByteArray(R"({"inner":[1,2]})"));
    QCOMPARE(json->members[2].value.toByteArray(), QByteArray(R"("x, y")"));
}

void JsonTextTest::keepsNumbersAsTheyWereWritten()
{
    const QByteArray text = R"({"n":1234567890.12345678901234567890})";

    const auto json = JsonText::parse(text);

    QVERIFY(json);
    QCOMPARE(json->members[0].value.toByteArray(), QByteArray("1234567890.12345678901234567890"));
}

void JsonTextTest::listsADuplicateTwiceAndHoldsTheLast()
{
    const QByteArray text = R"({"a":1,"a":2})";

    const auto json = JsonText::parse(text);

    QVERIFY(json);
    QCOMPARE(json->members.size(), 2);
    QCOMPARE(json->value[QStringLiteral("a")].toInt(), 2);
}

void JsonTextTest::readsNamesWithEscapes()
{
    const QByteArray text = R"({"devi\u0063e_id":1})";

    const auto json = JsonText::parse(text);

    QVERIFY(json);
    QCOMPARE(json->members[0].name(), QStringLiteral("device_id"));
    QVERIFY(json->members[0].isNamed("device_id"));
    QVERIFY(!json->members[0].isNamed("device"));
}

void JsonTextTest::skipsAByteOrderMark()
{
    const QByteArray text = "\xef\xbb\xbf{\"a\":1}";

    const auto json = JsonText::parse(text);

    QVERIFY(json);
    QCOMPARE(json->text.toByteArray(), QByteArray(R"({"a":1})"));
}

void JsonTextTest::keepsAByteOrderMarkInAString()
{
    const QByteArray text = "{\"\xef\xbb\xbfname\":\"\xef\xbb\xbftext\",\"said\":\"\\\"\xef\xbb\xbf\"}";

    const auto json = JsonText::parse(text);

    QVERIFY(json);
    QCOMPARE(json->value[QStringLiteral("\ufeffname")].toString(), QStringLiteral("\ufefftext"));
    QCOMPARE(json->value[QStringLiteral("said")].toString(), QStringLiteral("\"\ufeff"));
    QCOMPARE(json->members[0].name(), QStringLiteral("\ufeffname"));
    QCOMPARE(json->members[0].value.toByteArray(), QByteArray("\"\xef\xbb\xbftext\""));
    QCOMPARE(json->text.toByteArray(), text);
}

void JsonTextTest::callsAnEmptyBodyEmpty_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n");
    QTest::newRow("only a byte order mark") << QByteArray("\xef\xbb\xbf");
}

void JsonTextTest::callsAnEmptyBodyEmpty()
{
    QFETCH(QByteArray, text);

    const auto json = JsonText::parse(text);

    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::EmptyBody);
}

void JsonTextTest::writesAnyValueCompactly_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("number") << QJsonValue(-90.5) << QByteArray("-90.5");
    QTest::newRow("string") << QJsonValue(QStringLiteral("a\"b")) << QByteArray(R"("a\"b")");
    QTest::newRow("array") << QJsonValue(QJsonArray{1, true}) << QByteArray("[1,true]");
    QTest::newRow("object") << QJsonValue(QJsonObject{{QStringLiteral("a"), 1}}) << QByteArray(R"({"a":1})");
}

void JsonTextTest::writesAnyValueCompactly()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, text);

    QCOMPARE(jsonText(value), text);
}

void JsonTextTest::writesEveryNumberAsQJsonDocumentDoes()
{
    QList<QJsonValue> numbers{std::numeric_limits<double>::infinity(), -0.0, 1e15, 1e300, 5e-324, 0.1 + 0.2};
    const QByteArray read = "[97.0,-0,1e15,1E2,9007199254740993,-9223372036854775808,18446744073709551616,1e-7,0.30]";
    for (const auto &number : QJsonDocument::fromJson(read).array())
        numbers << number;
    for (int i = 0; i < 10'000; ++i) {
        const auto bits = QRandomGenerator::global()->generate64();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        numbers << number << double(qint64(bits >> 20)) << qint64(bits);
    }

    for (const auto &number : std::as_const(numbers))
        QCOMPARE('[' + jsonText(number) + ']', QJsonDocument(QJsonArray{number}).toJson(QJsonDocument::Compact));
}

void JsonTextTest::listsTheItemsOfAnArrayWithTheirMembers()
{
    const QByteArray text = R"([ {"a":1, "b":{"c":2}}, 3, {}, [{"d":4}], {"\u0065":5,"ü":6} ])";

    const auto json = JsonText::parseItems(text);

    QVERIFY(json);
    QVERIFY(JsonText::parse(text)->items.isEmpty());
    QStringList found;
    for (const auto &item : json->items) {
        QStringList names;
        for (const auto &member : json->membersOf(item))
            names << member.name() + (member.isPlain ? u'=' : u'~') + QString::fromUtf8(member.value);
        found << QString::fromUtf8(item.text) + u' ' + names.join(u' ');
    }
    const QStringList expected{QStringLiteral(R"({"a":1, "b":{"c":2}} a=1 b={"c":2})"), QStringLiteral("3 "),
                               QStringLiteral("{} "), QStringLiteral(R"([{"d":4}] )"),
                               QStringLiteral(R"({"\u0065":5,"ü":6} e~5 ü~6)")};
    QCOMPARE(found, expected);
}

void JsonTextTest::buildsAnObjectInTheOrderGiven()
{
    JsonObjectText object;

    object.add("z", 1).addText("a", "1.50").add("m", QStringLiteral("x"));

    QCOMPARE(object.take(), QByteArray(R"({"z":1,"a":1.50,"m":"x"})"));
    QCOMPARE(object.take(), QByteArray("{}"));
}

void JsonTextTest::addsEveryTextAsQJsonDocumentWritesIt()
{
    for (char32_t c = 0; c < 0x300; ++c) {
        const auto text = QStringLiteral("a%1b").arg(QChar(c));

        const auto object = JsonObjectText().add("x", text).take();

        QCOMPARE(object, QJsonDocument(QJsonObject{{QStringLiteral("x"), text}}).toJson(QJsonDocument::Compact));
    }
}

void JsonTextTest::findsTheItemsOfAnArray_data()
{
    using Items = QByteArrayList;
    QTest::addColumn<QByteArray>("array");
    QTest::addColumn<Items>("items");

    QTest::newRow("none") << QByteArray("[]") << Items{};
    QTest::newRow("only white space") << QByteArray("[ \n\t ]") << Items{};
    QTest::newRow("one") << QByteArray("[1]") << Items{"1"};
    QTest::newRow("white space around") << QByteArray("[ 1.50 ,\r\n\ttrue\n]") << Items{"1.50", "true"};
    QTest::newRow("arrays inside") << QByteArray("[[1,2],[],[[3]]]") << Items{"[1,2]", "[]", "[[3]]"};
    QTest::newRow("objects inside") << QByteArray(R"([{"a":1,"b":[2,3]}, {}])") << Items{R"({"a":1,"b":[2,3]})", "{}"};
    QTest::newRow("brackets and commas in strings")
        << QByteArray(R"(["],[",{"}":"{"}])") << Items{R"("],[")", R"({"}":"{"})"};
    QTest::newRow("escapes in strings") << QByteArray(R"(["a\",\\","\\",1])") << Items{R"("a\",\\")", R"("\\")", "1"};
    QTest::newRow("an empty string") << QByteArray(R"(["", ""])") << Items{R"("")", R"("")"};
}

void JsonTextTest::findsTheItemsOfAnArray()
{
    QFETCH(QByteArray, array);
    QFETCH(QByteArrayList, items);
    QVERIFY2(JsonText::parse(array), "the row is no JSON");

    QByteArrayList found;
    for (const auto &item : jsonItems(array))
        found << item.toByteArray();

    QCOMPARE(found, items);
}

void JsonTextTest::saysThatANumberMayBeTooLarge()
{
    const auto json = JsonText::parse("[1e999]");

    QVERIFY(!json);
    QVERIFY2(json.error().message.contains(QStringLiteral("too large for a double")), qPrintable(json.error().message));
}

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
