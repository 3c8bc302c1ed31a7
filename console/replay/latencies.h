// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace loom::replay {

/// How long answers took, in a fixed amount of memory: percentiles are exact to one per cent.
class Latencies
{
public:
    void add(double ms);

    qint64 count() const { return m_count; }
    double highest() const { return m_highest; }
    /// What @p share (0 to 1) of all took at most; 0 where there are none.
    double percentile(double share) const;

private:
    /// Each one per cent above the one before, from a hundredth of a millisecond to three hours.
    static constexpr int Buckets = 2100;

    std::array<qint64, Buckets> m_buckets{};
    qint64 m_count = 0;
    double m_highest = 0;
};

} // namespace loom::replay
