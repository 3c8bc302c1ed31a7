// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/runner.h"
#include "tests/console/replay/fakes.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace loom::replay;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

using Pace = Schedule::Pace;

/// A run with a clock that the test advances.
struct Run
{
    Run(const QList<qint64> &offsetsMs, const Schedule &schedule)
        : source(offsetsMs), runner(source, target, schedule, clock)
    {
    }

    /// Advances the clock in steps of 1 ms and answers all messages after each step.
    void advance(qint64 ms)
    {
        for (qint64 i = 0; i < ms; ++i) {
            clock.advance(1);
            target.answerAll();
        }
    }

    ManualClock clock;
    ListTarget target{clock};
    ListSource source;
    Runner runner;
    QSignalSpy finished{&runner, &Runner::finished};
};

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

private slots:
    void sendsWithTheOriginalTiming_data();
    void sendsWithTheOriginalTiming();
    void sendsAtARate();
    void sendsNothingBeforeTheEventLoopRuns();
    void catchesUpAfterAStallRatherThanDrifting();
    void countsLateMessages();
    void measuresHowLateEachMessageIs_data();
    void measuresHowLateEachMessageIs();
    void returnsToTheEventLoopWhileItsSourceSearches();
    void isNotLateAfterASearch();
    void countsALowerBoundOfUnsentMessages();
    void skipsALongWait();
    void skipsNothingIfItDoesNotWait_data();
    void skipsNothingIfItDoesNotWait();
    void limitsTheMessagesInFlight();
    void limitsTheBytesInFlight();
    void sendsAsFastAsResponsesArrive();
    void repeatsTheSource();
    void keepsTheIntervalBetweenPasses();
    void stopsAtTheEndOfItsDuration_data();
    void stopsAtTheEndOfItsDuration();
    void countsMessagesThatWereDueButNotSent();
    void countsUnsentMessagesAtTheEndOfTheDuration_data();
    void countsUnsentMessagesAtTheEndOfTheDuration();
    void isCompleteOnlyIfAllWasSent_data();
    void isCompleteOnlyIfAllWasSent();
    void countsUnsentMessagesAfterAStop_data();
    void countsUnsentMessagesAfterAStop();
    void continuesAfterAPause();
    void endsWithTheLastResponseAfterAStop();
    void doesNotWaitAfterASecondStop();
    void canBeStoppedWhilePaused();
    void endsAtOnceWithoutMessages_data();
    void endsAtOnceWithoutMessages();
    void reportsItsProgress();
    void passesNumberAndTimeToTheSource();
    void ignoresResponsesAfterItsEnd();
    void limitsTheTimeDue();
    void rejectsInvalidSchedules_data();
    void rejectsInvalidSchedules();
};

void TestRunner::sendsWithTheOriginalTiming_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<QList<qint64>>("sentAt");

    QTest::newRow("original") << 1.0 << QList<qint64>{0, 100, 100, 1000};
    QTest::newRow("ten times as fast") << 10.0 << QList<qint64>{0, 10, 10, 100};
    QTest::newRow("a hundred times as fast") << 100.0 << QList<qint64>{0, 1, 1, 10};
    QTest::newRow("ten times as slow") << 0.1 << QList<qint64>{0, 1000, 1000, 10000};
}

void TestRunner::sendsWithTheOriginalTiming()
{
    QFETCH(double, speed);
    QFETCH(QList<qint64>, sentAt);
    Run run({0, 100, 100, 1000}, {.pace = Pace::Original, .speed = speed});

    run.runner.start();
    run.advance(10'001);

    QCOMPARE(run.target.sentAtMs, sentAt);
    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.runner.progress().late, 0);
}

void TestRunner::sendsAtARate()
{
    Run run({0, 5000, 9000, 9000, 9000, 9000}, {.pace = Pace::Rate, .perSecond = 4});

    run.runner.start();
    run.advance(1300);

    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 250, 500, 750, 1000, 1250}));
}

void TestRunner::sendsNothingBeforeTheEventLoopRuns()
{
    Run run({0}, {});

    run.runner.start();

    QCOMPARE(run.target.sent.size(), 0);
    QVERIFY(run.clock.hasAlarm());
}

