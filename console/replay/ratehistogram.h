// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include <utility>

namespace loom::replay {

/// How many messages there were over time, in bounded memory: the bins grow with the time that they have to span.
class RateHistogram
{
public:
    static constexpr qint64 MaxBins = 240;
    static constexpr qint64 NarrowestBinMs = 100;

    struct Bin
    {
        qint64 stored = 0;
        qint64 rejected = 0;

        qint64 total() const { return stored + rejected; }
    };

    /// @p time is milliseconds since the epoch, in any order.
    void add(qint64 time, bool isStored);

    qint64 binMs() const { return m_binMs; }
    /// By the time at which each begins, in milliseconds since the epoch. Those without messages are left out.
    QMap<qint64, Bin> bins() const;
    /// Of the fullest bin.
    double highestPerSecond() const;

private:
    void widen();

    qint64 m_binMs = NarrowestBinMs;
    QMap<qint64, Bin> m_bins; ///< by their number since the epoch
};

} // namespace loom::replay
