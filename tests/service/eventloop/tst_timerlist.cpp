// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/eventloop/bothloops.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimerEvent>

#include <functional>
#include <memory>

using namespace loom;
using namespace std::chrono_literals;

namespace {

/// Starts plain timers and hears of them.
class Listener : public QObject
{
public:
    using Action = std::function<void(int id)>;

    explicit Listener(Action action = {}) : m_action(std::move(action)) {}

    QList<int> told;

protected:
    void timerEvent(QTimerEvent *event) override
    {
        told.append(event->timerId());
        if (m_action)
            m_action(event->timerId());
    }

private:
    Action m_action;
};

void waitUntilDue(int timer)
{
    while (dispatcher().remainingTime(timer) > 0) {}
}

} // namespace

class TestTimerList : public QObject
{
    Q_OBJECT
public:
    explicit TestTimerList(Loop loop) : m_loop(loop) {}

private slots:
    void cleanup();
    void tellsATimerEachTimeThatItIsDue();
    void aSingleShotIsToldOnce();
    void tellsInTheOrderInWhichTheyAreDue();
    void tellsThoseThatAreDueAtOnceInTheOrderOfTheirStart();
    void aPreciseTimerIsNeverEarly();
    void aLateTimerIsNotMadeUpFor();
    void isDueAboutThen_data();
    void isDueAboutThen();
    void knowsHowLongATimerHasLeft();
    void knowsTheTimersOfAnObject();
    void oneMayStopItself();
    void oneMayStopAnotherThatIsDueToo();
    void oneMayStartItselfAnew();
    void oneMayDeleteItsObject();
    void oneThatIsStartedByAnotherWaitsForItsTurn();
    void isNotToldInsideOfItsOwnEvent();
    void othersAreToldInsideOfItsEvent();
    void timersWithoutAnIntervalDoNotCountAsWork();
    void followAnObjectToAnotherThread();

private:
    const Loop m_loop;
};

void TestTimerList::cleanup()
{
    QVERIFY(!turn());
}

void TestTimerList::tellsATimerEachTimeThatItIsDue()
{
    Listener listener;
    const int timer = listener.startTimer(5, Qt::PreciseTimer);

    while (listener.told.size() < 3)
        waitingTurn();

    QCOMPARE(listener.told, QList<int>(3, timer));
}

void TestTimerList::aSingleShotIsToldOnce()
{
    int times = 0;
    QTimer::singleShot(0, this, [&] { ++times; });
    QTimer::singleShot(5ms, this, [&] { ++times; });

    turnsWithin(30ms);

    QCOMPARE(times, 2);
}

void TestTimerList::tellsInTheOrderInWhichTheyAreDue()
{
    Listener listener;
    const int last = listener.startTimer(30, Qt::PreciseTimer);
    const int first = listener.startTimer(10, Qt::PreciseTimer);
    const int second = listener.startTimer(20, Qt::PreciseTimer);
    waitUntilDue(last);

    turn();

    QCOMPARE(listener.told, QList<int>({first, second, last}));
}

void TestTimerList::tellsThoseThatAreDueAtOnceInTheOrderOfTheirStart()
{
    Listener listener;
    QList<int> timers;
    for (int i = 0; i < 5; ++i)
        timers.append(listener.startTimer(0));

    turn();
    turn();

    QCOMPARE(listener.told, timers + timers);
}

void TestTimerList::aPreciseTimerIsNeverEarly()
{
    for (const auto interval : {1ms, 7ms, 19ms}) {
        QElapsedTimer clock;
        qint64 took = 0;
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [&] { took = clock.nsecsElapsed(); });
        clock.start();
        timer.start(interval);

        QTRY_VERIFY(took > 0);

        QVERIFY2(took >= std::chrono::nanoseconds(interval).count(), qPrintable(QString::number(took)));
    }
}

