// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/partitionqueue.h"
#include "service/publish/topicqueue.h"

#include <QTest>

using namespace loom;
using namespace std::chrono_literals;

class TestPartitionQueue : public QObject
{
    Q_OBJECT

private slots:
    void sendsSingleRecordImmediately();
    void buffersWhileOthersAreInFlight();
    void lingersWhileFewAreInFlight();
    void buffersLongerWhileMaxInFlight();
    void sendsFullBatch();
    void keepsOrder();
    void sendsSingleRecordsUntilConfirmed();
    void confirmsPartition();
    void confirmsAllForUnknownPartition();
    void newProducerIsUnconfirmed();
    void sendsSingleBatchesWithLimit();
    void sendsRecordBeyondLimitAlone();
    void resendsTooLargeBatchInHalves();
    void keepsOrderOfReturnedRecords();
    void removesOvertakenRecords();
    void removesExpiredRecords();
    void keepsKeyInOneQueue();
    void addsPartitions();

private:
    static PartitionQueue confirmedQueue()
    {
        PartitionQueue queue;
        queue.setConfirmed(true);
        return queue;
    }
    static QList<int> confirmedOf(TopicQueue &topic)
    {
        QList<int> list;
        for (int i = 0; i < int(topic.partitions().size()); ++i) {
            if (!topic.partitions()[size_t(i)].mayBufferIndefinitely())
                list.append(i);
        }
        return list;
    }
    static std::unique_ptr<InFlightRecord> recordOf(quint32 slot, qsizetype size = 2)
    {
        const Record record{"device.sensor.gps.raw", "phone-001", QByteArray(size, 'x'), {}};
        auto inFlight = std::make_unique<InFlightRecord>(InFlightRecord{record, nullptr, slot});
        inFlight->number = slot;
        return inFlight;
    }
    /// Returns the batch limit for @p records records.
    static qint64 limitOf(int records)
    {
        return PartitionQueue::BatchOverhead + records * PartitionQueue::sizeInBatch(recordOf(0)->record);
    }
    void buffer(PartitionQueue &queue, quint32 begin, quint32 end) const
    {
        for (quint32 slot = begin; slot < end; ++slot)
            queue.buffer(recordOf(slot), m_start);
    }
    static void report(PartitionQueue &queue, const PartitionQueue::InFlightRecords &inFlightRecords)
    {
        for (size_t i = 0; i < inFlightRecords.size(); ++i)
            queue.onReport();
    }
    static void giveBack(PartitionQueue &queue, PartitionQueue::InFlightRecords inFlightRecords)
    {
        for (auto &inFlight : inFlightRecords) {
            queue.onReport();
            queue.putBack(std::move(inFlight));
        }
    }
    static QList<quint32> slotsOf(const PartitionQueue::InFlightRecords &inFlightRecords)
    {
        QList<quint32> list;
        for (const auto &inFlight : inFlightRecords)
            list.append(inFlight->slot);
        return list;
    }

    const PartitionQueue::Clock::time_point m_start{1h};
    const PartitionQueue::Clock::duration m_linger = 2ms;
};

void TestPartitionQueue::sendsSingleRecordImmediately()
{
    PartitionQueue queue = confirmedQueue();

    queue.buffer(recordOf(0), m_start);

    QVERIFY(queue.isDue(m_start, m_linger));
}

void TestPartitionQueue::buffersWhileOthersAreInFlight()
{
    PartitionQueue queue = confirmedQueue();
    queue.buffer(recordOf(0), m_start);
    queue.take();

    queue.buffer(recordOf(1), m_start);
    QVERIFY(!queue.isDue(m_start, m_linger));
    queue.onReport();

    QVERIFY(queue.isDue(m_start, m_linger));
}

