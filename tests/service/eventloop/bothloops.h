// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/eventloop/epolldispatcher.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>

#include <cstdio>

namespace loom {

/// Which event loop a test runs on.
enum class Loop {
    Qts, ///< on poll()
    Ours
};

inline QAbstractEventDispatcher *makeDispatcher(Loop loop)
{
    return loop == Loop::Ours ? new EpollDispatcher : nullptr;
}

/// The one that the calling test runs on.
inline QAbstractEventDispatcher &dispatcher()
{
    return *QAbstractEventDispatcher::instance();
}

/// One turn of the event loop that does not wait.
inline bool turn(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    return dispatcher().processEvents(flags);
}

/// One turn that waits until there is something to do.
inline bool waitingTurn(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    return dispatcher().processEvents(flags | QEventLoop::WaitForMoreEvents);
}

/// How often an event loop that waits goes round until that time is over.
inline int turnsWithin(std::chrono::milliseconds time, QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    QTimer end;
    end.setSingleShot(true);
    end.start(time);
    int turns = 0;
    for (; end.isActive(); ++turns)
        waitingTurn(flags);
    return turns;
}

/// Runs the same test on Qt's own event loop and on ours.
template<typename Test>
int testOnBothLoops(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    int failures = 0;
    for (const auto loop : {Loop::Qts, Loop::Ours}) {
        if (auto *own = makeDispatcher(loop))
            QCoreApplication::setEventDispatcher(own);
        QCoreApplication application(argc, argv);
        std::printf("On %s event loop:\n", loop == Loop::Qts ? "Qt's own" : "Loom's");
        std::fflush(stdout);
        Test test(loop);
        failures += QTest::qExec(&test, argc, argv);
    }
    return failures;
}

} // namespace loom