void TestTimerList::aLateTimerIsNotMadeUpFor()
{
    Listener listener;
    const int timer = listener.startTimer(10, Qt::PreciseTimer);
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 55;) {}

    turn();
    QCOMPARE(listener.told.size(), 1);
    QVERIFY(dispatcher().remainingTime(timer) > 0);

    turn();
    QCOMPARE(listener.told.size(), 1);
}

void TestTimerList::isDueAboutThen_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("tolerance");

    QTest::newRow("precise, 1 s") << Qt::PreciseTimer << 1000 << 0;
    QTest::newRow("precise, 10 h") << Qt::PreciseTimer << 36'000'000 << 0;
    QTest::newRow("coarse, 10 ms") << Qt::CoarseTimer << 10 << 0;
    QTest::newRow("coarse, 250 ms") << Qt::CoarseTimer << 250 << 13;
    QTest::newRow("coarse, 1 s") << Qt::CoarseTimer << 1000 << 50;
    QTest::newRow("coarse, 1,537 ms") << Qt::CoarseTimer << 1537 << 77;
    QTest::newRow("coarse, 19 s") << Qt::CoarseTimer << 19'000 << 950;
    QTest::newRow("coarse, 60 s") << Qt::CoarseTimer << 60'000 << 1000;
    QTest::newRow("very coarse, 5 s") << Qt::VeryCoarseTimer << 5000 << 1000;
    QTest::newRow("very coarse, 24 days") << Qt::VeryCoarseTimer << 2'073'600'000 << 1000;
}

void TestTimerList::isDueAboutThen()
{
    QFETCH(Qt::TimerType, type);
    QFETCH(int, interval);
    QFETCH(int, tolerance);
    Listener listener;
    QElapsedTimer clock;
    clock.start();
    const int timer = listener.startTimer(interval, type);

    const int remaining = dispatcher().remainingTime(timer);

    // Qt rounds up even what needs no rounding.
    QVERIFY2(remaining <= interval + tolerance + 1, qPrintable(QString::number(remaining)));
    QVERIFY2(remaining >= interval - tolerance - static_cast<int>(clock.elapsed()) - 1,
             qPrintable(QString::number(remaining)));
}

void TestTimerList::knowsHowLongATimerHasLeft()
{
    int inItsEvent = 0;
    Listener listener([&](int id) { inItsEvent = dispatcher().remainingTime(id); });
    const int timer = listener.startTimer(1000, Qt::PreciseTimer);
    const int immediate = listener.startTimer(0);

    QVERIFY(dispatcher().remainingTime(timer) > 900);
    QCOMPARE(dispatcher().remainingTime(immediate), 0);
    listener.killTimer(immediate);

    listener.killTimer(timer);
    QVERIFY(dispatcher().remainingTime(timer) < 0); // Qt's own says which number only in some of its versions

    listener.startTimer(20, Qt::PreciseTimer);
    QTRY_VERIFY(!listener.told.isEmpty());
    QVERIFY2(inItsEvent > 0 && inItsEvent <= 21, qPrintable(QString::number(inItsEvent)));
}

void TestTimerList::knowsTheTimersOfAnObject()
{
    auto listener = std::make_unique<Listener>();
    Listener other;
    const int fast = listener->startTimer(10, Qt::PreciseTimer);
    const int slow = listener->startTimer(3000, Qt::VeryCoarseTimer);
    other.startTimer(500);

    auto timers = dispatcher().registeredTimers(listener.get());
    std::sort(timers.begin(), timers.end(), [](const auto &a, const auto &b) { return a.interval < b.interval; });

    QCOMPARE(timers.size(), 2);
    QCOMPARE(timers[0].timerId, fast);
    QCOMPARE(timers[0].interval, 10);
    QCOMPARE(timers[0].timerType, Qt::PreciseTimer);
    QCOMPARE(timers[1].timerId, slow);
    QCOMPARE(timers[1].timerType, Qt::VeryCoarseTimer);

    dispatcher().unregisterTimers(listener.get());
    QVERIFY(dispatcher().registeredTimers(listener.get()).isEmpty());
    QCOMPARE(dispatcher().registeredTimers(&other).size(), 1);
}

