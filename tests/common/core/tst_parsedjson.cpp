// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/parsedjson.h"
#include "tests/support/seed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class ParsedJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void rejects_data();
    void rejects();
    void keepsOrderOfMembers();
    void keepsTextOfNumbers();
    void reportsDuplicateName_data();
    void reportsDuplicateName();
    void acceptsDistinctNames_data();
    void acceptsDistinctNames();
    void readsNumbers_data();
    void readsNumbers();
    void findsNamesInAnyScript();
    void reportsErrorPosition();
    void readsNamesWithEscapes();
    void skipsAByteOrderMark();
    void keepsAByteOrderMarkInAString();
    void rejectsEmptyBody_data();
    void rejectsEmptyBody();
    void writesCompactJson_data();
    void writesCompactJson();
    void writesNumbersLikeQJsonDocument();
    void listsItemsWithMembers();
    void writesObjectInInsertionOrder();
    void writesTextsLikeQJsonDocument();
    void listsItemsOfArray_data();
    void listsItemsOfArray();
    void rejectsTooLargeNumber_data();
    void rejectsTooLargeNumber();
};

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

void ParsedJsonTest::accepts_data()
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
    QTest::newRow("false") << QByteArray(" false ");
    QTest::newRow("empty array") << QByteArray("[ ]");
    QTest::newRow("empty object") << QByteArray("{ }");
    QTest::newRow("white space everywhere") << QByteArray("{ \"a\" : [ 1 , { } , [ ] ] , \"b\" : null }");
    QTest::newRow("DEL") << QByteArray("[\"\x7f\"]");
    QTest::newRow("an escaped NUL") << QByteArray(R"(["\u0000"])");
    QTest::newRow("escapes in a long string") << "[\"" + QByteArray(1000, 'a') + R"(\n\u00e9"])";
    QTest::newRow("UTF-8 in a long string") << "[\"" + QByteArray(1000, 'a') + "\xf0\x9f\x98\x80\"]";
    QTest::newRow("brackets in a string") << QByteArray(R"({"a":"]}[{,:"})");
}

void ParsedJsonTest::accepts()
{
    QFETCH(QByteArray, text);

    const auto json = ParsedJson::parse(text);

    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
}

void ParsedJsonTest::rejects_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("truncated") << QByteArray(R"({"a":)");
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
    QTest::newRow("a byte order mark behind white space") << QByteArray(" \xef\xbb\xbf{}");
    QTest::newRow("two byte order marks") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf{}");
    QTest::newRow("a byte order mark before a value") << QByteArray("[\xef\xbb\xbf"
                                                                    "1]");
    QTest::newRow("a byte order mark behind a string") << QByteArray("[\"a\"\xef\xbb\xbf]");
    QTest::newRow("a space beyond ASCII") << QByteArray("[1,\xc2\xa0"
                                                        "2]");
    QTest::newRow("a form feed") << QByteArray("[1,\f2]");
    QTest::newRow("brackets that do not match") << QByteArray("[1}");
    QTest::newRow("a name without quotes") << QByteArray("{a:1}");
    QTest::newRow("a number as a name") << QByteArray("{1:1}");
    QTest::newRow("a name without a value") << QByteArray(R"({"a"})");
    QTest::newRow("no colon") << QByteArray(R"({"a" 1})");
    QTest::newRow("no comma") << QByteArray("[1 2]");
    QTest::newRow("comma first") << QByteArray("[,1]");
    QTest::newRow("two commas") << QByteArray("[1,,2]");
    QTest::newRow("trailing comma in an object") << QByteArray(R"({"a":1,})");
    QTest::newRow("capitals") << QByteArray("[True]");
    QTest::newRow("half a word") << QByteArray("[nul]");
    QTest::newRow("more than a word") << QByteArray("[nullx]");
    QTest::newRow("a sign alone") << QByteArray("[-]");
    QTest::newRow("an exponent without digits") << QByteArray("[1e]");
    QTest::newRow("an exponent with a sign alone") << QByteArray("[1e+]");
    QTest::newRow("two signs") << QByteArray("[--1]");
    QTest::newRow("hexadecimal") << QByteArray("[0x10]");
    QTest::newRow("leading zeros below zero") << QByteArray("[-00]");
    QTest::newRow("a string that does not end") << QByteArray("[\"a");
    QTest::newRow("a long string that does not end") << "[\"" + QByteArray(1000, 'a');
    QTest::newRow("an escape at the end") << QByteArray("[\"a\\");
    QTest::newRow("a unicode escape at the end") << QByteArray("[\"\\u00");
    QTest::newRow("a control character in a long string") << "[\"" + QByteArray(1000, 'a') + "\t\"]";
    QTest::newRow("Latin-1 in a long string") << "[\"" + QByteArray(1000, 'a') + "\xfc\"]";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
}

