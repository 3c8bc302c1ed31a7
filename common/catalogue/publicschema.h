// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace loom {

/// Returns @p schema, the effective schema of an endpoint, as plain JSON Schema: without Loom's own keywords, and with
/// the rules that Loom enforces beyond the standard expressed in standard keywords. Any other validator then gives the
/// same results as Loom, with two exceptions: the maximum clock skew of timestamps is only in the description, and Loom
/// accepts timestamps of ISO 8601 that are not of RFC 3339. x-loom-format has Loom's own format, so that the console
/// checks a timestamp as the service does. @p timestampToleranceHours is the maximum clock skew; 0 = any time.
QJsonObject publicSchema(const QJsonObject &schema, int timestampToleranceHours);

/// Returns publicSchema() without x-loom-format as JSON text, with the fields in the order of their declaration. @p
/// place is the reference to the schema in the document that it will be a part of, such as "#/components/schemas/name".
QByteArray publicSchemaText(const QJsonObject &schema, int timestampToleranceHours,
                            const QString &place = QString(u'#'));

/// Returns @p message as JSON text, with its fields in the order in which the effective schema @p schema declares them.
QByteArray messageText(const QJsonValue &message, const QJsonObject &schema);

} // namespace loom
