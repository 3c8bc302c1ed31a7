// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace loom::replay {

/// Time source of a run; tests replace it by one that they advance by hand. Belongs to one thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Monotonic time in microseconds; the origin is arbitrary.
    virtual qint64 microseconds() const = 0;
    /// Wall clock time in milliseconds since the epoch.
    virtual qint64 wallMs() const = 0;
    /// Calls @p action once from the event loop when microseconds() reaches @p at, or at the next turn if that has
    /// passed. SystemClock may call it early if @p at is more than a day ahead. There is one alarm: a new one replaces
    /// the old one.
    virtual void setAlarm(qint64 at, std::function<void()> action) = 0;
    virtual void clearAlarm() = 0;
};

/// The system's clocks. Alarms have a resolution of 1 ms.
class SystemClock : public Clock
{
public:
    SystemClock();

    qint64 microseconds() const override;
    qint64 wallMs() const override;
    void setAlarm(qint64 at, std::function<void()> action) override;
    void clearAlarm() override;

private:
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    std::function<void()> m_action;
};

} // namespace loom::replay
