// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QDateTime>

namespace loom {

namespace {

/// The shortest date and time: "2024-01-01T00:00".
constexpr qsizetype ShortestTime = 16;

} // namespace

QByteArray timeText(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

std::optional<qint64> parseTime(const QString &text)
{
    if (text.size() < ShortestTime || text.size() > LongestTime)
        return std::nullopt;
    const QChar separator = text[10];
    if (separator != u'T' && separator != u't' && separator != u' ')
        return std::nullopt;

    auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

} // namespace loom
