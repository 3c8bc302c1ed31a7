// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/ratehistogram.h"

#include <algorithm>

namespace loom::replay {

namespace {

/// Integer division that rounds down, also for negative numbers.
qint64 floorDivided(qint64 number, qint64 by)
{
    return number / by - (number % by < 0 ? 1 : 0);
}

} // namespace

void RateHistogram::add(qint64 time, bool isStored)
{
    auto &bin = m_bins[floorDivided(time, m_binMs)];
    ++(isStored ? bin.stored : bin.rejected);
    while (m_bins.lastKey() - m_bins.firstKey() >= MaxBins)
        widen();
}

void RateHistogram::widen()
{
    m_binMs *= 2;
    QMap<qint64, Bin> wider;
    for (auto bin = m_bins.begin(); bin != m_bins.end(); ++bin) {
        auto &sum = wider[floorDivided(bin.key(), 2)];
        sum.stored += bin->stored;
        sum.rejected += bin->rejected;
    }
    m_bins = wider;
}

QMap<qint64, RateHistogram::Bin> RateHistogram::bins() const
{
    QMap<qint64, Bin> bins;
    for (auto bin = m_bins.begin(); bin != m_bins.end(); ++bin)
        bins.insert(bin.key() * m_binMs, *bin);
    return bins;
}

double RateHistogram::highestPerSecond() const
{
    qint64 highest = 0;
    for (const auto &bin : m_bins)
        highest = std::max(highest, bin.total());
    return double(highest) * 1000 / double(m_binMs);
}

} // namespace loom::replay
