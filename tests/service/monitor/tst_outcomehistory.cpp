// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/endpoint.h"
#include "service/monitor/eventbroadcaster.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace loom;
using namespace Qt::StringLiterals;

class OutcomeHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsAMessageByItsId_data();
    void findsAMessageByItsId();
    void findsTheMessageAtAKafkaOffset();
    void findsNoRejectedMessageByOffset();
    void keepsTheReasonOfARejection();
    void keepsTheNewest();
    void returnsTheNewestFirstAndCountsTheRest();
    void truncatesLongValues();
    void keepsNothingWithoutCapacity();
    void findsWhileOtherThreadsAdd();
    void aBroadcasterKeepsOutcomesWithAndWithoutConsoles();

private:
    Outcome outcome(const QString &id, qint64 offset = 0) const;

    Endpoint m_endpoint{{}, {}, {}, {}, {}, {}, *Schema::compile({}, u"a test"_s), {}, false, {}};
};

void OutcomeHistoryTest::initTestCase()
{
    m_endpoint.id = u"device/sensor/gps/v1"_s;
    m_endpoint.route = "/sensor/gps";
}

Outcome OutcomeHistoryTest::outcome(const QString &id, qint64 offset) const
{
    return {.time = 1000 + offset,
            .endpoint = &m_endpoint,
            .requestId = "request-7",
            .topic = "device.sensor.gps.raw",
            .device = u"phone-001"_s,
            .messageId = id,
            .delivery = {2, offset, std::chrono::milliseconds(3)},
            .duration = std::chrono::milliseconds(4),
            .bytes = 34};
}

void OutcomeHistoryTest::findsAMessageByItsId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("message id") << u"m-1"_s << true;
    QTest::newRow("message id in capitals") << u"M-1"_s << true;
    QTest::newRow("request id") << u"request-7"_s << true;
    QTest::newRow("a part of an id") << u"m-"_s << false;
    QTest::newRow("another id") << u"m-2"_s << false;
}

void OutcomeHistoryTest::findsAMessageByItsId()
{
    QFETCH(QString, id);
    QFETCH(bool, isFound);
    OutcomeHistory history(10);
    history.add(outcome(u"m-1"_s, 17));

    const auto found = history.find({.id = id, .topic = {}, .request = 3});

    QCOMPARE(found.request, 3);
    QCOMPARE(found.kept, 1);
    QCOMPARE(found.since, 1017);
    QCOMPARE(found.events.size(), isFound ? 1 : 0);
    if (!isFound)
        return;
    const auto &event = found.events[0];
    QCOMPARE(event.messageType, u"device/sensor/gps/v1"_s);
    QCOMPARE(event.route, u"/sensor/gps"_s);
    QCOMPARE(event.topic, u"device.sensor.gps.raw"_s);
    QCOMPARE(event.device, u"phone-001"_s);
    QCOMPARE(event.partition, 2);
    QCOMPARE(event.offset, 17);
    QCOMPARE(event.status, 201);
    QCOMPARE(event.kafkaMs, 3.0);
    QCOMPARE(event.totalMs, 4.0);
    QCOMPARE(event.bytes, 34);
}

void OutcomeHistoryTest::findsTheMessageAtAKafkaOffset()
{
    OutcomeHistory history(10);
    for (int offset = 0; offset < 5; ++offset)
        history.add(outcome(u"m-%1"_s.arg(offset), offset));

    const auto find = [&](const QString &topic, int partition, qint64 offset) {
        return history.find({.id = {}, .topic = topic, .partition = partition, .offset = offset}).events;
    };

    QCOMPARE(find(u"device.sensor.gps.raw"_s, 2, 3).size(), 1);
    QCOMPARE(find(u"device.sensor.gps.raw"_s, 2, 3).at(0).messageId, u"m-3"_s);
    QVERIFY(find(u"device.sensor.gps.raw"_s, 1, 3).isEmpty());
    QVERIFY(find(u"device.sensor.gps.raw"_s, 2, 5).isEmpty());
    QVERIFY(find(u"device.sensor"_s, 2, 3).isEmpty());
}

void OutcomeHistoryTest::findsNoRejectedMessageByOffset()
{
    OutcomeHistory history(10);
    history.add({.endpoint = &m_endpoint, .error = std::make_shared<const Error>(Error::of(ErrorCode::RateLimited))});

    QVERIFY(history.find({.id = {}, .topic = {}}).events.isEmpty());
}

