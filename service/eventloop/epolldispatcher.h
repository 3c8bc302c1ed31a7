// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/eventloop/socketwatch.h"
#include "service/eventloop/timerlist.h"
#include "service/eventloop/wakeup.h"

#include <QAbstractEventDispatcher>

#include <atomic>

namespace loom {

/// Qt's event loop on epoll: a turn costs what is ready, however many sockets are open. (Qt's own asks poll() about
/// each of them each time round.) Otherwise it does what Qt's own does, and tests hold it to that. Linux only.
/// Public API only. To be given to a QThread before it starts.
class EpollDispatcher : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    explicit EpollDispatcher(QObject *parent = nullptr);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    /// These two from any thread.
    void wakeUp() override;
    void interrupt() override;

private:
    bool mayWait(QEventLoop::ProcessEventsFlags flags, quint64 turn);
    /// How many were told, and one more where it was woken up.
    int waitAndTell(QEventLoop::ProcessEventsFlags flags, bool waits);

    WakeUp m_wakeUp;
    SocketWatch m_sockets;
    TimerList m_timers;
    std::atomic<bool> m_isInterrupted = false;
    quint64 m_turns = 0;
};

} // namespace loom
