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
    row("unknown fields", R"({"properties": {"a": {}}})", R"({"b": 1})");
    row("other fields of the right type", R"({"additionalProperties": {"type": "integer"}})", R"({"b": 3000000000})");
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
    rule(R"({"format": "date-time"})", R"("today")", "is an ISO 8601 date and time", R"({"expected":"date-time"})");
    rule(R"({"format": "ingest-time"})", R"("2024-01-03T00:00:00Z")", "is within 24 hours of the server's time",
         R"({"hours":24})");
    rule(R"({"format": "uuid"})", R"("550e8400")", "is a UUID", R"({"expected":"uuid"})");
    rule(R"({"anyOf": [{"type": "string"}, {"type": "null"}]})", "1",
         "matches at least one of its schema's alternatives", "{}");
    rule(R"({"oneOf": [{"minimum": 1}, {"minimum": 2}]})", "3", "matches exactly one of its schema's alternatives",
         "{}");
    rule(R"({"not": {"minLength": 1}})", R"("a")", "does not match what its schema excludes", "{}");
    rule(R"({"if": {"minimum": 1}, "then": {"maximum": 2}})", "3", "matches what its schema requires in this case",
         "{}");
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
