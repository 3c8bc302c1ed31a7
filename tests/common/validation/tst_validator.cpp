// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "common/validation/validator.h"

#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace loom;
using namespace Qt::StringLiterals;

class ValidatorTest : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void describesViolation_data();
    void describesViolation();
    void listsViolationsInSchemaOrder();
    void namesThePlace_data();
    void namesThePlace();
    void multiplesAreExact_data();
    void multiplesAreExact();
    void checksACircleInLinearTime();
    void checksADeepDocumentOnTheStackOfAThread();
    void stopsAtAWrongType();
    void checksLengthBeforePattern();
    void appliesTimestampTolerance_data();
    void appliesTimestampTolerance();
    void checksPatternOfLongString();
    void limitsNumberOfViolations();
    void truncatesNamesInPaths();
    void sharesASchemaBetweenThreads();
};

namespace {

constexpr qint64 Now = 1'704'067'200'000;
constexpr qint64 HourMs = 3'600'000;

QJsonValue json(const QByteArray &text)
{
    const auto list = QJsonDocument::fromJson('[' + text + ']').array();
    Q_ASSERT(list.size() == 1);
    return list.first();
}

Schema schemaOf(const QByteArray &text)
{
    auto schema = Schema::compile(json(text).toObject(), u"test"_s);
    if (!schema)
        qFatal("%s", qPrintable(schema.error().message));
    return *std::move(schema);
}

Violations check(const QByteArray &schema, const QJsonValue &document)
{
    return Validator(24).check(schemaOf(schema), document, Now);
}

} // namespace

void ValidatorTest::accepts_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char *name, const char *schema, const char *document) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(document);
    };

    row("72.0 is an integer", R"({"type": "integer"})", "72.0");
    row("3000000000 is an integer", R"({"type": "integer"})", "3000000000");
    row("5 is a float", R"({"type": "number"})", "5");
    row("integer or number", R"({"type": ["integer", "number"]})", "1.5");
    row("1.0 is listed as 1", R"({"enum": [1]})", "1.0");
    row("a large constant", R"({"const": 3000000000})", "3e9");
    row("a limit itself", R"({"minimum": -90, "maximum": 90})", "90");
    row("characters, not code units", R"({"minLength": 2, "maxLength": 2})", R"("😀😀")");
    row("a pattern anywhere in the text", R"({"pattern": "b+"})", R"("abc")");
    row("a pattern with an escaped dollar", R"({"pattern": "^\\$[$]$"})", R"("$$")");
    row("a pattern with a code unit", R"({"pattern": "^\\u00e9$"})", R"("é")");
    row("rules for strings leave numbers alone", R"({"minLength": 3, "pattern": "a", "format": "uuid"})", "1");
    row("null among the types", R"({"type": ["number", "null"], "minimum": 3})", "null");
    row("a uuid", R"({"format": "uuid"})", R"("550e8400-e29b-41d4-a716-446655440000")");
    row("a format for annotation", R"({"format": "uuid", "x-loom-format": "annotation"})", R"("a")");
    row("a looser format", R"({"format": "date-time", "x-loom-format": "ingest-time"})", R"("2024-01-01 00:00")");
    row("unknown fields", R"({"properties": {"a": {}}})", R"({"b": 1})");
    row("other fields of the right type", R"({"additionalProperties": {"type": "integer"}})", R"({"b": 3000000000})");
    row("rules for objects leave other documents alone",
        R"({"required": ["a"], "minProperties": 1, "dependentRequired": {"a": ["b"]}, "unevaluatedProperties": false})",
        R"("a")");
    row("an alternative", R"({"anyOf": [{"const": null}, {"const": false}, {"type": "string"}]})", "null");
    row("if and then", R"({"if": {"required": ["a"]}, "then": {"required": ["b"]}})", R"({"a": 1, "b": 1})");
}

void ValidatorTest::accepts()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);

    const auto violations = check(schema, json(document));

    QVERIFY2(violations.isEmpty(), violations.isEmpty() ? "" : qPrintable(violations.first().message));
}

