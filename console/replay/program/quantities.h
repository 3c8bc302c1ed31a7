// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loom::replay {

/// Milliseconds of "30s", "1.5m", "250ms" or "2h". A number alone is seconds. None for anything else,
/// for what is not above zero, and for more than a year.
std::optional<qint64> durationFromText(const QString &text);

/// "1.2 MB", "999 bytes".
QString bytesText(qint64 bytes);

/// "950 ms", "30.0 s", "12 min 5 s", "7 h 59 min", "364 d 23 h".
QString durationText(qint64 ms);

} // namespace loom::replay
