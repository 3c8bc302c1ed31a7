// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace loom {

/// @p schema, an endpoint's effective one, as plain JSON Schema for whoever does not know Loom: without its own
/// keywords, and with what Loom enforces beyond the standard put into the standard's words. Another
/// validator then agrees with ours, but for how near a time must be to the server's, which only the
/// description says: @p timestampToleranceHours, 0 = any time.
QJsonObject publicSchema(const QJsonObject &schema, int timestampToleranceHours);

/// The same as JSON, with the fields in the order in which they were declared.
QByteArray publicSchemaText(const QJsonObject &schema, int timestampToleranceHours);

/// @p message as JSON, with its fields in the order in which @p schema, an effective one, declares them.
QByteArray messageText(const QJsonValue &message, const QJsonObject &schema);

} // namespace loom
