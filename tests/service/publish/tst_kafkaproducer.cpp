// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/publish/producerhelpers.h"
#include "tests/support/kafkareader.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSet>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>
#include <vector>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestKafkaProducer : public QObject
{
    Q_OBJECT

private slots:
    void returnsPartitionAndOffset();
    void usesPartitionOfJavaClient_data();
    void usesPartitionOfJavaClient();
    void keepsBytesOfRecord_data();
    void keepsBytesOfRecord();
    void completesFromEventLoop();
    void sendsSingleRecordImmediately();
    void buffersRecordsWhileOthersAreInFlight();
    void keepsOrderWhilePartitionsAreAdded();
    void rejectsImmediatelyWhileUnreachable();
    void reconnectsToReturningBroker();
    void connectsToBrokerStartedLater();
    void detectsHangingBroker();
    void reportsStateOnOwnThread();
    void retriesTemporaryErrors();
    void keepsOrderOfFirstRecords_data();
    void keepsOrderOfFirstRecords();
    void acknowledgesOnlyStoredRecords();
    void failsAfterRequestTimeout();
    void failsWhenAbandoned();
    void rejectsBufferedRecordsWhenUnreachable();
    void rejectsWhenQueueIsFull();
    void rejectsTooLargeRecord();
    void reportsRecordTooLargeForBroker();
    void resendsTooLargeBatchInOrder();
    void rejectsInvalidTopic();
    void dropsCompletionsOfDestroyedPublisher();
    void isNotBlockedByDestroyedPublisher();
    void stopsQuicklyWhileUnreachable();
    void completesOncePerThread();

private:
    std::map<int, std::unique_ptr<EmbeddedBroker>> m_brokers; ///< by number of partitions; ending one takes a second
};

void TestKafkaProducer::returnsPartitionAndOffset()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    for (int i = 0; i < 5; ++i)
        publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 5);

    for (size_t i = 0; i < 5; ++i) {
        QVERIFY(answers[i]);
        QCOMPARE(answers[i]->partition, 1);
        QCOMPARE(answers[i]->offset, qint64(i));
    }
    QTRY_COMPARE(producer->queued(), 0);
}

void TestKafkaProducer::usesPartitionOfJavaClient_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("partitions");
    QTest::addColumn<int>("expected");

    struct Row
    {
        QByteArray key;
        int of3;
        int of4;
        int of6;
    };
    for (const Row &row : {Row{"phone-001", 1, 0, 4}, Row{"sensor-001", 2, 2, 2}, Row{"macbook-pro-001", 2, 0, 2}}) {
        QTest::addRow("%s of 3", row.key.constData()) << row.key << 3 << row.of3;
        QTest::addRow("%s of 4", row.key.constData()) << row.key << 4 << row.of4;
        QTest::addRow("%s of 6", row.key.constData()) << row.key << 6 << row.of6;
    }
}

void TestKafkaProducer::usesPartitionOfJavaClient()
{
    QFETCH(const QByteArray, key);
    QFETCH(const int, partitions);
    QFETCH(const int, expected);
    auto &broker = m_brokers[partitions];
    if (!broker)
        broker = startBroker(partitions);
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    publisher->publish(recordOf(key), answers.next());
    QTRY_COMPARE(answers.count(), 1);

    QVERIFY(answers[0]);
    QCOMPARE(answers[0]->partition, expected);
}

void TestKafkaProducer::keepsBytesOfRecord_data()
{
    QTest::addColumn<QByteArray>("compression");
    QTest::addColumn<QByteArray>("value");

    for (const auto &compression : {"none"_ba, "gzip"_ba, "snappy"_ba, "lz4"_ba, "zstd"_ba})
        QTest::addRow("%s", compression.constData())
            << compression << QByteArray(R"({"device_id":"käfer-1","x":0.10})");
    QTest::newRow("zero bytes") << QByteArray("none") << QByteArray("a\0b\xff\0", 5);
    QTest::newRow("one mebibyte") << QByteArray("none") << QByteArray(1 << 20, 'x');
    QTest::newRow("empty") << QByteArray("none") << QByteArray("");
}

