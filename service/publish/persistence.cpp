// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/persistence.h"

#include <utility>

namespace loom {

ClusterProblems Persistence::lasting(ClusterProblems seen, Clock::time_point began, Clock::time_point ended)
{
    const QHash<QByteArray, Clock::time_point> before = std::exchange(m_since, {});
    for (const ClusterProblem &problem : seen)
        m_since.insert(problem.source, before.value(problem.source, began));
    m_isWaiting = std::erase_if(seen,
                                [&](const ClusterProblem &problem) {
                                    return !problem.isPastRecord && ended - m_since.value(problem.source) < Patience;
                                })
                  > 0;
    return seen;
}

} // namespace loom
