// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/validation/keywords.h"
#include "common/validation/schemanode.h"
#include "common/validation/subschemas.h"

#include <optional>

namespace loom {

/// Compiles a JSON Schema into a tree of SchemaNode. Rejects keywords that Loom would not enforce.
class SchemaCompiler
{
public:
    explicit SchemaCompiler(const QString &file) : m_file(file) {}

    Result<std::shared_ptr<const SchemaNode>, Failure> compile(const QJsonObject &schema);

private:
    /// Rejects keywords and arguments that cannot be enforced, in this schema and its subschemas.
    void inspect(const QJsonObject &schema, const SchemaPath &path, bool inCombinator);
    void inspectKeyword(const QJsonObject &schema, const QString &name, const SchemaPath &path, bool inCombinator);
    QString complaint(const Keyword *keyword, const QJsonObject &schema, const QString &name, bool inCombinator) const;

    SchemaNodePtr node(const QJsonObject &schema);
    void addRules(SchemaNode &node, const QJsonObject &schema);
    void addFields(SchemaNode &node, const QJsonObject &schema);
    ValijsonSchema compileWithValijson(const QJsonObject &schema);
    void fail(const QString &text);

    QString m_file;
    std::optional<Failure> m_failure;
};

} // namespace loom