void ParsedJsonTest::rejects()
{
    QFETCH(QByteArray, text);

    const auto json = ParsedJson::parse(text);

    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::InvalidJson);
}

void ParsedJsonTest::keepsOrderOfMembers()
{
    const QByteArray text = R"( {"z": 1, "a" : {"inner":[1,2]}, "m":"x, y"} )";

    const auto json = ParsedJson::parse(text);

    QVERIFY(json);
    QCOMPARE(json->members.size(), 3);
    QCOMPARE(json->members[0].name(), u"z"_s);
    QCOMPARE(json->members[1].name(), u"a"_s);
    QCOMPARE(json->members[1].value.toByteArray(), QByteArray(R"({"inner":[1,2]})"));
    QCOMPARE(json->members[2].value.toByteArray(), QByteArray(R"("x, y")"));
}

void ParsedJsonTest::keepsTextOfNumbers()
{
    const QByteArray text = R"({"n":1234567890.12345678901234567890})";

    const auto json = ParsedJson::parse(text);

    QVERIFY(json);
    QCOMPARE(json->members[0].value.toByteArray(), QByteArray("1234567890.12345678901234567890"));
}

void ParsedJsonTest::reportsDuplicateName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");

    QTest::newRow("at the top") << QByteArray(R"({"a":1,"b":2,"a":3})") << u": /a (at byte 13)"_s;
    QTest::newRow("side by side") << QByteArray(R"({"a":1,"a":1})") << u": /a (at byte 7)"_s;
    QTest::newRow("nested") << QByteArray(R"({"x":[0,{"pid":-7,"y":{},"pid":5}]})") << u": /x/1/pid ("_s;
    QTest::newRow("behind an object of the same name")
        << QByteArray(R"({"a":{"b":1,"c":2},"d":3,"a":4})") << u": /a ("_s;
    QTest::newRow("by an escape") << QByteArray(R"({"\u0061":1,"a":2})") << u": /a ("_s;
    QTest::newRow("by two escapes") << QByteArray(R"({"\u00e9":1,"\u00E9":2})") << u": /é ("_s;
    QTest::newRow("a mark in front of both") << QByteArray("{\"\xef\xbb\xbf"
                                                           "a\":1,\"\\ufeffa\":2}")
                                             << u": /\ufeffa ("_s;
    QTest::newRow("in two ways, with others between them")
        << QByteArray("{\"\xf0\x9f\x98\x80\":1,\"\\ufeff\":2,\"\xef\xbf\xbd\":3,\"\\ud83d\\ude00\":4}")
        << u": /\U0001F600 ("_s;
    QTest::newRow("placeholders of Qt's") << QByteArray(R"({"%1%2":1,"%1%2":2})") << u": /%1%2 (at byte 10)"_s;
    QTest::newRow("the empty name") << QByteArray(R"({"":1,"":2})") << u": / ("_s;
    QTest::newRow("signs of a pointer") << QByteArray(R"({"a/b~":1,"a/b~":2})") << u": /a~1b~0 ("_s;
    QTest::newRow("in an item") << QByteArray(R"([{"a":1},{"a":1,"b":[],"a":1}])") << u": /1/a ("_s;
    QTest::newRow("beside strings with brackets")
        << QByteArray(R"({"a":"{\"","b":["]}\\",{"c":",","c":":"}]})") << u": /b/1/c ("_s;
    QTest::newRow("a long name, truncated")
        << "{\"" + QByteArray(1000, 'n') + "\":1,\"" + QByteArray(1000, 'n') + "\":2}"
        << u": /%1 ("_s.arg(QString(256, u'n'));
}

