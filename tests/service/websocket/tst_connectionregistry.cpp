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
    void yieldToNewConnection() override { ++notified; }

    std::atomic<int> notified{0};
};

} // namespace

class TestConnectionRegistry : public QObject
{
    Q_OBJECT

private slots:
    void listsConnectedDevicesInOrder();
    void replacesTheOlderConnection();
    void removingAReplacedConnectionKeepsTheNewer();
    void canBeRemovedTwice();
    void countsMessages();
    void isThreadSafe();
};

void TestConnectionRegistry::listsConnectedDevicesInOrder()
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

void TestConnectionRegistry::replacesTheOlderConnection()
{
    ConnectionRegistry registry;
    Connection older;
    Connection newer;
    Connection other;
    registry.enter("phone-001", older);
    registry.enter("phone-002", other);

    registry.enter("phone-001", newer);

    QCOMPARE(older.notified, 1);
    QCOMPARE(newer.notified, 0);
    QCOMPARE(other.notified, 0);
    QCOMPARE(registry.devices(), (QList<QByteArray>{"phone-001", "phone-002"}));
}

void TestConnectionRegistry::removingAReplacedConnectionKeepsTheNewer()
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

void TestConnectionRegistry::canBeRemovedTwice()
{
    ConnectionRegistry registry;
    Connection first;
    Connection second;
    registry.enter("phone-001", first);
    registry.remove("phone-001", first);
    registry.remove("phone-001", first);

    registry.enter("phone-001", second);

    QCOMPARE(first.notified, 0);
    QCOMPARE(registry.devices(), QList<QByteArray>{"phone-001"});
}

void TestConnectionRegistry::countsMessages()
{
    ConnectionRegistry registry;
    registry.countMessage();
    registry.countMessage();
    QCOMPARE(registry.messages(), 2);
}

/// Every connection except each device's last one is notified exactly once, unless it was removed before. Connections
/// are destroyed right after remove(), so a later notification would access freed memory.
void TestConnectionRegistry::isThreadSafe()
{
    constexpr int Threads = 8;
    constexpr int Rounds = 2'000;
    const std::array<QByteArray, 3> devices{"phone-001", "phone-002", "phone-003"};
    ConnectionRegistry registry;
    std::atomic<int> notified{0};
    std::atomic<int> asked{0};
    std::vector<std::thread> threads;
    threads.reserve(Threads);
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int round = 0; round < Rounds; ++round) {
                const auto &device = devices.at(std::size_t(thread + round) % devices.size());
                const auto connection = std::make_unique<Connection>();
                registry.enter(device, *connection);
                registry.countMessage();
                asked += int(registry.devices().size());
                registry.remove(device, *connection);
                notified += connection->notified;
                if (connection->notified > 1)
                    qFatal("a connection was notified more than once");
            }
        });
    }
    for (auto &thread : threads)
        thread.join();

    QCOMPARE(registry.devices(), QList<QByteArray>());
    QCOMPARE(registry.messages(), Threads * Rounds);
    QVERIFY(notified < Threads * Rounds);
    QVERIFY(asked <= Threads * Rounds * int(devices.size()));
}

QTEST_APPLESS_MAIN(TestConnectionRegistry)
#include "tst_connectionregistry.moc"
