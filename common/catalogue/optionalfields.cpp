// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/optionalfields.h"

#include "common/validation/keywords.h"
#include "common/validation/schema.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QJsonObject nullSchema()
{
    return {{u"type"_s, u"null"_s}};
}

QJsonArray with(QJsonArray list, const QJsonValue &item)
{
    if (!list.contains(item))
        list.append(item);
    return list;
}

/// Returns anyOf [null, schema]. Annotations such as "description" stay on the outer schema, where readers expect them.
QJsonObject eitherNullOr(const QJsonObject &schema)
{
    QJsonObject outer;
    QJsonObject inner;
    for (auto it = schema.begin(); it != schema.end(); ++it)
        (isAnnotation(it.key()) ? outer : inner).insert(it.key(), it.value());
    outer.insert(u"anyOf"_s, QJsonArray{nullSchema(), inner});
    return Schema::compile(outer, {}) ? outer : schema;
}

/// Adds null to the allowed values. "const" becomes an "enum" of two values.
void addToValues(QJsonObject &schema)
{
    const auto name = u"enum"_s;
    const bool isListed = schema.contains(name);
    auto values = schema.value(name).toArray();
    const QJsonValue constant = schema.value(u"const"_s);
    if (!constant.isUndefined() && (!isListed || values.contains(constant))) {
        schema.remove(u"const"_s);
        values = {constant};
    }
    if (!values.isEmpty())
        schema.insert(name, with(values, QJsonValue()));
}

QJsonObject orNull(const QJsonObject &schema)
{
    for (const auto &combinator : {"oneOf", "not", "if"}) {
        if (schema.contains(QLatin1StringView(combinator)))
            return eitherNullOr(schema);
    }

    auto nullable = schema;
    const auto type = schema[u"type"_s];
    if (!type.isUndefined())
        nullable.insert(u"type"_s, with(type.isArray() ? type.toArray() : QJsonArray{type}, u"null"_s));
    if (schema.contains(u"anyOf"_s))
        nullable.insert(u"anyOf"_s, with(schema[u"anyOf"_s].toArray(), nullSchema()));
    addToValues(nullable);
    if (schema.contains(u"allOf"_s)) {
        QJsonArray branches;
        for (const auto &branch : schema[u"allOf"_s].toArray())
            branches.append(orNull(branch.toObject()));
        nullable.insert(u"allOf"_s, branches);
    }
    return nullable;
}

/// Returns the required fields of a schema and its allOf branches.
QSet<QString> requiredFields(const QJsonObject &schema)
{
    QSet<QString> names;
    for (const auto &name : schema[u"required"_s].toArray())
        names << name.toString();
    for (const auto &branch : schema[u"allOf"_s].toArray())
        names += requiredFields(branch.toObject());
    return names;
}

QJsonObject relaxed(const QJsonObject &schema, const QSet<QString> &requiredAround)
{
    const auto required = requiredAround + requiredFields(schema);
    auto changed = schema;
    for (const auto &keyword : {u"items"_s, u"additionalProperties"_s}) {
        if (schema[keyword].isObject())
            changed.insert(keyword, relaxed(schema[keyword].toObject(), {}));
    }
    if (schema.contains(u"properties"_s)) {
        auto fields = schema[u"properties"_s].toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const auto field = relaxed(it.value().toObject(), {});
            it.value() = required.contains(it.key()) ? field : orNull(field);
        }
        changed.insert(u"properties"_s, fields);
    }
    if (schema.contains(u"allOf"_s)) {
        QJsonArray branches;
        for (const auto &branch : schema[u"allOf"_s].toArray())
            branches.append(relaxed(branch.toObject(), required));
        changed.insert(u"allOf"_s, branches);
    }
    return changed;
}

} // namespace

QJsonObject acceptNullForOptionalFields(const QJsonObject &schema)
{
    return relaxed(schema, {});
}

} // namespace loom
