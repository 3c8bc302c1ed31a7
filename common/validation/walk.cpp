// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/walk.h"

#include "common/validation/evaluated.h"
#include "common/validation/keywords.h"
#include "common/validation/verdict.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Maximum length of a name in a path: a client can send a name as long as the body, which would be repeated in every
/// violation inside of its value.
constexpr qsizetype NameCharacters = 256;

} // namespace

QJsonArray Walk::Place::path() const
{
    if (!outer)
        return {};
    auto path = outer->path();
    path.append(field ? QJsonValue(field->left(NameCharacters)) : QJsonValue(index));
    return path;
}

bool Walk::visit(const SchemaGraph &schema, const JsonFields &document)
{
    m_mayRepeat = schema.hasInPlace;
    const Place place;
    const auto *const fields = document.value().isObject() ? &document : nullptr;
    return visit(schema.root(), {document.value(), fields, place}, nullptr);
}

bool Walk::visit(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    // Other values have nothing below them, so they cannot cost much.
    const bool isRemembered = node.isShared && !evaluated && (subject.value.isObject() || subject.value.isArray());
    return isRemembered ? visitShared(node, subject) : visitNow(node, subject, evaluated);
}

bool Walk::visitShared(const SchemaNode &node, const Subject &subject)
{
    const Visit visit{&node, idOf(subject.place), isQuiet()};
    if (const auto known = m_visits.constFind(visit); known != m_visits.constEnd())
        return *known;
    const bool isValid = visitNow(node, subject, nullptr);
    m_visits.insert(visit, isValid);
    return isValid;
}

bool Walk::visitNow(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    if (isFull())
        return false;
    if (node.isNever)
        return reportNever(subject);
    ValueContext context(subject.value, m_clock);
    if (!node.types.accepts(context))
        return !isQuiet()
               && report(Violation::wrongType(subject.place.path(), node.types.expectation(), subject.value));
    const bool isValid = keepsRules(node, context);
    if (!isValid && !isQuiet())
        explainRules(node, context, subject.place);
    if (!node.hasSubschemas || (!isValid && isQuiet()))
        return isValid;
    if (context.type == QJsonValue::Object && !subject.fields) {
        const JsonFields fields(subject.value);
        return visitSubschemas(node, {subject.value, &fields, subject.place}, evaluated) && isValid;
    }
    return visitSubschemas(node, subject, evaluated) && isValid;
}

bool Walk::visitSubschemas(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    std::optional<Evaluated> own;
    if (node.tracksEvaluation)
        own.emplace(subject.value);
    auto *const marks = own ? &*own : evaluated;

    Verdict verdict(isQuiet());
    const bool isDone = (!node.hasInPlace || verdict.add(visitInPlace(node, subject, marks)))
                        && (!node.hasFieldRules || !subject.fields
                            || verdict.add(visitFields(node, *subject.fields, subject.place, marks)))
                        && (!node.hasItemRules || !subject.value.isArray()
                            || verdict.add(visitItems(node, subject.value.toArray(), subject.place, marks)))
                        && (node.allOf.empty() || verdict.add(visitAll(node.allOf, subject, marks)))
                        && (!own || verdict.add(visitUnevaluated(node, subject, *own)));
    if (isDone && own && evaluated)
        evaluated->add(*own);
    return verdict.isValid();
}

void Walk::explainRules(const SchemaNode &node, const ValueContext &context, const Place &place)
{
    explainRules(node.valueRules, context, place);
    if (context.type == QJsonValue::String)
        explainRules(node.textRules, context, place);
    explainRules(node.bounds, context, place);
}

/// A text of the wrong length is not checked further, because it may be as long as the body.
void Walk::explainRules(const std::vector<Rule> &rules, const ValueContext &context, const Place &place)
{
    bool rightLength = true;
    for (const auto &rule : rules) {
        const bool isLength = rule.keyword->role == Role::Length;
        if ((!rightLength && !isLength) || rule.keyword->holds(rule, context))
            continue;
        const auto wording = wordingOf(rule, context);
        reportRule({context.value, nullptr, place}, wording.rule, wording.context);
        rightLength = rightLength && !isLength;
    }
}

bool Walk::visitAll(const std::vector<const SchemaNode *> &nodes, const Subject &subject, Evaluated *evaluated)
{
    Verdict verdict(isQuiet());
    for (const auto *node : nodes) {
        if (!verdict.add(visit(*node, subject, evaluated)))
            break;
    }
    return verdict.isValid();
}

