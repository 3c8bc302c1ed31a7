// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/trafficmodel.h"
#include "console/models/trafficproxy.h"
#include "tests/support/fakeservice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TrafficModelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsNewMessagesByATimer();
    void keepsTheNewestWithinItsCount();
    void keepsTheNewestWithinItsBytes();
    void discardsAMessageLargerThanItsBounds();
    void buffersWhilePaused();
    void boundsBufferedMessagesWhilePaused();
    void countsMessagesSkippedByTheService();
    void countsEveryEventOnce();
    void showsAMessageRejectedBeforeItWasComplete();
    void keepsMarkedMessagesWhenOldOnesAreDiscarded();
    void keepsItsBoundsWithMarkedMessages();
    void limitsTheNumberOfMarks();
    void findsAMessageByItsSerial();

private:
    static protocol::Events batch(int first, int count);
    static qint64 offsetOf(const TrafficModel &model, int row) { return model.event(row).offset; }
};

protocol::Events TrafficModelTest::batch(int first, int count)
{
    protocol::Events events;
    for (int i = 0; i < count; ++i)
        events.events.append(test::someEvent(first + i));
    return events;
}

void TrafficModelTest::showsNewMessagesByATimer()
{
    TrafficModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);

    for (int i = 0; i < 100; ++i)
        model.add(batch(i, 1));

    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(insertions.size(), 1);
}

