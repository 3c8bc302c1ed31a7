// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include <utility>

namespace loom::replay {

/// Histogram of messages over time in bounded memory. The width of the bins doubles whenever there are too many bins.
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

    /// Counts a message. @p time is in milliseconds since the epoch; calls may be in any order.
    void add(qint64 time, bool isStored);

    qint64 binMs() const { return m_binMs; }
    /// Returns the bins that contain messages, by the start of each in milliseconds since the epoch.
    QMap<qint64, Bin> bins() const;
    /// Returns the rate of the bin with the most messages, in messages per second.
    double highestPerSecond() const;

private:
    void widen();

    qint64 m_binMs = NarrowestBinMs;
    QMap<qint64, Bin> m_bins; ///< by start divided by m_binMs
};

} // namespace loom::replay