bool Walk::visitInPlace(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    Verdict verdict(isQuiet());
    (void)(verdict.add(visitAll(node.references, subject, evaluated))
           && (node.anyOf.empty() || verdict.add(visitAnyOf(node, subject, evaluated)))
           && (node.oneOf.empty() || verdict.add(visitOneOf(node, subject, evaluated)))
           && (!node.excluded || verdict.add(visitNot(node, subject)))
           && (!node.condition || verdict.add(visitCondition(node, subject, evaluated)))
           && (node.dependentSchemas.empty() || verdict.add(visitDependents(node, subject, evaluated))));
    return verdict.isValid();
}

bool Walk::visitAnyOf(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    bool isAny = false;
    for (const auto *alternative : node.anyOf) {
        isAny = accepts(*alternative, subject, evaluated) || isAny;
        // All alternatives that accept the value say what they evaluate.
        if (isAny && !evaluated)
            break;
    }
    if (!isAny && !isQuiet())
        explain(node.anyOf, subject, u"matches at least one of its schema's alternatives"_s);
    return isAny;
}

bool Walk::visitOneOf(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    const auto rule = u"matches exactly one of its schema's alternatives"_s;
    int accepting = 0;
    for (const auto *alternative : node.oneOf) {
        accepting += accepts(*alternative, subject, evaluated) ? 1 : 0;
        if (accepting > 1)
            return reportRule(subject, rule);
    }
    if (accepting == 0 && !isQuiet())
        explain(node.oneOf, subject, rule);
    return accepting == 1;
}

bool Walk::visitNot(const SchemaNode &node, const Subject &subject)
{
    return !accepts(*node.excluded, subject, nullptr)
           || reportRule(subject, u"does not match what its schema excludes"_s);
}

bool Walk::visitCondition(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    const auto *then = accepts(*node.condition, subject, evaluated) ? node.consequence : node.alternative;
    return !then || visit(*then, subject, evaluated);
}

bool Walk::visitDependents(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    if (!subject.fields)
        return true;
    Verdict verdict(isQuiet());
    for (const auto &dependent : node.dependentSchemas) {
        if (subject.fields->object().contains(dependent.name)
            && !verdict.add(visit(*dependent.consequence, subject, evaluated)))
            break;
    }
    return verdict.isValid();
}

void Walk::explain(const std::vector<const SchemaNode *> &alternatives, const Subject &subject, const QString &rule)
{
    const ValueContext context(subject.value, m_clock);
    const SchemaNode *only = nullptr;
    int count = 0;
    for (const auto *alternative : alternatives) {
        const bool hasType = !alternative->isNever && alternative->types.accepts(context);
        only = hasType ? alternative : only;
        count += hasType ? 1 : 0;
    }
    if (count == 1)
        visit(*only, subject, nullptr);
    else
        reportRule(subject, rule);
}

bool Walk::accepts(const SchemaNode &node, const Subject &subject, Evaluated *evaluated)
{
    auto *const found = std::exchange(m_found, nullptr);
    std::optional<Evaluated> own;
    if (evaluated)
        own.emplace(evaluated->none());
    const bool isAccepted = visit(node, subject, own ? &*own : nullptr);
    if (isAccepted && own)
        evaluated->add(*own);
    m_found = found;
    return isAccepted;
}

bool Walk::report(const Violation &violation)
{
    if (isQuiet())
        return false;
    if (m_mayRepeat) {
        const auto key = violation.field() + u'\n' + violation.message;
        if (m_reported.contains(key))
            return false;
        m_reported.insert(key);
    }
    m_found->append(violation);
    return false;
}

bool Walk::reportRule(const Subject &subject, const QString &rule, const QJsonObject &context)
{
    if (isQuiet())
        return false;
    auto violation = Violation::wrongValue(subject.place.path(), rule, subject.value, context);
    if (subject.place.isName)
        violation.message = u"ensure the name of this field "_s + rule;
    return report(violation);
}

bool Walk::reportMissing(const Place &object, const QString &name)
{
    return !isQuiet() && report(Violation::missing(Place{&object, &name}.path()));
}

bool Walk::reportNever(const Subject &subject)
{
    if (!subject.place.outer)
        return reportRule(subject, u"matches its schema"_s);
    return reportRule(subject, subject.place.field ? u"is absent: the schema has no field of this name"_s
                                                   : u"is absent: the schema has no item at this place"_s);
}

int Walk::idOf(const Place &place)
{
    if (place.id >= 0)
        return place.id;
    if (!place.outer)
        return place.id = 0;
    // Names have numbers of their own: they are other values than the fields.
    const std::pair key{idOf(*place.outer), place.isName ? -1 - place.index : place.index};
    auto found = m_places.find(key);
    if (found == m_places.end())
        found = m_places.insert(key, int(m_places.size()) + 1);
    return place.id = *found;
}

} // namespace loom
