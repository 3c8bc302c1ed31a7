// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>

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

/// The years that have four digits.
constexpr std::chrono::sys_days FirstTime = std::chrono::year(1) / 1 / 1;
constexpr std::chrono::sys_days LastTime = std::chrono::year(9999) / 12 / 31;

void writeNumber(char *place, int digits, int number)
{
    for (; digits > 0; number /= 10)
        place[--digits] = static_cast<char>('0' + number % 10);
}

} // namespace

QDateTime utcTime(qint64 msecs)
{
    // Of the ways that Qt has for this, the one which is the same and quick in all its versions.
    static const auto epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    return epoch.addMSecs(msecs);
}

/// QDateTime takes twenty times as long to write these.
QByteArray timeText(qint64 msecs)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(msecs)};
    if (time < FirstTime || time > LastTime)
        return utcTime(msecs).toString(Qt::ISODateWithMs).toLatin1();
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);

    constexpr QByteArrayView Shape("0000-00-00T00:00:00.000Z");
    std::array<char, Shape.size()> text{};
    std::copy(Shape.begin(), Shape.end(), text.begin());
    writeNumber(&text[0], 4, int(date.year()));
    writeNumber(&text[5], 2, int(unsigned(date.month())));
    writeNumber(&text[8], 2, int(unsigned(date.day())));
    writeNumber(&text[11], 2, int(clock.hours().count()));
    writeNumber(&text[14], 2, int(clock.minutes().count()));
    writeNumber(&text[17], 2, int(clock.seconds().count()));
    writeNumber(&text[20], 3, int(clock.subseconds().count()));
    return QByteArray(text.data(), text.size());
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
