// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// In which zone times are shown: that of this computer, or UTC.
enum class TimeZone {
    Local,
    Utc
};

/// Moments as a person reads them. Each is milliseconds since the epoch.

/// "21:49:14.123", for where zoneText() stands beside it.
QString clockText(qint64 msecs, TimeZone zone);
/// "21:49:14", with the date where it is another day's than @p now.
QString momentText(qint64 msecs, qint64 now, TimeZone zone);
/// "2026-11-28 21:49:14.123 +01:00"
QString fullTimeText(qint64 msecs, TimeZone zone);
/// "UTC+01:00": the zone's distance from UTC at that moment; "UTC" for none.
QString zoneText(qint64 msecs, TimeZone zone);

} // namespace loom
