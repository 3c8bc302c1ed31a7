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
    void letsWhoIsAloneLeaveAtOnce();
    void holdsWhatComesWhileOthersAreUnderWay();
    void lingersNoLongerThanToldWhileFewAreUnderWay();
    void holdsLongerWhileLibrdkafkaWouldSendNoMore();
    void letsAFullBatchLeave();
    void givesRecordsInTheirOrder();
    void keepsAKeyInOneQueue();
    void learnsOfPartitions();

private:
    static std::unique_ptr<Ticket> recordOf(quint32 slot, qsizetype size = 2)
    {
        const Record record{"device.sensor.gps.raw", "phone-001", QByteArray(size, 'x'), {}};
        return std::make_unique<Ticket>(Ticket{record, nullptr, slot});
    }

    const PartitionQueue::Clock::time_point m_start{1h};
    const PartitionQueue::Clock::duration m_linger = 2ms;
};

void TestPartitionQueue::letsWhoIsAloneLeaveAtOnce()
{
    PartitionQueue queue;

    queue.hold(recordOf(0), m_start);

    QVERIFY(queue.isDue(m_start, m_linger));
}

void TestPartitionQueue::holdsWhatComesWhileOthersAreUnderWay()
{
    PartitionQueue queue;
    queue.hold(recordOf(0), m_start);
    queue.take();

    queue.hold(recordOf(1), m_start);
    QVERIFY(!queue.isDue(m_start, m_linger));
    queue.noteReport();

    QVERIFY(queue.isDue(m_start, m_linger));
}

void TestPartitionQueue::lingersNoLongerThanToldWhileFewAreUnderWay()
{
    PartitionQueue queue;
    for (quint32 slot = 0; slot + 1 < PartitionQueue::MaxUnderWay; ++slot)
        queue.hold(recordOf(slot), m_start);
    queue.take();

    queue.hold(recordOf(9), m_start);
    queue.hold(recordOf(10), m_start + 1ms);

    QVERIFY(!queue.isDue(m_start + 1ms, m_linger));
    QVERIFY(queue.isDue(m_start + m_linger, m_linger));
}

void TestPartitionQueue::holdsLongerWhileLibrdkafkaWouldSendNoMore()
{
    PartitionQueue queue;
    for (quint32 slot = 0; slot < PartitionQueue::MaxUnderWay; ++slot)
        queue.hold(recordOf(slot), m_start);
    queue.take();

    queue.hold(recordOf(9), m_start);

    QVERIFY(!queue.isDue(m_start + m_linger, m_linger));
    QVERIFY(queue.isDue(m_start + PartitionQueue::LongestHold, m_linger));
}

void TestPartitionQueue::letsAFullBatchLeave()
{
    PartitionQueue queue;
    queue.hold(recordOf(0), m_start);
    queue.take();

    queue.hold(recordOf(1, PartitionQueue::BatchBytes - 1), m_start);
    QVERIFY(!queue.isDue(m_start, m_linger));
    queue.hold(recordOf(2), m_start);

    QVERIFY(queue.isDue(m_start, m_linger));
}

void TestPartitionQueue::givesRecordsInTheirOrder()
{
    PartitionQueue queue;
    for (quint32 slot = 0; slot < 3; ++slot)
        queue.hold(recordOf(slot), m_start);

    const auto records = queue.take();

    QCOMPARE(records.size(), size_t(3));
    for (quint32 slot = 0; slot < 3; ++slot)
        QCOMPARE(records[slot]->slot, slot);
    QVERIFY(queue.isEmpty());
}

void TestPartitionQueue::keepsAKeyInOneQueue()
{
    TopicQueue topic(nullptr);
    topic.learn(11);

    QCOMPARE(&topic.of("phone-001"), &topic.of("phone-001"));
    QVERIFY(&topic.of("phone-001") != &topic.of("phone-002"));
    QCOMPARE(&topic.of({}), &topic.of({}));
}

void TestPartitionQueue::learnsOfPartitions()
{
    TopicQueue topic(nullptr);
    PartitionQueue *const first = &topic.of("phone-001");
    QVERIFY(topic.knows(0));
    QVERIFY(!topic.knows(11));

    topic.learn(11);
    topic.learn(3);

    QVERIFY(topic.knows(11));
    QCOMPARE(topic.partitions().size(), size_t(12));
    QCOMPARE(first, &topic.partitions().front());
}

QTEST_GUILESS_MAIN(TestPartitionQueue)
#include "tst_partitionqueue.moc"
