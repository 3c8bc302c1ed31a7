// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/subschemas.h"

#include <QJsonArray>

namespace loom {

namespace {

enum class Shape {
    One,
    List,
    Named
};

struct Row
{
    const char *keyword;
    Shape shape;
};

constexpr Row Rows[] = {
    {"$defs", Shape::Named}, {"properties", Shape::Named}, {"additionalProperties", Shape::One},
    {"items", Shape::One},   {"allOf", Shape::List},       {"anyOf", Shape::List},
    {"oneOf", Shape::List},  {"not", Shape::One},          {"if", Shape::One},
    {"then", Shape::One},    {"else", Shape::One},
};

QJsonValue changedOne(const QJsonValue &value, const SubschemaPlace &place, const SubschemaChange &change)
{
    return value.isObject() ? QJsonValue(change(value.toObject(), place)) : value;
}

QJsonValue changedList(const QJsonValue &value, const SubschemaPlace &place, const SubschemaChange &change)
{
    if (!value.isArray())
        return value;
    auto list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        list[i] = changedOne(list.at(i), {place.keyword, jsonPointer(place.pointer, QString::number(i))}, change);
    return list;
}

QJsonValue changedNamed(const QJsonValue &value, const SubschemaPlace &place, const SubschemaChange &change)
{
    if (!value.isObject())
        return value;
    const auto before = value.toObject();
    QJsonObject after;
    for (auto it = before.begin(); it != before.end(); ++it)
        after.insert(it.key(), changedOne(it.value(), {place.keyword, jsonPointer(place.pointer, it.key())}, change));
    return after;
}

} // namespace

QJsonObject changeSubschemas(const QJsonObject &schema, const QString &pointer, const SubschemaChange &change)
{
    auto changed = schema;
    for (const auto &row : Rows) {
        const auto keyword = QString::fromLatin1(row.keyword);
        const auto it = schema.constFind(keyword);
        if (it == schema.constEnd())
            continue;
        const SubschemaPlace place{keyword, jsonPointer(pointer, keyword)};
        const auto how = row.shape == Shape::One ? changedOne : row.shape == Shape::List ? changedList : changedNamed;
        changed.insert(keyword, how(it.value(), place, change));
    }
    return changed;
}

QString jsonPointer(const QString &parent, const QString &step)
{
    auto escaped = step;
    return parent + u'/' + escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace loom
