// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/draft7schema.h"

#include "common/validation/keywords.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr double LargestInteger = 2147483647; ///< valijson's Qt adapter reads integers of 32 bits

/// Whether valijson compares the value as JSON Schema does.
bool isComparable(const QJsonValue &value)
{
    if (value.isDouble())
        return isWholeNumber(value) && std::abs(value.toDouble()) <= LargestInteger;
    const auto list = value.toArray();
    const auto object = value.toObject();
    return std::all_of(list.begin(), list.end(), isComparable)
           && std::all_of(object.begin(), object.end(), isComparable);
}

class Draft7Translation
{
public:
    QJsonObject translated(const QJsonValue &value)
    {
        if (value.isBool())
            return value.toBool() ? QJsonObject() : QJsonObject{{u"not"_s, QJsonObject()}};
        const auto schema = value.toObject();
        QJsonObject result;
        for (auto it = schema.begin(); it != schema.end(); ++it)
            translate(it.key(), it.value(), result);
        addItems(schema, result);
        addProperties(schema, result);
        addConditions(schema, result);
        addDependencies(schema, result);
        addReference(schema, result);
        return result;
    }

    bool isComplete() const { return m_isComplete; }

private:
    /// Translates keywords whose meaning does not depend on others beside them.
    void translate(const QString &name, const QJsonValue &argument, QJsonObject &result)
    {
        static const QStringList same{u"minLength"_s,        u"maxLength"_s,     u"minimum"_s,
                                      u"maximum"_s,          u"minItems"_s,      u"maxItems"_s,
                                      u"required"_s,         u"uniqueItems"_s,   u"exclusiveMinimum"_s,
                                      u"exclusiveMaximum"_s, u"minProperties"_s, u"maxProperties"_s};
        static const QStringList lists{u"allOf"_s, u"anyOf"_s};
        // valijson gives names to "propertyNames" as another kind of value, for which "uniqueItems" fails.
        static const QStringList none{u"propertyNames"_s,   u"pattern"_s,          u"format"_s,
                                      u"contentEncoding"_s, u"multipleOf"_s,       u"minContains"_s,
                                      u"maxContains"_s,     u"unevaluatedItems"_s, u"unevaluatedProperties"_s};
        if (same.contains(name))
            result.insert(name, argument);
        else if (lists.contains(name))
            result.insert(name, listOf(argument));
        else if (name == "$defs"_L1)
            result.insert(name, namedOf(argument));
        else if (name == "type"_L1)
            result.insert(name, typesOf(argument));
        else if (none.contains(name))
            m_isComplete = false;
        else if (name == "enum"_L1 || name == "const"_L1)
            isComparable(argument) ? void(result.insert(name, argument)) : void(m_isComplete = false);
    }

    QJsonValue typesOf(const QJsonValue &argument)
    {
        auto types = argument.isArray() ? argument.toArray() : QJsonArray{argument};
        for (QJsonValueRef type : types) {
            if (type.toString() == "integer"_L1) {
                type = u"number"_s;
                m_isComplete = false;
            }
        }
        return types;
    }

    QJsonArray listOf(const QJsonValue &schemas)
    {
        QJsonArray list;
        for (const auto &schema : schemas.toArray())
            list.append(translated(schema));
        return list;
    }

    QJsonObject namedOf(const QJsonValue &schemas)
    {
        const auto before = schemas.toObject();
        QJsonObject named;
        for (auto it = before.begin(); it != before.end(); ++it)
            named.insert(it.key(), translated(it.value()));
        return named;
    }

    void addItems(const QJsonObject &schema, QJsonObject &result)
    {
        const bool hasFirst = schema.contains(u"prefixItems"_s);
        if (hasFirst)
            result.insert(u"items"_s, listOf(schema[u"prefixItems"_s]));
        if (schema.contains(u"items"_s))
            result.insert(hasFirst ? u"additionalItems"_s : u"items"_s, translated(schema[u"items"_s]));
        if (schema.contains(u"contains"_s) && schema[u"minContains"_s].toDouble(1) >= 1)
            result.insert(u"contains"_s, translated(schema[u"contains"_s]));
    }

    /// Names that match a pattern are unknown here, so other fields cannot be judged beside patterns.
    void addProperties(const QJsonObject &schema, QJsonObject &result)
    {
        const bool hasPatterns = schema.contains(u"patternProperties"_s);
        m_isComplete = m_isComplete && !hasPatterns;
        if (schema.contains(u"properties"_s))
            result.insert(u"properties"_s, namedOf(schema[u"properties"_s]));
        if (schema.contains(u"additionalProperties"_s) && !hasPatterns)
            result.insert(u"additionalProperties"_s, translated(schema[u"additionalProperties"_s]));
    }

    void addConditions(const QJsonObject &schema, QJsonObject &result)
    {
        if (schema.contains(u"not"_s))
            addExactly(u"not"_s, schema[u"not"_s], result);
        if (const auto list = schema[u"oneOf"_s].toArray(); !list.isEmpty()) {
            Draft7Translation inner;
            insertExact(u"oneOf"_s, inner.listOf(list), inner, result);
        }
        if (schema.contains(u"if"_s) && addExactly(u"if"_s, schema[u"if"_s], result)) {
            for (const auto &branch : {u"then"_s, u"else"_s}) {
                if (schema.contains(branch))
                    result.insert(branch, translated(schema[branch]));
            }
        }
    }

    bool addExactly(const QString &name, const QJsonValue &schema, QJsonObject &result)
    {
        Draft7Translation inner;
        return insertExact(name, inner.translated(schema), inner, result);
    }

    /// Inserts the argument that @p inner has translated, unless it may accept more than the original. What a reference
    /// leads to may do that.
    bool insertExact(const QString &name, const QJsonValue &argument, const Draft7Translation &inner,
                     QJsonObject &result)
    {
        const bool isExact = inner.m_isComplete && !inner.m_hasReference;
        if (isExact)
            result.insert(name, argument);
        m_isComplete = m_isComplete && isExact;
        return isExact;
    }

    void addDependencies(const QJsonObject &schema, QJsonObject &result)
    {
        auto dependencies = namedOf(schema[u"dependentSchemas"_s]);
        const auto required = schema[u"dependentRequired"_s].toObject();
        for (auto it = required.begin(); it != required.end(); ++it) {
            const QJsonObject names{{u"required"_s, it.value()}};
            dependencies.insert(it.key(),
                                QJsonObject{{u"allOf"_s, QJsonArray{names, dependencies.value(it.key()).toObject()}}});
        }
        if (!dependencies.isEmpty())
            result.insert(u"dependencies"_s, dependencies);
    }

    /// Draft 7 ignores the other keywords of a schema that has a reference.
    void addReference(const QJsonObject &schema, QJsonObject &result)
    {
        if (!schema.contains(u"$ref"_s))
            return;
        m_hasReference = true;
        auto all = result.value(u"allOf"_s).toArray();
        all.append(QJsonObject{{u"$ref"_s, schema[u"$ref"_s]}});
        result.insert(u"allOf"_s, all);
    }

    bool m_isComplete = true;
    bool m_hasReference = false;
};

} // namespace

Draft7Schema toDraft7(const QJsonObject &schema)
{
    Draft7Translation translation;
    const auto translated = translation.translated(schema);
    return {translated, translation.isComplete()};
}

} // namespace loom
