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
    void initTestCase();
    void agree_data();
    void agree();
    void cleanupTestCase();

private:
    std::optional<test::SchemaMaker> m_maker;
    int m_documents = 0;
    int m_valid = 0;
    int m_judgedInWhole = 0; ///< by valijson
    int m_judged[2] = {}; ///< by each of the programs
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

const std::vector<Program> &programs()
{
    static const std::vector<Program> programs{
        {"Ajv", QStandardPaths::findExecutable(u"node"_s), QStringLiteral(LOOM_JUDGES "/ajv.cjs")},
        {"jsonschema_rs", QStringLiteral(LOOM_PYTHON), QStringLiteral(LOOM_JUDGES "/rust_judge.py")}};
    return programs;
}

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

void JudgesTest::initTestCase()
{
    const bool isThere = QFileInfo::exists(QStringLiteral(LOOM_NODE_MODULES) + u"/ajv"_s)
                         && !programs()[0].path.isEmpty() && QFileInfo::exists(programs()[1].path);
    if (!isThere && qEnvironmentVariable("CI") != "true"_L1)
        QSKIP("Ajv or jsonschema_rs is not installed: ./dev test installs them");
    QVERIFY2(isThere, "In CI this test must run, but Ajv or jsonschema_rs is not installed: ./dev test installs them");
    m_maker.emplace(test::seed());
}

void JudgesTest::agree_data()
{
    QTest::addColumn<int>("schemas");
    // A soak has a million documents: TEST_DOCUMENTS=1000000.
    const int schemas = std::max(1000, qEnvironmentVariableIntValue("TEST_DOCUMENTS")) / DocumentsOfSchema;
    for (int first = 0; first < schemas; first += SchemasOfBatch)
        QTest::addRow("schemas from %d", first) << std::min(SchemasOfBatch, schemas - first);
}

void JudgesTest::agree()
{
    QFETCH(int, schemas);
    std::vector<Case> cases;
    while (int(cases.size()) < schemas) {
        if (auto made = caseOf(*m_maker))
            cases.push_back(*std::move(made));
    }
    std::vector<QByteArrayList> theirs;
    for (const auto &program : programs()) {
        theirs.push_back(verdictsOf(program, inputOf(cases)));
        QCOMPARE(size_t(theirs.back().size()), cases.size());
    }

    const Validator validator(0);
    int disagreements = 0;
    const auto disagree = [&](const Case &each, size_t i, const char *judge, bool isFit) {
        if (++disagreements <= 10)
            qWarning("%s\n  %s\n  %s: %s", each.schemaText.constData(), each.texts[qsizetype(i)].constData(), judge,
                     isFit ? "valid, but Loom: invalid" : "invalid, but Loom: valid");
    };
    for (size_t c = 0; c < cases.size(); ++c) {
        const auto &each = cases[c];
        for (size_t i = 0; i < each.documents.size(); ++i) {
            const bool isFit = validator.check(each.schema, each.documents[i], 0).isEmpty();
            for (size_t p = 0; p < programs().size(); ++p) {
                const char verdict = theirs[p][qsizetype(c)][qsizetype(i)];
                m_judged[p] += verdict == '-' ? 0 : 1;
                if (verdict != '-' && (verdict == '1') != isFit)
                    disagree(each, i, programs()[p].name, verdict == '1');
            }
            const bool isFitForValijson = each.judge.accepts(each.documents[i]);
            if (isFitForValijson != isFit && (isFit || each.judge.isComplete()))
                disagree(each, i, "valijson", isFitForValijson);
            ++m_documents;
            m_valid += isFit ? 1 : 0;
            m_judgedInWhole += each.judge.isComplete() ? 1 : 0;
        }
    }

    QVERIFY2(disagreements == 0, qPrintable(u"%1 verdicts differ"_s.arg(disagreements)));
}

void JudgesTest::cleanupTestCase()
{
    if (m_documents == 0)
        return;
    qInfo("%d documents, %d valid; Ajv has judged %d, jsonschema_rs %d, valijson %d with the whole schema", m_documents,
          m_valid, m_judged[0], m_judged[1], m_judgedInWhole);
    QVERIFY2(m_valid > m_documents / 10 && m_valid < m_documents - m_documents / 10,
             "too few valid or invalid documents");
    QVERIFY2(m_judged[0] > m_documents / 10, "Ajv has judged too few documents");
    constexpr int ManyDocuments = 10'000; // of a few, there may be none
    QVERIFY2(m_documents < ManyDocuments || m_judgedInWhole > 0, "valijson has judged no document with a whole schema");
}

QTEST_GUILESS_MAIN(JudgesTest)
#include "tst_judges.moc"
