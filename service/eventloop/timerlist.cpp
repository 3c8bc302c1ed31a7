// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/eventloop/timerlist.h"

#include <QCoreApplication>
#include <QTimerEvent>
#include <QVarLengthArray>

#include <algorithm>
#include <bit>

namespace loom {

namespace {

using namespace std::chrono_literals;

/// Beyond, the clock's own range comes into sight.
constexpr TimerList::Milliseconds LongestInterval = std::chrono::hours(24 * 365 * 100);
/// From here on a coarse timer is as good as a very coarse one.
constexpr TimerList::Milliseconds VeryCoarseFrom = 20s;

/// What the time at which it is due is a multiple of. Powers of two, so that timers of many intervals meet.
TimerList::Milliseconds grain(TimerList::Milliseconds interval, Qt::TimerType type)
{
    if (type == Qt::PreciseTimer)
        return 0ms;
    if (type == Qt::VeryCoarseTimer || interval >= VeryCoarseFrom)
        return std::min<TimerList::Milliseconds>(1s, interval);
    return TimerList::Milliseconds(std::bit_floor(static_cast<quint64>(interval.count() / 20)));
}

TimerList::Clock::time_point nearestMultiple(TimerList::Clock::time_point when, TimerList::Clock::duration grain)
{
    return TimerList::Clock::time_point((when.time_since_epoch() + grain / 2) / grain * grain);
}

TimerList::Milliseconds timeUntil(TimerList::Clock::time_point when)
{
    return std::max(0ms, std::chrono::ceil<TimerList::Milliseconds>(when - TimerList::Clock::now()));
}

} // namespace

void TimerList::add(int id, Milliseconds interval, Qt::TimerType type, QObject *object)
{
    Timer timer{interval, type, object, {}};
    timer.due = dueAt(timer, Clock::now() + std::min(interval, LongestInterval));
    m_queue.emplace(timer.due, id);
    m_timers.insert_or_assign(id, timer);
}

TimerList::Due TimerList::dueAt(const Timer &timer, Clock::time_point when)
{
    const auto multiple = grain(timer.interval, timer.type);
    return {multiple > 1ms ? nearestMultiple(when, multiple) : when, m_queued++};
}

bool TimerList::remove(int id)
{
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return false;
    m_queue.erase(timer->second.due);
    m_timers.erase(timer);
    return true;
}

bool TimerList::removeAllOf(const QObject *object)
{
    return std::erase_if(m_timers,
                         [&](const auto &timer) {
                             const bool isItsOwn = timer.second.object == object;
                             if (isItsOwn)
                                 m_queue.erase(timer.second.due);
                             return isItsOwn;
                         })
           > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> TimerList::allOf(const QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> all;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            all.append({id, static_cast<int>(timer.interval.count()), timer.type});
    }
    return all;
}

std::optional<TimerList::Milliseconds> TimerList::remaining(int id) const
{
    const auto timer = m_timers.find(id);
    return timer == m_timers.end() ? std::nullopt : std::optional(timeUntil(timer->second.due.first));
}

std::optional<TimerList::Milliseconds> TimerList::untilNext() const
{
    return m_queue.empty() ? std::nullopt : std::optional(timeUntil(m_queue.begin()->first.first));
}

int TimerList::fire()
{
    const auto now = Clock::now();
    QVarLengthArray<Due, 16> due;
    for (auto next = m_queue.begin(); next != m_queue.end() && next->first.first <= now; ++next)
        due.append(next->first);

    int told = 0;
    for (const auto &when : due) {
        // The event of a timer before this one may have stopped it, or have run an event loop that told it.
        const auto next = m_queue.find(when);
        if (next == m_queue.end())
            continue;
        const auto id = next->second;
        m_queue.erase(next);
        told += m_timers[id].interval > 0ms ? 1 : 0;
        tell(id, now);
    }
    return told;
}

void TimerList::tell(int id, Clock::time_point now)
{
    auto &timer = m_timers[id];
    const auto next = timer.due.first + timer.interval;
    const auto due = dueAt(timer, next < now ? now + timer.interval : next);
    timer.due = due;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer.object, &event);
    // By now it may be gone, and another have its number.
    if (const auto found = m_timers.find(id); found != m_timers.end() && found->second.due == due)
        m_queue.emplace(due, id);
}

} // namespace loom
