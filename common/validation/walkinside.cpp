// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Walk that visits the fields of objects and the items of arrays.
#include "common/validation/evaluated.h"
#include "common/validation/verdict.h"
#include "common/validation/walk.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

bool Walk::visitFields(const SchemaNode &node, const JsonFields &fields, const Place &place, Evaluated *evaluated)
{
    Verdict verdict(isQuiet());
    if (!verdict.add(visitProperties(node, fields, place, evaluated)))
        return false;
    for (const auto &name : node.requiredOnly) {
        if (!fields.object().contains(name) && !verdict.add(reportMissing(place, name)))
            return false;
    }
    for (const auto &dependent : node.dependentRequired) {
        if (!fields.object().contains(dependent.name))
            continue;
        for (const auto &name : dependent.consequence) {
            if (!fields.object().contains(name) && !verdict.add(reportMissing(place, name)))
                return false;
        }
    }
    const bool hasOthers = node.otherFields || node.fieldNameRules || !node.patternFields.empty();
    if (hasOthers)
        verdict.add(visitOtherFields(node, fields.object(), place, evaluated));
    return verdict.isValid();
}

bool Walk::visitProperties(const SchemaNode &node, const JsonFields &fields, const Place &place, Evaluated *evaluated)
{
    Verdict verdict(isQuiet());
    for (const auto &field : node.fields) {
        const auto it = fields.find(field.name);
        if (it == fields.end()) {
            if (field.isRequired && !verdict.add(reportMissing(place, field.name.text)))
                break;
            continue;
        }
        const QJsonValue value = it.value();
        if (field.node->isLeaf && isQuiet() && !evaluated) {
            // Most fields of most messages: no place is needed.
            ValueContext context(value, m_clock);
            if (!field.node->types.accepts(context) || !keepsRules(*field.node, context))
                return false;
            continue;
        }
        const auto index = it - fields.object().constBegin();
        if (evaluated)
            evaluated->add(index);
        if (!verdict.add(visitField(*field.node, value, {&place, &field.name.text, index})))
            break;
    }
    return verdict.isValid();
}

bool Walk::visitField(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    return visit(node, {value, nullptr, place}, nullptr);
}

bool Walk::visitOtherFields(const SchemaNode &node, const QJsonObject &object, const Place &place, Evaluated *evaluated)
{
    Verdict verdict(isQuiet());
    for (auto it = object.begin(); it != object.end() && !isFull(); ++it) {
        const auto name = it.key();
        const QJsonValue value = it.value();
        const auto index = it - object.begin();
        const Place inner{&place, &name, index};
        const auto apply = [&](const SchemaNode &rules) {
            if (evaluated)
                evaluated->add(index);
            return verdict.add(visitField(rules, value, inner));
        };
        bool isDescribed = node.fieldNames.contains(name);
        for (const auto &fields : node.patternFields) {
            if (!fields.pattern.matches(name))
                continue;
            isDescribed = true;
            if (!apply(*fields.node))
                return false;
        }
        if (!isDescribed && node.otherFields && !apply(*node.otherFields))
            return false;
        const Place nameOfInner{&place, &name, index, true};
        if (node.fieldNameRules && !verdict.add(visit(*node.fieldNameRules, {name, nullptr, nameOfInner}, nullptr)))
            return false;
    }
    return verdict.isValid();
}

bool Walk::visitUnevaluated(const SchemaNode &node, const Subject &subject, Evaluated &evaluated)
{
    Verdict verdict(isQuiet());
    if (node.unevaluatedFields && subject.fields) {
        const auto &object = subject.fields->object();
        for (auto it = object.begin(); it != object.end() && !isFull(); ++it) {
            const auto name = it.key();
            const auto index = it - object.begin();
            if (evaluated.contains(index))
                continue;
            evaluated.add(index);
            if (!verdict.add(visitField(*node.unevaluatedFields, it.value(), {&subject.place, &name, index})))
                return false;
        }
    }
    const auto items = node.unevaluatedItems ? subject.value.toArray() : QJsonArray();
    for (qsizetype i = 0; i < items.size() && !isFull(); ++i) {
        if (evaluated.contains(i))
            continue;
        evaluated.add(i);
        if (!verdict.add(visitField(*node.unevaluatedItems, items.at(i), {&subject.place, nullptr, i})))
            return false;
    }
    return verdict.isValid();
}

bool Walk::visitItems(const SchemaNode &node, const QJsonArray &items, const Place &place, Evaluated *evaluated)
{
    Verdict verdict(isQuiet());
    const auto first = qsizetype(node.firstItems.size());
    for (qsizetype i = 0; i < items.size() && !isFull(); ++i) {
        const auto *rules = i < first ? node.firstItems[size_t(i)] : node.items;
        if (!rules)
            break;
        if (evaluated)
            evaluated->add(i);
        if (!verdict.add(visitField(*rules, items.at(i), {&place, nullptr, i})))
            return false;
    }
    if (node.contains)
        verdict.add(visitContains(*node.contains, items, place, evaluated));
    return verdict.isValid();
}

bool Walk::visitContains(const ContainsNode &contains, const QJsonArray &items, const Place &place,
                         Evaluated *evaluated)
{
    double count = 0;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto item = items.at(i);
        if (!accepts(*contains.node, {item, nullptr, {&place, nullptr, i}}, nullptr))
            continue;
        ++count;
        if (evaluated)
            evaluated->add(i);
        else if (count >= contains.least && !contains.most)
            return true;
    }
    const Subject subject{items, nullptr, place};
    if (count < contains.least)
        return reportRule(subject, u"has at least %1 items that match \"contains\" of its schema"_s.arg(contains.least),
                          {{u"min_contains"_s, contains.least}});
    if (contains.most && count > *contains.most)
        return reportRule(subject, u"has at most %1 items that match \"contains\" of its schema"_s.arg(*contains.most),
                          {{u"max_contains"_s, *contains.most}});
    return true;
}

} // namespace loom
