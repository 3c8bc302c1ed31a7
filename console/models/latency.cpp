// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/latency.h"

#include <numeric>

namespace loom {

std::optional<Quantile> quantileOf(const QList<double> &bounds, const QList<qint64> &counts, double share)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), 0.0);
    if (total <= 0 || bounds.isEmpty() || counts.size() > bounds.size() + 1)
        return {};

    const double wanted = share * total;
    double below = 0;
    for (qsizetype i = 0; i < counts.size() && i < bounds.size(); ++i) {
        const auto here = double(counts[i]);
        if (here > 0 && below + here >= wanted) {
            const double from = i == 0 ? 0 : bounds[i - 1];
            return Quantile{1000 * (from + (bounds[i] - from) * (wanted - below) / here)};
        }
        below += here;
    }
    return Quantile{1000 * bounds.last(), true};
}

} // namespace loom
