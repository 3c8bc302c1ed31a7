// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"
#include "common/validation/schema.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace loom {

/// A route that accepts messages, as one file in schemas/ declares it. Immutable once loaded; any thread may read it.
struct Endpoint
{
    QString id; ///< "device/sensor/gps/v1"
    QString file; ///< file that declares the endpoint
    QByteArray route; ///< "/sensor/gps"
    QString title;
    QString description;
    QJsonObject schema; ///< effective schema: references resolved, null allowed for optional fields, and "x-loom-order"
                        ///< (names in the order of the text) next to each "properties"
    Schema rules; ///< compiled from schema
    QJsonArray examples;
    bool takesLargeBodies = false; ///< body limit is LOOM_MAX_BODY_BYTES instead of 1 MiB
    QString switchName; ///< "APP_MONITORING": LOOM_APP_MONITORING_ENABLED=false disables the endpoint; empty for none
    bool isEnabled = true;
};

} // namespace loom