void TestRunner::catchesUpAfterAStallRatherThanDrifting()
{
    Run run({0}, {.pace = Pace::Rate, .perSecond = 1000, .passes = 0, .inFlight = 1000});
    run.runner.start();
    run.advance(100);

    run.clock.stall(50);
    run.target.answerAll();
    run.advance(50);

    QCOMPARE(run.target.sent.size(), 201);
    QCOMPARE(run.runner.progress().late, 0);
}

void TestRunner::countsLateMessages()
{
    Run run({0, 10, 20, 500}, {.pace = Pace::Original});
    run.runner.start();
    run.advance(1);

    run.clock.stall(115);
    run.target.answerAll();
    run.advance(500);

    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 116, 116, 500}));
    QCOMPARE(run.runner.progress().late, 1);
}

void TestRunner::measuresHowLateEachMessageIs_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<QList<double>>("lateMs");

    QTest::newRow("original") << Schedule{.pace = Pace::Original, .inFlight = 1} << QList<double>{0, 990, 980};
    QTest::newRow("a rate") << Schedule{.pace = Pace::Rate, .perSecond = 10, .inFlight = 1}
                            << QList<double>{0, 900, 800};
    QTest::newRow("as fast as possible") << Schedule{.inFlight = 1} << QList<double>();
}

void TestRunner::measuresHowLateEachMessageIs()
{
    QFETCH(Schedule, schedule);
    Run run({0, 10, 20}, schedule);
    QList<double> lateMs;
    QObject::connect(&run.runner, &Runner::answered, [&](const Outgoing &message) {
        if (message.lateMs)
            lateMs.append(*message.lateMs);
    });
    run.runner.start();
    run.clock.advance(1000);

    run.target.answerAll();

    QCOMPARE(run.finished.count(), 1);
    QTEST(lateMs, "lateMs");
}

void TestRunner::returnsToTheEventLoopWhileItsSourceSearches()
{
    Run run({0, 100}, {.pace = Pace::Original});
    run.source.searches = 3;

    run.runner.start();
    run.clock.stall(0);

    QCOMPARE(run.source.searches, 0);
    run.advance(101);
    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 100}));
    QCOMPARE(run.finished.count(), 1);
}

void TestRunner::isNotLateAfterASearch()
{
    Run run({0, 100, 200, 300}, {.pace = Pace::Original});
    run.source.searches = 1000;
    run.source.searchesBefore = 1;
    run.source.searchMs = 5;
    run.source.clock = &run.clock;

    run.runner.start();
    run.advance(5301);

    // Finding the second message took 5 s. The following messages keep their intervals.
    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 5000, 5100, 5200}));
    QCOMPARE(run.runner.progress().late, 0);
}

void TestRunner::countsALowerBoundOfUnsentMessages()
{
    Run run({0, 100, 200}, {.pace = Pace::Original});
    run.source.searches = 1'000'000;
    run.source.searchesBefore = 1;
    run.source.searchMs = 5;
    run.source.clock = &run.clock;
    run.runner.start();
    run.advance(50);

    run.runner.stop();
    run.advance(1);

    QCOMPARE(run.finished.count(), 1);
    QVERIFY(run.runner.progress().isUnsentAtLeast);
    QVERIFY(!run.runner.progress().isComplete());
}

void TestRunner::skipsALongWait()
{
    constexpr qint64 hours = 8 * 3'600'000;
    Run run({0, hours, hours + 500}, {.pace = Pace::Original, .speed = 2});
    run.runner.start();
    run.clock.advance(1000);
    QCOMPARE(run.target.sentAtMs, QList<qint64>{0});
    QCOMPARE(run.runner.progress().nextInMs, std::optional<qint64>(hours / 2 - 1000));
    QVERIFY(run.runner.progress().isWaitingLong());

    run.runner.skip();
    run.clock.advance(0);

    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 1000}));
    QCOMPARE(run.source.moments.last().skippedMs, hours - 2000);
    QCOMPARE(run.runner.progress().elapsedMs, 1000);
    run.clock.advance(250);
    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 1000, 1250}));
    run.target.answerAll();
    QCOMPARE(run.finished.count(), 1);
    QVERIFY(run.runner.progress().isComplete());
    QVERIFY(!run.runner.progress().nextInMs);
    QCOMPARE(run.runner.progress().late, 0);
}

