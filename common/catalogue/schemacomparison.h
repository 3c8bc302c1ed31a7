// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace loom {

/// A way in which newer schemas reject what older ones accept.
struct Narrowing
{
    QString id; ///< of the schema: "device/sensor/gps/v1"
    QString text; ///< "latitude: ensure this value is less than or equal to 80"
    QByteArray example = {}; ///< a message that the old schema accepts and the new one rejects; empty if every one is
};

/// Loads the schemas in @p directory: the whole catalogue if there is a "message/v1" in it, otherwise as an addition to
/// the built-in ones, as LOOM_SCHEMA_DIR is.
Result<LoadedCatalogue, Failure> loadSchemas(const QString &directory);

/// Returns what the endpoints of @p before accept and those of @p after reject. Differences in route and size of the
/// body are found by comparison; differences in the schemas by documents at the boundary of every rule of both schemas,
/// and random ones. So each finding is proved by an example, but a difference that no such document meets is not found.
QList<Narrowing> narrowings(const LoadedCatalogue &before, const LoadedCatalogue &after);

} // namespace loom
