// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/eventloop/bothloops.h"

#include <QEventLoop>
#include <QSemaphore>
#include <QSocketNotifier>
#include <QThread>

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <memory>

using namespace loom;
using namespace std::chrono_literals;

namespace {

/// Something that a notifier finds ready for as long as it is wished.
class Ready
{
public:
    Ready() : m_descriptor(::eventfd(1, EFD_CLOEXEC | EFD_NONBLOCK)), m_notifier(m_descriptor, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] {
            ++times;
            if (action)
                action();
        });
    }
    ~Ready()
    {
        m_notifier.setEnabled(false);
        ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Ready)

    void end() { m_notifier.setEnabled(false); }

    std::function<void()> action;
    int times = 0;

private:
    const int m_descriptor;
    QSocketNotifier m_notifier;
};

/// A thread of the given loop that runs until this is gone.
class RunningThread
{
public:
    explicit RunningThread(Loop loop)
    {
        if (auto *own = makeDispatcher(loop))
            m_thread.setEventDispatcher(own);
        m_object.moveToThread(&m_thread);
        m_thread.start();
    }
    ~RunningThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(RunningThread)

    /// Runs there.
    template<typename Action>
    void post(Action action, Qt::ConnectionType type = Qt::QueuedConnection)
    {
        QMetaObject::invokeMethod(&m_object, std::move(action), type);
    }

private:
    QObject m_object;
    QThread m_thread;
};

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT
public:
    explicit TestEpollDispatcher(Loop loop) : m_loop(loop) {}

private slots:
    void sendsWhatIsPosted();
    void doesNotWaitWhereItIsNotTold();
    void doesNotWaitWhereSomethingIsPosted();
    void doesNotWaitWhereSomethingIsPostedAtTheLastMoment();
    void doesNotWaitForWhatAnInnerLoopHeardOf();
    void saysWhenItWaitsAndWhenItIsAwake();
    void leavesSocketsAlone();
    void leavesTimersAlone();
    void letsNothingStarve();
    void aSocketsEventMayRunALoop();
    void anInnerLoopMayEndTheOuterOne();
    void isInterrupted();
    void wakesUpForAnotherThread();
    void losesNothingThatManyThreadsPost();
    void anEndIsNotLostOnTheWayToTheWait();
    void answersAThreadThatWaits();
    void endsWithItsThread();

private:
    const Loop m_loop;
};

void TestEpollDispatcher::sendsWhatIsPosted()
{
    int sent = 0;
    QMetaObject::invokeMethod(
        this, [&] { ++sent; }, Qt::QueuedConnection);

    turn();

    QCOMPARE(sent, 1);
}

void TestEpollDispatcher::doesNotWaitWhereItIsNotTold()
{
    QTimer timer;
    timer.start(1h);

    QVERIFY(!turn());
}

void TestEpollDispatcher::doesNotWaitWhereSomethingIsPosted()
{
    QEventLoop loop;
    int sent = 0;
    const auto post = [&](const auto &again) -> void {
        QMetaObject::invokeMethod(
            this,
            [&, again] {
                if (++sent < 100)
                    again(again);
                else
                    loop.quit();
            },
            Qt::QueuedConnection);
    };
    post(post);

    loop.exec();

    QCOMPARE(sent, 100);
}

void TestEpollDispatcher::doesNotWaitWhereSomethingIsPostedAtTheLastMoment()
{
    turn();
    bool isSent = false;
    const auto connection = connect(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [&] {
        QMetaObject::invokeMethod(
            this, [&] { isSent = true; }, Qt::QueuedConnection);
    });

    waitingTurn();
    disconnect(connection);
    turn();

    QVERIFY(isSent);
}

/// The inner loop, on its way to its own wait, is posted something that is the outer one's to send.
void TestEpollDispatcher::doesNotWaitForWhatAnInnerLoopHeardOf()
{
    bool isSent = false;
    QMetaObject::invokeMethod(
        this,
        [&] {
            turn();
            const auto connection = connect(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [&] {
                QMetaObject::invokeMethod(
                    this, [&] { isSent = true; }, Qt::QueuedConnection);
            });
            waitingTurn();
            disconnect(connection);
        },
        Qt::QueuedConnection);

    waitingTurn();
    turn();

    QVERIFY(isSent);
}

void TestEpollDispatcher::saysWhenItWaitsAndWhenItIsAwake()
{
    QStringList said;
    QObject context;
    connect(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
            [&] { said.append(QStringLiteral("waits")); });
    connect(&dispatcher(), &QAbstractEventDispatcher::awake, &context, [&] { said.append(QStringLiteral("awake")); });

    turn();
    QCOMPARE(said, QStringList{QStringLiteral("awake")});

    said.clear();
    QTimer::singleShot(5ms, Qt::PreciseTimer, &context, [&] { said.append(QStringLiteral("told")); });
    while (!said.contains(QStringLiteral("told")))
        waitingTurn();
    turn();
    QCOMPARE(said.mid(0, 2), QStringList({QStringLiteral("awake"), QStringLiteral("waits")}));
    QCOMPARE(said.mid(said.size() - 2), QStringList({QStringLiteral("told"), QStringLiteral("awake")}));
}

void TestEpollDispatcher::leavesSocketsAlone()
{
    Ready ready;

    QVERIFY(!turn(QEventLoop::ExcludeSocketNotifiers));
    QVERIFY2(turnsWithin(20ms, QEventLoop::ExcludeSocketNotifiers) < 5, "a ready socket keeps the loop busy");
    QCOMPARE(ready.times, 0);

    RunningThread thread(m_loop);
    QEventLoop loop;
    thread.post([&] { loop.exit(5); });
    QCOMPARE(loop.exec(QEventLoop::ExcludeSocketNotifiers), 5);
    QCOMPARE(ready.times, 0);

    QVERIFY(turn());
    QCOMPARE(ready.times, 1);
}