void TestRunner::skipsNothingIfItDoesNotWait_data()
{
    QTest::addColumn<Schedule>("schedule");

    QTest::newRow("as fast as possible") << Schedule{.inFlight = 1};
    QTest::newRow("a rate") << Schedule{.pace = Pace::Rate, .perSecond = 0.1};
    QTest::newRow("too many in flight") << Schedule{.pace = Pace::Original, .inFlight = 1};
}

void TestRunner::skipsNothingIfItDoesNotWait()
{
    QFETCH(Schedule, schedule);
    Run run({0, 0}, schedule);
    run.runner.start();
    run.clock.advance(0);
    const auto sent = run.target.sent.size();

    run.runner.skip();
    run.clock.advance(0);

    QCOMPARE(run.target.sent.size(), sent);
    QVERIFY(!run.runner.progress().nextInMs);
}

void TestRunner::limitsTheMessagesInFlight()
{
    Run run({0}, {.pace = Pace::Rate, .perSecond = 1000, .passes = 0, .inFlight = 3});
    run.runner.start();

    run.clock.advance(1000);
    QCOMPARE(run.target.sent.size(), 3);
    QVERIFY(!run.clock.hasAlarm());
    run.target.answer(2);

    QCOMPARE(run.target.sent.size(), 5);
    QCOMPARE(run.runner.progress().inFlight(), 3);
    QCOMPARE(run.runner.progress().late, 2);
}

void TestRunner::limitsTheBytesInFlight()
{
    Run run({0, 0, 0}, {});
    run.source.bodyBytes = Runner::MaxBytesInFlight;
    run.runner.start();

    run.clock.advance(0);
    QCOMPARE(run.target.sent.size(), 1);
    run.target.answer();

    QCOMPARE(run.target.sent.size(), 2);
}

void TestRunner::sendsAsFastAsResponsesArrive()
{
    Run run({0, 3'600'000, 7'200'000}, {.inFlight = 1});
    run.runner.start();

    run.clock.advance(0);
    run.target.answer();
    run.target.answer();
    run.target.answer();

    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 0, 0}));
    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.runner.progress().late, 0);
}

void TestRunner::repeatsTheSource()
{
    Run run({0, 0}, {.passes = 3});

    run.runner.start();
    run.advance(1);

    QStringList origins;
    for (const auto &message : run.target.sent)
        origins.append(message.origin);
    QCOMPARE(origins.join(u' '), u"0 1 0 1 0 1"_s);
    QCOMPARE(run.finished.count(), 1);
}

void TestRunner::keepsTheIntervalBetweenPasses()
{
    Run run({0, 100, 100, 150}, {.pace = Pace::Original, .passes = 2});

    run.runner.start();
    run.advance(1000);

    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 100, 100, 150, 200, 300, 300, 350}));
}

void TestRunner::stopsAtTheEndOfItsDuration_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<int>("sent");

    QTest::newRow("original") << Schedule{.pace = Pace::Original, .durationMs = 200} << 2;
    QTest::newRow("original, faster") << Schedule{.pace = Pace::Original, .speed = 2, .durationMs = 200} << 3;
    QTest::newRow("rate") << Schedule{.pace = Pace::Rate, .perSecond = 100, .passes = 0, .durationMs = 200} << 20;
}

void TestRunner::stopsAtTheEndOfItsDuration()
{
    QFETCH(Schedule, schedule);
    QFETCH(int, sent);
    Run run({0, 100, 300, 500}, schedule);

    run.runner.start();
    run.advance(1000);

    QCOMPARE(run.target.sent.size(), sent);
    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.runner.progress().unsent, 0);
}

void TestRunner::countsMessagesThatWereDueButNotSent()
{
    Run run({0}, {.pace = Pace::Rate, .perSecond = 100, .passes = 0, .durationMs = 1000, .inFlight = 5});
    run.runner.start();
    run.clock.advance(2000);

    run.target.answerAll();

    QCOMPARE(run.target.sent.size(), 5);
    QCOMPARE(run.runner.progress().unsent, 95);
    QCOMPARE(run.finished.count(), 1);
}

void TestRunner::countsUnsentMessagesAtTheEndOfTheDuration_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<int>("unsent");

    QTest::newRow("original") << Schedule{.pace = Pace::Original, .durationMs = 250, .inFlight = 1} << 2;
    QTest::newRow("a rate") << Schedule{.pace = Pace::Rate, .perSecond = 10, .durationMs = 250, .inFlight = 1} << 2;
    QTest::newRow("as fast as possible") << Schedule{.durationMs = 250, .inFlight = 1} << 0;
}

