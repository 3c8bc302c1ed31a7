// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace loom {

/// Exponential backoff: each wait before a retry is twice as long as the one before, up to a limit.
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first), m_longest(longest), m_next(first)
    {
    }

    /// Returns the wait before the next retry.
    std::chrono::milliseconds next()
    {
        const auto now = m_next;
        m_next = std::min(m_next * 2, m_longest);
        return now;
    }
    /// Starts again with the first wait.
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

} // namespace loom
