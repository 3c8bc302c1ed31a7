// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/publish/producerhelpers.h"
#include "tests/support/kafkareader.h"

#include <QEventLoop>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <librdkafka/rdkafka.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A response that is a fatal error for librdkafka, because the producer no longer knows which records are stored.
constexpr int FatalResponse = RD_KAFKA_RESP_ERR_OUT_OF_ORDER_SEQUENCE_NUMBER;

/// A TCP forwarder with a changeable target, to simulate a host name of a cluster.
class Forwarder : public QObject
{
public:
    explicit Forwarder(const EmbeddedBroker &target)
    {
        leadTo(target);
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &Forwarder::forward);
    }

    void leadTo(const EmbeddedBroker &target) { m_target = target.bootstrapServers().split(':').last().toUShort(); }
    QByteArray address() const { return "127.0.0.1:" + QByteArray::number(m_server.serverPort()); }

private:
    void forward()
    {
        auto *client = m_server.nextPendingConnection();
        auto *cluster = new QTcpSocket(client);
        cluster->connectToHost(QHostAddress::LocalHost, m_target);
        connect(client, &QTcpSocket::readyRead, cluster, [=] { cluster->write(client->readAll()); });
        connect(cluster, &QTcpSocket::readyRead, client, [=] { client->write(cluster->readAll()); });
        connect(cluster, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    QTcpServer m_server;
    quint16 m_target = 0;
};

} // namespace

class TestProducerReplacement : public QObject
{
    Q_OBJECT

private slots:
    void replacesFailedProducer();
    void continuesWhenIdempotenceIsAllowed();
    void replacesProducerForOtherCluster();
    void keepsProducerOnSameCluster();
    void failsIfNoProducerCanBeCreated();
    void completesRecordsOnceDuringReplacement();
    void usesBootstrapServersAfterTimeout();
};

void TestProducerReplacement::replacesFailedProducer()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    broker->failNextProduce(1, FatalResponse);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 1);
    QTRY_COMPARE(producer->resets(ResetReason::Fatal), 1);
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 15000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 2);

    QCOMPARE(answers[0].error().code, ErrorCode::KafkaUnavailable);
    QVERIFY(answers[0].error().message.contains(u"may have been stored"_s));
    QVERIFY(answers[1]);
    QCOMPARE(producer->resets(ResetReason::Fatal), 1);
    QCOMPARE(producer->resets(ResetReason::ClusterChanged), 0);
}

void TestProducerReplacement::continuesWhenIdempotenceIsAllowed()
{
    const auto broker = startBroker();
    broker->rejectProducers();
    const auto producer = makeProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    QTRY_VERIFY_WITH_TIMEOUT(producer->resets(ResetReason::Fatal) >= 2, 20000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(producer->state(), BrokerState::Unreachable);

    broker->allowProducers();
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 20000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 2);

    QCOMPARE(answers[0].error().code, ErrorCode::KafkaUnavailable);
    QVERIFY(answers[1]);
}

void TestProducerReplacement::replacesProducerForOtherCluster()
{
    auto former = startBroker();
    Forwarder name(*former);
    KafkaSettings settings = settingsFor(*former);
    settings.bootstrapServers = name.address();
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers stored;
    publisher->publish(recordOf("phone-001"), stored.next());
    QTRY_COMPARE(stored.count(), 1);
    const auto next = startBroker();
    Answers inFlight;
    former->setRoundTrip(60s);
    for (int i = 0; i < 10; ++i)
        publisher->publish(recordOf("phone-001", "under way"), inFlight.next());
    QTRY_VERIFY(producer->queued() >= 10);

    name.leadTo(*next);
    former.reset();
    QTRY_COMPARE_WITH_TIMEOUT(producer->resets(ResetReason::ClusterChanged), 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 20000);
    publisher->publish(recordOf("phone-001", "afterwards"), stored.next());
    QTRY_COMPARE(stored.count(), 2);

    QVERIFY(stored[0]);
    QVERIFY(stored[1]);
    QCOMPARE(inFlight.count(), 10);
    QVERIFY(inFlight.areAll(ErrorCode::KafkaUnavailable));
    const auto records = readTopic(next->bootstrapServers(), Topic);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0].value, "afterwards");
}

