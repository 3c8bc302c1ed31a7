// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/payloadcheck.h"

#include "common/core/jsondocument.h"
#include "common/core/parsedjson.h"
#include "console/replay/payloadplaces.h"
#include "console/replay/placeholders.h"
#include "console/replay/wording.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr quint32 Seed = 1;

PayloadProblem problemOf(const PlaceholderProblem &problem)
{
    return {problem.span.begin, problem.span.end - problem.span.begin, problem.message};
}

/// Converts an error of ParsedJson that QJsonDocument does not report. Its message may end in "(at byte N)".
PayloadProblem strictProblem(QByteArrayView utf8, const QString &sentence)
{
    static const QRegularExpression place(uR"( \(at byte (\d+)\)\z)"_s);
    const auto match = place.match(sentence);
    const auto offset = match.hasMatch() ? match.capturedView(1).toLongLong() : 0;
    return problemAt(utf8, offset, 1, sentence.first(sentence.size() - match.capturedLength()));
}

std::optional<PayloadProblem> syntaxProblem(QByteArrayView utf8)
{
    const auto read = ParsedJson::parse(utf8);
    if (read)
        return std::nullopt;
    if (read.error().code == ErrorCode::EmptyBody)
        return problemAt(utf8, 0, 1, read.error().message);
    QJsonParseError error;
    readJsonDocument(utf8, &error);
    if (error.error == QJsonParseError::NoError)
        return strictProblem(utf8, read.error().message);
    return problemAt(utf8, error.offset, 1, error.errorString());
}

} // namespace

PayloadCheck::PayloadCheck() : m_validator(0) {}

void PayloadCheck::setSchema(const QJsonObject &schema)
{
    m_schema.reset();
    m_schemaProblem.reset();
    if (schema.isEmpty())
        return;
    if (auto compiled = Schema::compile(schema, Wording::tr("the service's schema")))
        m_schema = *std::move(compiled);
    else
        m_schemaProblem = compiled.error();
}

QList<PayloadProblem> syntaxProblems(const QString &text)
{
    const auto read = PlaceholderText::read(text);
    if (!read)
        return {problemOf(read.error())};
    const auto problem = syntaxProblem(withStandIns(text, read->spans()));
    return problem ? QList{*problem} : QList<PayloadProblem>();
}

QList<PayloadProblem> PayloadCheck::check(const QString &text, qint64 now)
{
    const auto read = PlaceholderText::read(text);
    if (!read)
        return {problemOf(read.error())};
    const auto utf8 = withStandIns(text, read->spans());
    if (const auto problem = syntaxProblem(utf8))
        return {*problem};
    QRandomGenerator random(Seed);
    const auto filled = read->fill({random, now, 1});
    const auto document = ParsedJson::parse(filled);
    if (!document)
        return {{0, 1, document.error().message}};
    if (!m_schema)
        return {};

    const auto places = ParsedJson::parse(utf8);
    QList<PayloadProblem> problems;
    const auto violations = m_validator.check(*m_schema, document->value, now);
    for (const auto &violation : violations.first(std::min(violations.size(), MaxProblems)))
        problems.append(problemOfValue(utf8, valueAt(places->text, violation.path),
                                       u"%1: %2"_s.arg(violation.field(), violation.message)));
    return problems;
}

} // namespace loom::replay
