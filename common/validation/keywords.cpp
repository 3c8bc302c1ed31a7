// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/keywords.h"

#include "common/core/parsedjson.h"
#include "common/validation/typeset.h"

#include <QJsonArray>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Whether @p value is a valid count. valijson reads counts as 32-bit integers.
bool isCount(const QJsonValue &value)
{
    return isWholeNumber(value) && value.toDouble() >= 0 && value.toDouble() <= std::numeric_limits<int>::max();
}

bool isNameList(const QJsonValue &value)
{
    QSet<QString> names;
    for (const auto &name : value.toArray()) {
        if (!name.isString() || names.contains(name.toString()))
            return false;
        names.insert(name.toString());
    }
    return value.isArray();
}

bool isSchemaList(const QJsonValue &value)
{
    const auto list = value.toArray();
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const auto &item) { return item.isObject(); });
}

/// Whether @p value is an object of schemas. Names must not contain NUL, because valijson's names are C strings.
bool isNamedSchemas(const QJsonValue &value)
{
    const auto schemas = value.toObject();
    for (auto it = schemas.begin(); it != schemas.end(); ++it) {
        if (!it.value().isObject() || it.key().contains(QChar(u'\0')))
            return false;
    }
    return value.isObject();
}

constexpr Argument Anything{[](const QJsonValue &) { return true; }, [] { return QString(); }};
constexpr Argument AText{[](const QJsonValue &v) { return v.isString(); }, [] { return u"a string"_s; }};
constexpr Argument AFlag{[](const QJsonValue &v) { return v.isBool(); }, [] { return u"true or false"_s; }};
constexpr Argument AList{[](const QJsonValue &v) { return v.isArray(); }, [] { return u"an array"_s; }};
constexpr Argument ANumber{[](const QJsonValue &v) { return v.isDouble(); }, [] { return u"a number"_s; }};
constexpr Argument ACount{isCount, [] { return u"a whole number from 0 to 2147483647"_s; }};
constexpr Argument TypeNames{[](const QJsonValue &v) { return TypeSet::parse(v).has_value(); },
                             [] { return TypeSet::knownNames(); }};
constexpr Argument SomeValues{[](const QJsonValue &v) { return !v.toArray().isEmpty(); },
                              [] { return u"an array of at least one value"_s; }};
constexpr Argument APattern{[](const QJsonValue &v) { return v.isString() && compilePattern(v.toString()); },
                            [] { return u"a regular expression"_s; }};
constexpr Argument AFormat{[](const QJsonValue &v) { return isKnownFormat(v.toString()); },
                           [] { return u"one of "_s + knownFormats(); }};
constexpr Argument AnEncoding{[](const QJsonValue &v) { return v == QJsonValue(u"base64"_s); },
                              [] { return u"\"base64\""_s; }};
constexpr Argument FieldNames{isNameList, [] { return u"an array of names without duplicates"_s; }};
constexpr Argument ASchema{[](const QJsonValue &v) { return v.isObject(); },
                           [] { return u"a schema that is an object"_s; }};
constexpr Argument ASchemaOrFlag{[](const QJsonValue &v) { return v.isObject() || v.isBool(); },
                                 [] { return u"true, false or a schema"_s; }};
constexpr Argument SomeSchemas{isSchemaList, [] { return u"an array of at least one schema, each an object"_s; }};
constexpr Argument NamedSchemas{isNamedSchemas, [] { return u"an object of schemas, each an object"_s; }};

