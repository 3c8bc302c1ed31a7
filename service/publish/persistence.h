// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/clusterproblems.h"

#include <chrono>

namespace loom {

/// Filters out transient problems: during a leader election a partition has no leader for a fraction of a second, and
/// records buffered meanwhile are stored. Belongs to one thread.
class Persistence
{
public:
    using Clock = std::chrono::steady_clock;
    /// Minimum duration of a problem that is reported: longer than an election, and short enough that a problem is
    /// reported within 5 s, with two surveys.
    static constexpr auto Patience = std::chrono::milliseconds(1500);

    /// Returns those problems in @p seen that were found by every survey for at least Patience. The current survey ran
    /// from @p began to @p ended.
    ClusterProblems lasting(ClusterProblems seen, Clock::time_point began, Clock::time_point ended);
    /// Whether the last survey found problems that have not lasted for Patience yet.
    bool isWaiting() const { return m_isWaiting; }

private:
    QHash<QByteArray, Clock::time_point> m_since; ///< start of each problem, by ClusterProblem::source
    bool m_isWaiting = false;
};

} // namespace loom