void TrafficModelTest::keepsTheNewestWithinItsCount()
{
    TrafficModel model({10, 1'000'000}, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.add(batch(0, 8));
    model.flush();
    model.add(batch(8, 5));
    model.flush();

    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(offsetOf(model, 0), 3);
    QCOMPARE(offsetOf(model, 9), 12);
    QCOMPARE(model.forgotten(), 3);
}

void TrafficModelTest::keepsTheNewestWithinItsBytes()
{
    TrafficModel model({1000, 100'000}, nullptr);

    for (int i = 0; i < 50; ++i) {
        auto events = batch(i, 1);
        events.events[0].payload = QString(10'000, u'x');
        model.add(events);
        model.flush();
        QVERIFY(model.bytes() <= 100'000);
    }

    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(offsetOf(model, 3), 49);
}

void TrafficModelTest::keepsMarkedMessagesWhenOldOnesAreDiscarded()
{
    TrafficModel model({10, 1'000'000}, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TrafficProxy rows(model);
    model.add(batch(0, 10));
    model.flush();
    QVERIFY(model.setMarked({2, 4}, true));
    const QPersistentModelIndex chosen = rows.index(4, 0);
    const QPersistentModelIndex dropped = rows.index(3, 0);

    model.add(batch(10, 8));
    model.flush();
    model.add(batch(18, 1));
    model.flush();

    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(offsetOf(model, 0), 2);
    QCOMPARE(offsetOf(model, 1), 4);
    QCOMPARE(offsetOf(model, 2), 11);
    QCOMPARE(offsetOf(model, 9), 18);
    QCOMPARE(model.forgotten(), 9);
    QCOMPARE(chosen.row(), 1);
    QVERIFY(!dropped.isValid());

    model.clearMarks();
    model.add(batch(19, 3));
    model.flush();
    QCOMPARE(offsetOf(model, 0), 12);
}

void TrafficModelTest::keepsItsBoundsWithMarkedMessages()
{
    TrafficModel model({10, 1'000'000}, nullptr);
    model.add(batch(0, 10));
    model.flush();
    QVERIFY(model.setMarked({0, 1, 2, 3, 4}, true));

    model.add(batch(10, 30));
    model.flush();

    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(offsetOf(model, 4), 4);
    QCOMPARE(offsetOf(model, 5), 35);
    QCOMPARE(model.forgotten(), 30);
}

void TrafficModelTest::limitsTheNumberOfMarks()
{
    TrafficModel model({10, 1'000'000}, nullptr);
    model.add(batch(0, 10));
    model.flush();

    QVERIFY(!model.setMarked({0, 1, 2, 3, 4, 5}, true));

    QCOMPARE(model.marks(), 5);
    QVERIFY(model.setMarked({0}, false));
    QVERIFY(model.setMarked({5}, true));
    model.clear();
    QCOMPARE(model.marks(), 0);
}

void TrafficModelTest::findsAMessageByItsSerial()
{
    TrafficModel model({10, 1'000'000}, nullptr);
    model.add(batch(0, 10));
    model.flush();
    const auto first = model.serial(0);
    const auto last = model.serial(9);

    model.add(batch(10, 3));
    model.flush();

    QCOMPARE(model.rowOf(first), -1);
    QCOMPARE(offsetOf(model, model.rowOf(last)), 9);
}

void TrafficModelTest::discardsAMessageLargerThanItsBounds()
{
    TrafficModel model({1000, 100'000}, nullptr);
    auto events = batch(0, 1);
    events.events[0].payload = QString(1'000'000, u'x');

    model.add(events);
    model.flush();

    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.forgotten(), 1);
    QCOMPARE(model.bytes(), 0);
}

void TrafficModelTest::buffersWhilePaused()
{
    TrafficModel model;
    model.add(batch(0, 2));
    model.setPaused(true);
    model.add(batch(2, 3));
    model.flush();

    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.waiting(), 5);
    model.setPaused(false);

    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(offsetOf(model, 4), 4);
    QCOMPARE(model.waiting(), 0);
}

void TrafficModelTest::boundsBufferedMessagesWhilePaused()
{
    TrafficModel model({10, 1'000'000}, nullptr);
    model.add(batch(0, 10));
    model.flush();
    model.setPaused(true);

    for (int i = 0; i < 100; ++i)
        model.add(batch(10 + i * 10, 10));

    QCOMPARE(model.waiting(), 10);
    QCOMPARE(offsetOf(model, 0), 0);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(offsetOf(model, 9), 1009);
}

void TrafficModelTest::countsMessagesSkippedByTheService()
{
    TrafficModel model;

    model.add({{}, 5});
    model.add({{}, 7});

    QCOMPARE(model.skipped(), 12);
    model.clear();
    QCOMPARE(model.skipped(), 0);
}

void TrafficModelTest::countsEveryEventOnce()
{
    TrafficModel model({100, 1'000'000}, nullptr);

    for (int i = 0; i < 50; ++i) {
        model.setPaused(i % 3 == 0);
        model.add(batch(i * 37, 37));
        model.flush();
    }

    QCOMPARE(model.rowCount() + model.waiting() + model.forgotten(), 50 * 37);
}

void TrafficModelTest::showsAMessageRejectedBeforeItWasComplete()
{
    protocol::Event event;
    event.route = u"/sensor/gps"_s;
    event.status = 411;
    event.code = u"LENGTH_REQUIRED"_s;
    event.message = u"Length Required"_s;
    event.isUnread = true;
    auto announced = event;
    announced.bytes = 2'000'000;
    TrafficModel model;
    model.add({{event, announced}, 0});
    model.flush();
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };

    QCOMPARE(text(0, TrafficModel::Outcome), u"411 LENGTH_REQUIRED"_s);
    QCOMPARE(text(0, TrafficModel::Route), u"/sensor/gps"_s);
    for (const auto column : {TrafficModel::Device, TrafficModel::Topic, TrafficModel::Partition, TrafficModel::Offset,
                              TrafficModel::Size, TrafficModel::KafkaTime})
        QCOMPARE(text(0, column), QString());
    QCOMPARE(text(1, TrafficModel::Size), u"2.0 MB"_s);
    QVERIFY(model.index(0, 0).data(TrafficModel::IsRejectedRole).toBool());
}

QTEST_GUILESS_MAIN(TrafficModelTest)
#include "tst_trafficmodel.moc"
