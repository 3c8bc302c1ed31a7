// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <limits>
#include <optional>

namespace loom::replay {

/// Computes when the messages of a recording are due. The intervals between messages are kept, up to a longest pause; a
/// clock that was set back neither delays the messages nor causes a burst. If events are slightly out of order,
/// intervals are measured from the latest one.
class RecordingTiming
{
public:
    static constexpr qint64 NoLimit = std::numeric_limits<qint64>::max();

    /// @p longestPauseMs is at least 0.
    explicit RecordingTiming(qint64 longestPauseMs = NoLimit) : m_longestPause(longestPauseMs) {}

    /// Advances to @p event, the next one of the recording.
    void add(const protocol::Event &event);

    /// Time due of the current event, in milliseconds after the first. Never decreases.
    qint64 offsetMs() const { return m_offset; }
    /// Difference between the time due and the recorded time, in milliseconds; negative after shortened pauses.
    qint64 correctionMs() const { return m_first ? m_offset - (m_latest - *m_first) : 0; }
    /// Longest pause between two events before shortening, in milliseconds.
    qint64 longestSeenMs() const { return m_longestSeen; }
    /// Arrival of the first event, in milliseconds since the epoch by the service's clock; none before the first add().
    std::optional<qint64> firstTime() const { return m_first; }

private:
    qint64 m_longestPause;
    std::optional<qint64> m_first;
    qint64 m_latest = 0; ///< latest arrival since the clock was last set back
    qint64 m_answered = 0; ///< latest response since the clock was last set back
    qint64 m_offset = 0;
    qint64 m_longestSeen = 0;
};

} // namespace loom::replay
