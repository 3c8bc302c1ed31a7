// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

#include <QStringList>

namespace loom {

class Catalogue;

/// The devices that stream audio at the moment.
struct AudioActivity
{
    QStringList devices; ///< the connected devices, sorted
    qint64 messagesReceived = 0; ///< over all connections since the start of the service
};

/// GET /system/apps/stats: the limits of running-application messages, and the Kafka topic of each platform.
HttpPage appStatisticsPage(const Catalogue &catalogue);
/// GET /system/metadata/types: the kinds of device metadata, each with an example.
HttpPage metadataTypesPage(const Catalogue &catalogue);
/// GET /audio/connections. @p activity is called on any I/O thread. @p startedAt is in milliseconds since the epoch.
HttpPage audioConnectionsPage(std::function<AudioActivity()> activity, qint64 startedAt);

} // namespace loom