void TestEpollDispatcher::leavesTimersAlone()
{
    int times = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++times; });
    timer.start(0);

    turn(QEventLoop::X11ExcludeTimers);
    QCOMPARE(times, 0);

    RunningThread thread(m_loop);
    QEventLoop loop;
    thread.post([&] { loop.exit(5); });
    QCOMPARE(loop.exec(QEventLoop::X11ExcludeTimers), 5);
    QCOMPARE(times, 0);

    turn();
    QCOMPARE(times, 1);
}

void TestEpollDispatcher::letsNothingStarve()
{
    constexpr int Turns = 100;
    Ready ready;
    int timers = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++timers; });
    timer.start(0);
    int posted = 0;
    bool posts = true;
    const auto post = [&](const auto &again) -> void {
        QMetaObject::invokeMethod(
            this,
            [&, again] {
                ++posted;
                if (posts)
                    again(again);
            },
            Qt::QueuedConnection);
    };
    post(post);

    for (int i = 0; i < Turns; ++i)
        waitingTurn();
    posts = false;
    turn();

    QVERIFY2(ready.times >= Turns, qPrintable(QString::number(ready.times)));
    QVERIFY2(timers >= Turns, qPrintable(QString::number(timers)));
    QVERIFY2(posted >= Turns, qPrintable(QString::number(posted)));
}

void TestEpollDispatcher::aSocketsEventMayRunALoop()
{
    Ready outer;
    Ready other;
    QEventLoop inner;
    int timers = 0;
    outer.action = [&] {
        outer.end();
        QTimer::singleShot(5ms, this, [&] { ++timers; });
        QTimer::singleShot(10ms, Qt::PreciseTimer, &inner, &QEventLoop::quit);
        inner.exec();
    };

    for (int i = 0; i < 10 && outer.times == 0; ++i)
        turn();

    QCOMPARE(outer.times, 1);
    QCOMPARE(timers, 1);
    QVERIFY(other.times > 0);
}

void TestEpollDispatcher::anInnerLoopMayEndTheOuterOne()
{
    QEventLoop outer;
    QEventLoop inner;
    QTimer::singleShot(0, this, [&] {
        QTimer::singleShot(0, this, [&] {
            outer.exit(7);
            inner.exit(3);
        });
        QCOMPARE(inner.exec(), 3);
    });

    QCOMPARE(outer.exec(), 7);
}

void TestEpollDispatcher::isInterrupted()
{
    bool isSent = false;
    QMetaObject::invokeMethod(
        this,
        [&] {
            isSent = true;
            dispatcher().interrupt();
        },
        Qt::QueuedConnection);
    Ready ready;

    QVERIFY(!waitingTurn());

    QVERIFY(isSent);
    QCOMPARE(ready.times, 0);
}

void TestEpollDispatcher::wakesUpForAnotherThread()
{
    QSemaphore waits;
    std::atomic<bool> isWoken = false;
    auto *here = &dispatcher();
    QObject context;
    connect(
        here, &QAbstractEventDispatcher::aboutToBlock, &context, [&] { waits.release(); }, Qt::DirectConnection);
    RunningThread thread(m_loop);
    thread.post([&] {
        waits.acquire();
        isWoken = true;
        here->wakeUp();
    });

    // The first turn may end without a wait, because an earlier test has interrupted the loop.
    bool hasEvents = false;
    while (!isWoken)
        hasEvents = waitingTurn();

    QVERIFY(hasEvents);
}

void TestEpollDispatcher::losesNothingThatManyThreadsPost()
{
    constexpr int Threads = 4;
    constexpr int Posts = 2000;
    int received = 0;
    QEventLoop loop;
    std::vector<std::unique_ptr<RunningThread>> threads;
    for (int i = 0; i < Threads; ++i)
        threads.push_back(std::make_unique<RunningThread>(m_loop));

    for (const auto &thread : threads) {
        for (int i = 0; i < Posts; ++i) {
            thread->post([&] {
                QMetaObject::invokeMethod(
                    this,
                    [&] {
                        if (++received == Threads * Posts)
                            loop.quit();
                    },
                    Qt::QueuedConnection);
            });
        }
    }
    loop.exec();

    QCOMPARE(received, Threads * Posts);
}

void TestEpollDispatcher::anEndIsNotLostOnTheWayToTheWait()
{
    RunningThread thread(m_loop);
    for (int i = 0; i < 3000; ++i) {
        QEventLoop loop;
        QSemaphore isOver;
        bool isPosted = false;
        // Both at their own pace: the end may come before, in and after the wait.
        QMetaObject::invokeMethod(
            this,
            [&] {
                isPosted = true;
                thread.post([&] {
                    loop.exit(i);
                    isOver.release();
                });
            },
            Qt::QueuedConnection);

        QCOMPARE(loop.exec(), i);

        QVERIFY(isPosted);
        isOver.acquire();
    }
}

void TestEpollDispatcher::answersAThreadThatWaits()
{
    RunningThread thread(m_loop);
    int answers = 0;
    for (int i = 0; i < 500; ++i)
        thread.post([&] { ++answers; }, Qt::BlockingQueuedConnection);

    QCOMPARE(answers, 500);
}

void TestEpollDispatcher::endsWithItsThread()
{
    for (int i = 0; i < 50; ++i) {
        QThread thread;
        if (auto *own = makeDispatcher(m_loop))
            thread.setEventDispatcher(own);
        thread.start();
        thread.quit();
        QVERIFY(thread.wait(30'000));
    }
}

int main(int argc, char **argv)
{
    return testOnBothLoops<TestEpollDispatcher>(argc, argv);
}

#include "tst_epolldispatcher.moc"
