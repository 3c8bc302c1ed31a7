// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingtiming.h"

#include "common/core/wholenumber.h"

#include <algorithm>

namespace loom::replay {

namespace {

/// Events are written when they are answered, those of several threads in batches of a tenth of a second.
constexpr qint64 LargestDisorderMs = 5000;
constexpr qint64 LongestAnswerMs = 24 * 60 * 60 * 1000;

} // namespace

void RecordingTiming::add(const protocol::Event &event)
{
    const auto answered = event.time + std::clamp<qint64>(roundedToWhole(event.totalMs), 0, LongestAnswerMs);
    const bool isFirst = !m_first;
    if (isFirst)
        m_first = event.time;
    // One that had to wait for its answer arrived long before its neighbours; with a clock that was set back, answers
    // are earlier too.
    if (isFirst || answered < m_answered - LargestDisorderMs) {
        m_latest = event.time;
        m_answered = answered;
        return;
    }
    m_answered = std::max(m_answered, answered);
    const auto pause = event.time - m_latest;
    if (pause <= 0)
        return;
    m_latest = event.time;
    m_longestSeen = std::max(m_longestSeen, pause);
    m_offset = std::min(m_offset + std::min(pause, m_longestPause), protocol::Times.most);
}

} // namespace loom::replay
