// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "common/catalogue/documentmaker.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "common/validation/subschemas.h"
#include "common/validation/validator.h"
#include "tests/support/seed.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace loom;
using namespace Qt::StringLiterals;

/// Compares the verdicts of Loom and Ajv, an independent validator, on documents that are generated at random.
class SecondValidatorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agrees_data();
    void agrees();

private:
    QTemporaryDir m_ownSchemas;
    std::optional<Catalogue> m_catalogue;
};

namespace {

constexpr int AnyTime = 0;
constexpr int Documents = 2000;
constexpr int Fifth = Documents / 5;

/// A schema with the keywords that the built-in schemas do not use.
const QByteArray EveryKeyword = R"({"$id": "test/every/keyword/v1", "$ref": "/message/v1", "title": "Every keyword",
    "required": ["a", "list", "k"], "minProperties": 7, "maxProperties": 13,
    "properties": {
        "a": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 10},
        "b": {"const": "b"}, "k": {"const": "k"}, "c": {"enum": [1, "c", 3000000000, false]},
        "d": {"type": ["string", "integer"], "minLength": 2, "maxLength": 4, "minimum": 5},
        "e": {"type": "string", "format": "uuid"}, "f": {"type": "string", "format": "date-time"},
        "g": {"type": "string", "contentEncoding": "base64", "maxLength": 30, "pattern": "^[A-Za-z]"},
        "list": {"type": "array", "minItems": 1, "maxItems": 4, "items": {"type": "array", "maxItems": 2,
            "items": {"type": "integer", "minimum": -3, "maximum": 3}}},
        "closed": {"type": "object", "additionalProperties": false, "properties": {"x": {"type": "boolean"}, "y": {}}},
        "open": {"type": "object", "maxProperties": 2, "additionalProperties": {"type": "number", "maximum": 1}}},
    "not": {"required": ["b", "c"]}, "anyOf": [{"required": ["d"]}, {"required": ["e"]}, {"required": ["f"]}],
    "allOf": [{"properties": {"a": {"maximum": 9}}}], "if": {"required": ["open"]}, "then": {"required": ["a"]},
    "else": {"minProperties": 8},
    "x-loom": {"route": "/test/every-keyword", "topic": "test.every.keyword"}})";

/// Returns @p schema with another name for the times that Loom accepts beyond RFC 3339, which the public schema does
/// not distinguish.
QJsonObject withLooseTimes(const QJsonObject &schema)
{
    auto changed = changeSubschemas(
        schema, {}, [](const QJsonObject &inner, const SubschemaPlace &) { return withLooseTimes(inner); });
    if (changed.value("format"_L1) == "ingest-time"_L1) {
        changed.insert("format"_L1, "loose-date-time"_L1);
        changed.insert("maxLength"_L1, LongestTime);
    }
    return changed;
}

struct Verdict
{
    bool fits;
    QByteArray why;
};

/// Returns Ajv's verdicts; empty if Ajv has failed, with the reason on standard error.
QList<Verdict> ajvVerdicts(const QJsonObject &schema, const QByteArrayList &documents)
{
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, QStringLiteral(LOOM_NODE_MODULES));
    node.setProcessEnvironment(environment);
    node.start(u"node"_s, {QStringLiteral(LOOM_SECOND_VALIDATOR)});
    node.write(publicSchemaText(withLooseTimes(schema), AnyTime) + '\n' + documents.join('\n'));
    node.closeWriteChannel();
    constexpr int Patience = 60'000;
    if (!node.waitForFinished(Patience) || node.exitCode() != 0)
        return {};

    QList<Verdict> verdicts;
    for (const auto &line : node.readAllStandardOutput().trimmed().split('\n')) {
        const auto verdict = QJsonDocument::fromJson(line);
        verdicts.append({verdict["fits"_L1].toBool(), verdict["why"_L1].toString().toUtf8()});
    }
    return verdicts;
}

Verdict ourVerdict(Validator &validator, const Schema &rules, const QByteArray &document)
{
    const auto violations = validator.check(rules, ParsedJson::parse(document)->value, 0);
    if (violations.isEmpty())
        return {true, {}};
    return {false, (violations.first().field() + u": "_s + violations.first().message).toUtf8()};
}

QByteArray told(const Verdict &verdict)
{
    return verdict.fits ? "fits" : "does not fit: " + verdict.why;
}

} // namespace

void SecondValidatorTest::initTestCase()
{
    const bool isThere = QFileInfo::exists(QStringLiteral(LOOM_NODE_MODULES) + u"/ajv"_s)
                         && !QStandardPaths::findExecutable(u"node"_s).isEmpty();
    if (!isThere && qEnvironmentVariable("CI") != "true"_L1)
        QSKIP("Ajv is not installed: ./dev test installs it");
    QVERIFY2(isThere, "In CI this test must run, but Ajv is not installed: ./dev test installs it");

    QFile file(m_ownSchemas.filePath(u"every-keyword.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(EveryKeyword);
    file.close();
    auto catalogue = Catalogue::load({m_ownSchemas.path()});
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    m_catalogue = *std::move(catalogue);
}

void SecondValidatorTest::agrees_data()
{
    QTest::addColumn<const Endpoint *>("endpoint");
    for (const auto *endpoint : m_catalogue->endpoints())
        QTest::newRow(qPrintable(endpoint->id)) << endpoint;
}

void SecondValidatorTest::agrees()
{
    QFETCH(const Endpoint *, endpoint);
    DocumentMaker maker(endpoint->schema, test::seed());
    QByteArrayList documents;
    for (const auto &example : endpoint->examples)
        documents << jsonText(example);
    while (documents.size() < Documents)
        documents << jsonText(maker.next());

    const auto theirs = ajvVerdicts(endpoint->schema, documents);
    QCOMPARE(theirs.size(), documents.size());
    Validator validator(AnyTime);
    int fitting = 0;
    int disagreements = 0;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto ours = ourVerdict(validator, endpoint->rules, documents[i]);
        fitting += ours.fits ? 1 : 0;
        if (ours.fits != theirs[i].fits && ++disagreements <= 10)
            qWarning("%s\n  Loom: %s\n  Ajv: %s", documents[i].left(1000).constData(), told(ours).constData(),
                     told(theirs[i]).constData());
    }

    qInfo("%d of %d documents fit", fitting, Documents);
    QVERIFY2(disagreements == 0, qPrintable(u"%1: %2 of %3 documents have different verdicts"_s.arg(endpoint->id)
                                                .arg(disagreements)
                                                .arg(documents.size())));
    QVERIFY2(fitting >= Fifth && fitting <= Documents - Fifth,
             qPrintable(u"%1 of %2 documents fit"_s.arg(fitting).arg(Documents)));
}

QTEST_GUILESS_MAIN(SecondValidatorTest)
#include "tst_secondvalidator.moc"
