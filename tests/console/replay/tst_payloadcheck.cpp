// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/payloadcheck.h"

#include "common/catalogue/catalogue.h"
#include "common/catalogue/publicschema.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace loom;
using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1795500000000;

/// Schema of an object with a number, an inner object and a list.
QJsonObject someSchema()
{
    return QJsonDocument::fromJson(R"({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string", "maxLength": 40},
        "latitude": {"type": "number", "minimum": -90, "maximum": 90},
        "inner": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        "list": {"type": "array", "items": {"type": "integer"}}}})")
        .object();
}

} // namespace

class TestPayloadCheck : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatTheMessageTypeRejects_data();
    void marksWhatTheMessageTypeRejects();
    void marksWhatEveryKeywordRejects_data();
    void marksWhatEveryKeywordRejects();
    void checksTimestampsAsTheServiceDoes();
    void marksWholeCharacters_data();
    void marksWholeCharacters();
    void acceptsValidPayloads_data();
    void acceptsValidPayloads();
    void checksOnlyJsonWithoutASchema();
    void compilesTheSchemaOfEveryMessageType();
    void limitsTheNumberOfProblems();
    void survivesAnyText();
};

void TestPayloadCheck::marksWhatTheMessageTypeRejects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // text from the marked position on
    QTest::addColumn<QString>("says");

    QTest::newRow("a number too large") << uR"({"id": "ä", "latitude": 91})"_s << u"91}"_s << u"latitude: "_s;
    QTest::newRow("a wrong type") << uR"({"id": 5})"_s << u"5}"_s << u"id: "_s;
    QTest::newRow("a missing field") << uR"({"latitude": 1})"_s << uR"({"latitude": 1})"_s << u"id: "_s;
    QTest::newRow("a missing field of an inner object")
        << uR"({"id": "a", "inner": {"x": 1}})"_s << uR"({"x": 1}})"_s << u"inner.name: "_s;
    QTest::newRow("an item of a list") << uR"({"id": "a", "list": [1, "b"]})"_s << uR"("b"]})"_s << u"list.1: "_s;
    QTest::newRow("a duplicate name") << uR"({"id": "a", "latitude": 1, "latitude": 99})"_s << uR"("latitude": 99})"_s
                                      << u"a name occurs twice in one object: /latitude"_s;
    QTest::newRow("after a placeholder") << uR"({"id": "{{uuid}}", "latitude": 95})"_s << u"95}"_s << u"latitude: "_s;
    QTest::newRow("a placeholder's value")
        << uR"({"id": "a", "latitude": {{random 91 99}}})"_s << u"{{random 91 99}}}"_s << u"latitude: "_s;
    QTest::newRow("a comma too many") << uR"({"id": "ä",})"_s << u"}"_s << u""_s;
    QTest::newRow("a missing end") << uR"({"id": "a")"_s << u"\""_s << u""_s;
    QTest::newRow("an unknown placeholder") << uR"({"id": "{{nix}}"})"_s << uR"({{nix}}"})"_s << u"{{nix}} is not"_s;
    QTest::newRow("a placeholder without its end") << uR"({"id": "{{uuid)"_s << u"{{uuid"_s << u"has no closing"_s;
}

void TestPayloadCheck::marksWhatTheMessageTypeRejects()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    QFETCH(QString, says);
    PayloadCheck check;
    check.setSchema(someSchema());
    QVERIFY(check.hasSchema());

    const auto problems = check.check(text, Now);

    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems[0].message.contains(says), qPrintable(problems[0].message));
    QCOMPARE(text.mid(problems[0].position), marked);
}

