// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"

#include <QHash>
#include <QStringList>

namespace loom {

/// The operator's changes to schemas, by the setting names that the schemas declare.
struct SchemaOverrides
{
    QHash<QString, QStringList> extraValues; ///< additional values of an "enum" that has "x-loom-extend"
    QHash<QString, int> limits; ///< replaces a "maxItems" that has "x-loom-limit" next to it
};

/// A schema with the operator's overrides applied.
struct OverriddenSchema
{
    QJsonObject schema;
    QStringList extensions; ///< setting names declared by "x-loom-extend": "SENSOR_TYPES_EXTRA"
    QHash<QString, int> limits; ///< setting names declared by "x-loom-limit", with the schema's own limit
};

/// Applies @p overrides to @p document. Rejects "x-loom-extend" next to anything but a list of strings, "x-loom-limit"
/// without "maxItems", and an extra value that is not a lower-case letter followed by up to 49 lower-case letters,
/// digits and underscores.
Result<OverriddenSchema, Failure> applyOverrides(const SchemaDocument &document, const SchemaOverrides &overrides);

} // namespace loom