void OutcomeHistoryTest::keepsTheReasonOfARejection()
{
    OutcomeHistory history(10);
    auto rejected = outcome(u"m-1"_s);
    rejected.topic.clear();
    rejected.delivery = {};
    rejected.error = std::make_shared<const Error>(Error::of(ErrorCode::KafkaUnavailable));
    history.add(rejected);

    const auto found = history.find({.id = u"m-1"_s, .topic = {}});

    QCOMPARE(found.events.size(), 1);
    QCOMPARE(found.events[0].status, 503);
    QCOMPARE(found.events[0].code, u"KAFKA_UNAVAILABLE"_s);
    QVERIFY(!found.events[0].message.isEmpty());
    QCOMPARE(found.events[0].offset, -1);
}

void OutcomeHistoryTest::keepsTheNewest()
{
    OutcomeHistory history(3);
    for (int i = 0; i < 5; ++i)
        history.add(outcome(u"m-%1"_s.arg(i), i));

    const auto isFound = [&](const QString &id) { return !history.find({.id = id, .topic = {}}).events.isEmpty(); };

    QVERIFY(!isFound(u"m-1"_s));
    QVERIFY(isFound(u"m-2"_s));
    QVERIFY(isFound(u"m-4"_s));
    QCOMPARE(history.find({.id = u"m-4"_s, .topic = {}}).kept, 3);
    QCOMPARE(history.find({.id = u"m-4"_s, .topic = {}}).since, 1002);
}

void OutcomeHistoryTest::returnsTheNewestFirstAndCountsTheRest()
{
    OutcomeHistory history(3000);
    for (int i = 0; i < 2500; ++i)
        history.add(outcome(u"m-%1"_s.arg(i), i));

    const auto found = history.find({.id = u"request-7"_s, .topic = {}});

    QCOMPARE(found.events.size(), 100);
    QCOMPARE(found.events[0].offset, 2499);
    QCOMPARE(found.events[99].offset, 2400);
    QCOMPARE(found.skipped, 2400);
}

void OutcomeHistoryTest::truncatesLongValues()
{
    OutcomeHistory history(3);
    auto rejected = outcome(QString(1'000'000, u'm'));
    rejected.device = QString(1000, u'd');
    rejected.error = std::make_shared<const Error>(Error::of(ErrorCode::InvalidJson, QString(1000, u'e')));
    history.add(rejected);

    const auto found = history.find({.id = u"request-7"_s, .topic = {}});

    QCOMPARE(found.events.size(), 1);
    QCOMPARE(found.events[0].messageId, QString(128, u'm'));
    QCOMPARE(found.events[0].device, QString(64, u'd'));
    QCOMPARE(found.events[0].message, QString(300, u'e'));
}

void OutcomeHistoryTest::keepsNothingWithoutCapacity()
{
    OutcomeHistory history(0);
    history.add(outcome(u"m-1"_s));

    const auto found = history.find({.id = u"m-1"_s, .topic = {}});

    QCOMPARE(found.kept, 0);
    QVERIFY(found.events.isEmpty());
}

void OutcomeHistoryTest::findsWhileOtherThreadsAdd()
{
    OutcomeHistory history(2000);
    std::atomic<bool> isDone{false};
    std::thread writer([&] {
        for (int i = 0; i < 200'000; ++i)
            history.add(outcome(u"m-%1"_s.arg(i), i));
        isDone = true;
    });

    qint64 latest = -1;
    while (!isDone) {
        const auto found = history.find({.id = u"request-7"_s, .topic = {}});
        if (found.events.isEmpty())
            continue;
        QVERIFY(found.events[0].offset >= latest);
        latest = found.events[0].offset;
    }
    writer.join();

    QCOMPARE(history.find({.id = u"m-199999"_s, .topic = {}}).events.size(), 1);
}

void OutcomeHistoryTest::aBroadcasterKeepsOutcomesWithAndWithoutConsoles()
{
    EventBroadcaster broadcaster(10);
    QCOMPARE(broadcaster.interest(), Interest::Outcome);
    broadcaster.onOutcome(outcome(u"m-1"_s));
    broadcaster.setWatched(true);
    QCOMPARE(broadcaster.interest(), Interest::Message);
    MessageEvent event{.time = 1, .endpoint = &m_endpoint};
    event.messageId = u"m-2"_s;
    event.payload = "{}";
    broadcaster.onMessage(event);
    broadcaster.setWatched(false);

    QCOMPARE(broadcaster.interest(), Interest::Outcome);
    QCOMPARE(broadcaster.history().find({.id = u"m-1"_s, .topic = {}}).events.size(), 1);
    QCOMPARE(broadcaster.history().find({.id = u"m-2"_s, .topic = {}}).events.value(0).bytes, 2);
    QCOMPARE(EventBroadcaster(0).interest(), Interest::None);
}

QTEST_APPLESS_MAIN(OutcomeHistoryTest)
#include "tst_outcomehistory.moc"
