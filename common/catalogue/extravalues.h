// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace loom {

/// A schema with the further values in place that its operator allows.
struct ExtendedSchema
{
    QJsonObject schema;
    QStringList variables; ///< the names that "x-loom-extend" gives: "SENSOR_TYPES_EXTRA"
};

/// Adds to each "enum" that bears "x-loom-extend" the values that @p extraValues has under that
/// name. Refuses an extension of what is no list of strings, and a value that is not a small
/// letter followed by up to 49 small letters, digits and underscores.
Result<ExtendedSchema, Failure> addExtraValues(const SchemaDocument &document,
                                               const QHash<QString, QStringList> &extraValues);

} // namespace loom