void ValidatorTest::describesViolation_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("context");
    const auto row = [](const char *name, const char *schema, const char *document, const char *message,
                        const char *context) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(document) << QString::fromUtf8(message)
                            << QByteArray(context);
    };
    const auto rule = [&](const char *schema, const char *document, const char *text, const char *context) {
        const auto message = QByteArray("ensure this value ") + text;
        row(text, schema, document, message, context);
    };

    row("number", R"({"type": "number"})", R"("37.7")", "expected float, got string", R"({"expected":"float"})");
    row("integer", R"({"type": "integer"})", "72.5", "expected integer, got float", R"({"expected":"integer"})");
    row("boolean", R"({"type": "boolean"})", "1", "expected boolean, got integer", R"({"expected":"boolean"})");
    row("two types", R"({"type": ["integer", "null", "string"]})", "[]", "expected integer or string, got array",
        R"({"expected":"integer or string"})");
    row("object", R"({"type": "object"})", "null", "expected object, got null", R"({"expected":"object"})");
    row("a document that is not an object", R"({"type": "object"})", "[]", "expected object, got array",
        R"({"expected":"object"})");

    rule(R"({"minimum": -90})", "-90.5", "is greater than or equal to -90", R"({"ge":-90})");
    rule(R"({"maximum": 90})", "91", "is less than or equal to 90", R"({"le":90})");
    rule(R"({"exclusiveMinimum": 0.5})", "0.5", "is greater than 0.5", R"({"gt":0.5})");
    rule(R"({"exclusiveMaximum": 3})", "3", "is less than 3", R"({"lt":3})");
    rule(R"({"minLength": 3})", R"("😀😀")", "has at least 3 characters", R"({"min_length":3})");
    rule(R"({"maxLength": 3})", R"("abcd")", "has at most 3 characters", R"({"max_length":3})");
    rule(R"({"minItems": 2})", "[1]", "has at least 2 items", R"({"min_items":2})");
    rule(R"({"maxItems": 1})", "[1,2]", "has at most 1 items", R"({"max_items":1})");
    rule(R"({"minProperties": 1})", "{}", "has at least 1 fields", R"({"min_properties":1})");
    rule(R"({"maxProperties": 0})", R"({"a":1})", "has at most 0 fields", R"({"max_properties":0})");
    rule(R"({"pattern": "^[a-z]+$"})", R"("A")", "matches '^[a-z]+$'", R"({"pattern":"^[a-z]+$"})");
    rule(R"({"enum": ["wav", "mp3", null]})", R"("ogg")", "is one of: 'wav', 'mp3'", R"({"expected":["wav","mp3"]})");
    rule(R"({"enum": [8000, 16000]})", "8001", "is one of: 8000, 16000", R"({"expected":[8000,16000]})");
    rule(R"({"const": "a"})", R"("b")", "is 'a'", R"({"expected":"a"})");
    rule(R"({"contentEncoding": "base64"})", R"("UklGRiQAAABXQVZFZm10IBA...")", "is valid base64",
         R"({"expected":"base64"})");
    rule(R"({"format": "date-time"})", R"("today")", "is an ISO 8601 date and time with \"Z\" or an offset",
         R"({"expected":"date-time"})");
    rule(R"({"format": "ingest-time"})", R"("today")", "is an ISO 8601 date and time", R"({"expected":"date-time"})");
    rule(R"({"format": "ingest-time"})", R"("2024-01-03T00:00:00Z")", "is within 24 hours of the server's time",
         R"({"hours":24})");
    rule(R"({"format": "uuid"})", R"("550e8400")", "is a UUID", R"({"expected":"uuid"})");
    rule(R"({"anyOf": [{"type": "string"}, {"type": "null"}]})", "1",
         "matches at least one of its schema's alternatives", "{}");
    rule(R"({"oneOf": [{"minimum": 1}, {"minimum": 2}]})", "3", "matches exactly one of its schema's alternatives",
         "{}");
    rule(R"({"not": {"minLength": 1}})", R"("a")", "does not match what its schema excludes", "{}");
    rule(R"({"anyOf": [{"type": "string"}, {"type": "number", "maximum": 2}]})", "3", "is less than or equal to 2",
         R"({"le":2})");
    rule(R"({"oneOf": [{"type": "null"}, {"$ref": "#/$defs/a"}], "$defs": {"a": {"type": "number", "maximum": 2}}})",
         "3", "is less than or equal to 2", R"({"le":2})");
    rule(R"({"if": {"minimum": 1}, "then": {"maximum": 2}})", "3", "is less than or equal to 2", R"({"le":2})");
    rule(R"({"multipleOf": 0.1})", "0.25", "is a multiple of 0.1", R"({"multiple_of":0.1})");
    rule(R"({"uniqueItems": true})", R"([1, "a", {"b": [1.0]}, {"b": [1]}])",
         "has no equal items, but items 2 and 3 are equal", R"({"equal_items":[2,3]})");
    rule(R"({"contains": {"const": 1}})", "[2]", "has at least 1 items that match \"contains\" of its schema",
         R"({"min_contains":1})");
    rule(R"({"contains": {"const": 1}, "minContains": 0, "maxContains": 1})", "[1, 1]",
         "has at most 1 items that match \"contains\" of its schema", R"({"max_contains":1})");
    rule(R"({"allOf": [false]})", "1", "matches its schema", "{}");
    row("a line feed after the end", R"({"pattern": "^[a-z0-9-]+$"})", R"("phone-001\n")",
        "ensure this value matches '^[a-z0-9-]+$'", R"({"pattern":"^[a-z0-9-]+$"})");
    row("a large number that is not listed", R"({"enum": [3000000000]})", "3000000001",
        "ensure this value is one of: 3000000000", R"({"expected":[3000000000]})");
}

