// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace loom {

/// Puts what "$ref" refers to in its place: "#/$defs/name" of the same document, or
/// "/message/v1", another document by its $id.
class SchemaReferences
{
public:
    /// @p documents must outlive this.
    explicit SchemaReferences(const std::vector<SchemaDocument> &documents);

    /// @p document without references and "$defs". Fields of what is referred to come first;
    /// what is said beside a reference may add fields, required fields, new keywords and other
    /// notes, and nothing else. Refuses unknown references and those that lead back to themselves.
    Result<QJsonObject, Failure> resolve(const SchemaDocument &document);

private:
    struct Target
    {
        const SchemaDocument *document;
        QString pointer;
        QJsonObject schema;
    };

    QJsonObject resolved(const SchemaDocument &document, const QJsonObject &schema, const QString &pointer);
    QJsonObject follow(const SchemaDocument &document, const QJsonObject &schema, const QString &pointer);
    std::optional<Target> find(const SchemaDocument &document, const QString &reference) const;
    QJsonObject merged(const SchemaDocument &document, QJsonObject target, const QJsonObject &schema,
                       const QString &pointer);
    QJsonObject mergedFields(const SchemaDocument &document, QJsonObject fields, const QJsonObject &more,
                             const QString &pointer);
    void fail(const SchemaDocument &document, const QString &pointer, const QString &why);

    QHash<QString, const SchemaDocument *> m_documents;
    QStringList m_followed;
    std::optional<Failure> m_failure;
};

} // namespace loom
