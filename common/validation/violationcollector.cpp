// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/violationcollector.h"

#include "common/validation/keywords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Maximum length of a name in a path: a client can send a name as long as the body, which would be repeated in every
/// violation inside of its value.
constexpr qsizetype NameCharacters = 256;

} // namespace

QJsonArray ViolationCollector::Place::path() const
{
    if (!outer)
        return {};
    auto path = outer->path();
    path.append(field ? QJsonValue(field->left(NameCharacters)) : QJsonValue(index));
    return path;
}

Violations ViolationCollector::of(const SchemaNode &root, const JsonFields &document)
{
    visit(root, document, {});
    if (m_found.isEmpty())
        m_found << Violation::wrongValue({}, u"matches its schema"_s, document.value(), {});
    return std::exchange(m_found, {});
}

void ViolationCollector::visit(const SchemaNode &node, const JsonFields &fields, const Place &place)
{
    const auto &value = fields.value();
    if (isFull())
        return;
    ValueContext subject(value, m_clock);
    if (!node.types.accepts(subject)) {
        m_found << Violation::wrongType(place.path(), node.types.expectation(), value);
        return;
    }

    subject.text = value.toString();
    for (const auto &rule : node.valueRules)
        holds(rule, subject, place);
    if (value.isString())
        visitText(node, subject, place);
    for (const auto *rules : {&node.bounds, &node.combinators}) {
        for (const auto &rule : *rules)
            holds(rule, subject, place);
    }
    if (value.isObject())
        visitFields(node, fields, place);
    if (value.isArray())
        visitItems(node, value.toArray(), place);
    for (const auto &branch : node.allOf)
        visit(*branch, fields, place);
}

void ViolationCollector::visitText(const SchemaNode &node, const ValueContext &subject, const Place &place)
{
    bool rightLength = true;
    for (const auto &rule : node.textRules) {
        if (rule.keyword->role == Role::Length)
            rightLength = holds(rule, subject, place) && rightLength;
        else if (rightLength)
            holds(rule, subject, place);
    }
}

void ViolationCollector::visitFields(const SchemaNode &node, const JsonFields &fields, const Place &place)
{
    for (const auto &field : node.fields) {
        const auto it = fields.find(field.name);
        if (it != fields.end())
            visit(*field.node, JsonFields(it.value()), Place{&place, &field.name.text});
        else if (field.isRequired)
            m_found << Violation::missing(Place{&place, &field.name.text}.path());
    }
    for (const auto &name : node.requiredOnly) {
        if (!fields.object().contains(name))
            m_found << Violation::missing(Place{&place, &name}.path());
    }
    visitOtherFields(node, fields.object(), place);
}

void ViolationCollector::visitOtherFields(const SchemaNode &node, const QJsonObject &object, const Place &place)
{
    if (node.allowsOtherFields && !node.otherFields)
        return;
    for (auto it = object.begin(); it != object.end() && !isFull(); ++it) {
        const auto name = it.key();
        if (node.describes(name))
            continue;
        if (node.otherFields)
            visit(*node.otherFields, JsonFields(it.value()), Place{&place, &name});
        else
            m_found << Violation::wrongValue(Place{&place, &name}.path(),
                                             u"is absent: the schema has no field of this name"_s, it.value(), {});
    }
}

void ViolationCollector::visitItems(const SchemaNode &node, const QJsonArray &items, const Place &place)
{
    if (!node.items)
        return;
    for (qsizetype i = 0; i < items.size() && !isFull(); ++i)
        visit(*node.items, JsonFields(items.at(i)), Place{&place, nullptr, i});
}

bool ViolationCollector::holds(const Rule &rule, const ValueContext &subject, const Place &place)
{
    const bool isKept = rule.alone ? m_engine.accepts(*rule.alone, subject.value) : rule.keyword->holds(rule, subject);
    if (!isKept) {
        const auto wording = wordingOf(rule, subject);
        m_found << Violation::wrongValue(place.path(), wording.rule, subject.value, wording.context);
    }
    return isKept;
}

} // namespace loom
