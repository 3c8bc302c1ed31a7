// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingtiming.h"

#include "common/core/wholenumber.h"

#include <algorithm>

namespace loom::replay {

namespace {

/// The service reports an event after it has answered the message, in batches every 100 ms. Events of different I/O
/// threads can be slightly out of order.
constexpr qint64 LargestDisorderMs = 5000;
constexpr qint64 LongestAnswerMs = 24 * 60 * 60 * 1000;

} // namespace

void RecordingTiming::add(const protocol::Event &event)
{
    const auto answered = event.time + std::clamp<qint64>(roundedToWhole(event.totalMs), 0, LongestAnswerMs);
    const bool isFirst = !m_first;
    if (isFirst)
        m_first = event.time;
    // A message with a slow response arrived long before its neighbours in the file; its response is in order. After
    // the clock was set back, the responses are earlier as well.
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
