// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schema.h"

#include <QJsonArray>
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
    void limitsWhatAppliesToOneValue_data();
    void limitsWhatAppliesToOneValue();
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
        R"({"$schema": "https://json-schema.org/draft/2020-12/schema", "$vocabulary": {}, "$id": "i", "$comment": "c", "title": "t", "description": "d",
        "examples": [1], "default": null, "deprecated": true, "readOnly": false, "writeOnly": false,
        "contentMediaType": "audio/wav", "contentSchema": {"type": "object"}, "x-loom": {"minimun": 1}, "$defs": {"unused": {"multipleOf": 2}}})");
    QTest::newRow("data that looks like a schema") << object(R"({"const": {"multipleOf": 3}, "enum": [{"type": 1}],
        "examples": [{"properties": {"a": 1}}], "default": {"$ref": "#"}})");
    QTest::newRow("fields named like keywords") << object(R"({"properties": {"multipleOf": {}, "$ref": {},
        "type": {"type": "string"}, "properties": {"properties": {"items": {}}}}})");
    QTest::newRow("combinators") << object(R"({"anyOf": [{"type": "null"}, {"type": ["string", "number"],
        "minLength": 2}], "oneOf": [{"const": "a"}, {"enum": ["b", null, true]}], "not": {"required": ["z"]},
        "if": {"minimum": 3}, "then": {"maximum": 5}, "else": {"allOf": [{"maxLength": 3}]}})");
    QTest::newRow("composites with every kind of rule") << object(R"({"anyOf": [{"pattern": "a"}, {"format": "uuid"},
        {"type": "integer", "enum": [1.5, {"a": [3000000000]}]}], "not": {"contentEncoding": "base64"}})");
    QTest::newRow("true and false") << object(R"({"properties": {"a": true, "b": false}, "items": false,
        "anyOf": [true, false], "not": false, "$defs": {"c": true}, "allOf": [{"$ref": "#/$defs/c"}]})");
    QTest::newRow("parts without what they belong to") << object(R"({"then": {}, "else": {}, "minContains": 1,
        "maxContains": 2})");
    QTest::newRow("a circle through a field") << object(R"({"properties": {"next": {"$ref": "#"}},
        "additionalProperties": {"$ref": "#/$defs/list"}, "$defs": {"list": {"items": {"$ref": "#/$defs/list"}}}})");
    QTest::newRow("a definition with a strange name") << object(R"({"$ref": "#/$defs/a~1b~0c",
        "$defs": {"a/b~c": {"type": "object"}}})");
    QTest::newRow("a count beyond 32 bits") << object(R"({"maxProperties": 3000000000, "minItems": 2.0})");
    QTest::newRow("a format for annotation") << object(R"({"format": "iri", "x-loom-format": "annotation"})");
    QTest::newRow("another format than others see") << object(R"({"format": "iri", "x-loom-format": "uri"})");
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

    for (const auto *keyword : {"id", "definitions", "dependencies", "additionalItems", "$recursiveRef", "minLenght"})
        QTest::newRow(keyword) << QJsonObject{{QLatin1StringView(keyword), u"#"_s}}
                               << u'/' + QLatin1StringView(keyword);
    for (const auto *keyword : {"properties", "patternProperties", "dependentSchemas", "$defs"})
        row(keyword, QByteArray(R"({")" + QByteArray(keyword) + R"(": {"bpm": {"minimun": 1}}})").constData(),
            QByteArray('/' + QByteArray(keyword) + "/bpm/minimun").constData());
    for (const auto *keyword : {"items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems",
                                "unevaluatedProperties", "not", "if", "then", "else"})
        row(keyword, QByteArray(R"({")" + QByteArray(keyword) + R"(": {"minimun": 1}})").constData(),
            QByteArray('/' + QByteArray(keyword) + "/minimun").constData());
    for (const auto *keyword : {"allOf", "anyOf", "oneOf", "prefixItems"})
        row(keyword, QByteArray(R"({")" + QByteArray(keyword) + R"(": [{}, {"minimun": 1}]})").constData(),
            QByteArray('/' + QByteArray(keyword) + "/1/minimun").constData());
    row("a pointer with a slash", R"({"properties": {"m/s": {"anchor": "a"}}})", "/properties/m~1s/anchor");

    row("unknown type", R"({"type": "strng"})", "/type");
    row("one unknown type of two", R"({"type": ["string", "nil"]})", "/type");
    row("the same type twice", R"({"type": ["string", "string"]})", "/type");
    row("no type at all", R"({"type": []})", "/type");
    row("a minimum in quotes", R"({"minimum": "3"})", "/minimum");
    row("exclusiveMaximum as in draft 4", R"({"maximum": 3, "exclusiveMaximum": true})", "/exclusiveMaximum");
    row("a negative length", R"({"minLength": -1})", "/minLength");
    row("half an item", R"({"maxItems": 2.5})", "/maxItems");
    row("required: true", R"({"properties": {"a": {"required": true}}})", "/properties/a/required");
    row("required twice", R"({"required": ["a", "a"]})", "/required");
    row("an empty enum", R"({"enum": []})", "/enum");
    row("a bad pattern", R"({"pattern": "("})", "/pattern");
    row("a pattern that is not a string", R"({"pattern": 3})", "/pattern");
    row("unknown format", R"({"format": "iri"})", "/format");
    row("unknown encoding", R"({"contentEncoding": "base32"})", "/contentEncoding");
    row("properties as a list", R"({"properties": ["a"]})", "/properties");
    row("items as a list", R"({"items": [{}]})", "/items");
    row("an empty anyOf", R"({"anyOf": []})", "/anyOf");
    row("a title that is not a string", R"({"title": 1})", "/title");

    row("a pattern that looks ahead", R"({"pattern": "^(?=a)b"})", "/pattern");
    row("a pattern that refers back", R"({"pattern": "^(a)\\1$"})", "/pattern");
    row("a property with a bad pattern", R"({"patternProperties": {"(": {}}})", "/patternProperties");
    row("a factor of zero", R"({"multipleOf": 0})", "/multipleOf");
    row("uniqueItems as a number", R"({"uniqueItems": 1})", "/uniqueItems");
    row("an empty prefixItems", R"({"prefixItems": []})", "/prefixItems");
    row("dependentRequired as a list", R"({"dependentRequired": ["a"]})", "/dependentRequired");
    row("dependentRequired twice", R"({"dependentRequired": {"a": ["b", "b"]}})", "/dependentRequired");
    row("another dialect", R"({"$schema": "http://json-schema.org/draft-07/schema#"})", "/$schema");
    row("an identifier with a fragment", R"({"$id": "a#b"})", "/$id");
    row("an anchor with a space", R"({"$anchor": "a b"})", "/$anchor");
    row("a format for annotation that is no string", R"({"format": 1, "x-loom-format": "annotation"})", "/format");
    row("another use of a format", R"({"format": "uuid", "x-loom-format": "assertion"})", "/x-loom-format");

    row("a reference to another document", R"({"$ref": "/message/v1"})", "/message/v1");
    row("a reference to itself", R"({"$ref": "#"})", "/");
    row("a circle of references", R"({"items": {"$ref": "#/$defs/a"}, "$defs": {"a": {"anyOf": [{"$ref": "#/$defs/b"}]},
        "b": {"not": {"$ref": "#/$defs/a"}}}})",
        "/$defs/a");
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
    const auto compiled = Schema::compile(object(R"({"properties": {"bpm": {"minimun": 1}}})"), u"schemas/x.json"_s);

    QVERIFY(!compiled);
    QCOMPARE(
        compiled.error().message,
        u"schemas/x.json: /properties/bpm/minimun: JSON Schema 2020-12 does not have this keyword; correct its name, "
        "remove it, or prefix it with \"x-\" if it is only an annotation"_s);
}

void SchemaTest::limitsWhatAppliesToOneValue_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isFine");

    QTest::newRow("a chain of references") << 25 << 1 << true;
    QTest::newRow("a long chain of references") << 10'000 << 1 << false;
    QTest::newRow("references that double a few times") << 10 << 2 << true;
    QTest::newRow("references that double often") << 20 << 2 << false;
}

void SchemaTest::limitsWhatAppliesToOneValue()
{
    QFETCH(int, depth);
    QFETCH(int, width);
    QFETCH(bool, isFine);
    QJsonObject definitions{{u"d%1"_s.arg(depth), QJsonObject{{u"type"_s, u"string"_s}}}};
    for (int i = 0; i < depth; ++i) {
        const QJsonObject next{{u"$ref"_s, u"#/$defs/d%1"_s.arg(i + 1)}};
        definitions.insert(u"d%1"_s.arg(i), width == 1 ? next : QJsonObject{{u"allOf"_s, QJsonArray{next, next}}});
    }

    const auto compiled = Schema::compile({{u"$ref"_s, u"#/$defs/d0"_s}, {u"$defs"_s, definitions}}, u"x.json"_s);

    QCOMPARE(bool(compiled), isFine);
}

QTEST_APPLESS_MAIN(SchemaTest)
#include "tst_schema.moc"
