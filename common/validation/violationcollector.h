// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"
#include "common/validation/schemanode.h"

namespace loom {

/// Finds every place where a document that was rejected does not fit, in the schema's order of
/// fields. Used once per rejection.
class ViolationCollector
{
public:
    /// A megabyte of wrong items must not become a hundred of answer.
    static constexpr qsizetype MaxViolations = 1000;

    ViolationCollector(ValijsonAdapter &engine, const ServerTime &clock) : m_engine(engine), m_clock(clock) {}

    Violations of(const SchemaNode &root, const JsonFields &document);

private:
    /// Where in the document the walk is; made into a path only where something is wrong.
    struct Place
    {
        const Place *outer = nullptr;
        const QString *field = nullptr; ///< none for an item
        qsizetype index = 0; ///< of an item

        QJsonArray path() const;
    };

    void visit(const SchemaNode &node, const JsonFields &fields, const Place &place);
    void visitText(const SchemaNode &node, const ValueContext &subject, const Place &place);
    void visitFields(const SchemaNode &node, const JsonFields &fields, const Place &place);
    void visitOtherFields(const SchemaNode &node, const QJsonObject &object, const Place &place);
    void visitItems(const SchemaNode &node, const QJsonArray &items, const Place &place);
    /// Notes the violation where the rule is broken.
    bool holds(const Rule &rule, const ValueContext &subject, const Place &place);
    bool isFull() const { return m_found.size() >= MaxViolations; }

    ValijsonAdapter &m_engine;
    ServerTime m_clock;
    Violations m_found;
};

} // namespace loom
