// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace loom {

struct SchemaNode;

/// A compiled JSON Schema. Implicitly shared and immutable, so any thread may use it.
class Schema
{
public:
    /// Compiles @p schema. Rejects a schema that cannot be enforced in full; the failure names @p file, the JSON
    /// pointer and the keyword. Fields are checked in the order of "x-loom-order" (an array of names next to
    /// "properties") if there is one, because QJsonObject does not keep the order of the text.
    static Result<Schema, Failure> compile(const QJsonObject &schema, const QString &file);

private:
    friend class Validator;
    explicit Schema(std::shared_ptr<const SchemaNode> root) : m_root(std::move(root)) {}

    std::shared_ptr<const SchemaNode> m_root;
};

} // namespace loom