void TestKafkaProducer::keepsBytesOfRecord()
{
    QFETCH(const QByteArray, compression);
    QFETCH(const QByteArray, value);
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.compression = compression;
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    publisher->publish({Topic,
                        "käfer-1",
                        value,
                        {{"schema", "device/sensor/gps/v1"}, {"empty", ""}, {"bytes", QByteArray("\0\xfe", 2)}}},
                       answers.next());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers[0]);

    const QList<test::ReceivedRecord> records = test::readTopic(broker->bootstrapServers(), Topic);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0].partition, answers[0]->partition);
    QCOMPARE(records[0].offset, answers[0]->offset);
    QCOMPARE(records[0].key, QByteArray("käfer-1"));
    QCOMPARE(records[0].value, value);
    QCOMPARE(records[0].headers.size(), 3);
    QCOMPARE(records[0].headers["schema"], QByteArray("device/sensor/gps/v1"));
    QCOMPARE(records[0].headers["empty"], QByteArray(""));
    QCOMPARE(records[0].headers["bytes"], QByteArray("\0\xfe", 2));
}

void TestKafkaProducer::completesFromEventLoop()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    publisher->publish(recordOf("phone-001"), answers.next());
    broker->stopBroker();
    QTRY_VERIFY(producer->state() == BrokerState::Unreachable);
    const qsizetype before = answers.count();
    publisher->publish(recordOf("phone-001"), answers.next());

    QCOMPARE(answers.count(), before);
}

void TestKafkaProducer::sendsSingleRecordImmediately()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.lingerMs = 20000;
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 1);

    for (int i = 2; i <= 5; ++i) {
        publisher->publish(recordOf("phone-001"), answers.next());
        QTRY_COMPARE(answers.count(), i);
    }
}

void TestKafkaProducer::buffersRecordsWhileOthersAreInFlight()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.lingerMs = 20000;
    settings.queueMaxMessages = 4; // without buffering, the fifth would be rejected
    settings.options = neverSent();
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    publisher->publish(recordOf("phone-001"), answers.next());
    QCoreApplication::processEvents();

    for (int i = 0; i < 4; ++i)
        publisher->publish(recordOf("phone-001"), answers.next());
    QCoreApplication::processEvents();

    QCOMPARE(answers.count(), 0);
    QCOMPARE(producer->queued(), 5);
    producer->abandon();
    QTRY_COMPARE(answers.count(), 5);
    QVERIFY(answers.areAll(ErrorCode::KafkaUnavailable));
    QCOMPARE(producer->queued(), 0);
}

void TestKafkaProducer::keepsOrderWhilePartitionsAreAdded()
{
    constexpr int Devices = 20;
    constexpr int Each = 50;
    const auto broker = startBroker(12);
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    int sent = 0;
    int answered = 0;
    // Four records of each device are in flight or buffered at any time.
    std::function<void(int)> sendNext = [&](int device) {
        if (sent == Devices * Each)
            return;
        publisher->publish(recordOf("phone-" + QByteArray::number(device), QByteArray::number(sent++)),
                           [&, device](const Result<Delivery> &result) {
                               answered += bool(result);
                               sendNext(device);
                           });
    };
    for (int i = 0; i < 4 * Devices; ++i)
        sendNext(i % Devices);
    QTRY_COMPARE_WITH_TIMEOUT(answered, Devices * Each, 20000);

    std::map<QByteArray, int> last;
    for (const auto &record : test::readTopic(broker->bootstrapServers(), Topic)) {
        const int number = record.value.toInt();
        QVERIFY2(!last.contains(record.key) || last[record.key] < number, record.key + " after " + record.value);
        last[record.key] = number;
    }
    QCOMPARE(int(last.size()), Devices);
}

