// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <array>

namespace loom {

/// Message rate of the last five minutes: one mean value per SampleTime. Takes 256 bytes.
class RateHistory
{
public:
    static constexpr int SampleCount = 60;
    static constexpr qint64 SampleTime = 5000; ///< ms

    RateHistory();

    /// Adds @p messages that were received between the previous call and @p time (ms since the epoch).
    void add(qint64 time, qint64 messages);
    /// Marks the time between the previous call and @p time as unknown. A sample that overlaps a gap is unknown.
    void skip(qint64 time);

    /// Returns SampleCount rates in messages per second, oldest first; NaN where the rate is unknown. The last value is
    /// the newest complete sample.
    QList<float> samples() const;

private:
    void moveTo(qint64 time, float value);

    static constexpr int HeldCount = SampleCount + 1; ///< complete samples and the current one

    std::array<float, HeldCount>
        m_samples; ///< ring buffer: sample number = time / SampleTime, index = number % HeldCount
    qint64 m_newest = -1; ///< number of the current, incomplete sample; -1 before the first
};

} // namespace loom
