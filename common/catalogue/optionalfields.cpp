// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/optionalfields.h"

#include "common/validation/keywords.h"
#include "common/validation/schema.h"

#include <QJsonArray>
#include <QSet>

namespace loom {

namespace {

QJsonObject nullSchema()
{
    return {{QStringLiteral("type"), QStringLiteral("null")}};
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
    outer.insert(QStringLiteral("anyOf"), QJsonArray{nullSchema(), inner});
    return Schema::compile(outer, {}) ? outer : schema;
}

/// Adds null to the allowed values. "const" becomes an "enum" of two values.
void addToValues(QJsonObject &schema)
{
    const auto name = QStringLiteral("enum");
    const bool isListed = schema.contains(name);
    auto values = schema.value(name).toArray();
    const QJsonValue constant = schema.value(QStringLiteral("const"));
    if (!constant.isUndefined() && (!isListed || values.contains(constant))) {
        schema.remove(QStringLiteral("const"));
        values = {constant};
    }
    if (!values.isEmpty())
        schema.insert(name, with(values, QJsonValue()));
}

QJsonObject orNull(const QJsonObject &schema)
{
    for (const auto &combinator : {"oneOf", "not", "if"}) {
        if (schema.contains(QLatin1String(combinator)))
            return eitherNullOr(schema);
    }

    auto nullable = schema;
    const auto type = schema[QStringLiteral("type")];
    if (!type.isUndefined())
        nullable.insert(QStringLiteral("type"),
                        with(type.isArray() ? type.toArray() : QJsonArray{type}, QStringLiteral("null")));
    if (schema.contains(QStringLiteral("anyOf")))
        nullable.insert(QStringLiteral("anyOf"), with(schema[QStringLiteral("anyOf")].toArray(), nullSchema()));
    addToValues(nullable);
    if (schema.contains(QStringLiteral("allOf"))) {
        QJsonArray branches;
        for (const auto &branch : schema[QStringLiteral("allOf")].toArray())
            branches.append(orNull(branch.toObject()));
        nullable.insert(QStringLiteral("allOf"), branches);
    }
    return nullable;
}

/// Returns the required fields of a schema and its allOf branches.
QSet<QString> requiredFields(const QJsonObject &schema)
{
    QSet<QString> names;
    for (const auto &name : schema[QStringLiteral("required")].toArray())
        names << name.toString();
    for (const auto &branch : schema[QStringLiteral("allOf")].toArray())
        names += requiredFields(branch.toObject());
    return names;
}

QJsonObject relaxed(const QJsonObject &schema, const QSet<QString> &requiredAround)
{
    const auto required = requiredAround + requiredFields(schema);
    auto changed = schema;
    for (const auto &keyword : {QStringLiteral("items"), QStringLiteral("additionalProperties")}) {
        if (schema[keyword].isObject())
            changed.insert(keyword, relaxed(schema[keyword].toObject(), {}));
    }
    if (schema.contains(QStringLiteral("properties"))) {
        auto fields = schema[QStringLiteral("properties")].toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const auto field = relaxed(it.value().toObject(), {});
            it.value() = required.contains(it.key()) ? field : orNull(field);
        }
        changed.insert(QStringLiteral("properties"), fields);
    }
    if (schema.contains(QStringLiteral("allOf"))) {
        QJsonArray branches;
        for (const auto &branch : schema[QStringLiteral("allOf")].toArray())
            branches.append(relaxed(branch.toObject(), required));
        changed.insert(QStringLiteral("allOf"), branches);
    }
    return changed;
}

} // namespace

QJsonObject acceptNullForOptionalFields(const QJsonObject &schema)
{
    return relaxed(schema, {});
}

} // namespace loom
