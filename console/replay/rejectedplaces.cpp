// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/rejectedplaces.h"

#include "common/core/parsedjson.h"
#include "common/core/violation.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

/// Returns the payload as JSON in which all values are at the same positions as in @p text, which has placeholders.
std::optional<QByteArray> jsonOf(const QString &text)
{
    const auto read = PlaceholderText::read(text);
    return read ? std::optional(withStandIns(text, read->spans())) : std::nullopt;
}

std::optional<size_t> hashOf(const ValuePlace &place)
{
    return place.isThere ? std::optional(qHash(place.text)) : std::nullopt;
}

} // namespace

RejectedPlaces::RejectedPlaces(const QJsonArray &violations, const QString &text)
{
    const auto utf8 = jsonOf(text);
    const auto json = ParsedJson::parse(utf8.value_or(QByteArray()));
    if (!json)
        return;
    for (const auto &violation : violations) {
        auto path = violation["loc"_L1].toArray();
        if (path.isEmpty() || m_violations.size() >= MaxPlaces)
            continue;
        path.removeFirst(); // "body"
        m_violations.append({path, u"%1: %2"_s.arg(Violation::missing(path).field(), violation["msg"_L1].toString()),
                             hashOf(valueAt(json->text, path))});
    }
}

QList<PayloadProblem> RejectedPlaces::in(const QString &text) const
{
    if (isEmpty())
        return {};
    const auto utf8 = jsonOf(text);
    const auto json = ParsedJson::parse(utf8.value_or(QByteArray()));
    if (!json)
        return {};
    QList<PayloadProblem> problems;
    for (const auto &violation : m_violations) {
        const auto place = valueAt(json->text, violation.path);
        if (hashOf(place) == violation.hash)
            problems.append(problemOfValue(*utf8, place, violation.message));
    }
    return problems;
}

} // namespace loom::replay
