// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/payloadplaces.h"

#include "common/core/jsondocument.h"
#include "common/core/parsedjson.h"

#include <algorithm>

namespace loom::replay {

namespace {

constexpr qsizetype MaxDigits = 300; ///< a number with more digits may exceed the range of a double

bool isInsideCharacter(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
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

} // namespace

QByteArray withStandIns(QString text, const QList<PlaceholderSpan> &spans)
{
    for (const auto &span : spans) {
        const auto size = span.end - span.begin;
        // The digits must reach the end, because the rest of a number may follow: {{seq}}.5
        const auto standIn =
            span.isQuoted ? QString(size, u'x') : QString(std::min(size, MaxDigits), u'1').leftJustified(size);
        text.replace(span.begin, size, standIn);
    }
    return text.toUtf8();
}

PayloadProblem problemAt(QByteArrayView utf8, qsizetype begin, qsizetype bytes, const QString &message)
{
    // An error behind the end is shown at the last character.
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

ValuePlace valueAt(QByteArrayView root, const QJsonArray &path)
{
    ValuePlace place{root, true, path.isEmpty()};
    for (const auto &step : path) {
        const auto child = childOf(place.text, step);
        if (!child)
            return {place.text, false, false};
        place.text = *child;
    }
    return place;
}

PayloadProblem problemOfValue(const QByteArray &utf8, const ValuePlace &place, const QString &message)
{
    const bool isPart = place.isThere && !place.isRoot;
    return problemAt(utf8, place.text.data() - utf8.constData(), isPart ? place.text.size() : 1, message);
}

} // namespace loom::replay