void TestPartitionQueue::lingersWhileFewAreInFlight()
{
    PartitionQueue queue = confirmedQueue();
    for (quint32 slot = 0; slot + 1 < PartitionQueue::MaxInFlight; ++slot)
        queue.buffer(recordOf(slot), m_start);
    queue.take();

    queue.buffer(recordOf(9), m_start);
    queue.buffer(recordOf(10), m_start + 1ms);

    QVERIFY(!queue.isDue(m_start + 1ms, m_linger));
    QVERIFY(queue.isDue(m_start + m_linger, m_linger));
}

void TestPartitionQueue::buffersLongerWhileMaxInFlight()
{
    PartitionQueue queue = confirmedQueue();
    for (quint32 slot = 0; slot < PartitionQueue::MaxInFlight; ++slot)
        queue.buffer(recordOf(slot), m_start);
    queue.take();

    queue.buffer(recordOf(9), m_start);

    QVERIFY(!queue.isDue(m_start + m_linger, m_linger));
    QVERIFY(queue.isDue(m_start + PartitionQueue::MaxBufferTime, m_linger));
}

void TestPartitionQueue::sendsFullBatch()
{
    PartitionQueue queue = confirmedQueue();
    queue.buffer(recordOf(0), m_start);
    queue.take();

    queue.buffer(recordOf(1, PartitionQueue::BatchBytes - 1), m_start);
    QVERIFY(!queue.isDue(m_start, m_linger));
    queue.buffer(recordOf(2), m_start);

    QVERIFY(queue.isDue(m_start, m_linger));
}

void TestPartitionQueue::keepsOrder()
{
    PartitionQueue queue = confirmedQueue();
    for (quint32 slot = 0; slot < 3; ++slot)
        queue.buffer(recordOf(slot), m_start);

    const auto records = queue.take();

    QCOMPARE(records.size(), size_t(3));
    for (quint32 slot = 0; slot < 3; ++slot)
        QCOMPARE(records[slot]->slot, slot);
    QVERIFY(queue.isEmpty());
}

void TestPartitionQueue::sendsSingleRecordsUntilConfirmed()
{
    PartitionQueue queue;
    buffer(queue, 0, 5);

    const auto first = queue.take();
    QCOMPARE(slotsOf(first), QList<quint32>({0}));
    QVERIFY(!queue.maySend());
    QVERIFY(!queue.isDue(m_start + 1h, m_linger));
    report(queue, first); // the batch was rejected
    const auto second = queue.take();
    QCOMPARE(slotsOf(second), QList<quint32>({1}));
    report(queue, second);
    queue.setConfirmed(true);

    QCOMPARE(slotsOf(queue.take()), QList<quint32>({2, 3, 4}));
}

void TestPartitionQueue::confirmsPartition()
{
    TopicQueue topic(nullptr);
    topic.addPartition(3);
    QCOMPARE(confirmedOf(topic), QList<int>());

    topic.confirm(2);

    QCOMPARE(confirmedOf(topic), QList<int>({2}));
}

void TestPartitionQueue::confirmsAllForUnknownPartition()
{
    TopicQueue topic(nullptr);
    topic.addPartition(1);

    topic.confirm(7);

    QCOMPARE(confirmedOf(topic), QList<int>({0, 1}));
}

void TestPartitionQueue::newProducerIsUnconfirmed()
{
    TopicQueue topic(nullptr);
    topic.addPartition(1);
    topic.confirm(1);

    topic.setHandle(nullptr);

    QCOMPARE(confirmedOf(topic), QList<int>());
}

void TestPartitionQueue::sendsSingleBatchesWithLimit()
{
    PartitionQueue queue = confirmedQueue();
    queue.setLimit(limitOf(3));
    buffer(queue, 0, 8);

    const auto first = queue.take();
    QCOMPARE(slotsOf(first), QList<quint32>({0, 1, 2}));
    QVERIFY(!queue.isDue(m_start + 1h, m_linger));
    report(queue, first);
    QVERIFY(queue.isDue(m_start, m_linger));
    const auto second = queue.take();
    QCOMPARE(slotsOf(second), QList<quint32>({3, 4, 5}));
    report(queue, second);
    QCOMPARE(slotsOf(queue.take()), QList<quint32>({6, 7}));
    QVERIFY(queue.isEmpty());
}

