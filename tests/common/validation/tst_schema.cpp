// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schema.h"

#include <QJsonDocument>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class SchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void compiles_data();
    void compiles();
    void rejects_data();
    void rejects();
    void describesUnknownKeyword();
};

namespace {

QJsonObject object(const char *text)
{
    const auto document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

void row(const char *name, const char *schema, const char *expected)
{
    QTest::newRow(name) << object(schema) << QString::fromLatin1(expected);
}

} // namespace

void SchemaTest::compiles_data()
{
    QTest::addColumn<QJsonObject>("schema");

    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("annotations") << object(
        R"({"$schema": "s", "$id": "i", "$comment": "c", "title": "t", "description": "d",
        "examples": [1], "default": null, "deprecated": true, "readOnly": false, "writeOnly": false,
        "contentMediaType": "audio/wav", "x-loom": {"multipleOf": 1}, "$defs": {"unused": {"multipleOf": 2}}})");
    QTest::newRow("data that looks like a schema") << object(R"({"const": {"multipleOf": 3}, "enum": [{"type": 1}],
        "examples": [{"properties": {"a": 1}}], "default": {"$ref": "#"}})");
    QTest::newRow("fields named like keywords") << object(R"({"properties": {"multipleOf": {}, "$ref": {},
        "type": {"type": "string"}, "properties": {"properties": {"items": {}}}}})");
    QTest::newRow("combinators") << object(R"({"anyOf": [{"type": "null"}, {"type": ["string", "number"],
        "minLength": 2}], "oneOf": [{"const": "a"}, {"enum": ["b", null, true]}], "not": {"required": ["z"]},
        "if": {"minimum": 3}, "then": {"maximum": 5}, "else": {"allOf": [{"maxLength": 3}]}})");
    QTest::newRow("patterns") << object(R"({"properties": {"a": {"pattern": "^[$]\\u0041\\$$"},
        "b": {"pattern": "^\\P{C}+$"}}})");
}

void SchemaTest::compiles()
{
    QFETCH(QJsonObject, schema);

    const auto compiled = Schema::compile(schema, u"schemas/x.json"_s);

    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().message));
}

void SchemaTest::rejects_data()
{
    QTest::addColumn<QJsonObject>("schema");
    QTest::addColumn<QString>("pointer");

    for (const auto *keyword : {"multipleOf", "uniqueItems", "patternProperties", "propertyNames", "contains",
                                "prefixItems", "dependentRequired", "dependentSchemas", "dependencies",
                                "unevaluatedProperties", "unevaluatedItems", "$ref", "$dynamicRef", "id", "minLenght"})
        QTest::newRow(keyword) << QJsonObject{{QLatin1StringView(keyword), u"#"_s}}
                               << u'/' + QLatin1StringView(keyword);

    row("in a property", R"({"properties": {"bpm": {"multipleOf": 1}}})", "/properties/bpm/multipleOf");
    row("in items", R"({"items": {"items": {"contains": {}}}})", "/items/items/contains");
    row("in allOf", R"({"allOf": [{}, {"uniqueItems": true}]})", "/allOf/1/uniqueItems");
    row("in additionalProperties", R"({"additionalProperties": {"$ref": "#"}})", "/additionalProperties/$ref");
    row("in a composite", R"({"not": {"properties": {"a": {"multipleOf": 1}}}})", "/not/properties/a/multipleOf");
    row("a pointer with a slash", R"({"properties": {"m/s": {"$anchor": "a"}}})", "/properties/m~1s/$anchor");

    row("unknown type", R"({"type": "strng"})", "/type");
    row("one unknown type of two", R"({"type": ["string", "nil"]})", "/type");
    row("the same type twice", R"({"type": ["string", "string"]})", "/type");
    row("no type at all", R"({"type": []})", "/type");
    row("a minimum in quotes", R"({"minimum": "3"})", "/minimum");
    row("exclusiveMaximum as in draft 4", R"({"maximum": 3, "exclusiveMaximum": true})", "/exclusiveMaximum");
    row("a negative length", R"({"minLength": -1})", "/minLength");
    row("half an item", R"({"maxItems": 2.5})", "/maxItems");
    row("a count beyond 32 bits", R"({"maxProperties": 3000000000})", "/maxProperties");
    row("required: true", R"({"properties": {"a": {"required": true}}})", "/properties/a/required");
    row("required twice", R"({"required": ["a", "a"]})", "/required");
    row("an empty enum", R"({"enum": []})", "/enum");
    row("a bad pattern", R"({"pattern": "("})", "/pattern");
    row("a pattern that is not a string", R"({"pattern": 3})", "/pattern");
    row("unknown format", R"({"format": "email"})", "/format");
    row("unknown encoding", R"({"contentEncoding": "base32"})", "/contentEncoding");
    row("properties as a list", R"({"properties": ["a"]})", "/properties");
    row("a boolean property", R"({"properties": {"a": true}})", "/properties");
    row("items as a list", R"({"items": [{}]})", "/items");
    row("boolean items", R"({"items": false})", "/items");
    row("an empty anyOf", R"({"anyOf": []})", "/anyOf");
    row("a boolean alternative", R"({"oneOf": [true]})", "/oneOf");
    row("then without if", R"({"then": {}})", "/then");
    row("else without if", R"({"else": {}})", "/else");
    row("a title that is not a string", R"({"title": 1})", "/title");

    row("a pattern in a composite", R"({"anyOf": [{"pattern": "a"}]})", "/anyOf/0/pattern");
    row("a format in a composite", R"({"not": {"format": "uuid"}})", "/not/format");
    row("an encoding in a composite", R"({"oneOf": [{"contentEncoding": "base64"}]})", "/oneOf/0/contentEncoding");
    row("an integer in a composite", R"({"if": {"type": "integer"}})", "/if/type");
    row("an integer among others", R"({"anyOf": [{"type": ["null", "integer"]}]})", "/anyOf/0/type");
    row("a numeric constant in a composite", R"({"if": {}, "then": {"const": {"a": [1]}}})", "/then/const");
    row("a numeric enum in a composite", R"({"if": {}, "else": {"enum": ["a", 1]}})", "/else/enum");
    row("deep in a composite", R"({"anyOf": [{"allOf": [{"properties": {"a": {"pattern": "a"}}}]}]})",
        "/anyOf/0/allOf/0/properties/a/pattern");
}

void SchemaTest::rejects()
{
    QFETCH(QJsonObject, schema);
    QFETCH(QString, pointer);

    const auto compiled = Schema::compile(schema, u"schemas/x.json"_s);

    QVERIFY(!compiled);
    const auto start = u"schemas/x.json: %1: "_s.arg(pointer);
    QVERIFY2(compiled.error().message.startsWith(start), qPrintable(compiled.error().message));
}

void SchemaTest::describesUnknownKeyword()
{
    const auto compiled = Schema::compile(object(R"({"properties": {"bpm": {"multipleOf": 1}}})"), u"schemas/x.json"_s);

    QVERIFY(!compiled);
    QCOMPARE(compiled.error().message,
             u"schemas/x.json: /properties/bpm/multipleOf: Loom does not support this keyword; use the "
             "keywords listed in schemas/README.md, remove it, or prefix its name with \"x-\" if it is only an "
             "annotation"_s);
}

QTEST_APPLESS_MAIN(SchemaTest)
#include "tst_schema.moc"
