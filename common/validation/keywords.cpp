// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/keywords.h"

#include "common/core/parsedjson.h"
#include "common/validation/typeset.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// The dialect that Loom implements.
constexpr QLatin1StringView Dialect("https://json-schema.org/draft/2020-12/schema");

bool isSchema(const QJsonValue &value)
{
    return value.isObject() || value.isBool();
}

bool isCount(const QJsonValue &value)
{
    return isWholeNumber(value) && value.toDouble() >= 0;
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
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), isSchema);
}

template<bool (*Fits)(const QJsonValue &)>
bool isObjectOf(const QJsonValue &value)
{
    const auto members = value.toObject();
    return value.isObject() && std::all_of(members.begin(), members.end(), Fits);
}

bool isPattern(const QJsonValue &value)
{
    return value.isString() && Pattern::compile(value.toString());
}

bool isObjectOfPatterns(const QJsonValue &value)
{
    const auto names = value.toObject().keys();
    return isObjectOf<isSchema>(value)
           && std::all_of(names.begin(), names.end(), [](const auto &name) { return bool(Pattern::compile(name)); });
}

bool isAnchor(const QJsonValue &value)
{
    static const QRegularExpression expression(u"\\A[A-Za-z_][-A-Za-z0-9._]*\\z"_s);
    return expression.match(value.toString()).hasMatch();
}

bool isIdentifier(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return value.isString() && url.isValid() && url.fragment().isEmpty();
}

constexpr Argument Anything{[](const QJsonValue &) { return true; }, [] { return QString(); }};
constexpr Argument AText{[](const QJsonValue &v) { return v.isString(); }, [] { return u"a string"_s; }};
constexpr Argument AFlag{[](const QJsonValue &v) { return v.isBool(); }, [] { return u"true or false"_s; }};
constexpr Argument AList{[](const QJsonValue &v) { return v.isArray(); }, [] { return u"an array"_s; }};
constexpr Argument AnObject{[](const QJsonValue &v) { return v.isObject(); }, [] { return u"an object"_s; }};
constexpr Argument ANumber{[](const QJsonValue &v) { return v.isDouble(); }, [] { return u"a number"_s; }};
constexpr Argument AFactor{[](const QJsonValue &v) { return v.toDouble() > 0; }, [] { return u"a number above 0"_s; }};
constexpr Argument ACount{isCount, [] { return u"a whole number of at least 0"_s; }};
constexpr Argument TypeNames{[](const QJsonValue &v) { return TypeSet::parse(v).has_value(); },
                             [] { return TypeSet::knownNames(); }};
constexpr Argument SomeValues{[](const QJsonValue &v) { return !v.toArray().isEmpty(); },
                              [] { return u"an array of at least one value"_s; }};
constexpr Argument APattern{isPattern, [] { return u"a regular expression that Loom can enforce"_s; }};
constexpr Argument AFormat{[](const QJsonValue &v) { return Format::named(v.toString()) != nullptr; },
                           [] {
                               return u"one of "_s + Format::names().join(u", "_s)
                                      + u", or \"x-loom-format\": \"annotation\" beside it"_s;
                           }};
constexpr Argument AnEncoding{[](const QJsonValue &v) { return v == QJsonValue(u"base64"_s); },
                              [] { return u"\"base64\""_s; }};
constexpr Argument FieldNames{isNameList, [] { return u"an array of names without duplicates"_s; }};
constexpr Argument NamedFieldNames{isObjectOf<isNameList>,
                                   [] { return u"an object of arrays of names without duplicates"_s; }};
constexpr Argument ASchema{isSchema, [] { return u"a schema: an object, true or false"_s; }};
constexpr Argument SomeSchemas{isSchemaList, [] { return u"an array of at least one schema"_s; }};
constexpr Argument NamedSchemas{isObjectOf<isSchema>, [] { return u"an object of schemas"_s; }};
constexpr Argument PatternSchemas{isObjectOfPatterns,
                                  [] { return u"an object of schemas, with regular expressions as names"_s; }};
constexpr Argument AReference{[](const QJsonValue &v) { return v.isString(); }, [] { return u"a URI reference"_s; }};
constexpr Argument AnIdentifier{isIdentifier, [] { return u"a URI reference without a fragment"_s; }};
constexpr Argument AnAnchor{isAnchor,
                            [] { return u"a letter or \"_\", then letters, digits, \"-\", \"_\" and \".\""_s; }};
constexpr Argument TheDialect{[](const QJsonValue &v) { return v.toString() == Dialect; },
                              [] { return u'"' + QString(Dialect) + u'"'; }};

