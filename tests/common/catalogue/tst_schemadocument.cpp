// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/optionalfields.h"
#include "common/catalogue/schemadocument.h"
#include "common/catalogue/schemareferences.h"
#include "common/core/parsedjson.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class SchemaDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderOfFields();
    void rejectsInvalidFile_data();
    void rejectsInvalidFile();
    void resolvesReferences();
    void rejectsTooLargeFile();
    void keepsTheOrderOfManyFields();
    void mergesOrderOfFields();
    void rejectsInvalidReference_data();
    void rejectsInvalidReference();
    void acceptsNullForOptionalField_data();
    void acceptsNullForOptionalField();
};

namespace {

SchemaDocument document(const QByteArray &text)
{
    auto parsed = SchemaDocument::parse(text, u"x.json"_s);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().message));
    return *std::move(parsed);
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
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

const QByteArray Base = R"({"$id": "message/v1", "title": "Base", "examples": [1], "required": ["device_id"],
    "properties": {"zone": {}, "device_id": {"type": "string"}}, "type": "object"})";

} // namespace

void SchemaDocumentTest::keepsTheOrderOfFields()
{
    const auto schema = document(R"({"$id": "a/v1", "properties": {"z": {"properties": {"y": {}, "x": {}}}, "a": {},
        "list": {"items": {"allOf": [{}, {"properties": {"q": {}, "p": {}}}]}}},
        "const": {"properties": {"b": 1, "a": 2}}})")
                            .schema;

    const QJsonDocument expected = QJsonDocument::fromJson(R"({"$id": "a/v1", "x-loom-order": ["z", "a", "list"],
        "properties": {"z": {"properties": {"y": {}, "x": {}}, "x-loom-order": ["y", "x"]}, "a": {},
        "list": {"items": {"allOf": [{}, {"properties": {"q": {}, "p": {}}, "x-loom-order": ["q", "p"]}]}}},
        "const": {"properties": {"b": 1, "a": 2}}})");
    QCOMPARE(QJsonDocument(schema).toJson(), expected.toJson());
}

void SchemaDocumentTest::rejectsInvalidFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");

    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("no JSON") << QByteArray(R"({"$id": )") << u"at byte"_s;
    QTest::newRow("an array") << QByteArray("[]") << u"one JSON object"_s;
    QTest::newRow("nested too deep") << R"({"$id": "a/v1", "const": )" + QByteArray(10'000, '[')
                                            + QByteArray(10'000, ']') + '}'
                                     << u"nested"_s;
    QTest::newRow("no id") << QByteArray("{}") << u"/$id"_s;
    QTest::newRow("an id without a version") << QByteArray(R"({"$id": "device/gps"})") << u"/$id"_s;
    QTest::newRow("an id with a slash first") << QByteArray(R"({"$id": "/device/gps/v1"})") << u"/$id"_s;
    QTest::newRow("an id in capitals") << QByteArray(R"({"$id": "Device/v1"})") << u"/$id"_s;
    QTest::newRow("a field twice") << QByteArray(R"({"$id": "a/v1", "properties": {"b": {}, "c": {}, "b": {}}})")
                                   << u"/properties/b"_s;
}

void SchemaDocumentTest::rejectsInvalidFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);

    const auto parsed = SchemaDocument::parse(text, u"x.json"_s);

    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.startsWith(u"x.json: "_s), qPrintable(parsed.error().message));
    QVERIFY2(parsed.error().message.contains(why), qPrintable(parsed.error().message));
}

void SchemaDocumentTest::resolvesReferences()
{
    const std::vector documents{document(Base), document(R"({"$id": "a/v1", "$ref": "/message/v1", "title": "A",
        "required": ["x", "device_id"], "properties": {"x": {"$ref": "#/$defs/small", "description": "here"},
        "b": {"type": "null"}}, "$defs": {"small": {"$ref": "#/$defs/number", "maximum": 3, "description": "there"},
        "number": {"type": "number", "title": "Number"}}})")};

    const auto resolved = SchemaReferences(documents).resolve(documents[1]);

    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().message));
    const auto expected = object(R"({"$id": "a/v1", "title": "A", "type": "object", "required": ["device_id", "x"],
        "x-loom-order": ["zone", "device_id", "x", "b"], "properties": {"zone": {}, "device_id": {"type": "string"},
        "x": {"type": "number", "maximum": 3, "title": "Number", "description": "here"}, "b": {"type": "null"}}})");
    QCOMPARE(jsonText(*resolved), jsonText(expected));
}

void SchemaDocumentTest::rejectsTooLargeFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(file.resize(SchemaDocument::MaxBytes + 1));

    const auto read = SchemaDocument::read(file.fileName(), u"x.json"_s);

    QVERIFY(!read);
    QCOMPARE(read.error().message, u"x.json: a schema file must not exceed 1048576 bytes"_s);
}