constexpr Keyword Table[] = {
    {"type", Role::Type, TypeNames},
    {"enum", Role::Value, SomeValues, isListed, "is one of: %1", "expected"},
    {"const", Role::Value, Anything, isTheConstant, "is %1", "expected"},
    {"minLength", Role::Length, ACount, isLongEnough, "has at least %1 characters", "min_length"},
    {"maxLength", Role::Length, ACount, isShortEnough, "has at most %1 characters", "max_length"},
    {"pattern", Role::Text, APattern, matchesPattern, "matches %1", "pattern"},
    {"format", Role::Text, AFormat, hasFormat},
    {"contentEncoding", Role::Text, AnEncoding, isBase64, "is valid base64", "expected"},
    {"minimum", Role::Bound, ANumber, isAtLeast, "is greater than or equal to %1", "ge"},
    {"exclusiveMinimum", Role::Bound, ANumber, isAbove, "is greater than %1", "gt"},
    {"maximum", Role::Bound, ANumber, isAtMost, "is less than or equal to %1", "le"},
    {"exclusiveMaximum", Role::Bound, ANumber, isBelow, "is less than %1", "lt"},
    {"minItems", Role::Bound, ACount, hasEnoughItems, "has at least %1 items", "min_items"},
    {"maxItems", Role::Bound, ACount, hasNoMoreItems, "has at most %1 items", "max_items"},
    {"minProperties", Role::Bound, ACount, hasEnoughFields, "has at least %1 fields", "min_properties"},
    {"maxProperties", Role::Bound, ACount, hasNoMoreFields, "has at most %1 fields", "max_properties"},
    {"anyOf", Role::Combinator, SomeSchemas, nullptr, "matches at least one of its schema's alternatives"},
    {"oneOf", Role::Combinator, SomeSchemas, nullptr, "matches exactly one of its schema's alternatives"},
    {"not", Role::Combinator, ASchema, nullptr, "does not match what its schema excludes"},
    {"if", Role::Combinator, ASchema, nullptr, "matches what its schema requires in this case"},
    {"then", Role::Partner, ASchema},
    {"else", Role::Partner, ASchema},
    {"required", Role::Walked, FieldNames},
    {"properties", Role::Walked, NamedSchemas},
    {"additionalProperties", Role::Walked, ASchemaOrFlag},
    {"items", Role::Walked, ASchema},
    {"allOf", Role::Walked, SomeSchemas},
    {"$schema", Role::Note, AText},
    {"$id", Role::Note, AText},
    {"$comment", Role::Note, AText},
    {"$defs", Role::Note, NamedSchemas},
    {"title", Role::Note, AText},
    {"description", Role::Note, AText},
    {"examples", Role::Note, AList},
    {"default", Role::Note, Anything},
    {"deprecated", Role::Note, AFlag},
    {"readOnly", Role::Note, AFlag},
    {"writeOnly", Role::Note, AFlag},
    {"contentMediaType", Role::Note, AText},
};

/// Returns an argument as text for a violation: 'wav', 'mp3'. Omits null, which only means that the field is optional.
QString shown(const QJsonValue &argument)
{
    if (argument.isString())
        return u'\'' + argument.toString() + u'\'';
    if (!argument.isArray())
        return QString::fromUtf8(jsonText(argument));
    QStringList items;
    for (const auto &item : argument.toArray()) {
        if (!item.isNull())
            items << shown(item);
    }
    return items.join(u", "_s);
}

QJsonValue withoutNull(const QJsonValue &argument)
{
    if (!argument.isArray())
        return argument;
    QJsonArray items;
    for (const auto &item : argument.toArray()) {
        if (!item.isNull())
            items.append(item);
    }
    return items;
}

} // namespace

std::span<const Keyword> keywords()
{
    return Table;
}

const Keyword *keywordNamed(const QString &name)
{
    for (const auto &row : Table) {
        if (name == QLatin1StringView(row.name))
            return &row;
    }
    return nullptr;
}

bool isExtension(const QString &name)
{
    return name.startsWith(u"x-"_s);
}

bool isAnnotation(const QString &name)
{
    const auto *row = keywordNamed(name);
    return isExtension(name) || (row && row->role == Role::Note);
}

ViolationText wordingOf(const Rule &rule, const ValueContext &subject)
{
    if (rule.keyword->wording == nullptr)
        return formatWording(rule, subject);
    auto text = QString::fromLatin1(rule.keyword->wording);
    if (text.contains(u"%1"_s))
        text = text.arg(shown(rule.argument));
    QJsonObject context;
    if (rule.keyword->context != nullptr)
        context.insert(QString::fromLatin1(rule.keyword->context), withoutNull(rule.argument));
    return {text, context};
}

} // namespace loom
