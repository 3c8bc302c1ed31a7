// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loom::replay {

/// Parses a duration such as "30s", "1.5m", "250ms" or "2h" to milliseconds. A number without a unit is in seconds.
/// None if the text is invalid, below 1 ms or above 366 days.
std::optional<qint64> durationFromText(const QString &text);

/// Returns a size such as "1.2 MB" or "999 bytes". Units are powers of 1000.
QString bytesText(qint64 bytes);

/// Returns a duration such as "950 ms", "30.0 s", "12 min 5 s", "7 h 59 min" or "364 d 23 h".
QString durationText(qint64 ms);

} // namespace loom::replay
