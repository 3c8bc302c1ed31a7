// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schemanode.h"

#include "common/validation/keywords.h"

#include <algorithm>

namespace loom {

namespace {

bool allHold(const std::vector<Rule> &rules, const ValueContext &context)
{
    return std::all_of(rules.begin(), rules.end(),
                       [&](const Rule &rule) { return rule.keyword->holds(rule, context); });
}

} // namespace

bool keepsRules(const SchemaNode &node, ValueContext &context)
{
    const bool isText = context.type == QJsonValue::String;
    if (isText && !(node.textRules.empty() && node.valueRules.empty()))
        context.text = context.value.toString();
    return allHold(node.valueRules, context) && allHold(node.bounds, context)
           && (!isText || allHold(node.textRules, context));
}

} // namespace loom
