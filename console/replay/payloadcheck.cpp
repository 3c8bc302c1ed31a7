// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/payloadcheck.h"

#include "common/core/jsondocument.h"
#include "common/core/jsontext.h"
#include "console/replay/placeholders.h"
#include "console/replay/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace loom::replay {

namespace {

constexpr quint32 Seed = 1;
constexpr qsizetype MaxDigits = 300; ///< that are a number to any reader of JSON

/// @p text with something in place of each placeholder that is as long and JSON where it stands, so that a place
/// in the one is the same place in the other.
QString stoodIn(QString text, const QList<PlaceholderSpan> &spans)
{
    for (const auto &span : spans) {
        const auto size = span.end - span.begin;
        // Digits to the end, as more of a number may follow: {{seq}}.5
        const auto standIn =
            span.isQuoted ? QString(size, u'x') : QString(std::min(size, MaxDigits), u'1').leftJustified(size);
        text.replace(span.begin, size, standIn);
    }
    return text;
}

bool isInsideCharacter(char byte)
{
    return (static_cast<uchar>(byte) & 0xc0) == 0x80;
}

/// Where the bytes from @p begin on are in the text, in UTF-16 units: whole characters, one at least.
PayloadProblem problemAt(QByteArrayView utf8, qsizetype begin, qsizetype bytes, const QString &message)
{
    // What is missing at the end is shown at the last character.
    begin = std::clamp<qsizetype>(begin, 0, std::max<qsizetype>(utf8.size() - 1, 0));
    auto end = std::min(begin + bytes, utf8.size());
    while (begin > 0 && isInsideCharacter(utf8[begin]))
        --begin;
    while (end < utf8.size() && isInsideCharacter(utf8[end]))
        ++end;
    const auto position = textFromUtf8(utf8.first(begin)).size();
    const auto length = textFromUtf8(utf8.sliced(begin, end - begin)).size();
    return {position, std::max<qsizetype>(length, 1), message};
}

PayloadProblem problemOf(const PlaceholderProblem &problem)
{
    return {problem.span.begin, problem.span.end - problem.span.begin, problem.message};
}

/// What QJsonDocument is lenient about, JsonText tells in words, with a place in bytes at their end.
PayloadProblem strictProblem(QByteArrayView utf8, const QString &sentence)
{
    static const QRegularExpression place(QStringLiteral(R"( \(at byte (\d+)\)\z)"));
    const auto match = place.match(sentence);
    const auto offset = match.hasMatch() ? match.capturedView(1).toLongLong() : 0;
    return problemAt(utf8, offset, 1, sentence.first(sentence.size() - match.capturedLength()));
}

std::optional<PayloadProblem> syntaxProblem(QByteArrayView utf8)
{
    const auto read = JsonText::parse(utf8);
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

std::optional<QByteArrayView> memberValue(QByteArrayView object, const QString &name)
{
    const auto members = jsonMembers(object);
    const auto found =
        std::find_if(members.rbegin(), members.rend(), [&](const auto &member) { return member.name() == name; });
    return found == members.rend() ? std::nullopt : std::optional(found->value);
}

std::optional<QByteArrayView> childOf(QByteArrayView value, const QJsonValue &step)
{
    if (step.isString())
        return value.startsWith('{') ? memberValue(value, step.toString()) : std::nullopt;
    const auto items = value.startsWith('[') ? jsonItems(value) : QList<QByteArrayView>();
    const auto index = step.toInteger(-1);
    return index < 0 || index >= items.size() ? std::nullopt : std::optional(items[index]);
}

/// Marks the value that @p violation names; the brace of what should hold it where there is none.
PayloadProblem locate(const QByteArray &utf8, QByteArrayView root, const Violation &violation)
{
    auto value = root;
    bool isThere = true;
    for (const auto &step : violation.path) {
        const auto child = childOf(value, step);
        isThere = child.has_value();
        if (!isThere)
            break;
        value = *child;
    }
    const auto message = QStringLiteral("%1: %2").arg(violation.field(), violation.message);
    const bool isWhole = isThere && !violation.path.isEmpty();
    return problemAt(utf8, value.data() - utf8.constData(), isWhole ? value.size() : 1, message);
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
    const auto problem = syntaxProblem(stoodIn(text, read->spans()).toUtf8());
    return problem ? QList{*problem} : QList<PayloadProblem>();
}

QList<PayloadProblem> PayloadCheck::check(const QString &text, qint64 now)
{
    const auto read = PlaceholderText::read(text);
    if (!read)
        return {problemOf(read.error())};
    const auto utf8 = stoodIn(text, read->spans()).toUtf8();
    if (const auto problem = syntaxProblem(utf8))
        return {*problem};
    QRandomGenerator random(Seed);
    const auto filled = read->fill({random, now, 1});
    const auto document = JsonText::parse(filled);
    if (!document)
        return {{0, 1, document.error().message}};
    if (!m_schema)
        return {};

    const auto places = JsonText::parse(utf8);
    QList<PayloadProblem> problems;
    const auto violations = m_validator.check(*m_schema, document->value, now);
    for (const auto &violation : violations.first(std::min(violations.size(), MaxProblems)))
        problems.append(locate(utf8, places->text, violation));
    return problems;
}

} // namespace loom::replay
