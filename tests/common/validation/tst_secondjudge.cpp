// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/secondjudge.h"

#include <QJsonDocument>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

/// valijson and the translation to what it knows. tst_judges compares it with other validators.
class SecondJudgeTest : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
};

void SecondJudgeTest::judges_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<bool>("isComplete");
    const auto row = [](const char *name, const char *schema, const char *document, bool isAccepted, bool isComplete) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(document) << isAccepted << isComplete;
    };

    row("a limit", R"({"maximum": 3})", "[4]", false, true);
    row("a property", R"({"properties": {"a": {"maximum": 3}}})", R"([{"a": 4}])", false, true);
    row("true and false", R"({"properties": {"a": true, "b": false}})", R"([{"a": 4}])", true, true);
    row("false", R"({"properties": {"b": false}})", R"([{"b": 4}])", false, true);
    row("first items", R"({"prefixItems": [{"type": "string"}], "items": {"type": "number"}})", R"([["a", 1]])", true,
        true);
    row("a wrong first item", R"({"prefixItems": [{"type": "string"}]})", R"([[1]])", false, true);
    row("a wrong item behind it", R"({"prefixItems": [{}], "items": false})", R"([[1, 2]])", false, true);
    row("a reference beside a rule", R"({"$ref": "#/$defs/a", "maximum": 9, "$defs": {"a": {"minimum": 5}}})", "[4]",
        false, true);
    row("a circle", R"({"type": "object", "additionalProperties": {"$ref": "#"}})", R"([{"a": {"b": 1}}])", false,
        true);
    row("required by another field",
        R"({"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"a": {"maxProperties": 2}}})", R"([{"a": 1}])",
        false, true);
    row("a pattern is left out", R"({"pattern": "^a"})", R"(["b"])", true, false);
    row("a format is left out", R"({"items": {"format": "date"}})", R"([["b"]])", true, false);
    row("an integer is a number", R"({"type": "integer"})", "[1.5]", true, false);
    row("a large number in enum is left out", R"({"enum": [3000000000]})", "[1]", true, false);
    row("an alternative without its pattern", R"({"anyOf": [{"type": "null"}, {"type": "string", "pattern": "^a"}]})",
        R"(["b"])", true, false);
    row("not with a pattern is left out", R"({"not": {"pattern": "^a"}})", R"(["a"])", true, false);
    row("oneOf with a pattern is left out", R"({"oneOf": [{"pattern": "^a"}, {"type": "string"}]})", R"(["a"])", true,
        false);
    row("if with a pattern is left out", R"({"if": {"pattern": "^a"}, "then": false})", R"(["a"])", true, false);
    row("if without a pattern", R"({"if": {"type": "string"}, "then": {"maxLength": 1}})", R"(["ab"])", false, true);
}

void SecondJudgeTest::judges()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);
    QFETCH(bool, isAccepted);
    QFETCH(bool, isComplete);

    const auto judge = SecondJudge::of(QJsonDocument::fromJson(schema).object());

    QVERIFY2(judge, judge ? "" : qPrintable(judge.error().message));
    QCOMPARE(judge->isComplete(), isComplete);
    const auto value = QJsonDocument::fromJson(document)[0];
    QCOMPARE(judge->accepts(value), isAccepted);
}

QTEST_APPLESS_MAIN(SecondJudgeTest)
#include "tst_secondjudge.moc"
