// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runhistory.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class RunHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewestRuns();
    void keepsFewResponsesOfOlderRuns();
    void keepsNoLongPayload();
    void summarisesARunOfOneMessage();
    void summarisesARunOfSeveralMessages();
};

namespace {

PastRun runOf(int answers)
{
    PastRun run{.startedAt = 1'767'225'600'000, .what = u"heart rate"_s};
    for (int i = answers; i > 0; --i) {
        replay::Response answer;
        answer.status = 422;
        answer.code = u"MISSING_FIELD"_s;
        run.outcome.answers.append({.number = i, .message = {}, .answer = answer, .isAsExpected = false});
    }
    return run;
}

} // namespace

void RunHistoryTest::keepsTheNewestRuns()
{
    RunHistory history;

    for (int i = 0; i < 50; ++i)
        history.add({.startedAt = i});

    QCOMPARE(history.runs().size(), RunHistory::MaxRuns);
    QCOMPARE(history.runs().first().startedAt, 49);
}

void RunHistoryTest::keepsFewResponsesOfOlderRuns()
{
    RunHistory history;

    history.add(runOf(500));
    QCOMPARE(history.runs()[0].outcome.answers.size(), 500);
    history.add(runOf(1));

    QCOMPARE(history.runs()[1].outcome.answers.size(), RunHistory::MaxOlderAnswers);
    QCOMPARE(history.runs()[1].outcome.answers.first().number, 500);
}

void RunHistoryTest::keepsNoLongPayload()
{
    RunHistory history;

    history.add({.payloads = {{.name = u"long"_s, .body = QString(RunHistory::MaxPayloads + 1, u' ')}}});

    QVERIFY(history.runs().first().payloads.isEmpty());
}

void RunHistoryTest::summarisesARunOfOneMessage()
{
    auto run = runOf(1);
    run.outcome.isSingle = true;

    QCOMPARE(run.title(run.startedAt, TimeZone::Utc), u"00:00:00 · heart rate · 422 MISSING_FIELD"_s);
}

void RunHistoryTest::summarisesARunOfSeveralMessages()
{
    auto run = runOf(2);
    run.outcome.progress.sent = 2;
    run.outcome.summary.asExpected = 1;

    QCOMPARE(run.title(run.startedAt, TimeZone::Utc), u"00:00:00 · heart rate · 2 sent, 1 as expected"_s);
}

QTEST_MAIN(RunHistoryTest)
#include "tst_runhistory.moc"