void SchemaDocumentTest::keepsTheOrderOfManyFields()
{
    constexpr int Count = 10'000;
    QByteArrayList names;
    for (int i = 0; i < Count; ++i)
        names << "\"f" + QByteArray::number((i * 7919) % Count) + "\"";

    const auto parsed = document(R"({"$id": "a/v1", "properties": {)" + names.join(": {}, ") + ": {}}}");

    QCOMPARE(jsonText(parsed.schema[u"x-loom-order"_s].toArray()), '[' + names.join(',') + ']');
}

void SchemaDocumentTest::mergesOrderOfFields()
{
    const std::vector documents{document(R"({"$id": "b/v1", "title": "B", "$comment": "not ours", "x-loom": {},
        "required": ["m", "c"], "properties": {"c": {}, "m": {}, "x": {}}})"),
                                document(R"({"$id": "a/v1", "$ref": "/b/v1", "deprecated": true, "x-note": 1,
        "required": ["z", "c", "a"], "properties": {"z": {}, "n": {}, "c": {}, "a": {}}})")};

    const auto resolved = SchemaReferences(documents).resolve(documents[1]);

    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().message));
    const auto expected = object(R"({"$id": "a/v1", "title": "B", "deprecated": true, "x-note": 1,
        "required": ["m", "c", "z", "a"], "x-loom-order": ["c", "m", "x", "z", "n", "a"],
        "properties": {"a": {}, "c": {}, "m": {}, "n": {}, "x": {}, "z": {}}})");
    QCOMPARE(jsonText(*resolved), jsonText(expected));
}

void SchemaDocumentTest::rejectsInvalidReference_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");

    QTest::newRow("to a missing definition")
        << QByteArray(R"({"$id": "a/v1", "properties": {"x": {"$ref": "#/$defs/y"}}})") << u"/properties/x/$ref"_s;
    QTest::newRow("to a missing document") << QByteArray(R"({"$id": "a/v1", "$ref": "/message/v2"})") << u"/$ref"_s;
    QTest::newRow("to a URL") << QByteArray(R"({"$id": "a/v1", "items": {"$ref": "https://example.org/s"}})")
                              << u"/items/$ref"_s;
    QTest::newRow("that is not a string") << QByteArray(R"({"$id": "a/v1", "$ref": 1})") << u"/$ref"_s;
    QTest::newRow("to itself") << QByteArray(R"({"$id": "a/v1", "items": {"$ref": "/a/v1"}})") << u"/items/$ref"_s;
    QTest::newRow("that doubles at every step") << doubling(30) << u"/$defs/d28/properties/b/$ref"_s;
    QTest::newRow("that leads too deep") << chain(10'000) << u"/$defs/d63"_s;
    QTest::newRow("to a long schema, a thousand times") << repeated(1000, 2000) << u"/properties/f566/$ref"_s;
    QTest::newRow("in a circle") << QByteArray(R"({"$id": "a/v1", "items": {"$ref": "#/$defs/b"},
                          "$defs": {"b": {"not": {"$ref": "#/$defs/c"}}, "c": {"$ref": "#/$defs/b"}}})")
                                 << u"/$defs/c/$ref"_s;
    QTest::newRow("with another type") << QByteArray(R"({"$id": "a/v1", "$ref": "/message/v1", "type": "array"})")
                                       << u"/type"_s;
    QTest::newRow("with another field of the same name")
        << QByteArray(R"({"$id": "a/v1", "$ref": "/message/v1", "properties": {"device_id": {}}})")
        << u"/properties/device_id"_s;
}

void SchemaDocumentTest::rejectsInvalidReference()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const std::vector documents{document(Base), document(text)};

    const auto resolved = SchemaReferences(documents).resolve(documents[1]);

    QVERIFY(!resolved);
    QVERIFY2(resolved.error().message.startsWith(u"x.json: %1: "_s.arg(pointer)), qPrintable(resolved.error().message));
}

void SchemaDocumentTest::acceptsNullForOptionalField_data()
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
    row("oneOf beside a pattern", R"({"oneOf": [{}], "pattern": "a"})", R"({"oneOf": [{}], "pattern": "a"})");
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

void SchemaDocumentTest::acceptsNullForOptionalField()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto around = [](const QByteArray &field) { return object(R"({"properties": {"f": )" + field + "}}"); };

    QCOMPARE(jsonText(acceptNullForOptionalFields(around(before))), jsonText(around(after)));
}

QTEST_APPLESS_MAIN(SchemaDocumentTest)
#include "tst_schemadocument.moc"
