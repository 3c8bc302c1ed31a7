// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"
#include "common/validation/schemanode.h"

namespace loom {

/// Finds every place where a document that was refused does not fit, in the schema's order of
/// fields. Used once per refusal.
class Explanation
{
public:
    /// A megabyte of wrong items must not become a hundred of answer.
    static constexpr qsizetype MaxViolations = 1000;

    Explanation(Engine &engine, const Clock &clock) : m_engine(engine), m_clock(clock) {}

    Violations of(const SchemaNode &root, const QJsonValue &document);

private:
    void visit(const SchemaNode &node, const QJsonValue &value, const QJsonArray &path);
    void visitText(const SchemaNode &node, const Subject &subject, const QJsonArray &path);
    void visitFields(const SchemaNode &node, const QJsonObject &object, const QJsonArray &path);
    void visitOtherFields(const SchemaNode &node, const QJsonObject &object, const QJsonArray &path);
    void visitItems(const SchemaNode &node, const QJsonArray &items, const QJsonArray &path);
    /// Notes the violation where the rule is broken.
    bool holds(const Rule &rule, const Subject &subject, const QJsonArray &path);
    bool isFull() const { return m_found.size() >= MaxViolations; }

    Engine &m_engine;
    Clock m_clock;
    Violations m_found;
};

} // namespace loom
