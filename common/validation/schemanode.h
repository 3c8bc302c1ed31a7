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

/// A field that a schema describes.
struct FieldNode
{
    FieldName name;
    bool isRequired;
    SchemaNodePtr node;
};

/// One place of a schema, made ready for checking. Built once, then only read.
struct SchemaNode
{
    TypeSet types;
    std::vector<Rule> valueRules; ///< for values of every type
    std::vector<Rule> textRules; ///< for strings; lengths come first
    std::vector<Rule> bounds; ///< for numbers, and how many items or fields there are
    std::vector<Rule> composites; ///< which valijson judges

    std::vector<FieldNode> fields; ///< in the schema's order
    QStringList requiredOnly; ///< required fields that no property describes
    SchemaNodePtr otherFields; ///< what every other field has to fit
    bool allowsOtherFields = true;
    SchemaNodePtr items;
    std::vector<SchemaNodePtr> allOf;

    bool describes(const QString &name) const
    {
        return std::any_of(fields.begin(), fields.end(), [&](const auto &field) { return field.name.text == name; });
    }
};

/// Whether @p value fits, without a word on why it does not.
bool fits(const SchemaNode &node, const JsonFields &value, const ServerTime &clock, ValijsonAdapter &engine);

} // namespace loom
