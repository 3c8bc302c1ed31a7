// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/validator.h"
#include "console/replay/payloadplaces.h"

#include <QString>

#include <optional>

namespace loom::replay {

/// What is wrong with a payload's placeholders, or with its JSON. From any thread.
QList<PayloadProblem> syntaxProblems(const QString &text);

/// Checks a payload's text, with placeholders in it, as its stream does. Placeholders are filled with the same
/// random values at each check, so of a {{random}} or {{pick}} one value is checked. Costly to make and cheap to use;
/// belongs to one thread.
class PayloadCheck
{
public:
    /// More are not looked for: finding the place of each reads the text anew.
    static constexpr qsizetype MaxProblems = 50;

    PayloadCheck();

    /// From here on what @p schema demands counts too. Nothing but JSON is asked for where it is empty, or where
    /// it comes from a service whose rules are not known here.
    void setSchema(const QJsonObject &schema);

    /// Whether there is a schema that counts.
    bool hasSchema() const { return m_schema.has_value(); }
    /// Why there is none although one was set.
    const std::optional<Failure> &schemaProblem() const { return m_schemaProblem; }

    /// In the order in which they were found; the first placeholder or place that is no JSON hides the rest.
    /// @p now is milliseconds since the epoch.
    QList<PayloadProblem> check(const QString &text, qint64 now);

private:
    std::optional<Schema> m_schema;
    std::optional<Failure> m_schemaProblem;
    Validator m_validator;
};

} // namespace loom::replay
