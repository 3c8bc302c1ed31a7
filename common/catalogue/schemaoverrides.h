// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"

#include <QHash>
#include <QStringList>

namespace loom {

/// What an operator has to say about schemas, by the names that these give.
struct SchemaOverrides
{
    QHash<QString, QStringList> extraValues; ///< further values of an "enum" with "x-loom-extend"
    QHash<QString, int> limits; ///< another "maxItems" where "x-loom-limit" stands beside it
};

/// A schema as its operator wants it.
struct OverriddenSchema
{
    QJsonObject schema;
    QStringList extensions; ///< the names that "x-loom-extend" gives: "SENSOR_TYPES_EXTRA"
    QHash<QString, int> limits; ///< the names that "x-loom-limit" gives, with what the schema itself says
};

/// Puts @p adjustment into @p document. Rejects an extension of what is no list of strings, a
/// limit without "maxItems", and a value that is not a small letter followed by up to 49 small
/// letters, digits and underscores.
Result<OverriddenSchema, Failure> applyOverrides(const SchemaDocument &document, const SchemaOverrides &adjustment);

} // namespace loom
