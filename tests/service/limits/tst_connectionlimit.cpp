// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/connectionlimit.h"
#include "service/limits/machinememory.h"
#include "service/limits/memoryplan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MiB = 1024 * 1024;

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestConnectionLimit : public QObject
{
    Q_OBJECT

private slots:
    void reservationIsReleasedOnDestruction();
    void budgetCountsAllReservations();
    void concurrentReservationsAreReleased();
    void countsConnectionsUntilTheyEnd();
    void countsConnectionsPerAddress_data();
    void countsConnectionsPerAddress();
    void doesNotLimitNullAddress();
    void countsConnectionWithLaterAddress();
    void rejectsConnectionWithoutMemory();
    void logsRejectionOncePerMinute();
    void findsSmallestControlGroupLimit_data();
    void findsSmallestControlGroupLimit();
    void readsMemoryOfThisProcess();
    void planFitsMemory_data();
    void planFitsMemory();
};

void TestConnectionLimit::reservationIsReleasedOnDestruction()
{
    MemoryBudget budget(100);
    {
        MemoryReservation one(budget);
        QVERIFY(one.set(60));
        MemoryReservation other(std::move(one));
        QCOMPARE(budget.used(), 60);
        other = MemoryReservation(budget);
        QCOMPARE(budget.used(), 0);
        other.set(10);
    }
    QCOMPARE(budget.used(), 0);
}

void TestConnectionLimit::budgetCountsAllReservations()
{
    MemoryBudget budget(100);
    MemoryReservation one(budget);
    MemoryReservation other(budget);

    QVERIFY(one.set(60));
    QVERIFY(!budget.hasRoomFor(41));
    QVERIFY(!other.set(41));
    QCOMPARE(budget.used(), 101);
    QVERIFY2(one.set(50), "a decrease must always succeed");
    QVERIFY(other.set(50));
    QVERIFY(budget.isTight());
}

void TestConnectionLimit::concurrentReservationsAreReleased()
{
    MemoryBudget budget(MiB);
    ConnectionLimit connections(1000, 3, budget);
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int i = 0; i < 2000; ++i) {
                const auto slot = connections.reserve(QHostAddress(quint32(i % 7)));
                MemoryReservation share(budget);
                share.set(i);
            }
        });
    }
    for (auto &thread : threads)
        thread.join();

    QCOMPARE(budget.used(), 0);
    QCOMPARE(connections.open(), 0);
    QVERIFY(connections.reserve(QHostAddress(quint32(1))));
}

void TestConnectionLimit::countsConnectionsUntilTheyEnd()
{
    MemoryBudget budget(MiB);
    ConnectionLimit connections(1, 0, budget);
    {
        const auto first = connections.reserve(QHostAddress::LocalHost);
        QVERIFY(first);
        QCOMPARE(budget.used(), ConnectionLimit::ConnectionBytes);
        const auto second = connections.reserve(QHostAddress::LocalHost);
        QVERIFY(!second);
        QCOMPARE(second.error(), ConnectionRejection::Connections);
        QCOMPARE(connections.open(), 1);
    }
    QCOMPARE(connections.open(), 0);
    QCOMPARE(budget.used(), 0);
}

void TestConnectionLimit::countsConnectionsPerAddress_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("one IPv4 address") << u"192.0.2.1"_s << u"192.0.2.1"_s << true;
    QTest::newRow("two IPv4 addresses") << u"192.0.2.1"_s << u"192.0.2.2"_s << false;
    QTest::newRow("an IPv4 address in both forms") << u"192.0.2.1"_s << u"::ffff:192.0.2.1"_s << true;
    QTest::newRow("two in one /64") << u"2001:db8::1"_s << u"2001:db8::ffff:2"_s << true;
    QTest::newRow("two networks") << u"2001:db8:0:1::1"_s << u"2001:db8:0:2::1"_s << false;
}

void TestConnectionLimit::countsConnectionsPerAddress()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, isSame);
    MemoryBudget budget(MiB);
    ConnectionLimit connections(10, 1, budget);

    const auto one = connections.reserve(QHostAddress(first));
    const auto other = connections.reserve(QHostAddress(second));

    QVERIFY(one);
    QCOMPARE(bool(other), !isSame);
    if (isSame) {
        QCOMPARE(other.error(), ConnectionRejection::Address);
        QCOMPARE(connections.open(), 1);
    }
}

void TestConnectionLimit::doesNotLimitNullAddress()
{
    MemoryBudget budget(MiB);
    ConnectionLimit connections(10, 1, budget);

    const auto first = connections.reserve({});
    const auto second = connections.reserve({});

    QVERIFY(first && second);
    QCOMPARE(connections.open(), 2);
}

