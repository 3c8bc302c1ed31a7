// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemadocument.h"
#include "common/core/parsedjson.h"
#include "tests/common/catalogue/documents.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class SchemaDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderOfFields();
    void rejectsInvalidFile_data();
    void rejectsInvalidFile();
    void rejectsTooLargeFile();
    void keepsTheOrderOfManyFields();
};

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

QTEST_APPLESS_MAIN(SchemaDocumentTest)
#include "tst_schemadocument.moc"
