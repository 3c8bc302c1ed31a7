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

bool otherFieldsFit(const SchemaNode &node, const QJsonObject &object, const Clock &clock, Engine &engine)
{
    if (node.allowsOtherFields && !node.otherFields)
        return true;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!node.describes(it.key()) && !(node.otherFields && fits(*node.otherFields, it.value(), clock, engine)))
            return false;
    }
    return true;
}

bool fieldsFit(const SchemaNode &node, const QJsonObject &object, const Clock &clock, Engine &engine)
{
    for (const auto &field : node.fields) {
        const auto it = object.constFind(field.name);
        if (it == object.constEnd() ? field.isRequired : !fits(*field.node, it.value(), clock, engine))
            return false;
    }
    return std::all_of(node.requiredOnly.begin(), node.requiredOnly.end(),
                       [&](const QString &name) { return object.contains(name); })
           && otherFieldsFit(node, object, clock, engine);
}

} // namespace

bool fits(const SchemaNode &node, const QJsonValue &value, const Clock &clock, Engine &engine)
{
    if (!node.types.accepts(value) || !allHold(node.valueRules, {value, QString(), clock})
        || !allHold(node.bounds, {value, QString(), clock}))
        return false;
    if (!node.textRules.empty() && value.isString() && !allHold(node.textRules, {value, value.toString(), clock}))
        return false;
    if (value.isObject() && !fieldsFit(node, value.toObject(), clock, engine))
        return false;
    if (node.items && value.isArray()) {
        const auto list = value.toArray();
        if (!std::all_of(list.begin(), list.end(),
                         [&](const QJsonValue &item) { return fits(*node.items, item, clock, engine); }))
            return false;
    }
    return std::all_of(node.allOf.begin(), node.allOf.end(),
                       [&](const auto &branch) { return fits(*branch, value, clock, engine); })
           && std::all_of(node.composites.begin(), node.composites.end(),
                          [&](const Rule &rule) { return engine.accepts(*rule.alone, value); });
}

} // namespace loom
