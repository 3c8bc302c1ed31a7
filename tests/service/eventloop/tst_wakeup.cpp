// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/eventloop/wakeup.h"

#include <QTest>

#include <thread>

using namespace loom;

/// Two threads with nothing between them but a WakeUp, as ThreadSanitizer sees all of it.
class WakeUpTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsARingForTheNextWait();
    void becomesReadableOnlyForWhoWaits();
    void losesNoRingAndShowsWhatWasDoneBefore();
};

void WakeUpTest::keepsARingForTheNextWait()
{
    WakeUp wakeUp;

    wakeUp.ring();

    QVERIFY(wakeUp.hasRung());
    QVERIFY(!wakeUp.beginWait());
    QVERIFY(wakeUp.endWait());
    QVERIFY(wakeUp.beginWait());
    QVERIFY(!wakeUp.endWait());
}

void WakeUpTest::becomesReadableOnlyForWhoWaits()
{
    WakeUp wakeUp;
    wakeUp.ring();
    QVERIFY(wakeUp.endWait());

    QVERIFY(wakeUp.beginWait());
    std::thread([&] { wakeUp.ring(); }).join();
    wakeUp.wait({}); // for ever, if ring() wrote nothing

    QVERIFY(wakeUp.endWait());
}

void WakeUpTest::losesNoRingAndShowsWhatWasDoneBefore()
{
    constexpr int Times = 20'000;
    WakeUp toWorker;
    WakeUp toUs;
    int asked = 0; // these two have no other guard
    int answered = 0;
    const auto await = [](WakeUp &wakeUp) {
        do {
            if (wakeUp.beginWait())
                wakeUp.wait({});
        } while (!wakeUp.endWait());
    };
    std::thread worker([&] {
        for (int i = 0; i < Times; ++i) {
            await(toWorker);
            answered = asked;
            toUs.ring();
        }
    });

    int right = 0;
    for (int i = 1; i <= Times; ++i) {
        asked = i;
        toWorker.ring();
        await(toUs);
        right += answered == i ? 1 : 0;
    }
    worker.join();

    QCOMPARE(right, Times);
}

QTEST_APPLESS_MAIN(WakeUpTest)
#include "tst_wakeup.moc"
