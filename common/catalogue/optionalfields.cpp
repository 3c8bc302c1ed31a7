// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/optionalfields.h"

#include "common/validation/keywords.h"
#include "common/validation/subschemas.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using Names = QSet<QString>;

constexpr QLatin1StringView DefinitionPrefix("#/$defs/");

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
    return outer;
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

QJsonValue orNull(const QJsonValue &property)
{
    if (property.isBool())
        return property;
    const auto schema = property.toObject();
    for (const auto &keyword : {"oneOf"_L1, "not"_L1, "if"_L1, "$ref"_L1}) {
        if (schema.contains(keyword))
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
            branches.append(orNull(branch));
        nullable.insert(u"allOf"_s, branches);
    }
    return nullable;
}

/// Whether subschemas of @p keyword describe the same object as the schema that has the keyword.
bool isInPlace(const QString &keyword)
{
    static const QStringList names{u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"not"_s,
                                   u"if"_s,    u"then"_s,  u"else"_s,  u"dependentSchemas"_s};
    return names.contains(keyword);
}

class Relaxation
{
public:
    explicit Relaxation(const QJsonObject &schema) : m_schema(schema), m_before(schema[u"$defs"_s].toObject()) {}

    QJsonObject run()
    {
        auto root = m_schema;
        root.remove(u"$defs"_s);
        root = relaxed(root, {}).toObject();
        for (auto it = m_before.begin(); it != m_before.end(); ++it)
            m_after.insert(it.key(), relaxed(it.value(), {}));
        if (!m_after.isEmpty())
            root.insert(u"$defs"_s, m_after);
        return root;
    }

private:
    QJsonValue relaxed(const QJsonValue &value, const Names &requiredAround)
    {
        if (!value.isObject())
            return value;
        const auto schema = value.toObject();
        Names visited;
        const auto required = requiredAround + requiredFields(schema, visited);
        auto changed = changeSubschemas(schema, {}, [&](const QJsonObject &inner, const SubschemaPlace &place) {
            return relaxed(inner, isInPlace(place.keyword) ? required : Names()).toObject();
        });
        if (changed.contains(u"properties"_s)) {
            auto fields = changed[u"properties"_s].toObject();
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                if (!required.contains(it.key()))
                    it.value() = orNull(it.value());
            }
            changed.insert(u"properties"_s, fields);
        }
        if (changed.contains(u"$ref"_s))
            changed.insert(u"$ref"_s, reference(changed[u"$ref"_s].toString(), required));
        return changed;
    }

    /// Returns a reference to the target's copy in which none of @p required accepts null.
    QString reference(const QString &reference, const Names &required)
    {
        if (required.isEmpty())
            return reference;
        Names declaring;
        Names requiring;
        const auto concerned =
            (declaredFields(target(reference), declaring) & required) - requiredFields(target(reference), requiring);
        if (concerned.isEmpty())
            return reference;
        auto names = concerned.values();
        names.sort();
        const auto key = reference + u'\n' + names.join(u'\n');
        if (!m_copies.contains(key)) {
            const auto name = unusedName(reference);
            m_copies.insert(key, name);
            m_after.insert(name, true); // so that a circle does not choose the name again
            auto schema = target(reference);
            schema.remove(u"$defs"_s);
            m_after.insert(name, relaxed(schema, concerned));
        }
        return DefinitionPrefix + encodedPointerStep(m_copies[key]);
    }

    QString unusedName(const QString &reference) const
    {
        const auto name = reference == "#"_L1 ? u"root"_s : nameOf(reference);
        int number = 2;
        while (m_before.contains(u"%1-%2"_s.arg(name).arg(number))
               || m_after.contains(u"%1-%2"_s.arg(name).arg(number)))
            ++number;
        return u"%1-%2"_s.arg(name).arg(number);
    }

    static QString nameOf(const QString &reference)
    {
        return decodedPointerStep(reference.mid(DefinitionPrefix.size()));
    }

    QJsonObject target(const QString &reference) const
    {
        return reference == "#"_L1 ? m_schema : m_before[nameOf(reference)].toObject();
    }

    /// Returns the fields that @p schema requires itself, by allOf or by its reference.
    Names requiredFields(const QJsonObject &schema, Names &visited) const
    {
        return fields(schema, visited, [](const QJsonObject &part) {
            Names names;
            for (const auto &name : part[u"required"_s].toArray())
                names << name.toString();
            return names;
        });
    }

    Names declaredFields(const QJsonObject &schema, Names &visited) const
    {
        return fields(schema, visited, [](const QJsonObject &part) {
            const auto names = part[u"properties"_s].toObject().keys();
            return Names(names.begin(), names.end());
        });
    }

    template<typename Select>
    Names fields(const QJsonObject &schema, Names &visited, Select select) const
    {
        auto names = select(schema);
        for (const auto &branch : schema[u"allOf"_s].toArray())
            names += fields(branch.toObject(), visited, select);
        const auto reference = schema[u"$ref"_s].toString();
        if (!reference.isEmpty() && !visited.contains(reference)) {
            visited << reference;
            names += fields(target(reference), visited, select);
        }
        return names;
    }

    const QJsonObject m_schema;
    const QJsonObject m_before; ///< the definitions
    QJsonObject m_after;
    QHash<QString, QString> m_copies; ///< names of copies by reference and required fields
};

} // namespace

QJsonObject acceptNullForOptionalFields(const QJsonObject &schema)
{
    return Relaxation(schema).run();
}

} // namespace loom
