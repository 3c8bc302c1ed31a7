// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/validator.h"

#include "common/validation/violationcollector.h"

namespace loom {

Validator::Validator(int timestampToleranceHours)
    : m_engine(std::make_unique<ValijsonAdapter>()), m_toleranceHours(timestampToleranceHours)
{
}

Validator::~Validator() = default;

Violations Validator::check(const Schema &schema, const QJsonValue &document, qint64 now)
{
    return check(schema, JsonFields(document), now);
}

Violations Validator::check(const Schema &schema, const JsonFields &document, qint64 now)
{
    const ServerTime clock{now, m_toleranceHours};
    if (fits(*schema.m_root, document, clock, *m_engine))
        return {};
    return ViolationCollector(*m_engine, clock).of(*schema.m_root, document);
}

} // namespace loom
