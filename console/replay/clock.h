// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace loom::replay {

/// Time as a run sees it: the system's, or one that a test moves by hand. Belongs to one thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Of a clock that only goes forward.
    virtual qint64 microseconds() const = 0;
    /// What the calendar says, in milliseconds since the epoch.
    virtual qint64 wallMs() const = 0;
    /// Has @p action run once from the event loop when microseconds() is @p at, or soon if that is past.
    /// There is one alarm: a new one takes the place of the one before.
    virtual void setAlarm(qint64 at, std::function<void()> action) = 0;
    virtual void clearAlarm() = 0;
};

/// The machine's own, precise to a millisecond.
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
