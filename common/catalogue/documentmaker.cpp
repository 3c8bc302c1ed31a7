// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/documentmaker.h"

#include "common/validation/subschemas.h"

#include <QScopedValueRollback>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// From this depth on, optional fields and items are left out, because schemas can refer to themselves.
constexpr int Deep = 8;
/// Nothing is generated below.
constexpr int TooDeep = 24;

QStringList typesOf(const QJsonObject &schema)
{
    const auto type = schema["type"_L1];
    if (type.isString())
        return {type.toString()};
    QStringList names;
    for (const auto &name : type.toArray())
        names << name.toString();
    if (!names.isEmpty())
        return names;
    const bool isObject = schema.contains("properties"_L1) || schema.contains("required"_L1);
    const bool isArray = schema.contains("items"_L1) || schema.contains("prefixItems"_L1);
    return {isObject ? u"object"_s : isArray ? u"array"_s : u"string"_s};
}

} // namespace

QJsonValue DocumentMaker::next()
{
    auto document = fitting(m_schema, 0);
    if (chance(2))
        return document;
    for (int i = chance(4) ? 2 : 1; i > 0; --i)
        document = chance(30) ? boundaryValue(m_schema) : spoilt(m_schema, document, 0);
    return document;
}

void DocumentMaker::forEachVariation(const Use &use)
{
    for (const bool isFull : {true, false}) {
        const QScopedValueRollback fullness(m_isFull, isFull);
        const auto document = fitting(m_schema, isFull ? 0 : Deep);
        use(document);
        vary(m_schema, document, 0, use);
    }
}

QJsonObject DocumentMaker::merged(const QJsonValue &value, int depth)
{
    const auto schema = value.toObject();
    auto result = schema;
    if (depth > TooDeep)
        return result;
    const auto reference = schema["$ref"_L1].toString();
    const auto prefix = u"#/$defs/"_s;
    if (reference.startsWith(prefix))
        merge(result, merged(m_schema["$defs"_L1][decodedPointerStep(reference.sliced(prefix.size()))], depth + 1));
    else if (!reference.isEmpty())
        merge(result, merged(m_schema, depth + 1));
    for (const auto &branch : schema["allOf"_L1].toArray())
        merge(result, merged(branch, depth + 1));
    for (const auto &keyword : {"anyOf"_L1, "oneOf"_L1}) {
        if (const auto alternatives = schema[keyword].toArray(); !alternatives.isEmpty())
            merge(result, merged(m_values.oneOf(alternatives), depth + 1));
    }
    if (schema.contains("if"_L1) && chance(2)) {
        merge(result, merged(schema["if"_L1], depth + 1));
        merge(result, merged(schema["then"_L1], depth + 1));
    }
    return result;
}

void DocumentMaker::merge(QJsonObject &schema, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        auto value = it.value().toObject();
        auto list = schema.value(it.key()).toArray();
        if (it.key() == "properties"_L1) {
            const auto own = schema.value(it.key()).toObject();
            for (auto field = own.begin(); field != own.end(); ++field)
                value.insert(field.key(), field.value());
            schema.insert(it.key(), value);
        } else if (it.key() == "required"_L1) {
            for (const auto &name : it.value().toArray())
                list.append(name);
            schema.insert(it.key(), list);
        } else if (!schema.contains(it.key())) {
            schema.insert(it.key(), it.value());
        }
    }
}

QJsonValue DocumentMaker::fitting(const QJsonValue &value, int depth)
{
    const auto schema = merged(value, 0);
    if (schema.contains("const"_L1))
        return schema["const"_L1];
    if (schema.contains("enum"_L1))
        return m_values.oneOf(schema["enum"_L1].toArray());
    auto types = typesOf(schema);
    if (m_isFull && types.size() > 1)
        types.removeAll(u"null"_s);
    const auto type = m_values.oneOf(types);
    if (type == "null"_L1)
        return QJsonValue();
    if (type == "boolean"_L1)
        return chance(2);
    if (type == "integer"_L1 || type == "number"_L1)
        return m_values.number(schema, type == "integer"_L1);
    if (type == "array"_L1)
        return fittingArray(schema, depth);
    if (type == "object"_L1)
        return fittingObject(schema, depth);
    return m_values.text(schema);
}

