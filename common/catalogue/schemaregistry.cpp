// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemaregistry.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// The base of the catalogue's own identifiers: "device/sensor/gps/v1" is loom:///device/sensor/gps/v1.
const QString Root = u"loom:///"_s;

QString resolved(const QString &base, const QString &reference)
{
    // Opaque URIs, such as urn:uuid:…, have no path that a reference could be relative to.
    if (reference.startsWith(u'#'))
        return base + reference;
    return QUrl(base).resolved(QUrl(reference)).toString(QUrl::FullyEncoded);
}

QString withoutFragment(const QString &uri)
{
    return uri.section(u'#', 0, 0);
}

} // namespace

Result<SchemaRegistry, Failure> SchemaRegistry::of(const std::vector<SchemaDocument> &documents)
{
    SchemaRegistry registry;
    for (const auto &document : documents)
        registry.add(document, document.schema, Root, {});
    if (!registry.m_failures.isEmpty())
        return registry.m_failures.first();
    return registry;
}

void SchemaRegistry::add(const SchemaDocument &document, const QJsonObject &schema, const QString &base,
                         const SchemaPath &path)
{
    const SchemaLocation location{&document, path.pointer()};
    const auto id = schema[u"$id"_s].toString();
    const auto uri = id.isEmpty() ? base : withoutFragment(resolved(base, id));
    if (!id.isEmpty())
        name(uri, location);
    m_resources[&document].insert(location.pointer, uri);
    for (const auto &keyword : {u"$anchor"_s, u"$dynamicAnchor"_s}) {
        if (schema.contains(keyword))
            name(uri + u'#' + schema[keyword].toString(), location);
    }
    if (schema.contains(u"$dynamicAnchor"_s))
        m_dynamicAnchors[uri].insert(schema[u"$dynamicAnchor"_s].toString(), location);
    m_hasDynamicReferences = m_hasDynamicReferences || schema.contains(u"$dynamicRef"_s);
    changeSubschemas(schema, path, [&](const QJsonObject &inner, const SubschemaPlace &place) {
        add(document, inner, uri, place.path);
        return inner;
    });
}

void SchemaRegistry::name(const QString &uri, const SchemaLocation &location)
{
    const auto other = m_locations.constFind(uri);
    if (other == m_locations.constEnd())
        m_locations.insert(uri, location);
    else if (*other != location)
        m_failures << location.document->failure(
            location.pointer,
            u"\"%1\" already identifies %2 in %3; choose another"_s.arg(
                uri, other->pointer.isEmpty() ? u"the schema"_s : other->pointer, other->document->file));
}

Result<SchemaLocation, Failure> SchemaRegistry::find(const SchemaLocation &from, const QString &reference) const
{
    const auto uri = resolved(resourceOf(from), reference);
    const auto resource = withoutFragment(uri);
    const auto root = m_locations.constFind(resource);
    if (root == m_locations.constEnd())
        return Failure{
            u"leads to %1, which no schema of the catalogue has as its $id; Loom does not fetch schemas"_s.arg(
                resource.startsWith(Root) ? u'"' + resource.sliced(Root.size() - 1) + u'"' : resource)};
    const auto fragment = QUrl::fromPercentEncoding(uri.sliced(resource.size()).mid(1).toUtf8());
    if (fragment.isEmpty())
        return *root;
    const bool isPointer = fragment.startsWith(u'/');
    const SchemaLocation location = isPointer ? SchemaLocation{root->document, root->pointer + fragment}
                                              : m_locations.value(resource + u'#' + fragment);
    const bool isThere = location.document && (isPointer ? !schemaAt(location).isUndefined() : true);
    if (!isThere)
        return Failure{u"leads to \"#%1\", which does not exist there"_s.arg(fragment)};
    const bool isSchema = m_resources[location.document].contains(location.pointer) || schemaAt(location).isBool();
    if (!isSchema)
        return Failure{u"leads to \"#%1\", which is not a place for a schema"_s.arg(fragment)};
    return location;
}

QJsonValue SchemaRegistry::schemaAt(const SchemaLocation &location)
{
    QJsonValue value = location.document->schema;
    const auto steps = location.pointer.split(u'/').sliced(1);
    for (const auto &step : steps) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = value.isArray() ? (isIndex ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined))
                                : value.toObject().value(decodedPointerStep(step));
    }
    return value;
}

QString SchemaRegistry::resourceOf(const SchemaLocation &location) const
{
    return m_resources[location.document].value(location.pointer);
}

} // namespace loom
