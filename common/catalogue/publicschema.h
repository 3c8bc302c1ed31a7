// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace loom {

/// Returns @p schema, the effective schema of an endpoint, as plain JSON Schema: without Loom's own keywords, and with
/// the rules that Loom enforces beyond the standard expressed in standard keywords. Any other validator then gives the
/// same results as Loom, with one exception: the maximum clock skew of timestamps is only in the description. @p
/// timestampToleranceHours is that maximum; 0 = any time.
QJsonObject publicSchema(const QJsonObject &schema, int timestampToleranceHours);

/// Returns publicSchema() as JSON text, with the fields in the order of their declaration.
QByteArray publicSchemaText(const QJsonObject &schema, int timestampToleranceHours);

/// Returns @p message as JSON text, with its fields in the order in which the effective schema @p schema declares them.
QByteArray messageText(const QJsonValue &message, const QJsonObject &schema);

} // namespace loom
