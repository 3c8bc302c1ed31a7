// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"

#include <QDateTimeEdit>
#include <QTimeZone>

namespace loom {

/// Shows the time of @p edit in @p zone. Hides the difference between setTimeSpec(), which Qt 6.7 deprecates, and
/// setTimeZone(), which Qt 6.7 adds.
inline void showIn(QDateTimeEdit &edit, TimeZone zone)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    edit.setTimeZone(QTimeZone(zone == TimeZone::Utc ? QTimeZone::UTC : QTimeZone::LocalTime));
#else
    edit.setTimeSpec(zone == TimeZone::Utc ? Qt::UTC : Qt::LocalTime);
#endif
}

} // namespace loom
