// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/validation/keywords.h"
#include "common/validation/schemanode.h"
#include "common/validation/subschemas.h"

#include <optional>

namespace loom {

/// Turns one schema into the tree that is checked, and rejects what Loom would not enforce.
class SchemaCompiler
{
public:
    explicit SchemaCompiler(const QString &file) : m_file(file) {}

    Result<std::shared_ptr<const SchemaNode>, Failure> compile(const QJsonObject &schema);

private:
    /// Rejects keywords and arguments that cannot be enforced, here and further down.
    void inspect(const QJsonObject &schema, const SchemaPath &path, bool inComposite);
    void inspectKeyword(const QJsonObject &schema, const QString &name, const SchemaPath &path, bool inComposite);
    QString complaint(const Keyword *keyword, const QJsonObject &schema, const QString &name, bool inComposite) const;

    SchemaNodePtr node(const QJsonObject &schema);
    void addRules(SchemaNode &node, const QJsonObject &schema);
    void addFields(SchemaNode &node, const QJsonObject &schema);
    ValijsonSchema engineSchema(const QJsonObject &schema);
    void fail(const QString &text);

    QString m_file;
    std::optional<Failure> m_failure;
};

} // namespace loom
