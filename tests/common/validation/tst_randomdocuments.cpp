// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/parsedjson.h"
#include "common/validation/schemacompiler.h"
#include "common/validation/validator.h"
#include "common/validation/walk.h"
#include "tests/support/seed.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

/// Checks invariants on many documents that are generated at random.
class RandomDocumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void violationsMatchVerdict_data();
    void violationsMatchVerdict();
    void base64MatchesQt();
    void characterRunMatchesPattern_data();
    void characterRunMatchesPattern();
};

namespace {

QRandomGenerator &dice()
{
    static QRandomGenerator generator(test::seed());
    return generator;
}

QJsonObject object(const char *text)
{
    const auto document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

QJsonValue randomValue(int depth);

QString randomName()
{
    return QString(QChar(u'a' + dice().bounded(4)));
}

QJsonValue randomScalar()
{
    static const QJsonArray values{QJsonValue(),
                                   true,
                                   false,
                                   0,
                                   1,
                                   2.5,
                                   -3,
                                   3e9,
                                   1e300,
                                   u""_s,
                                   u"a"_s,
                                   u"ab\n"_s,
                                   u"YWJj"_s,
                                   u"2024-01-01T00:00:00Z"_s,
                                   u"longer than that"_s};
    return values.at(dice().bounded(int(values.size())));
}

QJsonValue randomObject(int depth)
{
    QJsonObject object;
    for (int i = dice().bounded(4); i > 0; --i)
        object.insert(randomName(), randomValue(depth - 1));
    return object;
}

QJsonValue randomValue(int depth)
{
    const int kind = depth > 0 ? dice().bounded(4) : 0;
    if (kind == 1) {
        QJsonArray list;
        for (int i = dice().bounded(4); i > 0; --i)
            list.append(randomValue(depth - 1));
        return list;
    }
    return kind > 1 ? randomObject(depth) : randomScalar();
}

} // namespace

void RandomDocumentsTest::violationsMatchVerdict_data()
{
    QTest::addColumn<QJsonObject>("schema");

    QTest::newRow("fields") << object(R"({"type": "object", "required": ["a"], "properties": {
        "a": {"type": ["string", "null", "number", "boolean"], "minLength": 1, "maxLength": 4, "pattern": "^[a-z]+$"},
        "b": {"type": "integer", "minimum": 0}, "c": {"enum": [1, "a", null, 3000000000]}},
        "additionalProperties": {"type": ["number", "string", "object"], "maxProperties": 1}})");
    QTest::newRow("closed") << object(R"({"properties": {"a": {}, "b": {"additionalProperties": false}},
        "additionalProperties": false, "minProperties": 1})");
    QTest::newRow("items") << object(R"({"minItems": 1, "maxItems": 2, "items": {"items": {"type": "integer"},
        "properties": {"a": {"contentEncoding": "base64"}, "b": {"format": "date-time"}}}, "maxProperties": 2,
        "additionalProperties": {"items": {"exclusiveMinimum": 0, "exclusiveMaximum": 3}}})");
    QTest::newRow("combinators") << object(R"({"anyOf": [{"type": "object"}, {"minItems": 1}],
        "oneOf": [{"required": ["a"]}, {"required": ["b"]}], "not": {"required": ["c"]},
        "allOf": [{"properties": {"a": {"const": 1}, "b": {"type": "integer"}}}, {"maxProperties": 3}],
        "if": {"properties": {"a": {"type": "string"}}}, "then": {"required": ["d"]}, "else": {"minProperties": 1}})");
}

void RandomDocumentsTest::violationsMatchVerdict()
{
    QFETCH(QJsonObject, schema);
    const auto compiled = SchemaCompiler(u"test"_s).compile(schema);
    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().message));
    const ServerTime clock{0, 0};
    constexpr int Documents = 20'000;
    int rejected = 0;

    for (int i = 0; i < Documents; ++i) {
        const auto document = dice().bounded(10) > 0 ? randomObject(3) : randomValue(3);
        const auto text = jsonText(document);
        const auto read = ParsedJson::parse(text);
        QVERIFY2(read, text.constData());
        const JsonFields fields(read->value, read->members);
        const bool isFit = Walk(clock).visit(**compiled, fields);
        Violations found;
        const bool isFitExplained = Walk(clock, &found).visit(**compiled, fields);

        QVERIFY2(isFit == isFitExplained && isFit == found.isEmpty(), text.constData());
        rejected += isFit ? 0 : 1;
    }

    QVERIFY(rejected > 100);
    QVERIFY(rejected < Documents - 100);
}

void RandomDocumentsTest::characterRunMatchesPattern_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isRun");

    for (const auto *pattern : {"^[A-Za-z0-9_-]{3,6}$", "^[^a-c\\u0000-\\u001f]+$", "^[\\d.\\]\\\\]{0,3}$", "^[$^-]+$",
                                "^[a-c-]{1,1}$", "^\\d*$", "^a$", "^.{2}$", "^[a-z]{2,}$", "^[a-z]{0,2000}$"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern) << true;
    for (const auto *pattern : {"[a-z]+", "^[a-z]+", "^[a-z][0-9]{1,2}$", "^a[b]+$", "^[a]+|[b]+$", "^(?:[a-z])+$",
                                "^[a-z]+\\b$", "$[a-z]+^"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern) << false;
}

void RandomDocumentsTest::characterRunMatchesPattern()
{
    QFETCH(QString, pattern);
    QFETCH(bool, isRun);
    const auto expression = Pattern::compile(pattern);
    QVERIFY(expression);
    const auto &run = expression->run();
    QCOMPARE(run.most >= 0, isRun);

    const QByteArray likely = "abcdz019._-$^\\]\n";
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int n = dice().bounded(8); n > 0; --n)
            text += i % 3 == 0 ? QChar(char16_t(dice().bounded(140)))
                               : QChar::fromLatin1(likely[dice().bounded(int(likely.size()))]);
        const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
        const bool isMatch = expression->search(text);

        QVERIFY2(isMatch || !run.fits(text), qPrintable(text));
        QVERIFY2(!(isRun && isAscii && isMatch) || run.fits(text), qPrintable(text));
    }
}

void RandomDocumentsTest::base64MatchesQt()
{
    const auto schema = Schema::compile(object(R"({"contentEncoding": "base64"})"), u"test"_s);
    QVERIFY(schema);
    Validator validator(0);
    const QByteArray characters = "AZaz09+/=-_ \n.";
    int accepted = 0;

    for (int i = 0; i < 50'000; ++i) {
        QByteArray text;
        for (int n = dice().bounded(10); n > 0; --n)
            text += characters[dice().bounded(i % 2 == 0 ? 9 : int(characters.size()))];
        const auto options = QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors;
        const bool isBase64 =
            !text.isEmpty() && text.size() % 4 == 0 && bool(QByteArray::fromBase64Encoding(text, options));

        const auto violations = validator.check(*schema, QString::fromLatin1(text), 0);

        QVERIFY2(violations.isEmpty() == isBase64, text.constData());
        accepted += isBase64 ? 1 : 0;
    }

    QVERIFY(accepted > 100);
}

QTEST_APPLESS_MAIN(RandomDocumentsTest)
#include "tst_randomdocuments.moc"
