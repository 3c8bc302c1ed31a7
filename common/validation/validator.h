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

/// Checks documents against schemas. Costly to make and cheap to use: one per thread.
class Validator
{
public:
    /// @p timestampToleranceHours is how far from the server's time a value of the format
    /// "ingest-time" may be; 0 = any time will do.
    explicit Validator(int timestampToleranceHours);
    ~Validator();

    /// Every place where @p document does not fit, in the schema's order of fields, at most a
    /// thousand; empty where it fits. @p now is milliseconds since the epoch.
    Violations check(const Schema &schema, const QJsonValue &document, qint64 now);
    Violations check(const Schema &schema, const JsonFields &document, qint64 now);

private:
    std::unique_ptr<ValijsonAdapter> m_engine;
    int m_toleranceHours;
};

} // namespace loom