void TestTimerList::oneMayStopItself()
{
    Listener listener([&](int id) { listener.killTimer(id); });
    listener.startTimer(0);

    turn();
    turn();

    QCOMPARE(listener.told.size(), 1);
}

void TestTimerList::oneMayStopAnotherThatIsDueToo()
{
    int other = 0;
    Listener listener([&](int) { listener.killTimer(other); });
    const int first = listener.startTimer(0);
    other = listener.startTimer(0);

    turn();

    QCOMPARE(listener.told, QList<int>{first});
    listener.killTimer(first);
}

void TestTimerList::oneMayStartItselfAnew()
{
    QTimer timer;
    int times = 0;
    int remaining = -1;
    connect(&timer, &QTimer::timeout, this, [&] {
        ++times;
        timer.start(10s);
        remaining = timer.remainingTime();
    });
    timer.start(0);

    turn();
    turn();

    QCOMPARE(times, 1);
    QVERIFY2(remaining > 9000, qPrintable(QString::number(remaining)));
    QVERIFY(timer.isActive());
}

void TestTimerList::oneMayDeleteItsObject()
{
    Listener *listener = nullptr;
    int times = 0;
    listener = new Listener([&](int) {
        ++times;
        delete listener;
    });
    listener->startTimer(0);
    listener->startTimer(0);

    turn();
    turn();

    QCOMPARE(times, 1);
}

void TestTimerList::oneThatIsStartedByAnotherWaitsForItsTurn()
{
    Listener second;
    Listener first([&](int id) {
        first.killTimer(id);
        second.startTimer(0);
    });
    first.startTimer(0);

    turn();
    QCOMPARE(first.told.size(), 1);
    QCOMPARE(second.told.size(), 0);

    turn();
    QCOMPARE(second.told.size(), 1);
}

void TestTimerList::isNotToldInsideOfItsOwnEvent()
{
    int depth = 0;
    int deepest = 0;
    int turns = 0;
    Listener listener([&](int) {
        deepest = std::max(deepest, ++depth);
        turns = turnsWithin(20ms);
        --depth;
    });
    listener.startTimer(0);

    turn();

    QCOMPARE(deepest, 1);
    QVERIFY2(turns < 5, "a timer that is in the middle of its event keeps an inner loop busy");
}

void TestTimerList::othersAreToldInsideOfItsEvent()
{
    Listener other;
    int toldInside = 0;
    Listener outer([&](int id) {
        outer.killTimer(id);
        turn();
        toldInside = static_cast<int>(other.told.size());
    });
    outer.startTimer(0);
    other.startTimer(0);

    turn();
    QCOMPARE(toldInside, 1);

    turn();
    QVERIFY(other.told.size() >= 2);
}

void TestTimerList::timersWithoutAnIntervalDoNotCountAsWork()
{
    Listener listener;
    listener.startTimer(0);

    QVERIFY(!turn());
    QVERIFY(!turn());
    QCOMPARE(listener.told.size(), 2);

    const int timer = listener.startTimer(1, Qt::PreciseTimer);
    waitUntilDue(timer);
    QVERIFY(turn());
}

void TestTimerList::followAnObjectToAnotherThread()
{
    QThread thread;
    if (auto *own = makeDispatcher(m_loop))
        thread.setEventDispatcher(own);
    auto *timer = new QTimer;
    timer->setInterval(1);
    timer->start();
    connect(&thread, &QThread::finished, timer, &QObject::deleteLater);
    timer->moveToThread(&thread);
    QAtomicInt times;
    connect(
        timer, &QTimer::timeout, timer, [&] { times.ref(); }, Qt::DirectConnection);

    thread.start();

    QTRY_VERIFY(times.loadRelaxed() > 2);
    thread.quit();
    QVERIFY(thread.wait());
}

int main(int argc, char **argv)
{
    return testOnBothLoops<TestTimerList>(argc, argv);
}

#include "tst_timerlist.moc"
