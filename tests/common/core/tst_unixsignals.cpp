// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/unixsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace loom;
using namespace std::chrono_literals;

namespace {

constexpr int CodeAtLatest = 6;

/// Returns the exit code of a child process that runs @p what.
template<typename F>
int exitCodeOf(const F &what)
{
    const auto child = ::fork();
    if (child == 0) {
        what();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class TestUnixSignals : public QObject
{
    Q_OBJECT

private slots:
    void endsBlockedProcessOnTimeout();
    void doesNotEndProcessWithoutSignal();
    void emitsTerminationRequested(); // last, because another signal would end this process
};

void TestUnixSignals::emitsTerminationRequested()
{
    UnixSignals unixSignals;
    QSignalSpy asked(&unixSignals, &UnixSignals::terminationRequested);

    ::raise(SIGTERM);

    QTRY_COMPARE(asked.size(), 1);
}

void TestUnixSignals::endsBlockedProcessOnTimeout()
{
    const int code = exitCodeOf([] {
        UnixSignals unixSignals;
        unixSignals.endAtLatest(1s, CodeAtLatest);
        ::raise(SIGTERM);
        for (;;) // the event loop never runs
            ::pause();
    });

    QCOMPARE(code, CodeAtLatest);
}

void TestUnixSignals::doesNotEndProcessWithoutSignal()
{
    const int code = exitCodeOf([] {
        UnixSignals unixSignals;
        unixSignals.endAtLatest(1s, CodeAtLatest);
        ::usleep(1'200'000);
    });

    QCOMPARE(code, 0);
}

QTEST_GUILESS_MAIN(TestUnixSignals)
#include "tst_unixsignals.moc"
