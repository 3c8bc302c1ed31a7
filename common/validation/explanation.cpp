// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/explanation.h"

#include "common/validation/keywords.h"

#include <QJsonArray>

namespace loom {

namespace {

QJsonArray inside(const QJsonArray &path, const QJsonValue &step)
{
    auto longer = path;
    longer.append(step);
    return longer;
}

} // namespace

Violations Explanation::of(const SchemaNode &root, const QJsonValue &document)
{
    visit(root, document, {});
    if (m_found.isEmpty())
        m_found << Violation::wrongValue({}, QStringLiteral("fits its schema"), document, {});
    return std::exchange(m_found, {});
}

void Explanation::visit(const SchemaNode &node, const QJsonValue &value, const QJsonArray &path)
{
    if (isFull())
        return;
    if (!node.types.accepts(value)) {
        m_found << Violation::wrongType(path, node.types.expectation(), value);
        return;
    }

    const auto text = value.toString();
    const Subject subject{value, text, m_clock};
    for (const auto &rule : node.valueRules)
        holds(rule, subject, path);
    if (value.isString())
        visitText(node, subject, path);
    for (const auto *rules : {&node.bounds, &node.composites}) {
        for (const auto &rule : *rules)
            holds(rule, subject, path);
    }
    if (value.isObject())
        visitFields(node, value.toObject(), path);
    if (value.isArray())
        visitItems(node, value.toArray(), path);
    for (const auto &branch : node.allOf)
        visit(*branch, value, path);
}

void Explanation::visitText(const SchemaNode &node, const Subject &subject, const QJsonArray &path)
{
    bool rightLength = true;
    for (const auto &rule : node.textRules) {
        if (rule.keyword->role == Role::Length)
            rightLength = holds(rule, subject, path) && rightLength;
        else if (rightLength)
            holds(rule, subject, path);
    }
}

void Explanation::visitFields(const SchemaNode &node, const QJsonObject &object, const QJsonArray &path)
{
    for (const auto &field : node.fields) {
        const auto it = object.constFind(field.name);
        if (it != object.constEnd())
            visit(*field.node, it.value(), inside(path, field.name));
        else if (field.isRequired)
            m_found << Violation::missing(inside(path, field.name));
    }
    for (const auto &name : node.requiredOnly) {
        if (!object.contains(name))
            m_found << Violation::missing(inside(path, name));
    }
    visitOtherFields(node, object, path);
}

void Explanation::visitOtherFields(const SchemaNode &node, const QJsonObject &object, const QJsonArray &path)
{
    if (node.allowsOtherFields && !node.otherFields)
        return;
    for (auto it = object.begin(); it != object.end() && !isFull(); ++it) {
        if (node.describes(it.key()))
            continue;
        if (node.otherFields)
            visit(*node.otherFields, it.value(), inside(path, it.key()));
        else
            m_found << Violation::wrongValue(inside(path, it.key()),
                                             QStringLiteral("is left out: the schema knows no field of this name"),
                                             it.value(), {});
    }
}

void Explanation::visitItems(const SchemaNode &node, const QJsonArray &items, const QJsonArray &path)
{
    if (!node.items)
        return;
    for (qsizetype i = 0; i < items.size() && !isFull(); ++i)
        visit(*node.items, items.at(i), inside(path, i));
}

bool Explanation::holds(const Rule &rule, const Subject &subject, const QJsonArray &path)
{
    const bool isKept = rule.alone ? m_engine.accepts(*rule.alone, subject.value) : rule.keyword->holds(rule, subject);
    if (!isKept) {
        const auto wording = wordingOf(rule, subject);
        m_found << Violation::wrongValue(path, wording.rule, subject.value, wording.context);
    }
    return isKept;
}

} // namespace loom