QJsonArray DocumentMaker::fittingArray(const QJsonObject &schema, int depth)
{
    if (depth > TooDeep)
        return {};
    const auto first = schema["prefixItems"_L1].toArray();
    const int least = std::max(schema["minItems"_L1].toInt(), depth < Deep ? int(m_isFull) : 0);
    const int most = schema["maxItems"_L1].toInt(least + 5);
    const int few = std::min(most, least + (depth < Deep ? 4 : 0));
    const int count = chance(16) && depth < Deep ? most : least + m_values.bounded(std::max(0, few - least) + 1);
    QJsonArray array;
    if (schema.contains("contains"_L1) && first.isEmpty())
        array.append(fitting(schema["contains"_L1], depth + 1));
    while (array.size() < std::max<qsizetype>(count, std::min<qsizetype>(first.size(), most))) {
        const bool isFirst = array.size() < first.size();
        if (isFirst)
            array.append(fitting(first.at(array.size()), depth + 1));
        else
            array.append(schema["items"_L1].isObject() ? fitting(schema["items"_L1], depth + 1)
                                                       : m_values.oneOf(BoundaryValues::ofEveryType()));
    }
    return array;
}

bool DocumentMaker::takes(const QJsonObject &schema, const QString &field, int depth)
{
    return schema["required"_L1].toArray().contains(field) || (depth < Deep && (m_isFull || chance(2)));
}

QJsonObject DocumentMaker::fittingObject(const QJsonObject &schema, int depth)
{
    QJsonObject object;
    if (depth > TooDeep)
        return object;
    const auto fields = schema["properties"_L1].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.value() != false && takes(schema, field.key(), depth))
            object.insert(field.key(), fitting(field.value(), depth + 1));
    }
    for (const auto &name : schema["required"_L1].toArray()) {
        if (!object.contains(name.toString()))
            object.insert(name.toString(), fitting(schema["additionalProperties"_L1], depth + 1));
    }
    if (schema["additionalProperties"_L1] != false && !m_isFull && chance(3))
        addOthers(schema, object, object.size() + 1, depth);
    addOthers(schema, object, schema["minProperties"_L1].toInt(), depth);
    return object;
}

void DocumentMaker::addOthers(const QJsonObject &schema, QJsonObject &object, qsizetype count, int depth)
{
    const auto rules = schema["additionalProperties"_L1];
    while (object.size() < count)
        object.insert(m_values.name(),
                      rules.isObject() ? fitting(rules, depth + 1) : m_values.oneOf(BoundaryValues::ofEveryType()));
}

QJsonValue DocumentMaker::spoilt(const QJsonValue &value, const QJsonValue &before, int depth)
{
    const auto schema = merged(value, 0);
    if (before.isObject() && !chance(12) && depth < TooDeep)
        return spoiltObject(schema, before.toObject(), depth);
    if (before.isArray() && !chance(6) && depth < TooDeep)
        return spoiltArray(schema, before.toArray(), depth);
    return boundaryValue(schema);
}

QJsonValue DocumentMaker::spoiltObject(const QJsonObject &schema, QJsonObject object, int depth)
{
    const auto fields = schema["properties"_L1].toObject();
    if (schema.contains("maxProperties"_L1) && chance(4)) {
        addOthers(schema, object, schema["maxProperties"_L1].toInt() + m_values.bounded(2), depth);
        return object;
    }
    if (fields.isEmpty() || chance(12)) {
        object.insert(chance(2) ? m_values.name() : m_values.wildText(), m_values.oneOf(BoundaryValues::ofEveryType()));
        return chance(3) ? QJsonObject() : object;
    }
    const auto name = m_values.oneOf(fields.keys());
    if (chance(4))
        object.remove(name);
    else
        object.insert(name, spoilt(fields[name], object.value(name), depth + 1));
    return object;
}