void TestKafkaProducer::rejectsImmediatelyWhileUnreachable()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    QElapsedTimer timer;
    timer.start();

    broker->stopBroker();
    QTRY_VERIFY(producer->state() == BrokerState::Unreachable);
    QVERIFY(timer.elapsed() < 5000);
    publisher->publish(recordOf("phone-001"), answers.next());

    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.areAll(ErrorCode::KafkaUnavailable));
    QCOMPARE(producer->queued(), 0);
}

void TestKafkaProducer::reconnectsToReturningBroker()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    broker->stopBroker();
    QTRY_VERIFY(producer->state() == BrokerState::Unreachable);

    broker->bringUp();
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 5000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 1);

    QVERIFY(answers[0]);
}

void TestKafkaProducer::connectsToBrokerStartedLater()
{
    const auto broker = startBroker();
    broker->stopBroker();
    const auto producer = makeProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.areAll(ErrorCode::KafkaUnavailable));

    broker->bringUp();
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 5000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 2);

    QVERIFY(answers[1]);
}

void TestKafkaProducer::detectsHangingBroker()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);

    broker->setRoundTrip(60s);
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Unreachable, 5000);

    broker->setRoundTrip(0ms);
    broker->stopBroker(); // the pending responses would arrive only after a minute
    broker->bringUp();
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 5000);
}

void TestKafkaProducer::reportsStateOnOwnThread()
{
    const auto broker = startBroker();
    const auto producer = makeProducer(settingsFor(*broker));
    QVERIFY(producer);
    QList<BrokerState> states;
    QList<QThread *> threads;
    // Without a context object, the lambda runs on the emitting thread.
    connect(producer.get(), &KafkaProducer::stateChanged, [&](BrokerState state) {
        states.append(state);
        threads.append(QThread::currentThread());
    });

    QTRY_COMPARE(states.size(), 1);
    broker->stopBroker();
    QTRY_COMPARE(states.size(), 2);
    broker->bringUp();
    QTRY_COMPARE(states.size(), 3);

    QCOMPARE(states, QList({BrokerState::Ready, BrokerState::Unreachable, BrokerState::Ready}));
    QCOMPARE(threads, QList<QThread *>(3, thread()));
}

void TestKafkaProducer::retriesTemporaryErrors()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    broker->failNextProduce(2, RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS);
    publisher->publish(recordOf("phone-001", "once"), answers.next());
    QTRY_COMPARE(answers.count(), 1);

    QVERIFY(answers[0]);
    QCOMPARE(test::readTopic(broker->bootstrapServers(), Topic).size(), 1);
}

void TestKafkaProducer::keepsOrderOfFirstRecords_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("the partition's leader is not ready yet") << int(RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION);
    QTest::newRow("the broker does not know the topic yet") << int(RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART);
    QTest::newRow("the broker's disk fails for a moment") << int(RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR);
    QTest::newRow("a replica was missing") << int(RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS);
}

/// The broker temporarily rejects the first request and accepts any sequence number after that.
void TestKafkaProducer::keepsOrderOfFirstRecords()
{
    QFETCH(const int, error);
    const auto broker = startBroker(1);
    KafkaSettings settings = settingsFor(*broker);
    settings.options = {{"batch.num.messages", "1"}};
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    broker->setRoundTrip(200ms); // so that several requests are in flight, if that is allowed

    broker->failNextProduce(1, error);
    const QList<QByteArray> values{"first", "second", "third"};
    for (const QByteArray &value : values)
        publisher->publish(recordOf("phone-001", value), answers.next());
    QTRY_COMPARE_WITH_TIMEOUT(answers.count(), int(values.size()), 20000);

    broker->setRoundTrip(0ms);
    QVERIFY2(answers.areAllDelivered(), "a record that Kafka rejected temporarily has failed");
    QList<QByteArray> stored;
    for (const auto &record : test::readTopic(broker->bootstrapServers(), Topic))
        stored << record.value;
    QCOMPARE(stored, values);
}

