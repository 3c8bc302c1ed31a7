// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/quantities.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

class QuantitiesTexts
{
    Q_DECLARE_TR_FUNCTIONS(loom::replay::Quantities)
};

constexpr double Second = 1000;
constexpr double Minute = 60 * Second;
constexpr double Hour = 60 * Minute;
constexpr double Day = 24 * Hour;
constexpr double Longest = 366 * Day;

} // namespace

std::optional<qint64> durationFromText(const QString &text)
{
    static const QRegularExpression expression(uR"(\A(\d+(?:\.\d+)?)(ms|s|m|h)?\z)"_s);
    static const QMap<QString, double> units{
        {u"ms"_s, 1}, {QString(), Second}, {u"s"_s, Second}, {u"m"_s, Minute}, {u"h"_s, Hour}};
    const auto match = expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double ms = match.captured(1).toDouble() * units.value(match.captured(2));
    if (ms < 1 || ms > Longest)
        return std::nullopt;
    return std::llround(ms);
}

QString bytesText(qint64 bytes)
{
    if (bytes < 1000)
        return QuantitiesTexts::tr("%1 bytes").arg(bytes);
    auto amount = double(bytes);
    QString unit;
    for (const auto *name : {"kB", "MB", "GB", "TB"}) {
        unit = QLatin1StringView(name);
        amount /= 1000;
        if (amount < 999.95)
            break;
    }
    return u"%1 %2"_s.arg(amount, 0, 'f', 1).arg(unit);
}

QString durationText(qint64 ms)
{
    if (ms < 1000)
        return QuantitiesTexts::tr("%1 ms").arg(ms);
    if (ms < 120'000)
        return QuantitiesTexts::tr("%1 s").arg(double(ms) / Second, 0, 'f', 1);
    if (ms >= qint64(Day))
        //: Days and hours
        return QuantitiesTexts::tr("%1 d %2 h").arg(ms / qint64(Day)).arg(ms % qint64(Day) / qint64(Hour));
    if (ms >= qint64(Hour))
        //: Hours and minutes
        return QuantitiesTexts::tr("%1 h %2 min").arg(ms / qint64(Hour)).arg(ms % qint64(Hour) / qint64(Minute));
    return QuantitiesTexts::tr("%1 min %2 s").arg(ms / 60'000).arg(ms % 60'000 / 1000);
}

} // namespace loom::replay
