// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QRegularExpression>

namespace loom {

namespace {

/// QDateTime alone would read offsets such as "+2" and "+02:", and overlook what follows them.
QRegularExpressionMatch shapeOf(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral(R"(\A\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?([Zz]|[+-]\d\d(?::?\d\d)?)?\z)"));
    return expression.match(text);
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
    const auto zoned = shape.hasCaptured(1) ? text : text + u'Z';
    const auto time = QDateTime::fromString(zoned, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace loom