/// The broker rejects a request and stores the next one of the partition, like Kafka with an expired producer id.
/// librdkafka then reports the records of the first request as stored too.
void TestKafkaProducer::acknowledgesOnlyStoredRecords()
{
    const auto broker = startBroker(1);
    KafkaSettings settings = settingsFor(*broker);
    settings.options = {{"batch.num.messages", "1"}};
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    publisher->publish(recordOf("phone-001", "before"), answers.next());
    QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 20000);
    broker->setRoundTrip(200ms); // so that several requests are in flight

    broker->failNextProduce(1, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION);
    const QList<QByteArray> values{"first", "second", "third"};
    for (const QByteArray &value : values)
        publisher->publish(recordOf("phone-001", value), answers.next());
    QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1 + int(values.size()), 20000);

    broker->setRoundTrip(0ms);
    QSet<QByteArray> stored;
    for (const auto &record : test::readTopic(broker->bootstrapServers(), Topic))
        stored << record.value;
    for (int i = 0; i < values.size(); ++i)
        QVERIFY2(!answers[1 + i] || stored.contains(values[i]), values[i] + " was acknowledged and is not in Kafka");
    QVERIFY(!answers[1]);
    QVERIFY(answers[2] && answers[3]);
}

void TestKafkaProducer::failsAfterRequestTimeout()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.requestTimeoutMs = 1000;
    settings.options = {{"linger.ms", "500"}};
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    publisher->publish(recordOf("phone-001"), answers.next());
    broker->stopBroker();
    QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 4000);

    QVERIFY(answers.areAll(ErrorCode::KafkaUnavailable));
}

void TestKafkaProducer::failsWhenAbandoned()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.options = neverSent();
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    for (int i = 0; i < 100; ++i)
        publisher->publish(recordOf("phone-" + QByteArray::number(i)), answers.next());
    QTRY_VERIFY(producer->queued() >= 100);

    producer->abandon();
    QTRY_COMPARE(answers.count(), 100);

    QVERIFY(answers.areAll(ErrorCode::KafkaUnavailable));
    QTRY_COMPARE(producer->queued(), 0);
}

void TestKafkaProducer::rejectsBufferedRecordsWhenUnreachable()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.lingerMs = 20000;
    settings.options = neverSent();
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers first;
    Answers held;
    publisher->publish(recordOf("phone-001"), first.next());
    QCoreApplication::processEvents();
    publisher->publish(recordOf("phone-001"), held.next());

    broker->stopBroker();
    QTRY_COMPARE(held.count(), 1);

    QVERIFY(held.areAll(ErrorCode::KafkaUnavailable));
    QCOMPARE(first.count(), 0);
}

void TestKafkaProducer::rejectsWhenQueueIsFull()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.options = neverSent();
    settings.queueMaxMessages = 10;
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    for (int i = 0; i < 12; ++i)
        publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 2);

    QVERIFY(answers.areAll(ErrorCode::Overloaded));
}

void TestKafkaProducer::rejectsTooLargeRecord()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.messageMaxBytes = 100000;
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    publisher->publish(recordOf("phone-001", QByteArray(100000, 'x')), answers.next());
    QTRY_COMPARE(answers.count(), 1);

    QVERIFY(answers.areAll(ErrorCode::MessageTooLarge));
}

void TestKafkaProducer::reportsRecordTooLargeForBroker()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    broker->failNextProduce(1, RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE); // the first record of a partition is sent alone
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.areAll(ErrorCode::MessageTooLarge));

    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 2);
    QVERIFY(answers[1]);
}

