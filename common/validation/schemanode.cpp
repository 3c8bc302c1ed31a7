// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schemanode.h"

#include "common/validation/keywords.h"

#include <QJsonArray>

#include <algorithm>

namespace loom {

namespace {

bool allHold(const std::vector<Rule> &rules, const Subject &subject)
{
    return std::all_of(rules.begin(), rules.end(),
                       [&](const Rule &rule) { return rule.keyword->holds(rule, subject); });
}

bool fieldsKeepOurRules(const SchemaNode &node, const QJsonObject &object, const Clock &clock)
{
    for (const auto &field : node.fields) {
        if (!field.node->hasOurRules)
            continue;
        const auto it = object.constFind(field.name);
        if (it != object.constEnd() && !keepsOurRules(*field.node, it.value(), clock))
            return false;
    }
    if (!node.otherFields || !node.otherFields->hasOurRules)
        return true;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!node.describes(it.key()) && !keepsOurRules(*node.otherFields, it.value(), clock))
            return false;
    }
    return true;
}

} // namespace

bool keepsOurRules(const SchemaNode &node, const QJsonValue &value, const Clock &clock)
{
    if (!node.hasOurRules)
        return true;
    if (node.wholeNumbersOnly && value.isDouble() && !isWholeNumber(value))
        return false;
    if (!node.valueRules.empty() && !allHold(node.valueRules, {value, QString(), clock}))
        return false;
    if (!node.textRules.empty() && value.isString() && !allHold(node.textRules, {value, value.toString(), clock}))
        return false;
    if (value.isObject() && !fieldsKeepOurRules(node, value.toObject(), clock))
        return false;
    if (node.items && node.items->hasOurRules && value.isArray()) {
        const auto list = value.toArray();
        if (!std::all_of(list.begin(), list.end(),
                         [&](const QJsonValue &item) { return keepsOurRules(*node.items, item, clock); }))
            return false;
    }
    return std::all_of(node.allOf.begin(), node.allOf.end(),
                       [&](const auto &branch) { return keepsOurRules(*branch, value, clock); });
}

} // namespace loom
