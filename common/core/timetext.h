// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace loom {

/// Maximum length of a date and time in characters: enough for nanoseconds and an offset; limits the parser's work.
constexpr int LongestTime = 40;

/// Returns the time @p msecs milliseconds after the epoch, in UTC.
QDateTime utcTime(qint64 msecs);

/// Returns @p msecs, milliseconds since the epoch, as "2024-01-01T00:00:00.000Z". Times outside of the years 1 to 9999
/// are clamped to their first or last millisecond.
QByteArray timeText(qint64 msecs);

/// Parses an ISO 8601 date and time with "Z", an offset, or neither (then UTC is assumed), with or without a fraction
/// of a second. Returns milliseconds since the epoch. Rejects a date without a time, and a time outside of the years 1
/// to 9999 in UTC, which timeText() could not write.
std::optional<qint64> parseTime(const QString &text);

} // namespace loom
