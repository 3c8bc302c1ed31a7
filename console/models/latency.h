// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace loom {

/// A share of delivery reports took no longer than this.
struct Quantile
{
    double milliseconds;
    bool isBeyond = false; ///< longer than the last bound of the histogram, by how much is unknown
};

/// From a histogram: @p counts by @p bounds (seconds, ascending) and one beyond. Between two bounds
/// reports are taken to be spread evenly. None where nothing was counted.
std::optional<Quantile> quantileOf(const QList<double> &bounds, const QList<qint64> &counts, double share);

} // namespace loom
