// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/validator.h"
#include "console/replay/payloadplaces.h"

#include <QString>

#include <optional>

namespace loom::replay {

/// Returns the first error in the placeholders or the JSON of a payload. Reentrant.
QList<PayloadProblem> syntaxProblems(const QString &text);

/// Validates the text of a payload, with placeholders, against the schema of its message type. Each check fills the
/// placeholders with the same random values, so that only one value of a {{random}} or {{pick}} is checked. Expensive
/// to construct; belongs to one thread.
class PayloadCheck
{
public:
    /// Maximum number of reported problems; locating each of them parses the text again.
    static constexpr qsizetype MaxProblems = 50;

    PayloadCheck();

    /// Sets the schema for the next checks. Without a valid schema only the JSON syntax is checked: if @p schema is
    /// empty or cannot be compiled, see schemaProblem().
    void setSchema(const QJsonObject &schema);

    /// Whether checks use a schema.
    bool hasSchema() const { return m_schema.has_value(); }
    /// Why the last setSchema() was rejected, if it was.
    const std::optional<Failure> &schemaProblem() const { return m_schemaProblem; }

    /// Returns the problems of @p text in the order in which they were found. A wrong placeholder or invalid JSON is
    /// returned alone. @p now is in milliseconds since the epoch.
    QList<PayloadProblem> check(const QString &text, qint64 now);

private:
    std::optional<Schema> m_schema;
    std::optional<Failure> m_schemaProblem;
    Validator m_validator;
};

} // namespace loom::replay
