// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemabundler.h"

#include "common/core/parsedjson.h"
#include "common/validation/schema.h"
#include "tests/common/catalogue/documents.h"

#include <QJsonDocument>
#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class SchemaBundlerTest : public QObject
{
    Q_OBJECT

private slots:
    void bundles_data();
    void bundles();
    void bundlesOtherDocuments();
    void findsDynamicAnchors();
    void limitsTheSize_data();
    void limitsTheSize();
    void rejects_data();
    void rejects();
};

namespace {

Result<QJsonObject, Failure> bundle(const std::vector<SchemaDocument> &documents)
{
    const auto registry = SchemaRegistry::of(documents);
    if (!registry)
        return registry.error();
    return SchemaBundler(*registry).bundle(documents.back());
}

QByteArray bundledText(const std::vector<SchemaDocument> &documents)
{
    auto schema = bundle(documents);
    if (!schema)
        return schema.error().message.toUtf8();
    for (const auto &name : {u"$id"_s, u"x-loom-order"_s})
        schema->remove(name);
    return jsonText(*schema);
}

/// Returns a schema with 2^count fields: d0 has two fields that refer to d1, which has two that refer to d2, and so on.
QByteArray doubling(int count)
{
    QByteArray text = R"({"$id": "a/v1", "$ref": "#/$defs/d0", "$defs": {)";
    for (int i = 0; i < count; ++i) {
        const auto next = QByteArray::number(i + 1);
        text += "\"d" + QByteArray::number(i) + R"(": {"properties": {"a": {"$ref": "#/$defs/d)" + next
                + R"("}, "b": {"$ref": "#/$defs/d)" + next + R"("}}}, )";
    }
    return text + "\"d" + QByteArray::number(count) + "\": {}}}";
}

/// Returns a schema in which d0 refers to d1, which refers to d2, and so on.
QByteArray chain(int count)
{
    QByteArray text = R"({"$id": "a/v1", "$ref": "#/$defs/d0", "$defs": {)";
    for (int i = 0; i < count; ++i)
        text += "\"d" + QByteArray::number(i) + R"(": {"$ref": "#/$defs/d)" + QByteArray::number(i + 1) + "\"}, ";
    return text + "\"d" + QByteArray::number(count) + "\": {}}}";
}

/// Returns a schema with many fields that refer to one schema with a long description.
QByteArray repeated(int count, int length)
{
    QByteArray text =
        R"({"$id": "a/v1", "$defs": {"d": {"description": ")" + QByteArray(length, 'x') + "\"}}, \"properties\": {";
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? ", \"f" : "\"f") + QByteArray::number(i) + R"(": {"$ref": "#/$defs/d"})";
    return text + "}}";
}

} // namespace

void SchemaBundlerTest::bundles_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };

    row("a definition takes the place of its reference",
        R"({"items": {"$ref": "#/$defs/small", "title": "here"}, "$defs": {"small": {"maximum": 3, "title": "there"}}})",
        R"({"items": {"maximum": 3, "title": "here"}})");
    row("a reference beside other rules",
        R"({"items": {"$ref": "#/$defs/a", "minimum": 1}, "$defs": {"a": {"maximum": 3}}})",
        R"({"items": {"$ref": "#/$defs/a", "minimum": 1}, "$defs": {"a": {"maximum": 3}}})");
    row("a circle", R"({"$ref": "#/$defs/list", "$defs": {"list": {"items": {"$ref": "#/$defs/list"}}}})",
        R"({"$ref": "#/$defs/list", "$defs": {"list": {"items": {"$ref": "#/$defs/list"}}}})");
    row("the whole", R"({"items": {"$ref": "#"}})", R"({"items": {"$ref": "#"}})");
    row("an anchor", R"({"items": {"$ref": "#b"}, "$defs": {"a": {"$anchor": "b", "maximum": 1}}})",
        R"({"items": {"maximum": 1}})");
    row("a pointer to a property", R"({"prefixItems": [{"type": "null"}], "items": {"$ref": "#/prefixItems/0"}})",
        R"({"prefixItems": [{"type": "null"}], "items": {"type": "null"}})");
    row("an escaped pointer", R"({"items": {"$ref": "#/$defs/a~1b%25"}, "$defs": {"a/b%": {"type": "null"}}})",
        R"({"items": {"type": "null"}})");
    row("an embedded schema", R"({"items": {"$id": "https://example.org/s", "items": {"$ref": "t"}},
        "$defs": {"t": {"$id": "https://example.org/t", "items": {"$ref": "#/$defs/u"}, "$defs": {"u": {"type": "null"}}}}})",
        R"({"items": {"items": {"items": {"type": "null"}}}})");
    row("true and false", R"({"prefixItems": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}],
        "$defs": {"a": true, "b": false}})",
        R"({"prefixItems": [{}, {"not": {}}]})");
    row("what nothing refers to is left out", R"({"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {}}})", "{}");
    row("data is no reference", R"({"const": {"$ref": "#"}, "examples": [{"$ref": "#/no"}]})",
        R"({"const": {"$ref": "#"}, "examples": [{"$ref": "#/no"}]})");
}

