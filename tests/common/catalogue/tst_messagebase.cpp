// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/messagebase.h"

#include "common/core/parsedjson.h"
#include "tests/common/catalogue/documents.h"

#include <QJsonDocument>
#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class MessageBaseTest : public QObject
{
    Q_OBJECT

private slots:
    void addsTheFieldsOfTheBaseFirst();
    void rejectsContradictions_data();
    void rejectsContradictions();
};

namespace {

SchemaDocument base()
{
    return document(R"({"$id": "message/v1", "title": "Base", "required": ["device_id"],
        "properties": {"zone": {}, "device_id": {"type": "string"}}, "type": "object"})");
}

} // namespace

void MessageBaseTest::addsTheFieldsOfTheBaseFirst()
{
    const auto merged = withBaseFields(document(R"({"$id": "a/v1", "$ref": "/message/v1", "deprecated": true,
        "required": ["b", "device_id", "a"], "properties": {"b": {}, "a": {}}, "$defs": {"c": {}}})"),
                                       base());

    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().message));
    const auto expected =
        QJsonDocument::fromJson(R"({"$id": "a/v1", "title": "Base", "deprecated": true, "type": "object",
        "required": ["device_id", "b", "a"], "x-loom-order": ["zone", "device_id", "b", "a"],
        "properties": {"zone": {}, "device_id": {"type": "string"}, "b": {}, "a": {}}, "$defs": {"c": {}}})");
    QCOMPARE(jsonText(merged->schema), jsonText(expected.object()));
}

void MessageBaseTest::rejectsContradictions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");

    QTest::newRow("another type") << QByteArray(R"({"$id": "a/v1", "$ref": "/message/v1", "type": "array"})")
                                  << u"/type"_s;
    QTest::newRow("another field of the same name")
        << QByteArray(R"({"$id": "a/v1", "$ref": "/message/v1", "properties": {"device_id": {}}})")
        << u"/properties/device_id"_s;
}

void MessageBaseTest::rejectsContradictions()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);

    const auto merged = withBaseFields(document(text), base());

    QVERIFY(!merged);
    QVERIFY2(merged.error().message.startsWith(u"x.json: %1: "_s.arg(pointer)), qPrintable(merged.error().message));
}

QTEST_APPLESS_MAIN(MessageBaseTest)
#include "tst_messagebase.moc"