void TestRunner::countsUnsentMessagesAtTheEndOfTheDuration()
{
    QFETCH(Schedule, schedule);
    QFETCH(int, unsent);
    Run run({0, 100, 200, 300}, schedule);
    run.runner.start();
    run.clock.advance(1000);

    run.target.answerAll();

    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.runner.progress().unsent, unsent);
    QCOMPARE(run.runner.progress().isComplete(), unsent == 0);
}

void TestRunner::isCompleteOnlyIfAllWasSent_data()
{
    QTest::addColumn<QList<qint64>>("offsets");
    QTest::addColumn<int>("passes");
    QTest::addColumn<int>("stopAfterMs");
    QTest::addColumn<bool>("isComplete");

    QTest::newRow("all sent") << QList<qint64>{0, 100} << 1 << 0 << true;
    QTest::newRow("nothing to send") << QList<qint64>{} << 1 << 0 << false;
    QTest::newRow("stopped before the end") << QList<qint64>{0, 100} << 1 << 50 << false;
    QTest::newRow("stopped, without an end") << QList<qint64>{0, 100} << 0 << 50 << true;
}

void TestRunner::isCompleteOnlyIfAllWasSent()
{
    QFETCH(QList<qint64>, offsets);
    QFETCH(int, passes);
    QFETCH(int, stopAfterMs);
    Run run(offsets, {.pace = Pace::Original, .passes = passes});
    run.runner.start();

    run.advance(stopAfterMs > 0 ? stopAfterMs : 1000);
    if (stopAfterMs > 0)
        run.runner.stop();

    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.runner.progress().wasStopped, stopAfterMs > 0);
    QTEST(run.runner.progress().isComplete(), "isComplete");
}

void TestRunner::countsUnsentMessagesAfterAStop_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<int>("unsent");

    QTest::newRow("one pass") << Schedule{.pace = Pace::Original} << 2;
    QTest::newRow("three passes") << Schedule{.pace = Pace::Original, .passes = 3} << 10;
    QTest::newRow("limited by the duration") << Schedule{.pace = Pace::Original, .durationMs = 250} << 1;
    QTest::newRow("a rate for a duration")
        << Schedule{.pace = Pace::Rate, .perSecond = 10, .passes = 0, .durationMs = 1000} << 8;
    QTest::newRow("no end") << Schedule{.pace = Pace::Original, .passes = 0} << 0;
}

void TestRunner::countsUnsentMessagesAfterAStop()
{
    QFETCH(Schedule, schedule);
    QFETCH(int, unsent);
    Run run({0, 100, 200, 300}, schedule);
    run.runner.start();
    run.advance(150);
    const auto fraction = run.runner.progress().fraction;

    run.runner.stop();

    QCOMPARE(run.target.sent.size(), 2);
    QCOMPARE(run.runner.progress().unsent, unsent);
    QVERIFY(!run.runner.progress().isUnsentAtLeast);
    QCOMPARE(run.runner.progress().fraction, fraction.value_or(1));
}

void TestRunner::continuesAfterAPause()
{
    Run run({0, 100, 200}, {.pace = Pace::Original});
    run.runner.start();
    run.advance(150);

    run.runner.pause();
    run.advance(1000);
    QCOMPARE(run.target.sent.size(), 2);
    QCOMPARE(run.runner.progress().elapsedMs, 150);
    run.runner.resume();
    run.advance(100);

    QCOMPARE(run.target.sentAtMs, (QList<qint64>{0, 100, 1200}));
    QCOMPARE(run.runner.progress().elapsedMs, 200);
    QCOMPARE(run.runner.progress().late, 0);
}

void TestRunner::endsWithTheLastResponseAfterAStop()
{
    Run run({0, 0, 5000}, {.pace = Pace::Original});
    run.runner.start();
    run.clock.advance(10);

    run.runner.stop();
    run.target.answer();
    QCOMPARE(run.finished.count(), 0);
    run.target.answer();

    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.target.sent.size(), 2);
    QVERIFY(!run.clock.hasAlarm());
}

