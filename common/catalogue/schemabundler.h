// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemaregistry.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

#include <map>
#include <optional>

namespace loom {

/// Makes a schema independent of other documents: the targets of its references become "$defs" of its own, and every
/// reference becomes "#" or "#/$defs/name". A target that needs no references itself takes the place of a reference
/// that has only annotations beside it, so that a reader finds a field's rules at the field. "$dynamicRef" becomes
/// "$ref": the anchor that it finds depends only on the references on the way to it (JSON Schema 2020-12 core,
/// §8.2.3.2), so a target that is reached on different ways is copied for each.
class SchemaBundler
{
public:
    static constexpr qint64 MaxCopiedBytes =
        128 * 1024; ///< maximum bytes of targets in the place of references, as compact JSON; then references are left
    static constexpr qint64 MaxReferredBytes = 1024 * 1024; ///< maximum bytes of all definitions, as compact JSON
    static constexpr int MaxDepth = 64; ///< maximum nesting of references; messages have the same limit

    /// @p registry must outlive this.
    explicit SchemaBundler(const SchemaRegistry &registry) : m_registry(registry) {}

    /// Rejects references whose target is not in the registry, and a document that exceeds the limits.
    Result<QJsonObject, Failure> bundle(const SchemaDocument &document);

private:
    /// The dynamic anchors of the schema resources on the way to a place (§7.1): by name, the outermost one.
    using DynamicScope = QHash<QString, SchemaLocation>;

    struct Definition
    {
        QString name = {}; ///< in "$defs"; empty for the document itself
        QJsonValue schema = {};
        qint64 bytes = 0;
        bool isComplete = false; ///< whether it is ready and has no references
        bool isReferred = false; ///< whether a reference to it is left
    };

    QJsonObject bundled(const QJsonObject &schema, const SchemaLocation &location, const DynamicScope &scope);
    /// Puts the target of the reference @p keyword at @p from into @p schema, or a local reference to it.
    void follow(QJsonObject &schema, const QString &keyword, const QString &reference, const SchemaLocation &from,
                const DynamicScope &scope);
    Definition &definitionOf(const SchemaLocation &location, const DynamicScope &scope);
    void define(Definition &definition, const SchemaLocation &location, const DynamicScope &scope);
    /// Returns @p scope after the schema resource of @p location has been entered.
    DynamicScope entered(DynamicScope scope, const SchemaLocation &location) const;
    QString unusedName(const SchemaLocation &location);
    void fail(const SchemaLocation &location, const QString &keyword, const QString &reason);

    const SchemaRegistry &m_registry;
    const SchemaDocument *m_document = nullptr;
    std::map<QString, Definition> m_definitions; ///< by place and dynamic scope
    QSet<QString> m_names;
    int m_depth = 0;
    int m_referencesLeft = 0;
    qint64 m_copiedBytes = 0;
    qint64 m_referredBytes = 0;
    std::optional<Failure> m_failure;
};

} // namespace loom
