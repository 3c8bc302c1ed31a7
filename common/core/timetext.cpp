// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>

using namespace Qt::StringLiterals;

namespace loom {

using namespace std::chrono_literals;

namespace {

/// Matches a date and time with at most four digits of the fraction, and its offset: sign, hours, minutes. QDateTime
/// alone would accept offsets such as "+2" and "+02:", ignore what follows them, reject offsets above 16 hours (from Qt
/// 6.8 on), and reject a fraction that is too long for an integer.
QRegularExpressionMatch shapeOf(const QString &text)
{
    static const QRegularExpression expression(
        uR"(\A(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,4})?)?))"
        R"((?:(?<=[.,]\d{4})\d+)?(?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)?\z)"_s);
    return expression.match(text);
}

qint64 offsetOf(const QRegularExpressionMatch &shape)
{
    const auto minutes = shape.capturedView(3).toInt() * 60 + shape.capturedView(4).toInt();
    return (shape.capturedView(2) == u'-' ? -1 : 1) * minutes * 60'000LL;
}

/// The range of years with four digits.
constexpr std::chrono::sys_time<std::chrono::milliseconds> FirstTime =
    std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
constexpr std::chrono::sys_time<std::chrono::milliseconds> LastTime =
    std::chrono::sys_days(std::chrono::year(10'000) / 1 / 1) - 1ms;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Whether @p text has the form @p shape, in which a 0 stands for any digit.
bool hasShape(QStringView text, QLatin1StringView shape)
{
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](QChar c, char place) {
               return place == '0' ? isAsciiDigit(c) : c == QLatin1Char(place);
           });
}

int number(QStringView digits)
{
    return std::accumulate(digits.begin(), digits.end(), 0,
                           [](int number, QChar digit) { return number * 10 + (digit.unicode() - u'0'); });
}

/// Returns the milliseconds of a fraction such as ".25"; rounded like in QDateTime.
int thousandths(QStringView fraction)
{
    int parts = 0;
    for (qsizetype i = 1; i <= 4; ++i)
        parts = parts * 10 + (i < fraction.size() ? fraction[i].unicode() - u'0' : 0);
    return (parts + 5) / 10;
}

/// Parses "+02:00", "Z" or an empty text. Returns nothing for any other form.
std::optional<std::chrono::minutes> usualOffset(QStringView zone)
{
    if (zone.isEmpty() || zone == u"Z")
        return std::chrono::minutes(0);
    if (!hasShape(zone, "+00:00"_L1) && !hasShape(zone, "-00:00"_L1))
        return std::nullopt;
    const int hours = number(zone.sliced(1, 2));
    const int minutes = number(zone.sliced(4, 2));
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return std::chrono::minutes((hours * 60 + minutes) * (zone.startsWith(u'-') ? -1 : 1));
}

/// Fast path for the form that most clients send, "2024-01-01T00:00:00.000Z", also without fraction or with an offset;
/// QDateTime is many times slower. If it returns nothing, the text may still be a valid time.
std::optional<qint64> parseUsualTime(QStringView text)
{
    using namespace std::chrono;
    constexpr QLatin1StringView shape("0000-00-00T00:00:00");
    const auto clock = text.first(std::min(shape.size(), text.size()));
    const auto rest = text.sliced(clock.size());
    const auto fraction = rest.first(
        rest.startsWith(u'.') ? std::find_if_not(rest.begin() + 1, rest.end(), isAsciiDigit) - rest.begin() : 0);
    const auto offset = usualOffset(rest.sliced(fraction.size()));
    if (!hasShape(clock, shape) || fraction.size() == 1 || !offset)
        return std::nullopt;

    const auto at = [&](qsizetype place, qsizetype digits) { return number(clock.sliced(place, digits)); };
    const year_month_day date{year(at(0, 4)), month(unsigned(at(5, 2))), day(unsigned(at(8, 2)))};
    const hours hour(at(11, 2));
    const minutes minute(at(14, 2));
    const seconds second(at(17, 2));
    const milliseconds parts(thousandths(fraction));
    if (!date.ok() || date.year() < year(1) || hour >= 24h || minute >= 60min || second >= 60s || parts >= 1s)
        return std::nullopt;
    return (sys_days(date) + hour + minute + second + parts - *offset).time_since_epoch().count();
}

void writeNumber(char *place, int digits, int number)
{
    for (; digits > 0; number /= 10)
        place[--digits] = char('0' + number % 10);
}

/// Parses a time without checking its year: the offset can move it outside of the years 1 to 9999.
std::optional<qint64> parseAnyTime(const QString &text)
{
    if (const auto usual = parseUsualTime(text))
        return usual;
    const auto shape = shapeOf(text);
    if (!shape.hasMatch())
        return std::nullopt;
    const auto time = QDateTime::fromString(shape.captured(1) + u'Z', Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch() - offsetOf(shape)) : std::nullopt;
}

} // namespace

QDateTime utcTime(qint64 msecs)
{
    // Of Qt's alternatives, this one is fast and behaves the same in all versions.
    static const auto epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    return epoch.addMSecs(msecs);
}

/// Does not use QDateTime, which is twenty times slower.
QByteArray timeText(qint64 msecs)
{
    using namespace std::chrono;
    const auto time = std::clamp(sys_time<milliseconds>(milliseconds(msecs)), FirstTime, LastTime);
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
    const auto msecs = text.size() > LongestTime ? std::nullopt : parseAnyTime(text);
    if (!msecs)
        return std::nullopt;
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(*msecs)};
    return time >= FirstTime && time <= LastTime ? msecs : std::nullopt;
}

} // namespace loom