void TestPayloadCheck::marksWhatEveryKeywordRejects_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, const char *schema, const char *text, const char *marked) {
        QTest::newRow(name) << QByteArray(schema) << QString::fromUtf8(text) << QString::fromUtf8(marked);
    };

    row("prefixItems", R"({"prefixItems": [{}, {"type": "string"}]})", "[1, 2]", "2]");
    row("uniqueItems", R"({"properties": {"a": {"uniqueItems": true}}})", R"({"a": [1, 1]})", "[1, 1]}");
    row("multipleOf", R"({"properties": {"a": {"multipleOf": 0.1}}})", R"({"a": 0.25})", "0.25}");
    row("patternProperties", R"({"patternProperties": {"^x": {"type": "string"}}})", R"({"a": 1, "xy": 2})", "2}");
    row("propertyNames", R"({"propertyNames": {"maxLength": 2}})", R"({"abc": 1})", "1}");
    row("unevaluatedProperties", R"({"$ref": "#/$defs/b", "unevaluatedProperties": false,
        "$defs": {"b": {"properties": {"b": {}}}}})",
        R"({"b": 1, "c": 2})", "2}");
    row("a circle", R"({"properties": {"next": {"$ref": "#"}, "id": {"type": "integer"}}})",
        R"({"next": {"next": {"id": "a"}}})", R"("a"}}})");
    row("an alternative",
        R"({"properties": {"a": {"anyOf": [{"type": "null"}, {"type": "array", "items": {"maximum": 1}}]}}})",
        R"({"a": [1, 2]})", "2]}");
    row("contains", R"({"properties": {"a": {"contains": {"const": 1}}}})", R"({"a": [2]})", "[2]}");
}

void TestPayloadCheck::marksWhatEveryKeywordRejects()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    PayloadCheck check;
    check.setSchema(QJsonDocument::fromJson(schema).object());
    QVERIFY(check.hasSchema());

    const auto problems = check.check(text, Now);

    QCOMPARE(problems.size(), 1);
    QCOMPARE(text.sliced(problems[0].position), marked);
}

void TestPayloadCheck::checksTimestampsAsTheServiceDoes()
{
    const auto catalogue = Catalogue::load({});
    QVERIFY(catalogue);
    PayloadCheck check;
    check.setSchema(publicSchema(catalogue->findByRoute("/sensor/heartrate")->schema, 24));

    const auto problems =
        check.check(uR"({"device_id": "watch-7", "bpm": 64, "timestamp": "2026-11-24T10:00"})"_s, Now);

    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems[0].message));
}

void TestPayloadCheck::marksWholeCharacters_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("after");

    const QList<std::pair<const char *, QString>> beginnings{
        {"plain", u"{\"a\": \"x\", "_s},
        {"an umlaut", u"{\"ä\": \"ü\", "_s},
        {"two units", u"{\"😀\": \"😀😀\", "_s},
        {"lines of Windows", u"{\r\n\r\n\"ä\": \"x\",\r\n"_s},
        {"a byte order mark in a string", u"{\"\ufeffä\": \"\ufeff\", "_s},
        {"a byte order mark in front", u"\ufeff{\"ä\": \"\ufeff\", "_s},
        {"white space in front", u" \n\t{\"ä\": 1, "_s},
        {"a placeholder", u"{\"ä\": \"{{uuid}}\", "_s},
    };
    for (const auto &beginning : beginnings) {
        const auto row = [&](const char *what, const QString &inside, const QString &marked, const QString &after) {
            QTest::addRow("%s, %s", beginning.first, what) << beginning.second + inside << marked << after;
        };
        row("what QJsonDocument refuses", u"\"b\": "_s, u"?"_s, u"}"_s);
        row("a lone surrogate", u"\"b\": \"ü😀"_s, u"\\"_s, u"udc00\"}"_s);
        row("an unknown escape", u"\"b\": \"ü😀"_s, u"\\"_s, u"x\"}"_s);
        row("an umlaut", u"\"b\": "_s, u"ä"_s, u"}"_s);
        row("two units", u"\"b\": "_s, u"😀"_s, u"}"_s);
        row("a missing end", u"\"b\": \"ü"_s, u"😀"_s, {});
        row("a value that does not fit", u"\"id\": "_s, u"5"_s, u"}"_s);
    }
}

