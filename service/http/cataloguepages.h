// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

#include <QStringList>

namespace loom {

class Catalogue;

/// What is known of the devices that stream audio at this moment.
struct AudioActivity
{
    QStringList devices; ///< that are connected, sorted
    qint64 messagesReceived = 0; ///< since the start, of all connections there have been
};

/// GET /system/apps/stats: what is taken of running applications, and where it goes.
HttpPage appStatisticsPage(const Catalogue &catalogue);
/// GET /system/metadata/types: the kinds of device metadata, each with an example.
HttpPage metadataTypesPage(const Catalogue &catalogue);
/// GET /audio/connections. @p activity is called on any I/O thread; @p startedAt is in milliseconds
/// since the epoch.
HttpPage audioConnectionsPage(std::function<AudioActivity()> activity, qint64 startedAt);

} // namespace loom
