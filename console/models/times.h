// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// Time zone of displayed times.
enum class TimeZone {
    Local,
    Utc
};

/// Times formatted for users. Each argument is in ms since the epoch.

/// "21:49:14.123", for places that show zoneText() as well.
QString clockText(qint64 msecs, TimeZone zone);
/// "21:49:14", with the date if it is not on the same day as @p now.
QString momentText(qint64 msecs, qint64 now, TimeZone zone);
/// "2026-11-28 21:49:14.123 +01:00"
QString fullTimeText(qint64 msecs, TimeZone zone);
/// "UTC+01:00": the offset from UTC at that time; "UTC" for an offset of 0.
QString zoneText(qint64 msecs, TimeZone zone);

} // namespace loom