void TestKafkaProducer::resendsTooLargeBatchInOrder()
{
    constexpr int Count = 40;
    const auto broker = startBroker(1);
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    publisher->publish(recordOf("phone-000", "first"), answers.next());
    QTRY_COMPARE(answers.count(), 1);

    broker->failNextProduce(3, RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE);
    for (int i = 0; i < Count; ++i)
        publisher->publish(recordOf("phone-" + QByteArray::number(i % 4), QByteArray::number(i)), answers.next());
    QTRY_COMPARE(answers.count(), Count + 1);

    const auto records = test::readTopic(broker->bootstrapServers(), Topic);
    QCOMPARE(records.size(), Count + 1);
    for (int i = 0; i < Count; ++i)
        QCOMPARE(records[i + 1].value, QByteArray::number(i));
    QCOMPARE(producer->queued(), 0);
    QCOMPARE(producer->resets(ResetReason::Fatal), 0);
}

void TestKafkaProducer::rejectsInvalidTopic()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    publisher->publish({QByteArray(1000, 'x'), "phone-001", "{}", {}}, answers.next());
    QTRY_COMPARE(answers.count(), 1);

    QVERIFY(answers.areAll(ErrorCode::KafkaUnavailable));
}

void TestKafkaProducer::dropsCompletionsOfDestroyedPublisher()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    auto publisher = producer->makePublisher();
    Answers answers;
    for (int i = 0; i < 100; ++i)
        publisher->publish(recordOf("phone-001"), answers.next());

    publisher.reset();
    QTRY_COMPARE(producer->queued(), 0);
    QCoreApplication::processEvents();

    QCOMPARE(answers.count(), 0);
    QCOMPARE(test::readTopic(broker->bootstrapServers(), Topic).size(), 100);
}

void TestKafkaProducer::isNotBlockedByDestroyedPublisher()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.lingerMs = 20000;
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    Answers answers;
    auto former = producer->makePublisher();
    former->publish(recordOf("phone-001"), answers.next());
    former.reset();
    QTRY_COMPARE(producer->queued(), 0);

    const auto publisher = producer->makePublisher();
    publisher->publish(recordOf("phone-001"), answers.next());

    QTRY_COMPARE(answers.count(), 1);
}

void TestKafkaProducer::stopsQuicklyWhileUnreachable()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.options = neverSent();
    auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    auto publisher = producer->makePublisher();
    Answers answers;
    publisher->publish(recordOf("phone-001"), answers.next());
    QCoreApplication::processEvents(); // passes the record to librdkafka, so that it is not rejected when the broker is
                                       // down
    broker->stopBroker();
    QTRY_VERIFY(producer->state() == BrokerState::Unreachable);
    QElapsedTimer timer;
    timer.start();

    publisher.reset();
    producer.reset();

    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(answers.count(), 0);
}

void TestKafkaProducer::completesOncePerThread()
{
    constexpr int Count = 10000;
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    std::atomic<int> good = 0;
    std::atomic<int> elsewhere = 0;

    const auto publishAll = [&] {
        const auto publisher = producer->makePublisher();
        std::vector<int> seen(Count);
        int left = Count;
        QEventLoop loop;
        QTimer::singleShot(60s, &loop, &QEventLoop::quit);
        for (size_t i = 0; i < Count; ++i) {
            publisher->publish(recordOf(QByteArray::number(quint64(i)), QByteArray(200, 'x')),
                               [&, i, home = QThread::currentThreadId()](const Result<Delivery> &result) {
                                   elsewhere += home != QThread::currentThreadId();
                                   seen[i] += bool(result);
                                   if (--left == 0)
                                       loop.quit();
                               });
        }
        loop.exec();
        good += int(std::count(seen.begin(), seen.end(), 1));
    };
    // Not QThread, because the thread sanitizer does not detect its end.
    std::thread one(publishAll);
    std::thread other(publishAll);
    one.join();
    other.join();

    QCOMPARE(elsewhere.load(), 0);
    QCOMPARE(good.load(), 2 * Count);
}

QTEST_GUILESS_MAIN(TestKafkaProducer)
#include "tst_kafkaproducer.moc"