void ParsedJsonTest::reportsDuplicateName()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);

    for (const auto &json : {ParsedJson::parse(text), ParsedJson::parseItems(text)}) {
        QVERIFY(!json);
        QCOMPARE(json.error().code, ErrorCode::InvalidJson);
        QVERIFY2(json.error().message.contains(place), qPrintable(json.error().message));
    }
}

void ParsedJsonTest::acceptsDistinctNames_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("in two objects") << QByteArray(R"([{"a":1},{"a":1}])");
    QTest::newRow("one inside the other") << QByteArray(R"({"a":{"a":{"a":1}}})");
    QTest::newRow("upper and lower case") << QByteArray(R"({"a":1,"A":1})");
    QTest::newRow("composed and not") << QByteArray(R"({"\u00e9":1,"e\u0301":1})");
    QTest::newRow("with a mark and without") << QByteArray("{\"\xef\xbb\xbf"
                                                           "a\":1,\"a\":2}");
    QTest::newRow("different after a NUL") << QByteArray(R"({"a\u0000b":1,"a\u0000c":2})");
}

void ParsedJsonTest::acceptsDistinctNames()
{
    QFETCH(QByteArray, text);

    const auto json = ParsedJson::parse(text);

    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
}

void ParsedJsonTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<double>("value");

    QTest::newRow("zero") << QByteArray("0") << 0.0;
    QTest::newRow("minus zero") << QByteArray("-0") << 0.0;
    QTest::newRow("minus zero with a point") << QByteArray("-0.0") << 0.0;
    QTest::newRow("e") << QByteArray("1e5") << 1e5;
    QTest::newRow("E+") << QByteArray("1E+5") << 1e5;
    QTest::newRow("e-") << QByteArray("15e-1") << 1.5;
    QTest::newRow("zeros in the exponent") << QByteArray("1e0000000000000000000005") << 1e5;
    QTest::newRow("the largest") << QByteArray("1.7976931348623157e308") << 1.7976931348623157e308;
    QTest::newRow("the smallest") << QByteArray("5e-324") << 5e-324;
    QTest::newRow("the largest whole number of 64 bits") << QByteArray("9223372036854775807") << 9223372036854775807.0;
    QTest::newRow("thirty digits") << QByteArray("123456789012345678901234567890") << 123456789012345678901234567890.0;
    QTest::newRow("300 digits") << QByteArray(300, '9') << 1e300;
    QTest::newRow("too small") << QByteArray("1E-400") << 0.0;
    QTest::newRow("too small, below zero") << QByteArray("-1e-400") << 0.0;
    QTest::newRow("too small by zeros") << "0." + QByteArray(400, '0') + "1" << 0.0;
    QTest::newRow("too small by far") << QByteArray("1e-99999999999") << 0.0;
    QTest::newRow("too small by more than 64 bits") << QByteArray("1e-99999999999999999999999") << 0.0;
    QTest::newRow("a little too small") << QByteArray("2e-324") << 0.0;
    QTest::newRow("large digits, small exponent") << QByteArray(100, '9') + "e-500" << 0.0;
    QTest::newRow("zero with a large exponent") << QByteArray("0e99999999999") << 0.0;
    QTest::newRow("zero with a point and a large exponent") << QByteArray("-0.000e+99999999999") << 0.0;
    QTest::newRow("small digits, large exponent") << "0." + QByteArray(400, '0') + "1e401" << 1.0;
}

