// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/typeset.h"

#include "common/validation/rule.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

struct Type
{
    const char *name;
    const char *shown;
};

constexpr Type Types[] = {
    {"null", "null"},     {"boolean", "boolean"}, {"integer", "integer"}, {"number", "float"},
    {"string", "string"}, {"array", "array"},     {"object", "object"},
};

constexpr unsigned NullBit = 1U << 0;
constexpr unsigned BooleanBit = 1U << 1;
constexpr unsigned IntegerBit = 1U << 2;
constexpr unsigned NumberBit = 1U << 3;
constexpr unsigned StringBit = 1U << 4;
constexpr unsigned ArrayBit = 1U << 5;
constexpr unsigned ObjectBit = 1U << 6;

/// Returns the types of a value; an integer has two.
unsigned bitsOf(const ValueContext &subject)
{
    switch (subject.type) {
    case QJsonValue::Null:
        return NullBit;
    case QJsonValue::Bool:
        return BooleanBit;
    case QJsonValue::Double:
        return isWholeNumber(subject.number) ? NumberBit | IntegerBit : NumberBit;
    case QJsonValue::String:
        return StringBit;
    case QJsonValue::Array:
        return ArrayBit;
    case QJsonValue::Object:
        return ObjectBit;
    case QJsonValue::Undefined:
        break;
    }
    return 0;
}

} // namespace

std::optional<TypeSet> TypeSet::parse(const QJsonValue &names)
{
    const auto list = names.isArray() ? names.toArray() : QJsonArray{names};
    TypeSet set;
    set.m_bits = 0;
    QStringList expected;
    for (const auto &name : list) {
        const auto type = std::find_if(std::begin(Types), std::end(Types),
                                       [&](const Type &t) { return name.toString() == QLatin1StringView(t.name); });
        const unsigned bit = 1U << (type - std::begin(Types));
        if (type == std::end(Types) || (set.m_bits & bit) != 0)
            return std::nullopt;
        set.m_bits |= bit;
        if (bit != NullBit)
            expected << QString::fromLatin1(type->shown);
    }
    if (set.m_bits == 0)
        return std::nullopt;
    set.m_expectation = expected.isEmpty() ? u"null"_s : expected.join(u" or "_s);
    return set;
}

QString TypeSet::knownNames()
{
    QStringList names;
    for (const auto &type : Types)
        names << QString::fromLatin1(type.name);
    return u"one of %1, or an array of them without duplicates"_s.arg(names.join(u", "_s));
}

bool TypeSet::accepts(const ValueContext &subject) const
{
    return (m_bits & bitsOf(subject)) != 0;
}

} // namespace loom
