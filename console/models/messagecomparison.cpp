// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/messagecomparison.h"

#include "common/core/jsondocument.h"
#include "common/core/parsedjson.h"
#include "console/models/payloadjson.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

class ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(loom::MessageComparison)
};

/// Returns the part of a long @p text around the index @p difference.
QString excerpt(const QString &text, qsizetype difference)
{
    constexpr auto limit = MessageComparison::MaxCharacters;
    if (text.size() <= limit)
        return text;
    const auto start = std::clamp<qsizetype>(difference - limit / 4, 0, text.size() - limit);
    return (start > 0 ? u"…"_s : QString()) + text.mid(start, limit)
           + (start + limit < text.size() ? u"…"_s : QString());
}

QString step(const QString &path, const QString &name)
{
    constexpr auto limit = MessageComparison::MaxName;
    const auto shown = name.size() > limit ? name.left(limit) + u'…' : name;
    return path.isEmpty() ? shown : path + u'.' + shown;
}

bool isString(QByteArrayView json)
{
    return json.size() >= 2 && json.startsWith('"');
}

/// Returns true if both JSON texts have the same value: identical digits, or strings of the same characters.
bool isSame(QByteArrayView first, QByteArrayView second)
{
    const auto characters = [](QByteArrayView json) { return JsonMember{json.sliced(1, json.size() - 2), {}}.name(); };
    return first == second || (isString(first) && isString(second) && characters(first) == characters(second));
}

/// Returns true if each text starts with @p bracket or is missing.
bool areBoth(char bracket, QByteArrayView first, QByteArrayView second)
{
    const auto fits = [bracket](QByteArrayView json) { return json.isEmpty() || json.startsWith(bracket); };
    return fits(first) && fits(second);
}

} // namespace

void MessageComparison::add(ComparedMember::Part part, const QString &name, const QString &first, const QString &second,
                            bool isEqual)
{
    auto &count = isEqual ? m_equal : m_different;
    if (++count > MaxListed)
        return;
    const auto apart = std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first - first.begin();
    m_members.append({part, name, excerpt(first, apart), excerpt(second, apart), isEqual});
}

void MessageComparison::addPairs(ComparedMember::Part part, const Pairs &first, const Pairs &second)
{
    QHash<QString, QStringList> others;
    for (const auto &[name, value] : second)
        others[name] << value;
    for (const auto &[name, value] : first) {
        auto &values = others[name];
        const auto other = values.isEmpty() ? QString() : values.takeFirst();
        if (!value.isEmpty() || !other.isEmpty())
            add(part, name, value, other, value == other);
    }
    for (const auto &[name, value] : second) {
        if (auto &values = others[name]; !values.isEmpty() && !value.isEmpty())
            add(part, name, {}, values.takeFirst(), false);
    }
}

void MessageComparison::addPayloads(const protocol::Event &first, const protocol::Event &second)
{
    const auto payload = first.payloadBytes();
    const auto otherPayload = second.payloadBytes();
    const auto json = jsonOf(payload);
    const auto otherJson = jsonOf(otherPayload);
    m_isCut = first.isCut || first.isUnread || second.isCut || second.isUnread;
    if (payload.isEmpty() && otherPayload.isEmpty())
        return;
    if (json.isEmpty() || otherJson.isEmpty())
        compareLines(first.payloadText(), second.payloadText());
    else
        compareValues({}, json, otherJson);
}

void MessageComparison::compareValues(const QString &path, QByteArrayView first, QByteArrayView second)
{
    if (isUnfinished())
        return;
    if (areBoth('{', first, second))
        compareObjects(path, first, second);
    else if (areBoth('[', first, second))
        compareArrays(path, first, second);
    else
        add(ComparedMember::Part::Payload, path, textFromUtf8(first), textFromUtf8(second), isSame(first, second));
}

void MessageComparison::compareObjects(const QString &path, QByteArrayView first, QByteArrayView second)
{
    const auto members = jsonMembers(first);
    const auto otherMembers = jsonMembers(second);
    if (members.isEmpty() && otherMembers.isEmpty())
        return add(ComparedMember::Part::Payload, path, textFromUtf8(first), textFromUtf8(second), first == second);
    // A rejected message may contain a name several times.
    QHash<QString, QList<QByteArrayView>> others;
    for (const auto &member : otherMembers)
        others[member.name()] << member.value;
    for (const auto &member : members) {
        auto &values = others[member.name()];
        compareValues(step(path, member.name()), member.value,
                      values.isEmpty() ? QByteArrayView() : values.takeFirst());
    }
    for (const auto &member : otherMembers) {
        if (auto &values = others[member.name()]; !values.isEmpty())
            compareValues(step(path, member.name()), {}, values.takeFirst());
    }
}

void MessageComparison::compareArrays(const QString &path, QByteArrayView first, QByteArrayView second)
{
    const auto items = jsonItems(first);
    const auto otherItems = jsonItems(second);
    if (items.isEmpty() && otherItems.isEmpty())
        return add(ComparedMember::Part::Payload, path, textFromUtf8(first), textFromUtf8(second), first == second);
    for (qsizetype i = 0; i < std::max(items.size(), otherItems.size()); ++i)
        compareValues(step(path, QString::number(i)), items.value(i), otherItems.value(i));
}

void MessageComparison::compareLines(const QString &first, const QString &second)
{
    const auto lines = first.split(u'\n');
    const auto otherLines = second.split(u'\n');
    const auto shorter = std::min(lines.size(), otherLines.size());
    const auto longer = std::max(lines.size(), otherLines.size());
    qsizetype end = 0; // number of equal lines at the end
    while (end < shorter && lines[lines.size() - 1 - end] == otherLines[otherLines.size() - 1 - end])
        ++end;
    const auto lineOf = [end](const QStringList &all, qsizetype i) {
        return i < all.size() - end ? all[i] : QString();
    };
    for (qsizetype i = 0; i < longer - end && !isUnfinished(); ++i) {
        const auto line = lineOf(lines, i);
        const auto other = lineOf(otherLines, i);
        const bool isInBoth = i < shorter - end;
        //: %1 is a line number
        add(ComparedMember::Part::Payload, ComparisonText::tr("line %1").arg(i + 1), line, other,
            isInBoth && line == other);
    }
    for (qsizetype i = lines.size() - end; i < lines.size() && !isUnfinished(); ++i)
        add(ComparedMember::Part::Payload, ComparisonText::tr("line %1").arg(i + 1), lines[i], lines[i], true);
}

} // namespace loom
