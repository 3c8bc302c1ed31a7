// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QDateTime>
#include <QRegularExpression>

namespace loom {

namespace {

/// QDateTime alone would read offsets such as "+2" and "+02:", and overlook what follows them.
bool hasShapeOfTime(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral(R"(\A\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?\z)"));
    return expression.match(text).hasMatch();
}

} // namespace

QByteArray timeText(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

std::optional<qint64> parseTime(const QString &text)
{
    if (text.size() > LongestTime || !hasShapeOfTime(text))
        return std::nullopt;
    auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

} // namespace loom