void TestRunner::doesNotWaitAfterASecondStop()
{
    Run run({0, 0}, {});
    run.runner.start();
    run.clock.advance(0);

    run.runner.stop();
    run.runner.stop();
    run.target.answerAll();
    run.runner.stop();

    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.runner.progress().inFlight(), 2);
}

void TestRunner::canBeStoppedWhilePaused()
{
    Run run({0, 1000}, {.pace = Pace::Original});
    run.runner.start();
    run.advance(10);
    run.runner.pause();

    run.runner.stop();

    QCOMPARE(run.finished.count(), 1);
    QCOMPARE(run.runner.progress().sent, 1);
}

void TestRunner::endsAtOnceWithoutMessages_data()
{
    QTest::addColumn<int>("passes");
    QTest::newRow("once") << 1;
    QTest::newRow("without an end") << 0;
}

void TestRunner::endsAtOnceWithoutMessages()
{
    QFETCH(int, passes);
    Run run({}, {.passes = passes});

    run.runner.start();
    run.clock.advance(0);

    QCOMPARE(run.finished.count(), 1);
}

void TestRunner::reportsItsProgress()
{
    Run run({0, 100, 200, 300}, {.pace = Pace::Original, .passes = 2});
    run.runner.start();
    run.advance(150);

    QCOMPARE(run.runner.progress().fraction, 3.0 / 8);
    QCOMPARE(run.runner.progress().bytesSent, 20);
    run.advance(1000);
    QCOMPARE(run.runner.progress().fraction, 1.0);
    QVERIFY(!Run({0}, {.passes = 0}).runner.progress().fraction.has_value());
}

void TestRunner::passesNumberAndTimeToTheSource()
{
    Run run({0, 100}, {.pace = Pace::Original, .speed = 0.5, .passes = 2});

    run.runner.start();
    run.advance(1000);

    QList<qint64> numbers;
    for (const auto &moment : run.source.moments)
        numbers.append(moment.sequence);
    QCOMPARE(numbers, (QList<qint64>{1, 2, 3, 4}));
    QCOMPARE(run.source.moments[1].wallMs - run.source.moments[0].wallMs, 200);
}

void TestRunner::ignoresResponsesAfterItsEnd()
{
    ManualClock clock;
    ListTarget target(clock);
    ListSource source({0});
    {
        Runner runner(source, target, {}, clock);
        runner.start();
        clock.advance(0);
    }

    target.answerAll();

    QCOMPARE(target.waiting(), 0);
}

void TestRunner::limitsTheTimeDue()
{
    const Schedule rarely{.pace = Pace::Rate, .perSecond = 1e-300};

    QCOMPARE(rarely.due(0, 0), 0);
    QCOMPARE(rarely.due(1, 0), std::numeric_limits<qint64>::max() / 2);
}

void TestRunner::rejectsInvalidSchedules_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<bool>("isFine");

    QTest::newRow("the slowest speed") << Schedule{.pace = Pace::Original, .speed = 0.1} << true;
    QTest::newRow("the highest speed") << Schedule{.pace = Pace::Original, .speed = 100} << true;
    QTest::newRow("too slow") << Schedule{.pace = Pace::Original, .speed = 0.09} << false;
    QTest::newRow("too fast") << Schedule{.pace = Pace::Original, .speed = 101} << false;
    QTest::newRow("speed is NaN") << Schedule{.pace = Pace::Original, .speed = std::nan("")} << false;
    QTest::newRow("no rate") << Schedule{.pace = Pace::Rate} << false;
    QTest::newRow("a rate below one") << Schedule{.pace = Pace::Rate, .perSecond = 0.01} << true;
    QTest::newRow("too high a rate") << Schedule{.pace = Pace::Rate, .perSecond = 100'001} << false;
    QTest::newRow("rate is NaN") << Schedule{.pace = Pace::Rate, .perSecond = std::nan("")} << false;
    QTest::newRow("negative number of passes") << Schedule{.passes = -1} << false;
    QTest::newRow("no end") << Schedule{.passes = 0} << true;
    QTest::newRow("negative duration") << Schedule{.durationMs = -1} << false;
    QTest::newRow("nothing in flight") << Schedule{.inFlight = 0} << false;
}

void TestRunner::rejectsInvalidSchedules()
{
    QFETCH(Schedule, schedule);
    QFETCH(bool, isFine);

    QCOMPARE(!schedule.problem().has_value(), isFine);
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