void ParsedJsonTest::readsNumbers()
{
    QFETCH(QByteArray, number);
    QFETCH(double, value);
    const auto text = "{\"a\":[" + number + ",\"1e-999 \\\" \"," + number + "],\"b\":" + number + '}';

    const auto json = ParsedJson::parse(text);

    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
    QCOMPARE(json->members[1].value.toByteArray(), number);
    QCOMPARE(json->value[u"b"_s].toDouble(-1), value);
    QCOMPARE(json->value[u"a"_s].toArray(), (QJsonArray{json->value[u"b"_s], u"1e-999 \" "_s, json->value[u"b"_s]}));
    QCOMPARE(ParsedJson::parse(number)->value.toDouble(-1), value);
}

void ParsedJsonTest::findsNamesInAnyScript()
{
    const QByteArray text = "{\"\\ufeffa\":1,\"z\":3,\"\\u00e9\":4,\"\xc3\xa8\":5,\"\xef\xbf\xbd\":6,"
                            "\"\\ud83d\\ude00\":7,\"\xf0\x9f\x98\x81\":8,\"\\uffff\":9}";

    const auto json = ParsedJson::parse(text);

    QVERIFY(json);
    const auto object = json->value.toObject();
    QCOMPARE(object.size(), 8);
    for (const auto &member : json->members)
        QCOMPARE(jsonText(object[member.name()]), member.value.toByteArray());
}

void ParsedJsonTest::reportsErrorPosition()
{
    const auto json = ParsedJson::parse("\xef\xbb\xbf {\"a\":1,}");

    QVERIFY(!json);
    QCOMPARE(json.error().message, u"The body is not valid JSON: a name in double quotes is expected (at byte 11)"_s);
}

void ParsedJsonTest::readsNamesWithEscapes()
{
    const QByteArray text = R"({"devi\u0063e_id":1})";

    const auto json = ParsedJson::parse(text);

    QVERIFY(json);
    QCOMPARE(json->members[0].name(), u"device_id"_s);
    QVERIFY(json->members[0].isNamed("device_id"));
    QVERIFY(!json->members[0].isNamed("device"));
}

void ParsedJsonTest::skipsAByteOrderMark()
{
    const QByteArray text = "\xef\xbb\xbf{\"a\":1}";

    const auto json = ParsedJson::parse(text);

    QVERIFY(json);
    QCOMPARE(json->text.toByteArray(), QByteArray(R"({"a":1})"));
}

void ParsedJsonTest::keepsAByteOrderMarkInAString()
{
    const QByteArray text = "{\"\xef\xbb\xbfname\":\"\xef\xbb\xbftext\",\"said\":\"\\\"\xef\xbb\xbf\"}";

    const auto json = ParsedJson::parse(text);

    QVERIFY(json);
    QCOMPARE(json->value[u"\ufeffname"_s].toString(), u"\ufefftext"_s);
    QCOMPARE(json->value[u"said"_s].toString(), u"\"\ufeff"_s);
    QCOMPARE(json->members[0].name(), u"\ufeffname"_s);
    QCOMPARE(json->members[0].value.toByteArray(), QByteArray("\"\xef\xbb\xbftext\""));
    QCOMPARE(json->text.toByteArray(), text);
}

void ParsedJsonTest::rejectsEmptyBody_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n");
    QTest::newRow("only a byte order mark") << QByteArray("\xef\xbb\xbf");
}

void ParsedJsonTest::rejectsEmptyBody()
{
    QFETCH(QByteArray, text);

    const auto json = ParsedJson::parse(text);

    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::EmptyBody);
}

void ParsedJsonTest::writesCompactJson_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("number") << QJsonValue(-90.5) << QByteArray("-90.5");
    QTest::newRow("string") << QJsonValue(u"a\"b"_s) << QByteArray(R"("a\"b")");
    QTest::newRow("array") << QJsonValue(QJsonArray{1, true}) << QByteArray("[1,true]");
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}}) << QByteArray(R"({"a":1})");
}

void ParsedJsonTest::writesCompactJson()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, text);

    QCOMPARE(jsonText(value), text);
}

