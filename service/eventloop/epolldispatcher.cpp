// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/eventloop/epolldispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <climits>

namespace loom {

EpollDispatcher::EpollDispatcher(QObject *parent) : QAbstractEventDispatcher(parent), m_sockets(m_wakeUp) {}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    const auto turn = ++m_turns;
    m_isInterrupted = false;
    emit awake();
    QCoreApplication::sendPostedEvents();

    const bool waits = mayWait(flags, turn);
    if (m_isInterrupted)
        return false;
    int told = waitAndTell(flags, waits);
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        told += m_timers.fire();
    return told > 0;
}

/// Not where an event loop was run inside of this turn: it may have taken the news of an event that was posted
/// after it had sent those before.
bool EpollDispatcher::mayWait(QEventLoop::ProcessEventsFlags flags, quint64 turn)
{
    if (!flags.testFlag(QEventLoop::WaitForMoreEvents) || m_isInterrupted || m_wakeUp.hasRung() || turn != m_turns)
        return false;
    emit aboutToBlock();
    return turn == m_turns;
}

int EpollDispatcher::waitAndTell(QEventLoop::ProcessEventsFlags flags, bool waits)
{
    std::optional<std::chrono::milliseconds> limit = std::chrono::milliseconds(0);
    if (waits && m_wakeUp.beginWait())
        limit = flags.testFlag(QEventLoop::X11ExcludeTimers) ? std::nullopt : m_timers.untilNext();

    const bool hasSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    bool isWoken = false;
    if (hasSockets)
        isWoken = m_sockets.wait(limit);
    else
        m_wakeUp.wait(limit);
    isWoken |= m_wakeUp.endWait();
    return (isWoken ? 1 : 0) + (hasSockets ? m_sockets.tell() : 0);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_sockets.add(notifier);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_sockets.remove(notifier);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers.add(timerId, std::chrono::milliseconds(interval), timerType, object);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAllOf(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.allOf(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto remaining = m_timers.remaining(timerId);
    return remaining ? toTimeout(*remaining) : -1;
}

void EpollDispatcher::wakeUp()
{
    m_wakeUp.ring();
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
}

} // namespace loom
