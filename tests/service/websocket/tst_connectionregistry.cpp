// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/connectionregistry.h"

#include <QTest>

#include <array>
#include <memory>
#include <thread>
#include <vector>

using namespace loom;

namespace {

class Connection : public DeviceConnection
{
public:
    void yieldToNewConnection() override { ++told; }

    std::atomic<int> told{0};
};

} // namespace

class TestConnectionRegistry : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhoIsConnectedInOrder();
    void tellsTheOlderOneToGiveWay();
    void oneThatWasReplacedTakesNothingWithIt();
    void leavingTwiceIsNoHarm();
    void countsMessages();
    void staysRightWithManyThreads();
};

void TestConnectionRegistry::knowsWhoIsConnectedInOrder()
{
    ConnectionRegistry registry;
    Connection first;
    Connection second;
    QCOMPARE(registry.devices(), QList<QByteArray>());

    registry.enter("phone-002", first);
    registry.enter("phone-001", second);
    QCOMPARE(registry.devices(), (QList<QByteArray>{"phone-001", "phone-002"}));

    registry.remove("phone-002", first);
    QCOMPARE(registry.devices(), QList<QByteArray>{"phone-001"});
}

void TestConnectionRegistry::tellsTheOlderOneToGiveWay()
{
    ConnectionRegistry registry;
    Connection older;
    Connection newer;
    Connection other;
    registry.enter("phone-001", older);
    registry.enter("phone-002", other);

    registry.enter("phone-001", newer);

    QCOMPARE(older.told, 1);
    QCOMPARE(newer.told, 0);
    QCOMPARE(other.told, 0);
    QCOMPARE(registry.devices(), (QList<QByteArray>{"phone-001", "phone-002"}));
}

void TestConnectionRegistry::oneThatWasReplacedTakesNothingWithIt()
{
    ConnectionRegistry registry;
    Connection older;
    Connection newer;
    registry.enter("phone-001", older);
    registry.enter("phone-001", newer);

    registry.remove("phone-001", older);
    QCOMPARE(registry.devices(), QList<QByteArray>{"phone-001"});

    registry.remove("phone-001", newer);
    QCOMPARE(registry.devices(), QList<QByteArray>());
}

void TestConnectionRegistry::leavingTwiceIsNoHarm()
{
    ConnectionRegistry registry;
    Connection first;
    Connection second;
    registry.enter("phone-001", first);
    registry.remove("phone-001", first);
    registry.remove("phone-001", first);

    registry.enter("phone-001", second);

    QCOMPARE(first.told, 0);
    QCOMPARE(registry.devices(), QList<QByteArray>{"phone-001"});
}

void TestConnectionRegistry::countsMessages()
{
    ConnectionRegistry registry;
    registry.countMessage();
    registry.countMessage();
    QCOMPARE(registry.messages(), 2);
}

/// Every connection but each device's last is told exactly once or has left before; one that has left is gone at
/// once, so a registry that still told it would touch what is no more.
void TestConnectionRegistry::staysRightWithManyThreads()
{
    constexpr int Threads = 8;
    constexpr int Rounds = 2'000;
    const std::array<QByteArray, 3> devices{"phone-001", "phone-002", "phone-003"};
    ConnectionRegistry registry;
    std::atomic<int> told{0};
    std::atomic<int> asked{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int round = 0; round < Rounds; ++round) {
                const auto &device = devices.at(static_cast<std::size_t>(thread + round) % devices.size());
                const auto connection = std::make_unique<Connection>();
                registry.enter(device, *connection);
                registry.countMessage();
                asked += static_cast<int>(registry.devices().size());
                registry.remove(device, *connection);
                told += connection->told;
                if (connection->told > 1)
                    qFatal("a connection was told more than once");
            }
        });
    }
    for (auto &thread : threads)
        thread.join();

    QCOMPARE(registry.devices(), QList<QByteArray>());
    QCOMPARE(registry.messages(), Threads * Rounds);
    QVERIFY(told < Threads * Rounds);
    QVERIFY(asked <= Threads * Rounds * static_cast<int>(devices.size()));
}

QTEST_APPLESS_MAIN(TestConnectionRegistry)
#include "tst_connectionregistry.moc"
