// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/typeset.h"

#include "common/validation/rule.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace loom {

namespace {

struct Type
{
    const char *name;
    const char *shown;
    bool (*accepts)(const QJsonValue &value);
};

constexpr Type Types[] = {
    {"null", "null", [](const QJsonValue &value) { return value.isNull(); }},
    {"boolean", "boolean", [](const QJsonValue &value) { return value.isBool(); }},
    {"integer", "integer", isWholeNumber},
    {"number", "float", [](const QJsonValue &value) { return value.isDouble(); }},
    {"string", "string", [](const QJsonValue &value) { return value.isString(); }},
    {"array", "array", [](const QJsonValue &value) { return value.isArray(); }},
    {"object", "object", [](const QJsonValue &value) { return value.isObject(); }},
};

constexpr unsigned NullBit = 1U << 0;

} // namespace

std::optional<TypeSet> TypeSet::parse(const QJsonValue &names)
{
    const auto list = names.isArray() ? names.toArray() : QJsonArray{names};
    TypeSet set;
    set.m_bits = 0;
    QStringList expected;
    for (const auto &name : list) {
        const auto type = std::find_if(std::begin(Types), std::end(Types),
                                       [&](const Type &t) { return name.toString() == QLatin1String(t.name); });
        const unsigned bit = 1U << (type - std::begin(Types));
        if (type == std::end(Types) || (set.m_bits & bit) != 0)
            return std::nullopt;
        set.m_bits |= bit;
        if (bit != NullBit)
            expected << QString::fromLatin1(type->shown);
    }
    if (set.m_bits == 0)
        return std::nullopt;
    set.m_expectation = expected.isEmpty() ? QStringLiteral("null") : expected.join(QStringLiteral(" or "));
    return set;
}

QString TypeSet::knownNames()
{
    QStringList names;
    for (const auto &type : Types)
        names << QString::fromLatin1(type.name);
    return QStringLiteral("one of %1, or an array of them, each once").arg(names.join(QStringLiteral(", ")));
}

bool TypeSet::accepts(const QJsonValue &value) const
{
    for (size_t i = 0; i < std::size(Types); ++i) {
        if ((m_bits & (1U << i)) != 0 && Types[i].accepts(value))
            return true;
    }
    return false;
}

bool TypeSet::namesInteger() const
{
    return m_expectation.contains(QStringLiteral("integer"));
}

} // namespace loom
