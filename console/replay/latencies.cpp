// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/latencies.h"

#include <algorithm>
#include <cmath>

namespace loom::replay {

namespace {

constexpr double Shortest = 0.01;
constexpr double Growth = 1.01;

} // namespace

void Latencies::add(double ms)
{
    const double steps = std::log(std::max(ms, Shortest) / Shortest) / std::log(Growth);
    const auto bucket = std::clamp(int(std::ceil(steps - 1e-9)), 0, Buckets - 1);
    ++m_buckets[size_t(bucket)];
    ++m_count;
    m_highest = std::max(m_highest, ms);
}

double Latencies::percentile(double share) const
{
    const auto wanted = std::max<qint64>(1, qint64(std::ceil(share * double(m_count))));
    qint64 seen = 0;
    for (size_t bucket = 0; bucket < m_buckets.size() && m_count > 0; ++bucket) {
        seen += m_buckets[bucket];
        if (seen >= wanted)
            return std::min(m_highest, Shortest * std::pow(Growth, double(bucket)));
    }
    return 0;
}

} // namespace loom::replay