void TestConnectionLimit::countsConnectionWithLaterAddress()
{
    const QHostAddress client(u"203.0.113.9"_s);
    MemoryBudget budget(MiB);
    ConnectionLimit connections(10, 1, budget);
    {
        auto first = *connections.reserve({});
        auto second = *connections.reserve({});
        QVERIFY(first.countFor(client));
        QVERIFY(!second.countFor(client));
        QVERIFY(second.countFor(QHostAddress(u"203.0.113.10"_s)));
        QCOMPARE(connections.reserve(client).error(), ConnectionRejection::Address);
    }
    QVERIFY(connections.reserve(client));
    QCOMPARE(connections.open(), 0);
}

void TestConnectionLimit::rejectsConnectionWithoutMemory()
{
    MemoryBudget budget(ConnectionLimit::ConnectionBytes);
    ConnectionLimit connections(10, 0, budget);

    const auto one = connections.reserve(QHostAddress::LocalHost);
    const auto other = connections.reserve(QHostAddress::LocalHost);

    QVERIFY(one);
    QVERIFY(!other);
    QCOMPARE(other.error(), ConnectionRejection::Memory);
    QCOMPARE(budget.used(), ConnectionLimit::ConnectionBytes);
}

void TestConnectionLimit::logsRejectionOncePerMinute()
{
    MemoryBudget budget(MiB);
    ConnectionLimit connections(1, 0, budget);

    QVERIFY(connections.isNews(ConnectionRejection::Address));
    QVERIFY(!connections.isNews(ConnectionRejection::Address));
    QVERIFY(connections.isNews(ConnectionRejection::Memory));
}

void TestConnectionLimit::findsSmallestControlGroupLimit_data()
{
    QTest::addColumn<QString>("groups");
    QTest::addColumn<QList<std::pair<QString, QByteArray>>>("files");
    QTest::addColumn<qint64>("expected");
    using Files = QList<std::pair<QString, QByteArray>>;

    QTest::newRow("version 2, of the group")
        << u"0::/a/b\n"_s << Files{{u"a/b/memory.max"_s, "1000\n"}} << qint64(1000);
    QTest::newRow("version 2, of one above")
        << u"0::/a/b\n"_s << Files{{u"a/b/memory.max"_s, "max\n"}, {u"a/memory.max"_s, "700\n"}} << qint64(700);
    QTest::newRow("version 2, a container's own root")
        << u"0::/\n"_s << Files{{u"memory.max"_s, "500\n"}} << qint64(500);
    QTest::newRow("version 1") << u"9:name=systemd:/x\n4:cpu,memory:/a\n0::/\n"_s
                               << Files{{u"memory/a/memory.limit_in_bytes"_s, "300\n"}} << qint64(300);
    QTest::newRow("version 1, a container that sees its own group as the root")
        << u"4:memory:/docker/1234\n"_s << Files{{u"memory/memory.limit_in_bytes"_s, "200\n"}} << qint64(200);
    QTest::newRow("version 1 without a limit")
        << u"4:memory:/a\n"_s << Files{{u"memory/a/memory.limit_in_bytes"_s, "9223372036854771712\n"}} << qint64(-1);
    QTest::newRow("nothing") << QString() << Files() << qint64(-1);
    QTest::newRow("not a number") << u"0::/a\n"_s << Files{{u"a/memory.max"_s, "many\n"}} << qint64(-1);
}

void TestConnectionLimit::findsSmallestControlGroupLimit()
{
    QFETCH(QString, groups);
    using Files = QList<std::pair<QString, QByteArray>>;
    QFETCH(Files, files);
    QFETCH(qint64, expected);
    const QTemporaryDir root;
    for (const auto &[path, text] : files)
        write(root.filePath(path), text);

    QCOMPARE(controlGroupLimit(groups, root.path()).value_or(-1), expected);
}

void TestConnectionLimit::readsMemoryOfThisProcess()
{
    const auto found = MachineMemory::read();

    QVERIFY(found);
    QVERIFY2(found->bytes > 16 * MiB, qPrintable(u"%1 bytes"_s.arg(found->bytes)));
}

void TestConnectionLimit::planFitsMemory_data()
{
    QTest::addColumn<qint64>("memory");
    QTest::addColumn<int>("threads");
    QTest::addColumn<bool>("fits");

    QTest::newRow("the shipped pod") << 1024 * MiB << 1 << true;
    QTest::newRow("the same with four threads") << 1024 * MiB << 4 << true;
    QTest::newRow("a small container") << 128 * MiB << 1 << true;
    QTest::newRow("too small") << 50 * MiB << 1 << false;
    QTest::newRow("a machine") << 64 * 1024 * MiB << 16 << true;
}

void TestConnectionLimit::planFitsMemory()
{
    QFETCH(qint64, memory);
    QFETCH(int, threads);
    QFETCH(bool, fits);

    const auto plan = MemoryPlan::of(memory, threads, 16 * MiB);

    QCOMPARE(plan.fits(), fits);
    QVERIFY(plan.budget >= MemoryPlan::MinBudget);
    QVERIFY2(!fits || plan.needed() > memory / 2, "the plan must use most of the memory");
}

QTEST_GUILESS_MAIN(TestConnectionLimit)
#include "tst_connectionlimit.moc"