void ParsedJsonTest::writesNumbersLikeQJsonDocument()
{
    QList<QJsonValue> numbers{std::numeric_limits<double>::infinity(), -0.0, 1e15, 1e300, 5e-324, 0.1 + 0.2};
    const QByteArray read = "[97.0,-0,1e15,1E2,9007199254740993,-9223372036854775808,18446744073709551616,1e-7,0.30]";
    for (const auto &number : QJsonDocument::fromJson(read).array())
        numbers << number;
    QRandomGenerator random(test::seed());
    for (int i = 0; i < 10'000; ++i) {
        const auto bits = random.generate64();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        numbers << number << double(qint64(bits >> 20)) << qint64(bits);
    }

    for (const auto &number : std::as_const(numbers))
        QCOMPARE('[' + jsonText(number) + ']', QJsonDocument(QJsonArray{number}).toJson(QJsonDocument::Compact));
}

void ParsedJsonTest::listsItemsWithMembers()
{
    const QByteArray text = R"([ {"a":1, "b":{"c":2}}, 3, {}, [{"d":4}], {"\u0065":5,"ü":6} ])";

    const auto json = ParsedJson::parseItems(text);

    QVERIFY(json);
    QVERIFY(ParsedJson::parse(text)->items.isEmpty());
    QStringList found;
    for (const auto &item : json->items) {
        QStringList names;
        for (const auto &member : json->membersOf(item))
            names << member.name() + (member.isPlain ? u'=' : u'~') + QString::fromUtf8(member.value);
        found << QString::fromUtf8(item.text) + u' ' + names.join(u' ');
    }
    const QStringList expected{uR"({"a":1, "b":{"c":2}} a=1 b={"c":2})"_s, u"3 "_s, u"{} "_s, uR"([{"d":4}] )"_s,
                               uR"({"\u0065":5,"ü":6} e~5 ü~6)"_s};
    QCOMPARE(found, expected);
}

void ParsedJsonTest::writesObjectInInsertionOrder()
{
    JsonObjectWriter object;

    object.add("z", 1).addText("a", "1.50").add("m", u"x"_s);

    QCOMPARE(object.take(), QByteArray(R"({"z":1,"a":1.50,"m":"x"})"));
    QCOMPARE(object.take(), QByteArray("{}"));
}

void ParsedJsonTest::writesTextsLikeQJsonDocument()
{
    for (char32_t c = 0; c < 0x300; ++c) {
        const auto text = u"a%1b"_s.arg(QChar(c));

        const auto object = JsonObjectWriter().add("x", text).take();

        QCOMPARE(object, QJsonDocument(QJsonObject{{u"x"_s, text}}).toJson(QJsonDocument::Compact));
    }
}

void ParsedJsonTest::listsItemsOfArray_data()
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

void ParsedJsonTest::listsItemsOfArray()
{
    QFETCH(QByteArray, array);
    QFETCH(QByteArrayList, items);
    QVERIFY2(ParsedJson::parse(array), "the row is not valid JSON");

    QByteArrayList found;
    for (const auto &item : jsonItems(array))
        found << item.toByteArray();

    QCOMPARE(found, items);
}

void ParsedJsonTest::rejectsTooLargeNumber_data()
{
    QTest::addColumn<QByteArray>("number");

    QTest::newRow("an exponent") << QByteArray("1e400");
    QTest::newRow("a capital E, below zero") << QByteArray("-1E+400");
    QTest::newRow("digits") << QByteArray(400, '9');
    QTest::newRow("digits with a point") << QByteArray(400, '9') + ".5";
    QTest::newRow("by far") << QByteArray("1e99999999999");
    QTest::newRow("by more than 64 bits") << QByteArray("1e99999999999999999999999");
    QTest::newRow("small digits, large exponent") << "0." + QByteArray(100, '0') + "1e500";
    QTest::newRow("a little") << QByteArray("1.7976931348623159e308");
}

void ParsedJsonTest::rejectsTooLargeNumber()
{
    QFETCH(QByteArray, number);

    const auto json = ParsedJson::parse("[1e-400," + number + ']');

    QVERIFY(!json);
    QCOMPARE(json.error().message, u"The body is not valid JSON: a number is too large for a double (at byte 8)"_s);
}

QTEST_APPLESS_MAIN(ParsedJsonTest)
#include "tst_parsedjson.moc"
