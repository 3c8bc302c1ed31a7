// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemareferences.h"

#include "common/validation/keywords.h"
#include "common/validation/subschemas.h"

#include <QJsonArray>

namespace loom {

namespace {

constexpr QLatin1String Reference("$ref");
constexpr QLatin1String Definitions("$defs");
constexpr QLatin1String Fields("properties");

/// What a document says of itself and not of the messages that refer to it.
bool isOwn(const QString &keyword)
{
    return keyword.startsWith(u'$') || keyword == QStringLiteral("x-loom") || keyword == QStringLiteral("examples");
}

bool isNote(const QString &keyword)
{
    const auto *row = keywordNamed(keyword);
    return isExtension(keyword) || (row && row->role == Role::Note);
}

QJsonArray united(QJsonArray list, const QJsonArray &more)
{
    for (const auto &item : more) {
        if (!list.contains(item))
            list.append(item);
    }
    return list;
}

} // namespace

SchemaReferences::SchemaReferences(const std::vector<SchemaDocument> &documents)
{
    for (const auto &document : documents)
        m_documents.insert(document.id, &document);
}

Result<QJsonObject, Failure> SchemaReferences::resolve(const SchemaDocument &document)
{
    m_failure.reset();
    m_followed = {document.id};
    const auto schema = resolved(document, document.schema, {});
    if (m_failure)
        return *m_failure;
    return schema;
}

QJsonObject SchemaReferences::resolved(const SchemaDocument &document, const QJsonObject &schema,
                                       const QString &pointer)
{
    auto bare = schema;
    bare.remove(Definitions);
    const auto inner = changeSubschemas(bare, pointer, [&](const QJsonObject &subschema, const SubschemaPlace &place) {
        return resolved(document, subschema, place.pointer);
    });
    return inner.contains(Reference) ? follow(document, inner, pointer) : inner;
}

QJsonObject SchemaReferences::follow(const SchemaDocument &document, const QJsonObject &schema, const QString &pointer)
{
    const auto place = jsonPointer(pointer, Reference);
    const auto target = find(document, schema[Reference].toString());
    if (!target) {
        fail(document, place,
             QStringLiteral("this refers to nothing; \"#/$defs/name\" (of this file) and "
                            "\"/message/v1\" (another schema's $id) can be referred to"));
        return schema;
    }
    const auto name = target->document->id + target->pointer;
    if (m_followed.contains(name)) {
        fail(document, place,
             QStringLiteral("this reference leads back to itself (%1); a message has an end")
                 .arg((m_followed << name).join(QStringLiteral(" → "))));
        return schema;
    }

    m_followed << name;
    const auto found = resolved(*target->document, target->schema, target->pointer);
    m_followed.removeLast();
    return merged(document, found, schema, pointer);
}

std::optional<SchemaReferences::Target> SchemaReferences::find(const SchemaDocument &document,
                                                               const QString &reference) const
{
    const auto prefix = QStringLiteral("#/$defs/");
    if (reference.startsWith(prefix)) {
        const auto definitions = document.schema[Definitions].toObject();
        const auto definition = definitions[reference.sliced(prefix.size())];
        if (!definition.isObject())
            return std::nullopt;
        return Target{&document, reference.sliced(1), definition.toObject()};
    }
    const auto *other = reference.startsWith(u'/') ? m_documents.value(reference.sliced(1)) : nullptr;
    if (!other)
        return std::nullopt;
    return Target{other, {}, other->schema};
}

QJsonObject SchemaReferences::merged(const SchemaDocument &document, QJsonObject target, const QJsonObject &schema,
                                     const QString &pointer)
{
    for (const auto &keyword : target.keys()) {
        if (isOwn(keyword))
            target.remove(keyword);
    }
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const auto there = target.value(it.key());
        const auto place = jsonPointer(pointer, it.key());
        if (it.key() == Reference)
            continue;
        if (it.key() == Fields)
            target.insert(Fields, mergedFields(document, there.toObject(), it.value().toObject(), place));
        else if (it.key() == QStringLiteral("required") || it.key() == QStringLiteral("x-loom-order"))
            target.insert(it.key(), united(there.toArray(), it.value().toArray()));
        else if (isNote(it.key()) || there.isUndefined() || there == it.value())
            target.insert(it.key(), it.value());
        else
            fail(document, place,
                 QStringLiteral("the schema that is referred to has this keyword already, with "
                                "another argument; say it once"));
    }
    return target;
}

QJsonObject SchemaReferences::mergedFields(const SchemaDocument &document, QJsonObject fields, const QJsonObject &more,
                                           const QString &pointer)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (fields.contains(it.key()) && fields.value(it.key()) != it.value())
            fail(document, jsonPointer(pointer, it.key()),
                 QStringLiteral("the schema that is referred to has a field of this name already; choose another"));
        fields.insert(it.key(), it.value());
    }
    return fields;
}

void SchemaReferences::fail(const SchemaDocument &document, const QString &pointer, const QString &why)
{
    if (!m_failure)
        m_failure = document.failure(pointer, why);
}

} // namespace loom
