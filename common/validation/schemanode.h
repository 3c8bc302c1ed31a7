// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/jsonfields.h"
#include "common/validation/rule.h"
#include "common/validation/typeset.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <vector>

namespace loom {

struct SchemaNode;
using SchemaNodePtr = std::unique_ptr<const SchemaNode>;

/// A property of an object schema.
struct FieldNode
{
    FieldName name;
    bool isRequired;
    SchemaNodePtr node;
};

/// A compiled schema or subschema. Immutable after compilation.
struct SchemaNode
{
    TypeSet types;
    std::vector<Rule> valueRules; ///< rules for values of every type
    std::vector<Rule> textRules; ///< rules for strings; lengths come first
    std::vector<Rule> bounds; ///< rules for numbers and for the number of items or fields
    std::vector<Rule> combinators; ///< rules that valijson checks

    std::vector<FieldNode> fields; ///< properties in the schema's order
    QStringList requiredOnly; ///< required fields that are not in fields
    SchemaNodePtr otherFields; ///< schema of all other fields; null for none
    bool allowsOtherFields = true;
    SchemaNodePtr items;
    std::vector<SchemaNodePtr> allOf;

    bool describes(const QString &name) const
    {
        return std::any_of(fields.begin(), fields.end(), [&](const auto &field) { return field.name.text == name; });
    }
};

/// Whether @p value is valid. Does not collect violations.
bool fits(const SchemaNode &node, const JsonFields &value, const ServerTime &clock, ValijsonAdapter &engine);

} // namespace loom
