// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"
#include "common/validation/schema.h"

#include <QJsonValue>

namespace loom {

class JsonFields;

/// Validates documents against schemas. Any thread may use it.
class Validator
{
public:
    /// @p timestampToleranceHours is the maximum difference in hours between the server's time and a value of the
    /// format "ingest-time"; 0 = any time.
    explicit Validator(int timestampToleranceHours) : m_toleranceHours(timestampToleranceHours) {}

    /// Returns all violations in the order of the fields in the schema, at most 1000; empty if @p document is valid. @p
    /// now is milliseconds since the epoch.
    Violations check(const Schema &schema, const QJsonValue &document, qint64 now) const;
    Violations check(const Schema &schema, const JsonFields &document, qint64 now) const;

private:
    int m_toleranceHours;
};

} // namespace loom
