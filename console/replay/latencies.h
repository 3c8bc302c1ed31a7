// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace loom::replay {

/// Histogram of response times in a fixed amount of memory. Percentiles are accurate to 1 %.
class Latencies
{
public:
    void add(double ms);

    qint64 count() const { return m_count; }
    double highest() const { return m_highest; }
    /// Returns the @p share quantile (0 to 1) in milliseconds: 0.5 is the median. 0 without values.
    double percentile(double share) const;

private:
    /// Bucket limits grow by 1 % each, from 0.01 ms to about three hours.
    static constexpr int Buckets = 2100;

    std::array<qint64, Buckets> m_buckets{};
    qint64 m_count = 0;
    double m_highest = 0; ///< milliseconds
};

} // namespace loom::replay
