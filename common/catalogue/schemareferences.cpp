// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemareferences.h"

#include "common/core/parsedjson.h"
#include "common/validation/keywords.h"
#include "common/validation/subschemas.h"

#include <QJsonArray>
#include <QScopedValueRollback>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView Reference("$ref");
constexpr QLatin1StringView Definitions("$defs");
constexpr QLatin1StringView Fields("properties");

/// Whether @p keyword applies to the document itself and is therefore not inherited through a reference.
bool isDocumentKeyword(const QString &keyword)
{
    return keyword.startsWith(u'$') || keyword == u"x-loom"_s || keyword == u"examples"_s;
}

/// Returns @p list followed by the items of @p more that it does not contain.
QJsonArray united(QJsonArray list, const QJsonArray &more)
{
    QSet<QByteArray> known;
    for (const auto &item : std::as_const(list))
        known << jsonText(item);
    for (const auto &item : more) {
        if (!known.contains(jsonText(item)))
            list.append(item);
        known << jsonText(item);
    }
    return list;
}

/// Returns the members of both objects; those of @p more take precedence. Inserts in sorted order, because QJsonObject
/// moves all members behind an inserted one.
QJsonObject united(const QJsonObject &object, const QJsonObject &more)
{
    QJsonObject all;
    auto it = object.begin();
    for (auto other = more.begin(); other != more.end(); ++other) {
        for (; it != object.end() && it.key() < other.key(); ++it)
            all.insert(it.key(), it.value());
        all.insert(other.key(), other.value());
        if (it != object.end() && it.key() == other.key())
            ++it;
    }
    for (; it != object.end(); ++it)
        all.insert(it.key(), it.value());
    return all;
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
    m_targets = {document.id};
    m_depth = 0;
    m_referredBytes = 0;
    const auto schema = resolved(document, document.schema, {});
    if (m_failure)
        return *m_failure;
    return schema;
}

QJsonObject SchemaReferences::resolved(const SchemaDocument &document, const QJsonObject &schema,
                                       const SchemaPath &path)
{
    if (m_depth == MaxDepth)
        fail(document, path, u"schemas are nested deeper than %1 levels here, references included"_s.arg(MaxDepth));
    if (m_failure)
        return schema;
    const QScopedValueRollback deeper(m_depth, m_depth + 1);
    auto bare = schema;
    bare.remove(Definitions);
    const auto inner = changeSubschemas(bare, path, [&](const QJsonObject &subschema, const SubschemaPlace &place) {
        return resolved(document, subschema, place.path);
    });
    return inner.contains(Reference) ? follow(document, inner, path) : inner;
}

QJsonObject SchemaReferences::follow(const SchemaDocument &document, const QJsonObject &schema, const SchemaPath &path)
{
    const SchemaPath place(path, Reference);
    const auto target = find(document, schema[Reference].toString());
    if (!target)
        fail(document, place,
             u"the target of this reference does not exist; use \"#/$defs/name\" (this file) or "
             "\"/message/v1\" (the $id of another schema)"_s);
    else if (const auto reason = objection(*target); !reason.isEmpty())
        fail(document, place, reason);
    if (m_failure)
        return schema;
    return merged(document, resolvedTarget(*target), schema, path);
}

QString SchemaReferences::objection(const Target &target)
{
    if (m_targets.contains(target.name()))
        return u"this reference is circular (%1)"_s.arg((m_targets + QStringList{target.name()}).join(u" → "_s));
    m_referredBytes += jsonText(target.schema).size();
    if (m_referredBytes > MaxReferredBytes)
        return u"the references in this schema expand to more than %1 bytes; use fewer references"_s.arg(
            MaxReferredBytes);
    return {};
}

QJsonObject SchemaReferences::resolvedTarget(const Target &target)
{
    const SchemaPath root;
    const SchemaPath definitions(root, Definitions);
    m_targets << target.name();
    auto schema = resolved(*target.document, target.schema,
                           target.definition.isNull() ? root : SchemaPath(definitions, target.definition));
    m_targets.removeLast();
    return schema;
}

QString SchemaReferences::Target::name() const
{
    return definition.isNull() ? document->id : document->id + u"/$defs/"_s + definition;
}

std::optional<SchemaReferences::Target> SchemaReferences::find(const SchemaDocument &document,
                                                               const QString &reference) const
{
    const auto without = [](QJsonObject schema) {
        schema.remove(Definitions);
        return schema;
    };
    const auto prefix = u"#/$defs/"_s;
    if (reference.startsWith(prefix)) {
        const auto name = reference.sliced(prefix.size());
        const auto definition = document.schema[Definitions][name];
        if (!definition.isObject())
            return std::nullopt;
        return Target{&document, name, without(definition.toObject())};
    }
    const auto *other = reference.startsWith(u'/') ? m_documents.value(reference.sliced(1)) : nullptr;
    if (!other)
        return std::nullopt;
    return Target{other, {}, without(other->schema)};
}

QJsonObject SchemaReferences::merged(const SchemaDocument &document, const QJsonObject &target,
                                     const QJsonObject &schema, const SchemaPath &path)
{
    QJsonObject inherited;
    for (auto it = target.begin(); it != target.end(); ++it) {
        if (!isDocumentKeyword(it.key()))
            inherited.insert(it.key(), it.value());
    }
    QJsonObject added;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const auto there = inherited.value(it.key());
        const SchemaPath place(path, it.key());
        if (it.key() == Reference)
            continue;
        if (it.key() == Fields)
            added.insert(Fields, mergedFields(document, there.toObject(), it.value().toObject(), place));
        else if (it.key() == u"required"_s || it.key() == u"x-loom-order"_s)
            added.insert(it.key(), united(there.toArray(), it.value().toArray()));
        else if (isAnnotation(it.key()) || there.isUndefined() || there == it.value())
            added.insert(it.key(), it.value());
        else
            fail(document, place,
                 u"the target of the reference has this keyword with a different argument; "
                 "specify it only once"_s);
    }
    return united(inherited, added);
}

QJsonObject SchemaReferences::mergedFields(const SchemaDocument &document, const QJsonObject &fields,
                                           const QJsonObject &more, const SchemaPath &path)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (fields.contains(it.key()) && fields.value(it.key()) != it.value())
            fail(document, {path, it.key()},
                 u"the target of the reference already has a field of this name; choose another"_s);
    }
    return united(fields, more);
}

void SchemaReferences::fail(const SchemaDocument &document, const SchemaPath &path, const QString &reason)
{
    if (!m_failure)
        m_failure = document.failure(path.pointer(), reason);
}

} // namespace loom
