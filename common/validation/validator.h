// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"
#include "common/validation/schema.h"

#include <QJsonValue>

#include <memory>

namespace loom {

class ValijsonAdapter;
class JsonFields;

/// Validates documents against schemas. Expensive to create and cheap to use: create one per thread.
class Validator
{
public:
    /// @p timestampToleranceHours is the maximum difference in hours between the server's time and a value of the
    /// format "ingest-time"; 0 = any time.
    explicit Validator(int timestampToleranceHours);
    ~Validator();

    /// Returns all violations in the order of the fields in the schema, at most 1000; empty if @p document is valid. @p
    /// now is milliseconds since the epoch.
    Violations check(const Schema &schema, const QJsonValue &document, qint64 now);
    Violations check(const Schema &schema, const JsonFields &document, qint64 now);

private:
    std::unique_ptr<ValijsonAdapter> m_engine;
    int m_toleranceHours;
};

} // namespace loom
