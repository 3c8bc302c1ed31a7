// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QString name;
    bool isRequired;
    SchemaNodePtr node;
};

/// One place of a schema, made ready for checking. Built once, then only read.
struct SchemaNode
{
    TypeSet types;
    bool wholeNumbersOnly = false;
    std::vector<Rule> valueRules; ///< Loom's, for values of every type
    std::vector<Rule> textRules; ///< Loom's, for strings; lengths come first
    std::vector<Rule> judged; ///< valijson's; only asked for an explanation

    std::vector<FieldNode> fields; ///< in the schema's order
    QStringList requiredOnly; ///< required fields that no property describes
    SchemaNodePtr otherFields; ///< what every other field has to fit
    bool allowsOtherFields = true;
    SchemaNodePtr items;
    std::vector<SchemaNodePtr> allOf;

    bool hasOurRules = false; ///< here or further down: the rest valijson judges without us

    bool describes(const QString &name) const
    {
        return std::any_of(fields.begin(), fields.end(), [&](const auto &field) { return field.name == name; });
    }
};

/// Whether @p value keeps the rules of @p node that valijson does not judge.
bool keepsOurRules(const SchemaNode &node, const QJsonValue &value, const Clock &clock);

/// What Schema shares: the tree, and the whole of it as valijson sees it.
struct CompiledSchema
{
    SchemaNodePtr root;
    EngineSchema whole;
};

} // namespace loom
