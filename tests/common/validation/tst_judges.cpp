// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/parsedjson.h"
#include "common/validation/secondjudge.h"
#include "common/validation/validator.h"
#include "tests/common/validation/schemamaker.h"
#include "tests/support/seed.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <optional>
#include <vector>

using namespace loom;
using namespace Qt::StringLiterals;

/// Compares the verdicts of Loom, valijson, Ajv and jsonschema_rs on generated documents of generated schemas.
class JudgesTest : public QObject
{
    Q_OBJECT

private slots:
    void agree();
};

namespace {

constexpr int DocumentsOfSchema = 10;
constexpr int SchemasOfBatch = 500;

struct Case
{
    QByteArray schemaText;
    Schema schema;
    SecondJudge judge;
    QByteArrayList texts = {};
    std::vector<QJsonValue> documents = {};
};

/// Returns nothing for a schema that Loom rejects, because its references lead back to themselves.
std::optional<Case> caseOf(test::SchemaMaker &maker)
{
    const auto schema = maker.schema();
    auto compiled = Schema::compile(schema, u"generated"_s);
    if (!compiled)
        return std::nullopt;
    auto judge = SecondJudge::of(schema);
    if (!judge)
        qFatal("valijson rejects %s: %s", jsonText(schema).constData(), qPrintable(judge.error().message));
    Case made{jsonText(schema), *std::move(compiled), *std::move(judge)};
    for (int i = 0; i < DocumentsOfSchema; ++i) {
        made.texts << jsonText(maker.document());
        made.documents.push_back(ParsedJson::parse(made.texts.last())->value);
    }
    return made;
}

QByteArray inputOf(const std::vector<Case> &cases)
{
    QByteArray input;
    for (const auto &each : cases)
        input += R"({"schema":)" + each.schemaText + R"(,"documents":)" + jsonArrayText(each.texts) + "}\n";
    return input;
}

struct Program
{
    const char *name;
    QString path;
    QString script;
};

/// Returns a line of digits for each case; fewer if the program has failed, with the reason on standard error.
QByteArrayList verdictsOf(const Program &program, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, QStringLiteral(LOOM_NODE_MODULES));
    process.setProcessEnvironment(environment);
    process.start(program.path, {program.script});
    process.write(input);
    process.closeWriteChannel();
    constexpr int Patience = 120'000;
    process.waitForFinished(Patience);
    return process.readAllStandardOutput().trimmed().split('\n');
}

} // namespace

void JudgesTest::agree()
{
    const std::vector<Program> programs{
        {"Ajv", QStandardPaths::findExecutable(u"node"_s), QStringLiteral(LOOM_JUDGES "/ajv.cjs")},
        {"jsonschema_rs", QStringLiteral(LOOM_PYTHON), QStringLiteral(LOOM_JUDGES "/rust_judge.py")}};
    const bool isThere = QFileInfo::exists(QStringLiteral(LOOM_NODE_MODULES) + u"/ajv"_s) && !programs[0].path.isEmpty()
                         && QFileInfo::exists(programs[1].path);
    if (!isThere && qEnvironmentVariable("CI") != "true"_L1)
        QSKIP("Ajv or jsonschema_rs is not installed: ./dev test installs them");
    QVERIFY2(isThere, "In CI this test must run, but Ajv or jsonschema_rs is not installed: ./dev test installs them");
    // A soak has a million: TEST_DOCUMENTS=1000000.
    const int wanted = std::max(1000, qEnvironmentVariableIntValue("TEST_DOCUMENTS"));
    test::SchemaMaker maker(test::seed());
    const Validator validator(0);
    int documents = 0;
    int valid = 0;
    int judgedInWhole = 0;
    std::vector<int> judged(programs.size());
    int disagreements = 0;
    const auto disagree = [&](const Case &each, size_t i, const char *judge, bool isFit) {
        if (++disagreements <= 10)
            qWarning("%s\n  %s\n  %s: %s", each.schemaText.constData(), each.texts[qsizetype(i)].constData(), judge,
                     isFit ? "valid, but Loom: invalid" : "invalid, but Loom: valid");
    };

    while (documents < wanted) {
        std::vector<Case> cases;
        for (int i = 0; i < SchemasOfBatch && documents + int(cases.size()) * DocumentsOfSchema < wanted; ++i) {
            if (auto made = caseOf(maker))
                cases.push_back(*std::move(made));
        }
        std::vector<QByteArrayList> theirs;
        for (const auto &program : programs) {
            theirs.push_back(verdictsOf(program, inputOf(cases)));
            QCOMPARE(size_t(theirs.back().size()), cases.size());
        }
        for (size_t c = 0; c < cases.size(); ++c) {
            const auto &each = cases[c];
            for (size_t i = 0; i < each.documents.size(); ++i) {
                const bool isFit = validator.check(each.schema, each.documents[i], 0).isEmpty();
                const bool isFitForValijson = each.judge.accepts(each.documents[i]);
                for (size_t p = 0; p < programs.size(); ++p) {
                    const char verdict = theirs[p][qsizetype(c)][qsizetype(i)];
                    judged[p] += verdict == '-' ? 0 : 1;
                    if (verdict != '-' && (verdict == '1') != isFit)
                        disagree(each, i, programs[p].name, verdict == '1');
                }
                if (isFitForValijson != isFit && (isFit || each.judge.isComplete()))
                    disagree(each, i, "valijson", isFitForValijson);
                ++documents;
                valid += isFit ? 1 : 0;
                judgedInWhole += each.judge.isComplete() ? 1 : 0;
            }
        }
    }

    qInfo("%d documents, %d valid; Ajv has judged %d, jsonschema_rs %d, valijson %d with the whole schema", documents,
          valid, judged[0], judged[1], judgedInWhole);
    QVERIFY2(disagreements == 0, qPrintable(u"%1 verdicts differ"_s.arg(disagreements)));
    QVERIFY2(valid > documents / 10 && valid < documents - documents / 10, "too few valid or invalid documents");
    QVERIFY2(judged[0] > documents / 10, "Ajv has judged too few documents");
    constexpr int ManyDocuments = 10'000; // of a few, there may be none
    QVERIFY2(documents < ManyDocuments || judgedInWhole > 0, "valijson has judged no document with a whole schema");
}

QTEST_GUILESS_MAIN(JudgesTest)
#include "tst_judges.moc"
