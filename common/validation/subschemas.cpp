// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/subschemas.h"

#include "common/validation/keywords.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// The argument of a keyword and the change to apply to its subschemas.
struct SubschemaArgument
{
    QString keyword;
    SchemaPath path;
    const SubschemaChange &change;

    QJsonValue changed(const QJsonValue &value, const QString &step) const
    {
        if (!value.isObject())
            return value;
        return change(value.toObject(), {keyword, step, step.isNull() ? path : SchemaPath(path, step)});
    }
};

QJsonValue changedOne(const QJsonValue &value, const SubschemaArgument &argument)
{
    return argument.changed(value, {});
}

QJsonValue changedList(const QJsonValue &value, const SubschemaArgument &argument)
{
    if (!value.isArray())
        return value;
    auto list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        list[i] = argument.changed(list.at(i), QString::number(i));
    return list;
}

QJsonValue changedNamed(const QJsonValue &value, const SubschemaArgument &argument)
{
    if (!value.isObject())
        return value;
    const auto before = value.toObject();
    QJsonObject after;
    for (auto it = before.begin(); it != before.end(); ++it)
        after.insert(it.key(), argument.changed(it.value(), it.key()));
    return after;
}

} // namespace

QJsonObject changeSubschemas(const QJsonObject &schema, const SchemaPath &path, const SubschemaChange &change)
{
    auto changed = schema;
    for (const auto &row : keywords()) {
        if (row.subschemas == Subschemas::None)
            continue;
        const auto keyword = QString::fromLatin1(row.name);
        const auto it = schema.constFind(keyword);
        if (it == schema.constEnd())
            continue;
        const SubschemaArgument argument{keyword, SchemaPath(path, keyword), change};
        const auto how = row.subschemas == Subschemas::Argument ? changedOne
                         : row.subschemas == Subschemas::List   ? changedList
                                                                : changedNamed;
        changed.insert(keyword, how(it.value(), argument));
    }
    return changed;
}

QString decodedPointerStep(QString step)
{
    return step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
}

QString encodedPointerStep(QString name)
{
    return name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

QString SchemaPath::pointer() const
{
    QStringList steps;
    for (const auto *place = this; place->m_around != nullptr; place = place->m_around)
        steps.prepend(encodedPointerStep(place->m_step));
    return steps.isEmpty() ? QString() : u'/' + steps.join(u'/');
}

} // namespace loom
