// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/optionalfields.h"

#include "common/core/parsedjson.h"
#include "tests/common/catalogue/documents.h"

#include <QJsonDocument>
#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class OptionalFieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsNullForOptionalField_data();
    void acceptsNullForOptionalField();
    void relaxesDefinitions();
    void copiesADefinitionOfWhichMoreIsRequired();
};

void OptionalFieldsTest::acceptsNullForOptionalField_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };

    row("a type", R"({"type": "number", "minimum": 1})", R"({"minimum": 1, "type": ["number", "null"]})");
    row("types", R"({"type": ["null", "number"]})", R"({"type": ["null", "number"]})");
    row("no type", R"({"minimum": 1})", R"({"minimum": 1})");
    row("enum", R"({"type": "string", "enum": ["a"]})", R"({"enum": ["a", null], "type": ["string", "null"]})");
    row("const", R"({"const": 1})", R"({"enum": [1, null]})");
    row("anyOf", R"({"anyOf": [{"type": "string"}]})", R"({"anyOf": [{"type": "string"}, {"type": "null"}]})");
    row("oneOf", R"({"title": "t", "oneOf": [{"type": "string"}]})",
        R"({"title": "t", "anyOf": [{"type": "null"}, {"oneOf": [{"type": "string"}]}]})");
    row("oneOf beside a pattern", R"({"oneOf": [{}], "pattern": "a"})",
        R"({"anyOf": [{"type": "null"}, {"oneOf": [{}], "pattern": "a"}]})");
    row("a reference", R"({"title": "t", "$ref": "#/$defs/d"})",
        R"({"title": "t", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/d"}]})");
    row("true and false", R"({"properties": {"a": true, "b": false}})", R"({"properties": {"a": true, "b": false}})");
    row("fields in an alternative", R"({"required": ["a"], "anyOf": [{"properties": {"a": {"type": "string"},
        "b": {"type": "string"}}}]})",
        R"({"required": ["a"], "anyOf": [{"properties": {"a": {"type": "string"},
        "b": {"type": ["string", "null"]}}}, {"type": "null"}]})");
    row("fields of first items", R"({"prefixItems": [{"properties": {"b": {"type": "string"}}}]})",
        R"({"prefixItems": [{"properties": {"b": {"type": ["string", "null"]}}}]})");
    row("allOf", R"({"allOf": [{"type": "string"}]})", R"({"allOf": [{"type": ["string", "null"]}]})");
    row("fields of a field", R"({"required": ["a"], "properties": {"a": {"type": "string"}, "b": {"type": "array"}}})",
        R"({"required": ["a"], "properties": {"a": {"type": "string"}, "b": {"type": ["array", "null"]}}})");
    row("fields of items", R"({"items": {"properties": {"b": {"type": "string"}}}})",
        R"({"items": {"properties": {"b": {"type": ["string", "null"]}}}})");
    row("items themselves", R"({"items": {"type": "string"}})", R"({"items": {"type": "string"}})");
    row("required beside it",
        R"({"required": ["a"], "allOf": [{"properties": {"a": {"type": "string"}, "b": {"type": "string"}}}]})",
        R"({"required": ["a"],
             "allOf": [{"properties": {"a": {"type": "string"}, "b": {"type": ["string", "null"]}}}]})");
}

void OptionalFieldsTest::acceptsNullForOptionalField()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto around = [](const QByteArray &field) { return object(R"({"properties": {"f": )" + field + "}}"); };

    QCOMPARE(jsonText(acceptNullForOptionalFields(around(before))), jsonText(around(after)));
}

void OptionalFieldsTest::relaxesDefinitions()
{
    const auto schema = object(R"({"required": ["a"], "properties": {"a": {"$ref": "#/$defs/tree"}},
        "$defs": {"tree": {"properties": {"value": {"type": "string"}, "next": {"$ref": "#/$defs/tree"}}}}})");

    const auto expected = object(R"({"required": ["a"], "properties": {"a": {"$ref": "#/$defs/tree"}},
        "$defs": {"tree": {"properties": {"value": {"type": ["string", "null"]},
                                          "next": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/tree"}]}}}}})");
    QCOMPARE(jsonText(acceptNullForOptionalFields(schema)), jsonText(expected));
}

void OptionalFieldsTest::copiesADefinitionOfWhichMoreIsRequired()
{
    const auto schema = object(R"({"items": {"$ref": "#/$defs/point", "required": ["z", "name"]},
        "prefixItems": [{"$ref": "#/$defs/point"}],
        "$defs": {"point": {"required": ["x"], "properties": {"x": {"type": "number"}, "z": {"type": "number"}}}}})");

    const auto expected = object(R"({"items": {"$ref": "#/$defs/point-2", "required": ["z", "name"]},
        "prefixItems": [{"$ref": "#/$defs/point"}],
        "$defs": {"point": {"required": ["x"], "properties": {"x": {"type": "number"}, "z": {"type": ["number", "null"]}}},
                  "point-2": {"required": ["x"], "properties": {"x": {"type": "number"}, "z": {"type": "number"}}}}})");
    QCOMPARE(jsonText(acceptNullForOptionalFields(schema)), jsonText(expected));
}

QTEST_APPLESS_MAIN(OptionalFieldsTest)
#include "tst_optionalfields.moc"
