// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"
#include "common/validation/subschemas.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace loom {

/// Puts what "$ref" refers to in its place: "#/$defs/name" of the same document, or
/// "/message/v1", another document by its $id. A few lines of references can stand for more than any memory holds, so
/// there is a limit to what is put in place in one document, and to how deep schemas are inside each other.
class SchemaReferences
{
public:
    static constexpr qint64 MaxReferredBytes = 1024 * 1024; ///< as compact JSON
    static constexpr int MaxDepth = 64; ///< of schemas and references; messages are not deeper either

    /// @p documents must outlive this.
    explicit SchemaReferences(const std::vector<SchemaDocument> &documents);

    /// @p document without references and "$defs". Fields of what is referred to come first;
    /// what is said beside a reference may add fields, required fields, new keywords and other
    /// notes, and nothing else. Rejects unknown references, those that lead back to themselves,
    /// and what goes beyond the limits.
    Result<QJsonObject, Failure> resolve(const SchemaDocument &document);

private:
    struct Target
    {
        const SchemaDocument *document;
        QString definition; ///< its name in "$defs"; null where it is the document
        QJsonObject schema; ///< without "$defs"

        QString name() const;
    };

    QJsonObject resolved(const SchemaDocument &document, const QJsonObject &schema, const SchemaPath &path);
    QJsonObject follow(const SchemaDocument &document, const QJsonObject &schema, const SchemaPath &path);
    QJsonObject resolvedTarget(const Target &target);
    /// What speaks against putting @p target in place, or nothing.
    QString objection(const Target &target);
    std::optional<Target> find(const SchemaDocument &document, const QString &reference) const;
    QJsonObject merged(const SchemaDocument &document, const QJsonObject &target, const QJsonObject &schema,
                       const SchemaPath &path);
    QJsonObject mergedFields(const SchemaDocument &document, const QJsonObject &fields, const QJsonObject &more,
                             const SchemaPath &path);
    void fail(const SchemaDocument &document, const SchemaPath &path, const QString &why);

    QHash<QString, const SchemaDocument *> m_documents;
    QStringList m_followed; ///< to where we are
    int m_depth = 0;
    qint64 m_referredBytes = 0; ///< put in place in the document so far
    std::optional<Failure> m_failure;
};

} // namespace loom
