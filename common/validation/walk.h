// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"
#include "common/validation/schemanode.h"

#include <QHash>

#include <utility>

namespace loom {

class Evaluated;

/// Checks one document: the one walk over document and schema. Without a list for violations, it stops at the first;
/// with one, it collects all, in the order of the fields in the schema. Use one instance for each document.
class Walk
{
public:
    /// Limits the size of the response: 1 MB of invalid items could otherwise cause a response of 100 MB.
    static constexpr qsizetype MaxViolations = 1000;

    explicit Walk(const ServerTime &clock, Violations *found = nullptr) : m_clock(clock), m_found(found) {}

    /// Whether @p document is valid.
    bool visit(const SchemaGraph &schema, const JsonFields &document);

private:
    /// The current place in the document; converted to a path only for a violation.
    struct Place
    {
        const Place *outer = nullptr;
        const QString *field = nullptr; ///< field name; null for an item
        qsizetype index = 0; ///< index of the field or item in its object or array
        bool isName = false; ///< whether the value is the name of the field, not its value
        mutable int id = -1; ///< see idOf()

        QJsonArray path() const;
    };

    /// A value at its place. The fields are null unless the value is an object and they have been listed.
    struct Subject
    {
        const QJsonValue &value;
        const JsonFields *fields;
        const Place &place;
    };

    /// @p evaluated collects the fields and items that this schema evaluates; null if nobody asks.
    bool visit(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    bool visitShared(const SchemaNode &node, const Subject &subject);
    bool visitNow(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    bool visitSubschemas(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    bool visitAll(const std::vector<const SchemaNode *> &nodes, const Subject &subject, Evaluated *evaluated);
    void explainRules(const SchemaNode &node, const ValueContext &context, const Place &place);
    void explainRules(const std::vector<Rule> &rules, const ValueContext &context, const Place &place);

    bool visitInPlace(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    bool visitAnyOf(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    bool visitOneOf(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    bool visitNot(const SchemaNode &node, const Subject &subject);
    bool visitCondition(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    bool visitDependents(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);
    /// Adds the violations of the only alternative that has the value's type, or @p rule if there are several.
    void explain(const std::vector<const SchemaNode *> &alternatives, const Subject &subject, const QString &rule);

    bool visitFields(const SchemaNode &node, const JsonFields &fields, const Place &place, Evaluated *evaluated);
    bool visitProperties(const SchemaNode &node, const JsonFields &fields, const Place &place, Evaluated *evaluated);
    bool visitOtherFields(const SchemaNode &node, const QJsonObject &object, const Place &place, Evaluated *evaluated);
    bool visitField(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool visitUnevaluated(const SchemaNode &node, const Subject &subject, Evaluated &evaluated);

    bool visitItems(const SchemaNode &node, const QJsonArray &items, const Place &place, Evaluated *evaluated);
    bool visitContains(const ContainsNode &contains, const QJsonArray &items, const Place &place, Evaluated *evaluated);

    /// Whether @p node accepts the subject; adds no violations. If it does, adds what it evaluates.
    bool accepts(const SchemaNode &node, const Subject &subject, Evaluated *evaluated);

    bool isQuiet() const { return m_found == nullptr; }
    bool isFull() const { return m_found && m_found->size() >= MaxViolations; }
    /// Adds a violation, unless a schema that applies to the same value has added it. Returns false.
    bool report(const Violation &violation);
    bool reportRule(const Subject &subject, const QString &rule, const QJsonObject &context = {});
    bool reportMissing(const Place &object, const QString &name);
    bool reportNever(const Subject &subject);

    /// The number of @p place in the document. Only shared nodes need it.
    int idOf(const Place &place);

    struct Visit
    {
        const SchemaNode *node;
        int place;
        bool isQuiet;

        friend bool operator==(const Visit &, const Visit &) = default;
        friend size_t qHash(const Visit &visit, size_t seed = 0) { return qHashMulti(seed, visit.node, visit.place); }
    };

    const ServerTime m_clock;
    Violations *m_found;
    bool m_mayRepeat = false; ///< whether several schemas can apply to the same value
    QSet<QString> m_reported; ///< if m_mayRepeat
    QHash<std::pair<int, qsizetype>, int> m_places;
    QHash<Visit, bool> m_visits; ///< verdicts of shared nodes, without which circles could cost exponential time
};

} // namespace loom