void TestProducerReplacement::keepsProducerOnSameCluster()
{
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;
    for (int round = 1; round <= 3; ++round) {
        publisher->publish(recordOf("phone-001"), answers.next());
        QTRY_COMPARE(answers.count(), round);
        QVERIFY(answers[size_t(round - 1)]);
        broker->stopBroker();
        QTRY_VERIFY(producer->state() == BrokerState::Unreachable);
        broker->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 10000);
    }

    QCOMPARE(producer->resets(ResetReason::ClusterChanged), 0);
    QCOMPARE(producer->resets(ResetReason::Fatal), 0);
}

/// Removes the file of a plugin, to simulate for example a missing certificate file.
void TestProducerReplacement::failsIfNoProducerCanBeCreated()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    QTemporaryDir folder;
    const QString plugin = folder.filePath(u"plugin.so"_s);
    QVERIFY(QFile::copy(QStringLiteral(LOOM_KAFKA_PLUGIN), plugin));
    settings.options = {{"plugin.library.paths", plugin.toUtf8()}};
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    QVERIFY(QFile::remove(plugin));
    broker->failNextProduce(1, FatalResponse);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Failed, 30000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 2);

    QVERIFY(answers.areAll(ErrorCode::KafkaUnavailable));
}

void TestProducerReplacement::completesRecordsOnceDuringReplacement()
{
    constexpr int Count = 3000;
    const auto broker = startBroker();
    const auto producer = makeReadyProducer(settingsFor(*broker));
    QVERIFY(producer);
    std::atomic<int> answeredOnce = 0;
    std::atomic<int> good = 0;

    const auto publishAll = [&] {
        const auto publisher = producer->makePublisher();
        std::vector<int> seen(Count);
        int next = 0;
        int left = Count;
        QEventLoop loop;
        QTimer::singleShot(60s, &loop, &QEventLoop::quit);
        QTimer sending;
        // Sends a hundred at a time until all are sent, across several producers.
        QObject::connect(&sending, &QTimer::timeout, &loop, [&] {
            for (int i = 0; i < 100 && next < Count; ++i, ++next) {
                publisher->publish(recordOf(QByteArray::number(next)), [&, number = size_t(next)](const auto &result) {
                    good += bool(result);
                    ++seen[number];
                    if (--left == 0)
                        loop.quit();
                });
            }
        });
        sending.start(100ms);
        loop.exec();
        answeredOnce += int(std::count(seen.begin(), seen.end(), 1));
    };
    std::thread one(publishAll);
    std::thread other(publishAll);
    QTRY_VERIFY(good.load() > 100);
    broker->failNextProduce(1, FatalResponse);
    one.join();
    other.join();

    QCOMPARE(answeredOnce.load(), 2 * Count);
    QCOMPARE(producer->resets(ResetReason::Fatal), 1);
    QVERIFY(good.load() > 0);
}

void TestProducerReplacement::usesBootstrapServersAfterTimeout()
{
    const auto broker = startBroker();
    KafkaSettings settings = settingsFor(*broker);
    settings.bootstrapTimeout = 500ms;
    const auto producer = makeReadyProducer(settings);
    QVERIFY(producer);
    const auto publisher = producer->makePublisher();
    Answers answers;

    broker->stopBroker();
    QTRY_COMPARE_WITH_TIMEOUT(producer->resets(ResetReason::Unreachable), 1, 20000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 1);
    broker->bringUp();
    QTRY_VERIFY_WITH_TIMEOUT(producer->state() == BrokerState::Ready, 20000);
    publisher->publish(recordOf("phone-001"), answers.next());
    QTRY_COMPARE(answers.count(), 2);

    QCOMPARE(answers[0].error().code, ErrorCode::KafkaUnavailable);
    QVERIFY(answers[1]);
    QCOMPARE(producer->resets(ResetReason::Unreachable),
             1); // the new producer has not been connected yet, so it is not replaced
}

QTEST_GUILESS_MAIN(TestProducerReplacement)
#include "tst_producerreplacement.moc"
