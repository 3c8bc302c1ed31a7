// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace loom {

/// Quantile of the times of delivery reports.
struct Quantile
{
    double milliseconds;
    bool isBeyond = false; ///< above the last bound of the histogram; the exact value is unknown
};

/// Computes a quantile from a histogram with @p counts for each of @p bounds (seconds, ascending), plus one count above
/// the last bound. Values are interpolated linearly within a bucket. Returns nothing if all counts are 0.
std::optional<Quantile> quantileOf(const QList<double> &bounds, const QList<qint64> &counts, double share);

} // namespace loom