void TestPartitionQueue::sendsRecordBeyondLimitAlone()
{
    PartitionQueue queue = confirmedQueue();
    queue.setLimit(limitOf(3));
    queue.buffer(recordOf(0, 1000), m_start);
    queue.buffer(recordOf(1), m_start);

    const auto large = queue.take();

    QCOMPARE(slotsOf(large), QList<quint32>({0}));
    QVERIFY(large.front()->wasAlone);
}

void TestPartitionQueue::resendsTooLargeBatchInHalves()
{
    PartitionQueue queue = confirmedQueue();
    buffer(queue, 0, 8);
    const auto sizes = [&] {
        QList<size_t> list;
        for (auto batch = queue.take();; batch = queue.take()) {
            list.append(batch.size());
            if (batch.size() == 1)
                return list;
            giveBack(queue, std::move(batch));
        }
    };

    QCOMPARE(sizes(), QList<size_t>({8, 2, 1}));
}

void TestPartitionQueue::keepsOrderOfReturnedRecords()
{
    PartitionQueue queue = confirmedQueue();
    buffer(queue, 0, 4);
    auto early = queue.take();
    buffer(queue, 4, 8);
    auto late = queue.take();
    buffer(queue, 8, 10);

    giveBack(queue, std::move(late));
    QVERIFY(!queue.isDue(m_start + 1h, m_linger)); // others are still in flight
    giveBack(queue, std::move(early));
    QVERIFY(queue.isDue(m_start, m_linger));

    QList<quint32> order;
    while (!queue.isEmpty()) {
        const auto batch = queue.take();
        order += slotsOf(batch);
        report(queue, batch);
    }
    QCOMPARE(order, QList<quint32>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

void TestPartitionQueue::removesOvertakenRecords()
{
    PartitionQueue queue = confirmedQueue();
    buffer(queue, 0, 3);
    auto batch = queue.take();
    giveBack(queue, std::move(batch));

    const auto overtaken = queue.takeOvertaken("phone-001", 1);

    QCOMPARE(slotsOf(overtaken), QList<quint32>({0}));
    QVERIFY(queue.takeOvertaken("phone-002", 9).empty());
    QVERIFY(queue.isResending());
}

void TestPartitionQueue::removesExpiredRecords()
{
    PartitionQueue queue = confirmedQueue();
    queue.setLimit(limitOf(1));
    queue.buffer(recordOf(0), m_start);
    queue.buffer(recordOf(1), m_start + 1s);
    queue.buffer(recordOf(2), m_start + 2s);
    queue.take();

    QVERIFY(queue.takeExpired(m_start + 1s).empty());
    QCOMPARE(slotsOf(queue.takeExpired(m_start + 2s)), QList<quint32>({1}));
    QVERIFY(!queue.isEmpty());
}

void TestPartitionQueue::keepsKeyInOneQueue()
{
    TopicQueue topic(nullptr);
    topic.addPartition(11);

    QCOMPARE(&topic.of("phone-001"), &topic.of("phone-001"));
    QVERIFY(&topic.of("phone-001") != &topic.of("phone-002"));
    QCOMPARE(&topic.of({}), &topic.of({}));
}

void TestPartitionQueue::addsPartitions()
{
    TopicQueue topic(nullptr);
    PartitionQueue *const first = &topic.of("phone-001");
    QVERIFY(topic.hasPartition(0));
    QVERIFY(!topic.hasPartition(11));

    topic.addPartition(11);
    topic.addPartition(3);

    QVERIFY(topic.hasPartition(11));
    QCOMPARE(topic.partitions().size(), size_t(12));
    QCOMPARE(first, &topic.partitions().front());
}

QTEST_GUILESS_MAIN(TestPartitionQueue)
#include "tst_partitionqueue.moc"
