// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"
#include "common/validation/schemanode.h"

namespace loom {

/// Collects all violations of an invalid document, in the order of the fields in the schema. Use one instance per
/// document.
class ViolationCollector
{
public:
    /// Limits the size of the response: 1 MB of invalid items could otherwise cause a response of 100 MB.
    static constexpr qsizetype MaxViolations = 1000;

    ViolationCollector(ValijsonAdapter &engine, const ServerTime &clock) : m_engine(engine), m_clock(clock) {}

    Violations of(const SchemaNode &root, const JsonFields &document);

private:
    /// The current place in the document; converted to a path only for a violation.
    struct Place
    {
        const Place *outer = nullptr;
        const QString *field = nullptr; ///< field name; null for an item
        qsizetype index = 0; ///< index of an item

        QJsonArray path() const;
    };

    void visit(const SchemaNode &node, const JsonFields &fields, const Place &place);
    void visitText(const SchemaNode &node, const ValueContext &subject, const Place &place);
    void visitFields(const SchemaNode &node, const JsonFields &fields, const Place &place);
    void visitOtherFields(const SchemaNode &node, const QJsonObject &object, const Place &place);
    void visitItems(const SchemaNode &node, const QJsonArray &items, const Place &place);
    /// Returns whether the rule holds. Adds a violation if not.
    bool holds(const Rule &rule, const ValueContext &subject, const Place &place);
    bool isFull() const { return m_found.size() >= MaxViolations; }

    ValijsonAdapter &m_engine;
    ServerTime m_clock;
    Violations m_found;
};

} // namespace loom
