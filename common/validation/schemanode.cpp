// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schemanode.h"

#include "common/validation/keywords.h"

#include <QJsonArray>

#include <algorithm>

namespace loom {

namespace {

bool allHold(const std::vector<Rule> &rules, const ValueContext &subject)
{
    return std::all_of(rules.begin(), rules.end(),
                       [&](const Rule &rule) { return rule.keyword->holds(rule, subject); });
}

/// Checks one document.
class Walk
{
public:
    Walk(const ServerTime &clock, ValijsonAdapter &engine) : m_clock(clock), m_engine(engine) {}

    bool fits(const SchemaNode &node, const JsonFields &fields)
    {
        return fitsAlone(node, fields.value()) && (!fields.value().isObject() || fieldsFit(node, fields))
               && combinatorsFit(node, fields);
    }

private:
    bool fits(const SchemaNode &node, const QJsonValue &value)
    {
        if (!node.fields.empty() || !node.requiredOnly.empty() || !node.allOf.empty())
            return fits(node, JsonFields(value));
        return fitsAlone(node, value) && (!value.isObject() || otherFieldsFit(node, value.toObject()))
               && valijsonAccepts(node, value);
    }

    bool fitsAlone(const SchemaNode &node, const QJsonValue &value)
    {
        ValueContext subject(value, m_clock);
        if (!node.types.accepts(subject))
            return false;
        if (subject.type == QJsonValue::String && !(node.textRules.empty() && node.valueRules.empty()))
            subject.text = value.toString();
        return allHold(node.valueRules, subject) && allHold(node.bounds, subject)
               && (subject.type != QJsonValue::String || allHold(node.textRules, subject))
               && (subject.type != QJsonValue::Array || itemsFit(node, value));
    }

    bool fieldsFit(const SchemaNode &node, const JsonFields &fields)
    {
        for (const auto &field : node.fields) {
            const auto it = fields.find(field.name);
            if (it == fields.end() ? field.isRequired : !fits(*field.node, it.value()))
                return false;
        }
        return std::all_of(node.requiredOnly.begin(), node.requiredOnly.end(),
                           [&](const QString &name) { return fields.object().contains(name); })
               && otherFieldsFit(node, fields.object());
    }

    bool otherFieldsFit(const SchemaNode &node, const QJsonObject &object)
    {
        if (node.allowsOtherFields && !node.otherFields)
            return true;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!node.describes(it.key()) && !(node.otherFields && fits(*node.otherFields, it.value())))
                return false;
        }
        return true;
    }

    bool itemsFit(const SchemaNode &node, const QJsonValue &value)
    {
        if (!node.items)
            return true;
        const auto list = value.toArray();
        return std::all_of(list.begin(), list.end(), [&](const QJsonValue &item) { return fits(*node.items, item); });
    }

    bool combinatorsFit(const SchemaNode &node, const JsonFields &fields)
    {
        return std::all_of(node.allOf.begin(), node.allOf.end(),
                           [&](const auto &branch) { return fits(*branch, fields); })
               && valijsonAccepts(node, fields.value());
    }

    bool valijsonAccepts(const SchemaNode &node, const QJsonValue &value)
    {
        return std::all_of(node.combinators.begin(), node.combinators.end(),
                           [&](const Rule &rule) { return m_engine.accepts(*rule.alone, value); });
    }

    const ServerTime &m_clock;
    ValijsonAdapter &m_engine;
};

} // namespace

bool fits(const SchemaNode &node, const JsonFields &value, const ServerTime &clock, ValijsonAdapter &engine)
{
    return Walk(clock, engine).fits(node, value);
}

} // namespace loom
