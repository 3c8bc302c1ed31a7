// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>

namespace loom {

namespace {

/// QDateTime alone would read offsets such as "+2" and "+02:", and overlook what follows them.
bool hasShapeOfTime(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral(R"(\A\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?\z)"));
    return expression.match(text).hasMatch();
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

/// QDateTime takes twenty times as long to write these.
QByteArray timeText(qint64 msecs)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(msecs)};
    if (time < FirstTime || time > LastTime)
        return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
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