void ValidatorTest::describesViolation()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);
    QFETCH(QString, message);
    QFETCH(QByteArray, context);

    const auto violations = check(schema, json(document));

    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.first().message, message);
    QCOMPARE(jsonText(violations.first().context), context);
    QCOMPARE(violations.first().field(), u"body"_s);
}

void ValidatorTest::listsViolationsInSchemaOrder()
{
    const QByteArray schema = R"({
        "x-loom-order": ["zeta", "list", "alpha", "beta"], "required": ["alpha", "zeta", "elsewhere"],
        "properties": {"alpha": {}, "beta": {"type": "string", "maxLength": 2}, "zeta": {"minimum": 3, "enum": [5]},
                       "list": {"items": {"required": ["pid"], "properties": {"pid": {"type": "integer"}}}}},
        "additionalProperties": false, "allOf": [{"properties": {"beta": {"pattern": "^b"}}}]})";

    const auto violations = check(schema, json(R"({"beta": "abc", "zeta": 1, "list": [{"pid": 1}, {"pid": 1.5}, {}],
                                                  "unknown": 1})"));

    QStringList found;
    for (const auto &violation : violations)
        found << violation.field() + u": "_s + violation.message;
    const QStringList expected{
        u"zeta: ensure this value is one of: 5"_s,
        u"zeta: ensure this value is greater than or equal to 3"_s,
        u"list.1.pid: expected integer, got float"_s,
        u"list.2.pid: Field required"_s,
        u"alpha: Field required"_s,
        u"beta: ensure this value has at most 2 characters"_s,
        u"elsewhere: Field required"_s,
        u"unknown: ensure this value is absent: the schema has no field of this name"_s,
        u"beta: ensure this value matches '^b'"_s,
    };
    QCOMPARE(found, expected);
}

void ValidatorTest::namesThePlace_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *schema, const char *document, const char *expected) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(document) << QString::fromUtf8(expected);
    };

    row("prefixItems", R"({"prefixItems": [{}, {"type": "string"}]})", "[1, 2]", "1: expected string, got integer");
    row("items behind prefixItems", R"({"prefixItems": [{}], "items": {"type": "string"}})", R"([1, "a", 2])",
        "2: expected string, got integer");
    row("no more items", R"({"prefixItems": [{}], "items": false})", "[1, 2]",
        "1: ensure this value is absent: the schema has no item at this place");
    row("patternProperties", R"({"patternProperties": {"^a": {"maximum": 1}}})", R"({"ab": 2, "b": 2})",
        "ab: ensure this value is less than or equal to 1");
    row("propertyNames", R"({"propertyNames": {"pattern": "^[a-z]+$"}})", R"({"a": 1, "B": 2})",
        "B: ensure the name of this field matches '^[a-z]+$'");
    row("dependentRequired", R"({"dependentRequired": {"a": ["b"]}})", R"({"a": 1})", "b: Field required");
    row("dependentSchemas", R"({"dependentSchemas": {"a": {"properties": {"b": {"maximum": 1}}}}})",
        R"({"a": 1, "b": 2})", "b: ensure this value is less than or equal to 1");
    row("a property that must be absent", R"({"properties": {"a": false}})", R"({"a": 1})",
        "a: ensure this value is absent: the schema has no field of this name");
    row("unevaluatedProperties", R"({"allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": false})",
        R"({"a": 1, "b": 2})", "b: ensure this value is absent: the schema has no field of this name");
    row("unevaluatedItems", R"({"prefixItems": [{}], "unevaluatedItems": {"type": "string"}})", "[1, 2]",
        "1: expected string, got integer");
    row("then", R"({"if": {"required": ["a"]}, "then": {"required": ["b"]}})", R"({"a": 1})", "b: Field required");
    row("the only alternative with the type of the value",
        R"({"properties": {"a": {"anyOf": [{"type": "null"}, {"type": "object", "required": ["b"]}]}}})",
        R"({"a": {}})", "a.b: Field required");
    row("a reference", R"({"properties": {"a": {"$ref": "#/$defs/d"}}, "$defs": {"d": {"items": {"type": "string"}}}})",
        R"({"a": ["b", 1]})", "a.1: expected string, got integer");
    row("a circle", R"({"properties": {"next": {"$ref": "#"}, "id": {"type": "integer"}}})",
        R"({"next": {"next": {"id": "a"}}})", "next.next.id: expected integer, got string");
    row("the same rule twice", R"({"required": ["a"], "allOf": [{"required": ["a"]}]})", "{}", "a: Field required");
}