void TestPayloadCheck::marksWholeCharacters()
{
    QFETCH(QString, before);
    QFETCH(QString, marked);
    QFETCH(QString, after);
    PayloadCheck check;
    check.setSchema(someSchema());

    const auto problems = check.check(before + marked + after, Now);

    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].position, before.size());
    QCOMPARE(problems[0].length, marked.size());
    QVERIFY2(!problems[0].message.contains(u"byte"_s), qPrintable(problems[0].message));
}

void TestPayloadCheck::acceptsValidPayloads_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << uR"({"id": "a", "latitude": -90, "list": []})"_s;
    QTest::newRow("placeholders")
        << uR"({"id": "{{uuid}}", "latitude": {{random 30 90}}, "list": [{{seq}}, {{pick 1 2}}]})"_s;
    QTest::newRow("text after placeholders")
        << uR"({"id": "a", "list": [{{seq}}0, {{seq}}{{seq}}], "latitude": {{seq}}.5})"_s;
    QTest::newRow("a placeholder within a text") << uR"({"id": "watch-{{seq}} \" {{now}}"})"_s;
}

void TestPayloadCheck::acceptsValidPayloads()
{
    QFETCH(QString, text);
    PayloadCheck check;
    check.setSchema(someSchema());

    const auto problems = check.check(text, Now);

    QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString() : problems[0].message));
}

void TestPayloadCheck::checksOnlyJsonWithoutASchema()
{
    PayloadCheck check;

    QVERIFY(check.check(u"{\"latitude\": 1000}"_s, Now).isEmpty());
    QCOMPARE(check.check(u"{\"latitude\": }"_s, Now).size(), 1);
}

void TestPayloadCheck::compilesTheSchemaOfEveryMessageType()
{
    const auto catalogue = Catalogue::load({});
    QVERIFY(catalogue);
    for (const auto &messageType : catalogue->messageTypes()) {
        PayloadCheck check;
        check.setSchema(publicSchema(messageType.schema, 0));
        QVERIFY2(check.hasSchema(), messageType.route.constData());
        for (const auto &example : messageType.examples) {
            const auto text = QString::fromUtf8(QJsonDocument(example.toObject()).toJson());
            const auto problems = check.check(text, Now);
            QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString() : problems[0].message));
        }
        QVERIFY2(!check.check(u"{}"_s, Now).isEmpty(), messageType.route.constData());
    }
}

void TestPayloadCheck::limitsTheNumberOfProblems()
{
    PayloadCheck check;
    check.setSchema(someSchema());
    const auto items = QStringList(QList<QString>(1000, u"\"x\""_s)).join(u',');

    QCOMPARE(check.check(u"{\"id\": \"a\", \"list\": [%1]}"_s.arg(items), Now).size(), PayloadCheck::MaxProblems);
}

void TestPayloadCheck::survivesAnyText()
{
    constexpr int Texts = 3000;
    const auto whole =
        uR"({"id": "ä{{uuid}}", "latitude": {{random 1 9}}, "list": [1, "b", {"x": null}], "inner": {}})"_s;
    const QStringList pieces{u"{{"_s, u"}}"_s, u"\""_s, u"\\"_s, u"["_s, u"}"_s, u"\n"_s, u"😀"_s, u"{{seq}}"_s};
    QRandomGenerator random(7);
    PayloadCheck check;
    check.setSchema(someSchema());
    for (int i = 0; i < Texts; ++i) {
        auto text = whole;
        for (int change = random.bounded(1, 5); change > 0; --change)
            text.replace(random.bounded(text.size()), random.bounded(3), pieces[random.bounded(pieces.size())]);
        for (const auto &problem : check.check(text, Now)) {
            QVERIFY2(problem.position >= 0 && problem.position <= text.size() && problem.length > 0, qPrintable(text));
            QVERIFY2(!problem.message.isEmpty(), qPrintable(text));
        }
    }
}

QTEST_APPLESS_MAIN(TestPayloadCheck)
#include "tst_payloadcheck.moc"
