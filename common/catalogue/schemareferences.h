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

/// Resolves "$ref" by inlining its target: "#/$defs/name" of the same document, or another document by its $id
/// ("/message/v1"). A few lines of nested references can expand beyond all memory, so the inlined bytes of a document
/// and the nesting depth are limited.
class SchemaReferences
{
public:
    static constexpr qint64 MaxReferredBytes =
        1024 * 1024; ///< maximum bytes inlined into one document, as compact JSON
    static constexpr int MaxDepth = 64; ///< maximum nesting of schemas and references; messages have the same limit

    /// @p documents must outlive this.
    explicit SchemaReferences(const std::vector<SchemaDocument> &documents);

    /// Returns @p document without references and "$defs". Fields of the target come first. Keywords next to a
    /// reference may only add fields, required fields, keywords that the target does not have, and annotations. Rejects
    /// unknown references, cycles, and a document that exceeds the limits.
    Result<QJsonObject, Failure> resolve(const SchemaDocument &document);

private:
    struct Target
    {
        const SchemaDocument *document;
        QString definition; ///< name in "$defs"; null if the target is the whole document
        QJsonObject schema; ///< without "$defs"

        QString name() const;
    };

    QJsonObject resolved(const SchemaDocument &document, const QJsonObject &schema, const SchemaPath &path);
    QJsonObject follow(const SchemaDocument &document, const QJsonObject &schema, const SchemaPath &path);
    QJsonObject resolvedTarget(const Target &target);
    /// Returns why @p target must not be inlined, or an empty string.
    QString objection(const Target &target);
    std::optional<Target> find(const SchemaDocument &document, const QString &reference) const;
    QJsonObject merged(const SchemaDocument &document, const QJsonObject &target, const QJsonObject &schema,
                       const SchemaPath &path);
    QJsonObject mergedFields(const SchemaDocument &document, const QJsonObject &fields, const QJsonObject &more,
                             const SchemaPath &path);
    void fail(const SchemaDocument &document, const SchemaPath &path, const QString &reason);

    QHash<QString, const SchemaDocument *> m_documents;
    QStringList m_targets; ///< names of the targets from the root to the current place
    int m_depth = 0;
    qint64 m_referredBytes = 0; ///< inlined into the document so far
    std::optional<Failure> m_failure;
};

} // namespace loom
