// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace loom {

struct SchemaNode;

/// A JSON Schema made ready for checking. Copies are cheap and share what never changes,
/// so one schema may be used from many threads.
class Schema
{
public:
    /// Rejects a schema that cannot be enforced in full, naming @p file, the JSON pointer and the
    /// keyword. Fields are checked in the order of "x-loom-order" (an array of their names beside
    /// "properties"), where there is one: QJsonObject forgets the order of the text.
    static Result<Schema, Failure> compile(const QJsonObject &schema, const QString &file);

private:
    friend class Validator;
    explicit Schema(std::shared_ptr<const SchemaNode> root) : m_root(std::move(root)) {}

    std::shared_ptr<const SchemaNode> m_root;
};

} // namespace loom
