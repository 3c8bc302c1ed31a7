// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "common/validation/validator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class PublicSchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void removesPrivateKeywords();
    void keepsFieldNamedLikeKeyword();
    void keepsTheOrderOfFields();
    void keepsReferencesInAnotherDocument();
    void translatesToStandardKeywords_data();
    void translatesToStandardKeywords();
    void base64PatternMatchesValidator_data();
    void base64PatternMatchesValidator();
    void writesMessageInSchemaOrder();
};

namespace {

constexpr int Tolerance = 24;

QJsonObject object(const QByteArray &text)
{
    const auto document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("not an object: %s", text.constData());
    return document.object();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

void PublicSchemaTest::removesPrivateKeywords()
{
    const auto schema = object(R"({"$id": "a/v1", "$schema": "https://example.org", "x-loom": {"route": "/a"},
        "x-loom-order": ["list"], "x-mine": 1, "properties": {"list": {"type": "array", "x-loom-limit": "A",
        "items": {"enum": ["a"], "x-loom-extend": "B"}}}})");

    QCOMPARE(compact(publicSchema(schema, Tolerance)),
             compact(object(R"({"x-mine": 1, "properties": {"list": {"type": "array", "items": {"enum": ["a"]}}}})")));
}

void PublicSchemaTest::keepsFieldNamedLikeKeyword()
{
    const auto schema = object(R"({"x-loom-order": ["x-loom", "format"], "properties": {
        "x-loom": {"type": "string"}, "format": {"type": "string"}}})");

    QCOMPARE(publicSchema(schema, Tolerance)[u"properties"_s].toObject().keys(),
             QStringList({u"format"_s, u"x-loom"_s}));
}

void PublicSchemaTest::keepsTheOrderOfFields()
{
    const auto schema = object(R"({"type": "object", "title": "T", "x-loom-order": ["z", "a"], "properties": {
        "a": {"type": "object", "x-loom-order": ["y", "x"], "properties": {"x": {}, "y": {}}}, "z": {}}})");

    QCOMPARE(publicSchemaText(schema, Tolerance),
             QByteArray(R"({"title":"T","type":"object","properties":{"z":{},"a":{"type":"object","properties":)"
                        R"({"y":{},"x":{}}}}})"));
}

void PublicSchemaTest::keepsReferencesInAnotherDocument()
{
    const auto schema = object(R"({"items": {"$ref": "#/$defs/a"}, "not": {"$ref": "#"}, "const": {"$ref": "#"},
        "$defs": {"a": {"maximum": 1}}})");

    QCOMPARE(publicSchemaText(schema, Tolerance), jsonText(schema));
    QCOMPARE(publicSchemaText(schema, Tolerance, u"#/components/schemas/x"_s),
             jsonText(object(R"({"items": {"$ref": "#/components/schemas/x/$defs/a"},
                 "not": {"$ref": "#/components/schemas/x"}, "const": {"$ref": "#"}, "$defs": {"a": {"maximum": 1}}})")));
}

void PublicSchemaTest::translatesToStandardKeywords_data()
{
    QTest::addColumn<int>("tolerance");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("shown");
    const QByteArray pattern = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

    QTest::newRow("a time near the server's")
        << 24 << QByteArray(R"({"format": "ingest-time", "description": "When."})")
        << QByteArray(R"({"format": "date-time", "maxLength": 40, "x-loom-format": "ingest-time",
               "description": "When. Must differ from the server's time by at most 24 hours."})");
    QTest::newRow("a time near the server's, without a description")
        << 1 << QByteArray(R"({"format": "ingest-time"})")
        << QByteArray(R"({"format": "date-time", "maxLength": 40, "x-loom-format": "ingest-time",
               "description": "Must differ from the server's time by at most one hour."})");
    QTest::newRow("a time that is not compared")
        << 0 << QByteArray(R"({"format": "ingest-time", "description": "When."})")
        << QByteArray(
               R"({"format": "date-time", "maxLength": 40, "x-loom-format": "ingest-time", "description": "When."})");
    QTest::newRow("any time") << 24 << QByteArray(R"({"format": "date-time", "maxLength": 30})")
                              << QByteArray(R"({"format": "date-time", "maxLength": 30})");
    QTest::newRow("a format for annotation") << 24 << QByteArray(R"({"format": "iri", "x-loom-format": "annotation"})")
                                             << QByteArray(R"({"format": "iri", "x-loom-format": "annotation"})");
    QTest::newRow("another format") << 24 << QByteArray(R"({"format": "uuid"})") << QByteArray(R"({"format": "uuid"})");
    QTest::newRow("base64") << 24 << QByteArray(R"({"contentEncoding": "base64"})")
                            << R"({"contentEncoding": "base64", "minLength": 4, "pattern": ")" + pattern + R"("})";
    QTest::newRow("base64 that is long") << 24 << QByteArray(R"({"contentEncoding": "base64", "minLength": 8})")
                                         << R"({"contentEncoding": "base64", "minLength": 8, "pattern": ")" + pattern
                                                + R"("})";
    QTest::newRow("base64 with another pattern")
        << 24 << QByteArray(R"({"contentEncoding": "base64", "pattern": "^UklGR"})")
        << R"({"contentEncoding": "base64", "minLength": 4, "pattern": "^UklGR", "allOf": [{"pattern": ")" + pattern
               + R"("}]})";
}

void PublicSchemaTest::translatesToStandardKeywords()
{
    QFETCH(const int, tolerance);
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, shown);

    const QJsonObject schema{{u"items"_s, object(written)}};

    QCOMPARE(compact(publicSchema(schema, tolerance)[u"items"_s].toObject()), compact(object(shown)));
}

void PublicSchemaTest::base64PatternMatchesValidator_data()
{
    QTest::addColumn<QString>("text");

    for (const auto *text :
         {"",     "=",      "====",     "A",        "AA",       "AAA",   "AAAA", "AA==", "AAA=",     "A===", "AA=A",
          "=AAA", "AAAA\n", "AAAAAAAA", "AAAAAA==", "AAAAAAA=", "AAAAA", "AA-_", "ab+/", "AA==AAAA", "AAAé", " AAA"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PublicSchemaTest::base64PatternMatchesValidator()
{
    QFETCH(const QString, text);
    const auto written = object(R"({"contentEncoding": "base64"})");
    const auto rules = Schema::compile(written, u"test"_s);
    QVERIFY(rules);

    const auto shown = publicSchema(written, Tolerance);
    // In JSON Schema, $ only matches at the end of the text.
    const QRegularExpression pattern(shown[u"pattern"_s].toString().replace(u'$', u"\\z"_s));
    const bool isValidElsewhere = text.size() >= shown[u"minLength"_s].toInt() && pattern.match(text).hasMatch();

    QCOMPARE(isValidElsewhere, Validator(0).check(*rules, text, 0).isEmpty());
}

void PublicSchemaTest::writesMessageInSchemaOrder()
{
    const auto schema = object(R"({"x-loom-order": ["name", "apps"], "properties": {"name": {}, "apps": {"items": {
        "x-loom-order": ["pid", "active"], "properties": {"pid": {}, "active": {}}}}}})");
    const auto message = object(R"({"zone": 1, "apps": [{"active": true, "pid": 7}], "a \"b\"": null, "name": "x"})");

    QCOMPARE(messageText(message, schema),
             QByteArray(R"({"name":"x","apps":[{"pid":7,"active":true}],"a \"b\"":null,"zone":1})"));
}

QTEST_APPLESS_MAIN(PublicSchemaTest)
#include "tst_publicschema.moc"
