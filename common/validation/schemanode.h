// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/jsonfields.h"
#include "common/validation/rule.h"
#include "common/validation/typeset.h"

#include <QSet>
#include <QStringList>

#include <deque>
#include <optional>
#include <vector>

namespace loom {

struct SchemaNode;

/// A property of an object schema.
struct FieldNode
{
    FieldName name;
    bool isRequired;
    const SchemaNode *node;
};

/// An entry of "patternProperties".
struct PatternFieldsNode
{
    Pattern pattern;
    const SchemaNode *node;
};

/// An entry of "dependentRequired" or "dependentSchemas".
template<typename Consequence>
struct Dependent
{
    QString name;
    Consequence consequence;
};

/// "contains" with "minContains" and "maxContains".
struct ContainsNode
{
    const SchemaNode *node;
    double least = 1;
    std::optional<double> most;
};

/// A compiled schema or subschema. Nodes refer to each other as the schemas do, in circles as well. Immutable after
/// compilation.
struct SchemaNode
{
    TypeSet types;
    bool isNever = false; ///< the schema "false"
    bool isShared = false; ///< whether several references, or its own subschemas, lead to this node

    std::vector<Rule> valueRules; ///< rules for values of every type
    std::vector<Rule> textRules; ///< rules for strings; lengths come first
    std::vector<Rule> bounds; ///< rules for numbers, and for the items or fields as a whole

    std::vector<FieldNode> fields; ///< properties in the schema's order
    QSet<QString> fieldNames; ///< of fields
    QStringList requiredOnly; ///< required fields that are not in fields
    std::vector<PatternFieldsNode> patternFields;
    const SchemaNode *otherFields = nullptr; ///< "additionalProperties"
    const SchemaNode *fieldNameRules = nullptr; ///< "propertyNames"
    const SchemaNode *unevaluatedFields = nullptr;
    std::vector<Dependent<QStringList>> dependentRequired;

    std::vector<const SchemaNode *> firstItems; ///< "prefixItems"
    const SchemaNode *items = nullptr;
    std::optional<ContainsNode> contains;
    const SchemaNode *unevaluatedItems = nullptr;

    std::vector<const SchemaNode *> references; ///< "$ref" and "$dynamicRef"
    std::vector<const SchemaNode *> allOf;
    std::vector<const SchemaNode *> anyOf;
    std::vector<const SchemaNode *> oneOf;
    const SchemaNode *excluded = nullptr; ///< "not"
    const SchemaNode *condition = nullptr; ///< "if"
    const SchemaNode *consequence = nullptr; ///< "then"
    const SchemaNode *alternative = nullptr; ///< "else"
    std::vector<Dependent<const SchemaNode *>> dependentSchemas;

    // Derived from the above by the compiler, so that a document pays only for what its schema uses.
    bool hasFieldRules = false; ///< fields, or rules for the fields of an object
    bool hasItemRules = false; ///< schemas for the items of an array
    bool hasInPlace = false; ///< schemas that apply to the value itself
    bool tracksEvaluation = false; ///< unevaluatedFields or unevaluatedItems
    bool hasSubschemas = false; ///< any of these
    bool isLeaf = true; ///< only types and rules
};

/// Whether the value keeps the rules of @p node itself, apart from its type. Reads the value's text, if they need it.
bool keepsRules(const SchemaNode &node, ValueContext &context);

/// All nodes of a schema. The first one is the root.
struct SchemaGraph
{
    std::deque<SchemaNode> nodes; ///< a deque, because nodes point to nodes
    bool hasInPlace = false; ///< whether several schemas can apply to the same value

    const SchemaNode &root() const { return nodes.front(); }
};

} // namespace loom
