// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <array>

namespace loom {

/// The rate of messages over the last five minutes, a mean for each SampleTime. Takes 256 bytes.
class RateHistory
{
public:
    static constexpr int SampleCount = 60;
    static constexpr qint64 SampleTime = 5000; ///< ms

    RateHistory();

    /// Adds @p messages that arrived between the previous call and @p time, in ms since the epoch.
    void add(qint64 time, qint64 messages);
    /// Leaves a gap between the previous call and @p time. A sample with a gap in it counts as unknown.
    void skip(qint64 time);

    /// Messages per second, SampleCount of them, oldest first; not a number where they are not known. The newest is the
    /// last that is complete.
    QList<float> samples() const;

private:
    void moveTo(qint64 time, float value);

    static constexpr int HeldCount = SampleCount + 1; ///< with the one that is not complete

    std::array<float, HeldCount>
        m_samples; ///< a sample's number is its time / SampleTime, its place number % HeldCount
    qint64 m_newest = -1; ///< number of the one that is not complete; -1 before the first
};

} // namespace loom
