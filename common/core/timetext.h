// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace loom {

/// How many characters a date and time may have: enough for nanoseconds and an offset, and a bound
/// on what a parser has to look at.
constexpr int LongestTime = 40;

/// The moment @p msecs after the epoch, in UTC.
QDateTime utcTime(qint64 msecs);

/// "2024-01-01T00:00:00.000Z" for @p msecs since the epoch. Outside of the years 1 to 9999, the first or last
/// millisecond of them.
QByteArray timeText(qint64 msecs);

/// Milliseconds since the epoch of an ISO 8601 date and time with "Z", an offset, or nothing
/// (which means UTC), with or without a fraction of a second. A date alone is not a time,
/// and neither is one that in UTC is outside of the years 1 to 9999, which timeText() could not write.
std::optional<qint64> parseTime(const QString &text);

} // namespace loom
