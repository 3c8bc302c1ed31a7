// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/numbers.h"

#include "common/core/wholenumber.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

class Numbers
{
    Q_DECLARE_TR_FUNCTIONS(loom::Numbers)
};

} // namespace

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

int pluralCount(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString numberText(double value)
{
    const int decimals = std::abs(value) >= 9.95 || value == 0 ? 0 : std::abs(value) >= 0.995 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

QString rateText(double perSecond)
{
    //: A rate, "/s" is "a second"
    return Numbers::tr("%1/s").arg(numberText(perSecond));
}

QString bytesText(double bytes)
{
    return QLocale().formattedDataSize(roundedToWhole(bytes), bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString byteRateText(double bytesPerSecond)
{
    return Numbers::tr("%1/s").arg(bytesText(bytesPerSecond));
}

QString millisecondsText(double milliseconds)
{
    return Numbers::tr("%1 ms").arg(numberText(milliseconds));
}

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return Numbers::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        //: Minutes and seconds
        return Numbers::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 86'400)
        //: Hours and minutes
        return Numbers::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    //: Days and hours
    return Numbers::tr("%1 d %2 h").arg(seconds / 86'400).arg(seconds % 86'400 / 3600);
}

} // namespace loom