QJsonValue DocumentMaker::spoiltArray(const QJsonObject &schema, QJsonArray array, int depth)
{
    const auto items = schema["items"_L1];
    if (!items.isObject() || chance(3)) {
        const int count =
            std::max(0, chance(2) ? schema["maxItems"_L1].toInt(3) + 1 : schema["minItems"_L1].toInt() - 1);
        while (array.size() > count)
            array.removeLast();
        while (array.size() < count)
            array.append(array.isEmpty() ? fitting(items, depth + 1) : array.first());
    } else if (array.isEmpty() || chance(4)) {
        array.append(boundaryValue(merged(items, 0)));
    } else {
        const int index = m_values.bounded(int(array.size()));
        array[index] = spoilt(items, array.at(index), depth + 1);
    }
    return array;
}

QJsonValue DocumentMaker::boundaryValue(const QJsonObject &schema)
{
    const auto list = m_values.around(schema);
    return m_values.oneOf(list.isEmpty() || chance(4) ? BoundaryValues::ofEveryType() : list);
}

void DocumentMaker::vary(const QJsonValue &value, const QJsonValue &before, int depth, const Use &use)
{
    const auto schema = merged(value, 0);
    for (const auto &other : m_values.around(schema))
        use(other);
    for (const auto &other : BoundaryValues::ofEveryType())
        use(other);
    for (const auto &keyword : {"anyOf"_L1, "oneOf"_L1}) {
        for (const auto &alternative : schema[keyword].toArray())
            use(fitting(alternative, depth + 1));
    }
    if (before.isObject() && depth < Deep)
        varyFields(schema, before.toObject(), depth, use);
    if (before.isArray() && depth < Deep)
        varyItems(schema, before.toArray(), depth, use);
}

void DocumentMaker::varyFields(const QJsonObject &schema, const QJsonObject &object, int depth, const Use &use)
{
    const auto fields = schema["properties"_L1].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        auto changed = object;
        changed.remove(field.key());
        use(changed);
        const auto value = object.contains(field.key()) ? object[field.key()] : fitting(field.value(), depth + 1);
        changed.insert(field.key(), value);
        use(changed);
        vary(field.value(), value, depth + 1, [&](const QJsonValue &other) {
            changed.insert(field.key(), other);
            use(changed);
        });
    }
    auto more = object;
    const auto limits = {schema["minProperties"_L1].toInt(), schema["maxProperties"_L1].toInt(),
                         int(object.size()) + 1};
    for (const int count : limits) {
        addOthers(schema, more, count, depth);
        use(more);
    }
}

void DocumentMaker::varyItems(const QJsonObject &schema, const QJsonArray &array, int depth, const Use &use)
{
    const auto first = schema["prefixItems"_L1].toArray();
    const auto rulesAt = [&](qsizetype i) { return i < first.size() ? first.at(i) : schema["items"_L1]; };
    for (qsizetype i = 0; i < std::min(array.size(), first.size() + 1); ++i) {
        auto changed = array;
        vary(rulesAt(i), array.at(i), depth + 1, [&](const QJsonValue &other) {
            changed[i] = other;
            use(changed);
        });
    }
    for (const auto &keyword : {"minItems"_L1, "maxItems"_L1}) {
        const int limit = schema[keyword].toInt();
        for (const int count : {limit - 1, limit, limit + 1}) {
            QJsonArray changed;
            for (qsizetype i = 0; i < count; ++i)
                changed.append(i < array.size() ? array.at(i) : fitting(rulesAt(i), depth + 1));
            use(changed);
        }
    }
    auto repeated = array;
    if (!array.isEmpty())
        repeated.append(array.last());
    use(repeated);
}

} // namespace loom
