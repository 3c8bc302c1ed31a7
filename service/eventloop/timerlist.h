// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <chrono>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace loom {

/// The timers of one thread, by when they are due. Precise ones are never early; a coarse one is moved by up to a
/// fortieth of its interval, and a very coarse one by up to half a second, to where others are due as well.
class TimerList
{
public:
    using Clock = std::chrono::steady_clock;
    using Milliseconds = std::chrono::milliseconds;

    void add(int id, Milliseconds interval, Qt::TimerType type, QObject *object);
    /// False where there is none.
    bool remove(int id);
    bool removeAllOf(const QObject *object);
    QList<QAbstractEventDispatcher::TimerInfo> allOf(const QObject *object) const;

    /// How long until it is due, rounded up; none where it is not known.
    std::optional<Milliseconds> remaining(int id) const;
    /// How long until any is due that is not in the middle of its event, rounded up.
    std::optional<Milliseconds> untilNext() const;
    /// Sends each timer that is due its event, once. A timer that is in the middle of one gets no other.
    /// How many were sent to timers that have an interval.
    int fire();

private:
    /// When, and the how-manieth to be put into the queue: unique, and fair to timers that are due at once.
    using Due = std::pair<Clock::time_point, quint64>;
    struct Timer
    {
        Milliseconds interval;
        Qt::TimerType type;
        QObject *object;
        Due due;
    };

    Due dueAt(const Timer &timer, Clock::time_point when);
    void tell(int id, Clock::time_point now);

    std::unordered_map<int, Timer> m_timers;
    std::map<Due, int> m_queue; ///< without those in the middle of their event
    quint64 m_queued = 0;
};

} // namespace loom
