// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemacomparison.h"

#include "common/catalogue/catalogueloader.h"
#include "common/validation/validator.h"
#include "tests/common/catalogue/documents.h"

#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class SchemaComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNarrowings_data();
    void findsNarrowings();
    void findsNothingInWiderSchemas_data();
    void findsNothingInWiderSchemas();
    void comparesEndpoints();
    void examplesAreShort();
};

namespace {

/// Returns a catalogue of one message type with a field "v" of that schema.
LoadedCatalogue catalogueOf(const QByteArray &schema, const QByteArray &declaration = R"("route": "/a")")
{
    auto loaded = CatalogueLoader({}).make(
        {document(R"({"$id": "message/v1", "type": "object", "required": ["device_id"],
        "properties": {"device_id": {"type": "string", "minLength": 3}}})"),
         document(R"({"$id": "a/v1", "$ref": "/message/v1", "properties": {"v": )" + schema
                  + R"(, "other": {"type": "number"}}, "x-loom": {"topic": "a", )" + declaration + "}}")});
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return *std::move(loaded);
}

void columns()
{
    QTest::addColumn<QByteArray>("wide");
    QTest::addColumn<QByteArray>("narrow");
    const auto row = [](const char *name, const char *wide, const char *narrow) {
        QTest::newRow(name) << QByteArray(wide) << QByteArray(narrow);
    };

    row("a minimum", R"({"type": "number", "minimum": 3})", R"({"type": "number", "minimum": 3.5})");
    row("an exclusive maximum", R"({"type": "number", "maximum": 3})", R"({"type": "number", "exclusiveMaximum": 3})");
    row("a first maximum", R"({"type": "integer"})", R"({"type": "integer", "maximum": 100000000})");
    row("a factor", R"({"type": "integer"})", R"({"type": "integer", "multipleOf": 2})");
    row("an integer", R"({"type": "number"})", R"({"type": "integer"})");
    row("a type less", R"({"type": ["string", "boolean"]})", R"({"type": "string"})");
    row("a length", R"({"type": "string", "maxLength": 5000})", R"({"type": "string", "maxLength": 4999})");
    row("a pattern", R"({"type": "string"})", R"({"type": "string", "pattern": "^[a-z]*$"})");
    row("another pattern", R"({"type": "string", "pattern": "^[A-Za-z]+$"})",
        R"({"type": "string", "pattern": "^[A-Z][A-Za-z]+$"})");
    row("a format", R"({"type": "string"})", R"({"type": "string", "format": "date"})");
    row("an encoding", R"({"type": "string"})", R"({"type": "string", "contentEncoding": "base64"})");
    row("a value less", R"({"enum": ["a", "b", "c", 4]})", R"({"enum": ["a", "c", 4]})");
    row("a constant", R"({"enum": ["a", "b"]})", R"({"const": "a"})");
    row("a required field", R"({"type": "object", "properties": {"b": {"type": "object", "properties": {"c": {}}}}})",
        R"({"type": "object", "properties": {"b": {"type": "object", "required": ["c"], "properties": {"c": {}}}}})");
    row("no other fields", R"({"type": "object"})", R"({"type": "object", "additionalProperties": false})");
    row("a field less in a closed object",
        R"({"type": "object", "additionalProperties": false, "properties": {"b": {}, "c": {}}})",
        R"({"type": "object", "additionalProperties": false, "properties": {"b": {}}})");
    row("names of fields", R"({"type": "object"})", R"({"type": "object", "propertyNames": {"maxLength": 4}})");
    row("fewer items", R"({"type": "array", "maxItems": 5})", R"({"type": "array", "maxItems": 4})");
    row("items", R"({"type": "array", "items": {"type": ["number", "string"]}})",
        R"({"type": "array", "items": {"type": "number"}})");
    row("a first item", R"({"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}]})",
        R"({"type": "array", "prefixItems": [{"type": "number"}, {"type": "number", "maximum": 7}]})");
    row("different items", R"({"type": "array", "items": {"type": "number"}})",
        R"({"type": "array", "items": {"type": "number"}, "uniqueItems": true})");
    row("an alternative less", R"({"anyOf": [{"type": "string"}, {"type": "object", "required": ["b"]}]})",
        R"({"anyOf": [{"type": "string"}]})");
    row("a condition",
        R"({"type": "object", "properties": {"kind": {"enum": ["b", "c"]}, "size": {"type": "number"}}})",
        R"({"type": "object", "properties": {"kind": {"enum": ["b", "c"]}, "size": {"type": "number"}},
            "if": {"required": ["kind"], "properties": {"kind": {"const": "c"}}}, "then": {"required": ["size"]}})");
    row("a rule in a circle",
        R"({"type": "object", "properties": {"n": {"type": "number"}, "next": {"$ref": "#/properties/v"}}})",
        R"({"type": "object", "properties": {"n": {"type": "number", "maximum": 9}, "next": {"$ref": "#/properties/v"}}})");
}

} // namespace

void SchemaComparisonTest::findsNarrowings_data()
{
    columns();
}

void SchemaComparisonTest::findsNarrowings()
{
    QFETCH(QByteArray, wide);
    QFETCH(QByteArray, narrow);
    const auto before = catalogueOf(wide);
    const auto after = catalogueOf(narrow);

    const auto found = narrowings(before, after);

    QVERIFY(!found.isEmpty());
    for (const auto &narrowing : found) {
        const auto example = object(narrowing.example);
        QVERIFY2(Validator(0).check(before.messageTypes[0].rules, example, 0).isEmpty(), narrowing.example.constData());
        QVERIFY2(!Validator(0).check(after.messageTypes[0].rules, example, 0).isEmpty(), narrowing.example.constData());
    }
}

void SchemaComparisonTest::findsNothingInWiderSchemas_data()
{
    columns();
}

void SchemaComparisonTest::findsNothingInWiderSchemas()
{
    QFETCH(QByteArray, wide);
    QFETCH(QByteArray, narrow);

    QVERIFY(narrowings(catalogueOf(narrow), catalogueOf(wide)).isEmpty());
}

void SchemaComparisonTest::comparesEndpoints()
{
    const auto before = catalogueOf("{}", R"("route": "/a", "largeBodies": true)");

    const auto moved = narrowings(before, catalogueOf("{}", R"("route": "/b")"));
    const auto gone = narrowings(before, {});

    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved[0].text, u"the route was /a and is /b"_s);
    QCOMPARE(moved[1].text, u"bodies above 1 MiB are rejected: largeBodies is gone"_s);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0].text, u"the schema is gone"_s);
}

void SchemaComparisonTest::examplesAreShort()
{
    const auto found = narrowings(catalogueOf(R"({"enum": ["x", "y"]})"), catalogueOf(R"({"enum": ["x"]})"));

    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, u"a/v1"_s);
    QCOMPARE(found[0].text, u"v: ensure this value is one of: 'x'"_s);
    auto example = object(found[0].example);
    example.remove(u"device_id"_s);
    QCOMPARE(example, (QJsonObject{{u"v"_s, u"y"_s}}));
}

QTEST_APPLESS_MAIN(SchemaComparisonTest)
#include "tst_schemacomparison.moc"
