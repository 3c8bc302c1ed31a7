// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/messagebase.h"

#include "common/validation/keywords.h"
#include "common/validation/subschemas.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Returns @p list followed by the items of @p more that it does not contain.
QJsonArray united(QJsonArray list, const QJsonArray &more)
{
    for (const auto &item : more) {
        if (!list.contains(item))
            list.append(item);
    }
    return list;
}

/// Whether the document has its own argument of @p keyword, whatever the base has.
bool isOwn(const QString &keyword)
{
    return isAnnotation(keyword) || keyword.startsWith(u'$');
}

Result<QJsonObject, Failure> unitedFields(const SchemaDocument &document, QJsonObject fields)
{
    const auto own = document.schema[u"properties"_s].toObject();
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (fields.contains(it.key()) && fields.value(it.key()) != it.value())
            return document.failure(u"/properties/"_s + encodedPointerStep(it.key()),
                                    u"the base fields include a field of this name; choose another"_s);
        fields.insert(it.key(), it.value());
    }
    return fields;
}

} // namespace

Result<SchemaDocument, Failure> withBaseFields(const SchemaDocument &document, const SchemaDocument &base)
{
    const auto fields = unitedFields(document, base.schema[u"properties"_s].toObject());
    if (!fields)
        return fields.error();
    auto merged = document;
    merged.schema.remove(u"$ref"_s);
    for (auto it = base.schema.begin(); it != base.schema.end(); ++it) {
        const auto own = document.schema.value(it.key());
        if (it.key() == "properties"_L1)
            merged.schema.insert(it.key(), *fields);
        else if (it.key() == "required"_L1 || it.key() == "x-loom-order"_L1)
            merged.schema.insert(it.key(), united(it.value().toArray(), own.toArray()));
        else if (own.isUndefined() && !it.key().startsWith(u'$'))
            merged.schema.insert(it.key(), it.value());
        else if (!isOwn(it.key()) && own != it.value())
            return document.failure(u'/' + it.key(), u"the base fields have this keyword with another argument; "
                                                     "remove it"_s);
    }
    return merged;
}

} // namespace loom
