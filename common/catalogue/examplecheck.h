// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"
#include "common/validation/schema.h"
#include "common/validation/secondjudge.h"

#include <QJsonArray>
#include <QJsonValue>

#include <optional>

namespace loom {

/// Checks the examples of a schema, because users start from them, and because they are the proof that Loom reads the
/// schema as its author means it: two independent judges must accept each example.
class ExampleCheck
{
public:
    /// @p judge is nothing if valijson cannot read the schema.
    ExampleCheck(const Schema &rules, const std::optional<SecondJudge> &judge) : m_rules(rules), m_judge(judge) {}
    /// @p schema is the schema of @p rules.
    static ExampleCheck of(const Schema &rules, const QJsonObject &schema);

    /// A failure names the file of @p document and the place: the JSON pointer @p pointer and the index of the example.
    Result<void, Failure> check(const SchemaDocument &document, const QString &pointer,
                                const QJsonArray &examples) const;
    /// @p pointer is the place of the example.
    Result<void, Failure> check(const SchemaDocument &document, const QString &pointer,
                                const QJsonValue &example) const;

private:
    Schema m_rules;
    std::optional<SecondJudge> m_judge;
};

} // namespace loom