void ValidatorTest::namesThePlace()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);
    QFETCH(QString, expected);

    QStringList found;
    for (const auto &violation : check(schema, json(document)))
        found << violation.field() + u": "_s + violation.message;

    QCOMPARE(found, QStringList{expected});
}

void ValidatorTest::multiplesAreExact_data()
{
    QTest::addColumn<QByteArray>("factor");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("isMultiple");
    const auto row = [](const char *number, const char *factor, bool isMultiple) {
        QTest::addRow("%s of %s", number, factor) << QByteArray(factor) << QByteArray(number) << isMultiple;
    };

    row("0.3", "0.1", true);
    row("19.99", "0.01", true);
    row("0.0075", "0.0001", true);
    row("0.00751", "0.0001", false);
    row("-4.5", "1.5", true);
    row("0", "0.7", true);
    row("1e300", "0.5", true);
    row("1e300", "0.7", false);
    row("4.9e-300", "7e-301", true);
    row("9007199254740993", "3", true);
    row("9007199254740992", "3", false);
    row("9223372036854775807", "9223372036854775807", true);
    row("9223372036854775806", "9223372036854775807", false);
    row("1e-300", "1e300", false);
}

void ValidatorTest::multiplesAreExact()
{
    QFETCH(QByteArray, factor);
    QFETCH(QByteArray, number);
    QFETCH(bool, isMultiple);

    QCOMPARE(check(R"({"multipleOf": )" + factor + '}', json(number)).isEmpty(), isMultiple);
}

void ValidatorTest::checksACircleInLinearTime()
{
    // Each level has two ways to the next: without a memory of verdicts, 2^60 visits.
    const auto schema = schemaOf(R"({"anyOf": [
        {"required": ["leaf"], "properties": {"child": {"$ref": "#"}, "other": {"$ref": "#"}}},
        {"properties": {"child": {"$ref": "#"}, "leaf": {"type": "string"}}}]})");
    QJsonObject document{{u"leaf"_s, 1}};
    for (int depth = 0; depth < 60; ++depth)
        document = {{u"child"_s, document}, {u"leaf"_s, 1}};

    QVERIFY(Validator(24).check(schema, document, Now).isEmpty());
    document.insert(u"leaf"_s, QJsonArray());
    document.remove(u"child"_s);
    for (int depth = 0; depth < 60; ++depth)
        document = {{u"other"_s, QJsonArray()}, {u"child"_s, document}};
    QVERIFY(!Validator(24)
                 .check(schemaOf(R"({"type": "object", "allOf": [{"properties": {"child": {"$ref": "#"}}},
        {"properties": {"child": {"$ref": "#"}, "other": {"type": "string"}}}]})"),
                        document, Now)
                 .isEmpty());
}

