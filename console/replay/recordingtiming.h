// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <limits>
#include <optional>

namespace loom::replay {

/// When the messages of a capture are due in their original timing: each as long after the one before as it came, so
/// that a clock that was set back does not make a burst, but never after more than a longest pause. Where events of
/// several threads are a little out of order, the distances are those of the latest.
class RecordingTiming
{
public:
    static constexpr qint64 NoLimit = std::numeric_limits<qint64>::max();

    /// @p longestPauseMs is at least 0.
    explicit RecordingTiming(qint64 longestPauseMs = NoLimit) : m_longestPause(longestPauseMs) {}

    /// Goes on to @p event.
    void add(const protocol::Event &event);

    /// When it is due: milliseconds since the first. Never less than before.
    qint64 offsetMs() const { return m_offset; }
    /// By how much it is due later than the times in the capture say; negative after pauses that were shortened.
    qint64 correctionMs() const { return m_first ? m_offset - (m_latest - *m_first) : 0; }
    /// Between two events, before it was shortened.
    qint64 longestSeenMs() const { return m_longestSeen; }
    /// When the first arrived, by the clock of the service; none before it.
    std::optional<qint64> firstTime() const { return m_first; }

private:
    qint64 m_longestPause;
    std::optional<qint64> m_first;
    qint64 m_latest = 0; ///< when the latest event arrived since the clock was set back
    qint64 m_answered = 0; ///< when the latest answer was given since then
    qint64 m_offset = 0;
    qint64 m_longestSeen = 0;
};

} // namespace loom::replay
