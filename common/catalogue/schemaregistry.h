// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"
#include "common/validation/subschemas.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace loom {

/// A schema in one of the catalogue's documents.
struct SchemaLocation
{
    const SchemaDocument *document = nullptr;
    QString pointer; ///< JSON pointer in the document; empty for the document itself

    friend bool operator==(const SchemaLocation &, const SchemaLocation &) = default;
};

/// Finds schemas by URI references (JSON Schema 2020-12 core, §8.2): "#/$defs/name", "#anchor", "/message/v1", and the
/// "$id" of an embedded schema. It never fetches a document.
class SchemaRegistry
{
public:
    /// Lists the identifiers in @p documents, which must outlive this. Fails for an identifier that two schemas have.
    static Result<SchemaRegistry, Failure> of(const std::vector<SchemaDocument> &documents);

    /// Returns the place to which @p reference in the schema at @p from leads. Failure texts complete "this reference
    /// ".
    Result<SchemaLocation, Failure> find(const SchemaLocation &from, const QString &reference) const;

    /// Returns the schema at @p location: an object, true or false.
    static QJsonValue schemaAt(const SchemaLocation &location);

    /// The URI of the schema resource to which @p location belongs (§4.3.5).
    QString resourceOf(const SchemaLocation &location) const;
    /// The dynamic anchors in a schema resource, by name (§8.2.2).
    QHash<QString, SchemaLocation> dynamicAnchorsOf(const QString &resource) const
    {
        return m_dynamicAnchors[resource];
    }
    /// Whether any document has a "$dynamicRef".
    bool hasDynamicReferences() const { return m_hasDynamicReferences; }

private:
    void add(const SchemaDocument &document, const QJsonObject &schema, const QString &base, const SchemaPath &path);
    void name(const QString &uri, const SchemaLocation &location);

    QHash<QString, SchemaLocation> m_locations; ///< by URI without an empty fragment
    QHash<const SchemaDocument *, QHash<QString, QString>> m_resources; ///< URI of the resource by JSON pointer
    QHash<QString, QHash<QString, SchemaLocation>> m_dynamicAnchors;
    bool m_hasDynamicReferences = false;
    QList<Failure> m_failures;
};

} // namespace loom