/// As many schemas as possible apply to each value of a document as deep as possible, on the stack of a thread.
void ValidatorTest::checksADeepDocumentOnTheStackOfAThread()
{
    constexpr int Schemas = 15;
    constexpr int Depth = 62;
    QJsonObject definitions;
    for (int i = 0; i < Schemas; ++i) {
        const QJsonObject next{{u"$ref"_s, u"#/$defs/d%1"_s.arg(i + 1)}, {u"minProperties"_s, 1}};
        definitions.insert(u"d%1"_s.arg(i), QJsonObject{{u"allOf"_s, QJsonArray{next}}});
    }
    definitions.insert(u"d%1"_s.arg(Schemas),
                       json(R"({"required": ["x"], "properties": {"c": {"$ref": "#/$defs/d0"}}})"));
    const auto schema = schemaOf(jsonText(QJsonObject{{u"$ref"_s, u"#/$defs/d0"_s}, {u"$defs"_s, definitions}}));
    QJsonObject document{{u"y"_s, 1}};
    for (int i = 0; i < Depth; ++i)
        document = {{u"c"_s, document}, {u"x"_s, 1}};

    Violations violations;
    std::thread([&] { violations = Validator(24).check(schema, document, Now); }).join();

    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations[0].path.size(), Depth + 1);
}

void ValidatorTest::stopsAtAWrongType()
{
    const auto violations = check(R"({"type": "string", "enum": ["a"], "required": ["x"]})", QJsonObject());

    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.first().kind, Violation::Kind::WrongType);
}

void ValidatorTest::checksLengthBeforePattern()
{
    const auto violations = check(R"({"pattern": "^[a-z]+$", "maxLength": 3})", u"A-A-A"_s);

    QCOMPARE(violations.size(), 1);
    QVERIFY(violations.first().context.contains(u"max_length"_s));
}

void ValidatorTest::appliesTimestampTolerance_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("fits");

    QTest::newRow("now") << Now << 24 << true;
    QTest::newRow("24 hours ago") << Now - 24 * HourMs << 24 << true;
    QTest::newRow("a little more than 24 hours ago") << Now - 24 * HourMs - 1 << 24 << false;
    QTest::newRow("in 24 hours") << Now + 24 * HourMs << 24 << true;
    QTest::newRow("in a little more than 24 hours") << Now + 24 * HourMs + 1 << 24 << false;
    QTest::newRow("long ago, unchecked") << qint64(0) << 0 << true;
}

void ValidatorTest::appliesTimestampTolerance()
{
    QFETCH(qint64, time);
    QFETCH(int, hours);
    QFETCH(bool, fits);

    Validator validator(hours);
    const auto violations =
        validator.check(schemaOf(R"({"format": "ingest-time"})"), QString::fromLatin1(timeText(time)), Now);

    QCOMPARE(violations.isEmpty(), fits);
}

void ValidatorTest::checksPatternOfLongString()
{
    const QString text(1'000'000, u'a');

    QVERIFY(check(R"({"pattern": "^[a-z]+$"})", text).isEmpty());
    QCOMPARE(check(R"({"pattern": "^[b-z]+$"})", text).size(), 1);
}

void ValidatorTest::limitsNumberOfViolations()
{
    QJsonArray list;
    for (int i = 0; i < 100'000; ++i)
        list.append(u"x"_s);

    const auto violations = check(R"({"items": {"type": "number"}})", list);

    QCOMPARE(violations.size(), 1000);
}

void ValidatorTest::truncatesNamesInPaths()
{
    const QJsonObject document{{QString(100'000, u'k'), QJsonArray{1}}};

    const auto violations = check(R"({"additionalProperties": {"items": {"type": "string"}}})", document);

    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations[0].path, (QJsonArray{QString(256, u'k'), 0}));
}

void ValidatorTest::sharesASchemaBetweenThreads()
{
    const auto schema = schemaOf(R"({"properties": {"a": {"pattern": "^[a-z]+$"}, "b": {"enum": ["x"]},
                                     "c": {"anyOf": [{"type": "number"}, {"type": "null"}]}}})");
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);

    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&schema, &wrong] {
            Validator validator(24);
            for (int i = 0; i < 2'000; ++i) {
                wrong += !validator.check(schema, json(R"({"a": "ok", "b": "x", "c": 1})"), Now).isEmpty();
                wrong += validator.check(schema, json(R"({"a": "NO", "b": "y", "c": "z"})"), Now).size() != 3;
            }
        });
    }
    for (auto &thread : threads)
        thread.join();

    QCOMPARE(wrong.load(), 0);
}

QTEST_APPLESS_MAIN(ValidatorTest)
#include "tst_validator.moc"
