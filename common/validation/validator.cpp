// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/validator.h"

#include "common/validation/walk.h"

using namespace Qt::StringLiterals;

namespace loom {

Violations Validator::check(const Schema &schema, const QJsonValue &document, qint64 now) const
{
    return check(schema, JsonFields(document), now);
}

Violations Validator::check(const Schema &schema, const JsonFields &document, qint64 now) const
{
    const ServerTime clock{now, m_toleranceHours};
    if (Walk(clock).visit(*schema.m_graph, document))
        return {};
    Violations found;
    Walk(clock, &found).visit(*schema.m_graph, document);
    if (found.isEmpty())
        found << Violation::wrongValue({}, u"matches its schema"_s, document.value(), {});
    return found;
}

} // namespace loom
