// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// Numbers formatted for users, in the user's locale.

QString countText(qint64 count); ///< "1,234,567"
/// Clamps @p count to int, the type that tr() needs for plural forms.
int pluralCount(qint64 count);
QString numberText(double value); ///< "3.5": about two significant digits
QString rateText(double perSecond); ///< "3.5/s"
QString bytesText(double bytes); ///< "1.4 MB"
QString byteRateText(double bytesPerSecond); ///< "1.4 MB/s"
QString millisecondsText(double milliseconds); ///< "2.4 ms"
QString durationText(qint64 milliseconds); ///< "3 h 12 min"

} // namespace loom