constexpr Keyword Table[] = {
    {"type", Role::Type, TypeNames},
    {"enum", Role::Value, SomeValues, Subschemas::None, isListed, "is one of: %1", "expected"},
    {"const", Role::Value, Anything, Subschemas::None, isTheConstant, "is %1", "expected"},
    {"minLength", Role::Length, ACount, Subschemas::None, isLongEnough, "has at least %1 characters", "min_length"},
    {"maxLength", Role::Length, ACount, Subschemas::None, isShortEnough, "has at most %1 characters", "max_length"},
    {"pattern", Role::Text, APattern, Subschemas::None, matchesPattern, "matches %1", "pattern"},
    {"format", Role::Text, AFormat, Subschemas::None, hasFormat, nullptr, nullptr, formatWording},
    {"contentEncoding", Role::Text, AnEncoding, Subschemas::None, isBase64, "is valid base64", "expected"},
    {"minimum", Role::Bound, ANumber, Subschemas::None, isAtLeast, "is greater than or equal to %1", "ge"},
    {"exclusiveMinimum", Role::Bound, ANumber, Subschemas::None, isAbove, "is greater than %1", "gt"},
    {"maximum", Role::Bound, ANumber, Subschemas::None, isAtMost, "is less than or equal to %1", "le"},
    {"exclusiveMaximum", Role::Bound, ANumber, Subschemas::None, isBelow, "is less than %1", "lt"},
    {"multipleOf", Role::Bound, AFactor, Subschemas::None, isMultiple, "is a multiple of %1", "multiple_of"},
    {"minItems", Role::Bound, ACount, Subschemas::None, hasEnoughItems, "has at least %1 items", "min_items"},
    {"maxItems", Role::Bound, ACount, Subschemas::None, hasNoMoreItems, "has at most %1 items", "max_items"},
    {"uniqueItems", Role::Bound, AFlag, Subschemas::None, hasDifferentItems, nullptr, nullptr, uniqueItemsWording},
    {"minProperties", Role::Bound, ACount, Subschemas::None, hasEnoughFields, "has at least %1 fields",
     "min_properties"},
    {"maxProperties", Role::Bound, ACount, Subschemas::None, hasNoMoreFields, "has at most %1 fields",
     "max_properties"},
    {"$ref", Role::Applicator, AReference},
    {"$dynamicRef", Role::Applicator, AReference},
    {"anyOf", Role::Applicator, SomeSchemas, Subschemas::List},
    {"oneOf", Role::Applicator, SomeSchemas, Subschemas::List},
    {"not", Role::Applicator, ASchema, Subschemas::Argument},
    {"if", Role::Applicator, ASchema, Subschemas::Argument},
    {"then", Role::Applicator, ASchema, Subschemas::Argument},
    {"else", Role::Applicator, ASchema, Subschemas::Argument},
    {"required", Role::Applicator, FieldNames},
    {"properties", Role::Applicator, NamedSchemas, Subschemas::Named},
    {"patternProperties", Role::Applicator, PatternSchemas, Subschemas::Named},
    {"additionalProperties", Role::Applicator, ASchema, Subschemas::Argument},
    {"propertyNames", Role::Applicator, ASchema, Subschemas::Argument},
    {"dependentRequired", Role::Applicator, NamedFieldNames},
    {"dependentSchemas", Role::Applicator, NamedSchemas, Subschemas::Named},
    {"prefixItems", Role::Applicator, SomeSchemas, Subschemas::List},
    {"items", Role::Applicator, ASchema, Subschemas::Argument},
    {"contains", Role::Applicator, ASchema, Subschemas::Argument},
    {"minContains", Role::Applicator, ACount},
    {"maxContains", Role::Applicator, ACount},
    {"allOf", Role::Applicator, SomeSchemas, Subschemas::List},
    {"unevaluatedProperties", Role::Applicator, ASchema, Subschemas::Argument},
    {"unevaluatedItems", Role::Applicator, ASchema, Subschemas::Argument},
    {"$id", Role::Identifier, AnIdentifier},
    {"$anchor", Role::Identifier, AnAnchor},
    {"$dynamicAnchor", Role::Identifier, AnAnchor},
    {"$defs", Role::Identifier, NamedSchemas, Subschemas::Named},
    {"$schema", Role::Annotation, TheDialect},
    {"$vocabulary", Role::Annotation, AnObject},
    {"$comment", Role::Annotation, AText},
    {"title", Role::Annotation, AText},
    {"description", Role::Annotation, AText},
    {"examples", Role::Annotation, AList},
    {"default", Role::Annotation, Anything},
    {"deprecated", Role::Annotation, AFlag},
    {"readOnly", Role::Annotation, AFlag},
    {"writeOnly", Role::Annotation, AFlag},
    {"contentMediaType", Role::Annotation, AText},
    {"contentSchema", Role::Annotation, ASchema},
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
    return isExtension(name) || (row && row->role == Role::Annotation);
}

ViolationText wordingOf(const Rule &rule, const ValueContext &subject)
{
    if (rule.keyword->ownWording != nullptr)
        return rule.keyword->ownWording(rule, subject);
    auto text = QString::fromLatin1(rule.keyword->wording);
    if (text.contains(u"%1"_s))
        text = text.arg(shown(rule.argument));
    QJsonObject context;
    if (rule.keyword->context != nullptr)
        context.insert(QString::fromLatin1(rule.keyword->context), withoutNull(rule.argument));
    return {text, context};
}

} // namespace loom
