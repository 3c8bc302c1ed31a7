// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/times.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QDateTime momentIn(TimeZone zone, qint64 msecs)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(msecs);
    return zone == TimeZone::Utc ? moment.toUTC() : moment;
}

/// Returns "+01:00"; "UTC" for an offset of 0.
QString offsetText(const QDateTime &moment)
{
    const int seconds = moment.offsetFromUtc();
    return seconds == 0 ? u"UTC"_s : moment.toOffsetFromUtc(seconds).toString(Qt::ISODate).last(6);
}

} // namespace

QString clockText(qint64 msecs, TimeZone zone)
{
    return momentIn(zone, msecs).toString(u"HH:mm:ss.zzz"_s);
}

QString momentText(qint64 msecs, qint64 now, TimeZone zone)
{
    const auto moment = momentIn(zone, msecs);
    const auto isToday = moment.date() == momentIn(zone, now).date();
    return moment.toString(isToday ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

QString fullTimeText(qint64 msecs, TimeZone zone)
{
    const auto moment = momentIn(zone, msecs);
    return moment.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s) + u' ' + offsetText(moment);
}

QString zoneText(qint64 msecs, TimeZone zone)
{
    const auto offset = offsetText(momentIn(zone, msecs));
    return offset == u"UTC" ? offset : u"UTC"_s + offset;
}

} // namespace loom
