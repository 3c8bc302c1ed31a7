// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/clock.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <utility>

namespace loom::replay {

namespace {

/// Longest interval of the timer. A later alarm fires early; the caller checks the time and sets it again.
constexpr qint64 LongestWaitMs = 24 * 60 * 60 * 1000;

} // namespace

SystemClock::SystemClock()
{
    m_elapsed.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        if (const auto action = std::exchange(m_action, nullptr))
            action();
    });
}

qint64 SystemClock::microseconds() const
{
    return m_elapsed.nsecsElapsed() / 1000;
}

qint64 SystemClock::wallMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

void SystemClock::setAlarm(qint64 at, std::function<void()> action)
{
    m_action = std::move(action);
    const qint64 waitMs = (at - microseconds()) / 1000;
    m_timer.start(std::chrono::milliseconds(std::clamp<qint64>(waitMs, 0, LongestWaitMs)));
}

void SystemClock::clearAlarm()
{
    m_timer.stop();
    m_action = nullptr;
}

} // namespace loom::replay
