// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace loom {

struct SchemaGraph;

/// A compiled JSON Schema. Implicitly shared and immutable, so any thread may use it.
class Schema
{
public:
    /// Compiles @p schema, which follows JSON Schema 2020-12. Its references must be local: "#" or "#/$defs/name".
    /// Rejects a schema that cannot be enforced in full; the failure names @p file, the JSON pointer and the keyword.
    /// Fields are checked in the order of "x-loom-order" (an array of names next to "properties") if there is one,
    /// because QJsonObject does not keep the order of the text.
    static Result<Schema, Failure> compile(const QJsonObject &schema, const QString &file);

private:
    friend class Validator;
    explicit Schema(std::shared_ptr<const SchemaGraph> graph) : m_graph(std::move(graph)) {}

    std::shared_ptr<const SchemaGraph> m_graph;
};

} // namespace loom
