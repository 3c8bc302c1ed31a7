// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/validation/schemanode.h"
#include "common/validation/subschemas.h"

#include <QHash>
#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace loom {

/// Compiles a JSON Schema into a graph of SchemaNode.
class SchemaCompiler
{
public:
    /// Maximum number of subschemas that apply to one value itself, one within the other, references included. It
    /// limits the stack that a document needs.
    static constexpr int MaxDepth = 32;
    /// Maximum number of subschemas that apply to one value itself. A few lines of nested references could otherwise
    /// cost any time.
    static constexpr int MaxInPlace = 10'000;

    explicit SchemaCompiler(const QString &file) : m_file(file) {}

    /// References must be local: "#" or "#/$defs/name".
    Result<std::shared_ptr<const SchemaGraph>, Failure> compile(const QJsonObject &schema);

private:
    struct Definition
    {
        SchemaNode *node = nullptr;
        int references = 0;
        bool isReady = false;
    };
    struct InPlaceSize
    {
        int subschemas;
        int depth;
    };

    const SchemaNode *node(const QJsonValue &schema);
    void fill(SchemaNode &node, const QJsonValue &schema);
    void addRules(SchemaNode &node, const QJsonObject &schema);
    void addFields(SchemaNode &node, const QJsonObject &schema);
    void addItems(SchemaNode &node, const QJsonObject &schema);
    void addInPlace(SchemaNode &node, const QJsonObject &schema);
    std::vector<const SchemaNode *> list(const QJsonValue &schemas);
    /// Returns null if there is no such subschema.
    const SchemaNode *optional(const QJsonObject &schema, const QString &keyword);
    const SchemaNode *referred(const QString &reference);

    void markShared();
    /// Returns how many subschemas apply to a value of @p node itself. Fails if they apply in a circle.
    InPlaceSize inPlaceSize(const SchemaNode &node, int depth);
    QString nameOf(const SchemaNode &node) const;
    void fail(const QString &text);

    QString m_file;
    std::shared_ptr<SchemaGraph> m_graph;
    QJsonObject m_definitions; ///< "$defs" of the root
    QHash<QString, Definition> m_referred; ///< by reference
    QStringList m_waiting; ///< references whose targets are not compiled yet
    QHash<const SchemaNode *, InPlaceSize> m_sizes; ///< depth 0 while it is computed
    std::optional<Failure> m_failure;
};

} // namespace loom
