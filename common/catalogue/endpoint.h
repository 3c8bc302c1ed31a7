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

/// What can be posted somewhere, as one file in schemas/ declares it. Read from any thread.
struct Endpoint
{
    QString id; ///< "device/sensor/gps/v1"
    QString file; ///< where it was declared
    QByteArray route; ///< "/sensor/gps"
    QString title;
    QString description;
    QJsonObject schema; ///< effective: references in place, null allowed for optional fields, and beside
                        ///< each "properties" their order in "x-loom-order"
    Schema rules;
    QJsonArray examples;
    bool takesLargeBodies = false; ///< up to LOOM_MAX_BODY_BYTES instead of a mebibyte
    QString switchName; ///< "APP_MONITORING": LOOM_APP_MONITORING_ENABLED=false takes it away; empty for none
    bool isEnabled = true;
};

} // namespace loom
