// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QRegularExpression>

namespace loom {

namespace {

/// A date and time, and its offset: sign, hours, minutes. QDateTime alone would read offsets such as "+2" and "+02:",
/// overlook what follows them, and from Qt 6.8 on refuse those above 16 hours.
QRegularExpressionMatch shapeOf(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral(R"(\A(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?))"
                       R"((?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)?\z)"));
    return expression.match(text);
}

qint64 offsetOf(const QRegularExpressionMatch &shape)
{
    const auto minutes = shape.capturedView(3).toInt() * 60 + shape.capturedView(4).toInt();
    return (shape.capturedView(2) == u'-' ? -1 : 1) * minutes * 60'000LL;
}

} // namespace

QDateTime utcTime(qint64 msecs)
{
    // Of the ways that Qt has for this, the one which is the same and quick in all its versions.
    static const auto epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    return epoch.addMSecs(msecs);
}

QByteArray timeText(qint64 msecs)
{
    return utcTime(msecs).toString(Qt::ISODateWithMs).toLatin1();
}

std::optional<qint64> parseTime(const QString &text)
{
    if (text.size() > LongestTime)
        return std::nullopt;
    const auto shape = shapeOf(text);
    if (!shape.hasMatch())
        return std::nullopt;
    const auto time = QDateTime::fromString(shape.captured(1) + u'Z', Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch() - offsetOf(shape)) : std::nullopt;
}

} // namespace loom
