// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/clusterproblems.h"

#include <chrono>

namespace loom {

/// Tells troubles that last from those of a moment: while leaders are elected, a partition has none for a fraction of a
/// second, and records that wait meanwhile are stored. Of one thread.
class Persistence
{
public:
    using Clock = std::chrono::steady_clock;
    /// Longer than an election takes, and short enough that it is noticed within 5 s, with two rounds of questions.
    static constexpr auto Patience = std::chrono::milliseconds(1500);

    /// Of @p seen in the round that took from @p began to @p ended, what has been seen in each round for Patience.
    ClusterProblems lasting(ClusterProblems seen, Clock::time_point began, Clock::time_point ended);
    /// Whether the last round has seen some that do not last as long yet.
    bool isWaiting() const { return m_isWaiting; }

private:
    QHash<QByteArray, Clock::time_point> m_since; ///< by Trouble::source
    bool m_isWaiting = false;
};

} // namespace loom