void SchemaBundlerTest::bundles()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    auto schema = object(before);
    schema.insert(u"$id"_s, u"a/v1"_s);

    QCOMPARE(bundledText({document(jsonText(schema))}), jsonText(object(after)));
}

void SchemaBundlerTest::bundlesOtherDocuments()
{
    const auto shared =
        document(R"({"$id": "shared/v1", "title": "Shared", "examples": [1], "x-loom": {}, "type": "object",
        "additionalProperties": {"$ref": "#"}, "$defs": {"id": {"$anchor": "id", "type": "string"}}})");
    const auto own =
        document(R"({"$id": "own/v1", "prefixItems": [{"$ref": "/shared/v1"}, {"$ref": "/shared/v1#/$defs/id"},
        {"$ref": "/shared/v1#id", "maxLength": 3}]})");

    const auto expected = object(R"({"prefixItems": [{"$ref": "#/$defs/shared.v1"}, {"type": "string"},
        {"$ref": "#/$defs/shared.v1.id", "maxLength": 3}],
        "$defs": {"shared.v1": {"title": "Shared", "type": "object", "additionalProperties": {"$ref": "#/$defs/shared.v1"}},
                  "shared.v1.id": {"type": "string"}}})");
    QCOMPARE(bundledText({shared, own}), jsonText(expected));
}

void SchemaBundlerTest::findsDynamicAnchors()
{
    // The same list, with texts by one reference and with numbers by the other.
    const auto text = bundledText({document(R"({"$id": "a/v1", "prefixItems": [{"$ref": "texts"}, {"$ref": "numbers"}],
        "$defs": {
            "list": {"$id": "list", "items": {"$dynamicRef": "#item"}, "$defs": {"any": {"$dynamicAnchor": "item"}}},
            "texts": {"$id": "texts", "$ref": "list", "$defs": {"t": {"$dynamicAnchor": "item", "type": "string"}}},
            "numbers": {"$id": "numbers", "$ref": "list", "$defs": {"n": {"$dynamicAnchor": "item", "type": "number"}}}}})")});

    QCOMPARE(text,
             jsonText(object(R"({"prefixItems": [{"items": {"type": "string"}}, {"items": {"type": "number"}}]})")));
}

void SchemaBundlerTest::limitsTheSize_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("references that double at every step") << doubling(30);
    QTest::newRow("a long schema, a thousand times") << repeated(1000, 2000);
}

void SchemaBundlerTest::limitsTheSize()
{
    QFETCH(QByteArray, text);

    const auto bundled = bundle({document(text)});

    QVERIFY2(bundled, bundled ? "" : qPrintable(bundled.error().message));
    QVERIFY(jsonText(*bundled).size() < 2 * SchemaBundler::MaxCopiedBytes);
    QVERIFY(Schema::compile(*bundled, u"x.json"_s));
}

void SchemaBundlerTest::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const char *message) {
        QTest::newRow(name) << text << QString::fromUtf8(message);
    };

    row("a missing definition", R"({"$id": "a/v1", "properties": {"x": {"$ref": "#/$defs/y"}}})",
        "/properties/x/$ref: this reference leads to \"#/$defs/y\", which does not exist there");
    row("a missing anchor", R"({"$id": "a/v1", "items": {"$ref": "#y"}})",
        "/items/$ref: this reference leads to \"#y\", which does not exist there");
    row("a missing document", R"({"$id": "a/v1", "$ref": "/message/v2"})",
        "/$ref: this reference leads to \"/message/v2\", which no schema of the catalogue has as its $id; Loom does "
        "not "
        "fetch schemas");
    row("a URL", R"({"$id": "a/v1", "items": {"$ref": "https://example.org/s#/$defs/a"}})",
        "/items/$ref: this reference leads to https://example.org/s, which no schema of the catalogue has as its $id; "
        "Loom "
        "does not fetch schemas");
    row("data", R"({"$id": "a/v1", "const": {"a": {}}, "items": {"$ref": "#/const/a"}})",
        "/items/$ref: this reference leads to \"#/const/a\", which is not a place for a schema");
    row("an identifier twice", R"({"$id": "a/v1", "items": {"$id": "/b"}, "contains": {"$id": "/b"}})",
        "/contains: \"loom:///b\" already identifies /items in x.json; choose another");
    row("references nested too deep", chain(10'000), "/$defs/d63/$ref: references are nested deeper than 64 here");
}

void SchemaBundlerTest::rejects()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);

    const auto bundled = bundle({document(text)});

    QVERIFY(!bundled);
    QCOMPARE(bundled.error().message, u"x.json: "_s + message);
}

QTEST_APPLESS_MAIN(SchemaBundlerTest)
#include "tst_schemabundler.moc"
