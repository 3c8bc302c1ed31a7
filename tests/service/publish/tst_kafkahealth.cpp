// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/embeddedbroker.h"
#include "service/publish/kafkaproducer.h"
#include "service/publish/kafkastatus.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <librdkafka/rdkafka.h>

using namespace loom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Gps = "device.sensor.gps.raw";
const QByteArray Power = "device.state.power.raw";
constexpr int NoticedWithinMs = 5000;
constexpr int AtOnceMs = 1000; ///< much less than the 30 s that a record may wait

KafkaSettings settingsFor(const EmbeddedBroker &broker)
{
    KafkaSettings settings;
    settings.createTopics = false; // the mock cluster does not support it
    settings.bootstrapServers = broker.bootstrapServers();
    settings.topics = {Gps, Power};
    return settings;
}

} // namespace

/// Tests the producer's health with a mock cluster of three brokers. Broker 1 leads partition 0 of each topic, and so
/// on.
class TestKafkaHealth : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isReadyIfAllLeadersRespond();
    void reportsTopicWithoutLeader();
    void storesInUnaffectedPartitions();
    void ignoresElection();
    void reportsStoppedBroker();
    void reportsHangingBroker();
    void remembersRejection();
    void describesFailureWithoutReason();
    void warnsOncePerProcess();

private:
    /// Publishes a record and returns its result.
    Result<Delivery> publish(const QByteArray &topic, const QByteArray &key, int withinMs = 20000);
    bool becomes(bool ready, const QString &reason = {});

    std::unique_ptr<EmbeddedBroker> m_broker;
    std::unique_ptr<KafkaProducer> m_producer;
    std::unique_ptr<Publisher> m_publisher;
};

void TestKafkaHealth::init()
{
    auto broker = EmbeddedBroker::start({Gps, Power}, 3, 3);
    QVERIFY(broker);
    m_broker = *std::move(broker);
    for (int partition = 0; partition < 3; ++partition) {
        m_broker->setLeader(Gps, partition, partition + 1);
        m_broker->setLeader(Power, partition, partition + 1);
    }
    auto producer = KafkaProducer::create(settingsFor(*m_broker));
    QVERIFY(producer);
    m_producer = *std::move(producer);
    m_publisher = m_producer->makePublisher();
    QTRY_VERIFY_WITH_TIMEOUT(m_producer->health().isReady(), 10000);
}

void TestKafkaHealth::cleanup()
{
    m_publisher.reset();
    m_producer.reset();
    m_broker.reset();
}

Result<Delivery> TestKafkaHealth::publish(const QByteArray &topic, const QByteArray &key, int withinMs)
{
    std::optional<Result<Delivery>> answer;
    m_publisher->publish({topic, key, "{}", {}}, [&](const Result<Delivery> &result) { answer = result; });
    if (QTest::qWaitFor([&] { return answer.has_value(); }, withinMs))
        return *answer;
    m_publisher = m_producer->makePublisher(); // a new publisher without the record
    return Error::of(ErrorCode::InternalError, u"no answer in time"_s);
}

bool TestKafkaHealth::becomes(bool ready, const QString &reason)
{
    const auto isSo = [&] {
        const auto health = m_producer->health();
        return health.isReady() == ready && health.reason.contains(reason);
    };
    const bool is = QTest::qWaitFor(isSo, NoticedWithinMs);
    if (!is)
        qWarning("after 5 s: %s", qPrintable(m_producer->health().reason));
    return is;
}

void TestKafkaHealth::isReadyIfAllLeadersRespond()
{
    QCOMPARE(m_producer->health(), KafkaHealth({BrokerState::Ready, {}, {}}));
    QVERIFY(publish(Gps, "phone-001"));
}

void TestKafkaHealth::reportsTopicWithoutLeader()
{
    for (int partition = 0; partition < 3; ++partition)
        m_broker->setLeader(Gps, partition, EmbeddedBroker::NoBroker);

    QVERIFY(becomes(false));
    QCOMPARE(m_producer->health(),
             KafkaHealth(
                 {BrokerState::Ready, u"no leader for topic device.sensor.gps.raw"_s, {u"device.sensor.gps.raw"_s}}));

    for (int partition = 0; partition < 3; ++partition)
        m_broker->setLeader(Gps, partition, 1);
    QVERIFY(becomes(true));
    QVERIFY(publish(Gps, "phone-001"));
}

/// phone-001 belongs to partition 1 of 3, sensor-001 to 2.
void TestKafkaHealth::storesInUnaffectedPartitions()
{
    m_broker->setLeader(Gps, 1, EmbeddedBroker::NoBroker);
    QVERIFY(becomes(false, u"(partition 1)"_s));

    const auto rejected = publish(Gps, "phone-001", AtOnceMs);

    QVERIFY(!rejected);
    QCOMPARE(rejected.error().code, ErrorCode::KafkaUnavailable);
    QCOMPARE(rejected.error().message, u"Kafka cannot store this message: no leader for topic device.sensor.gps.raw "
                                       "(partition 1). Nothing was stored: send the message again in a few seconds"_s);
    QVERIFY(publish(Gps, "sensor-001"));
    QVERIFY(publish(Power, "phone-001"));
}

void TestKafkaHealth::ignoresElection()
{
    QVERIFY(publish(Gps, "phone-001"));
    // Simulates an election; the mock broker of librdkafka 2.8 crashes if it detects by itself that there is no leader.
    m_broker->failNextProduce(6, RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE);
    m_broker->setLeader(Gps, 1, EmbeddedBroker::NoBroker);
    std::optional<Result<Delivery>> answer;
    m_publisher->publish({Gps, "phone-001", "{}", {}}, [&](const Result<Delivery> &result) { answer = result; });
    QTest::qWait(300); // duration of an election

    m_broker->setLeader(Gps, 1, 2);

    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000);
    QVERIFY(*answer);
    QVERIFY(m_producer->health().isReady());
}

void TestKafkaHealth::reportsStoppedBroker()
{
    m_broker->stopBroker(2);

    QVERIFY(becomes(false, u"broker 2 advertises 127.0.0.1:"_s));
    QVERIFY2(m_producer->health().reason.endsWith(u", which refuses connections"_s),
             qPrintable(m_producer->health().reason));
    QCOMPARE(m_producer->state(), BrokerState::Ready);
    QVERIFY(!publish(Gps, "phone-001", AtOnceMs));
    QVERIFY(publish(Gps, "sensor-001"));

    m_broker->bringUp(2);
    QVERIFY(becomes(true));
    QVERIFY(publish(Gps, "phone-001"));
}

void TestKafkaHealth::reportsHangingBroker()
{
    QVERIFY(publish(Gps, "phone-001"));

    m_broker->setRoundTrip(60s, 2);

    QVERIFY(becomes(false, u"broker 2 advertises 127.0.0.1:"_s));
    QVERIFY2(m_producer->health().reason.endsWith(u", which does not answer"_s),
             qPrintable(m_producer->health().reason));
    QVERIFY(publish(Gps, "sensor-001"));
}

void TestKafkaHealth::remembersRejection()
{
    m_broker->failNextProduce(1, RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED);
    const auto rejected = publish(Gps, "phone-001");

    QVERIFY(!rejected);
    QVERIFY2(rejected.error().message.startsWith(u"Kafka does not authorize the service to write this message."_s),
             qPrintable(rejected.error().message));
    QVERIFY(becomes(false, u"Kafka refuses records for topic device.sensor.gps.raw: the service is not authorized"_s));
    QTRY_VERIFY(publish(Gps, "phone-001"));
    QVERIFY(becomes(true));
}

void TestKafkaHealth::describesFailureWithoutReason()
{
    m_broker->failNextProduce(100, RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS);

    const auto rejected = publish(Gps, "phone-001", 5000);

    QVERIFY(!rejected);
    QVERIFY2(rejected.error().message.contains(u"too few in-sync replicas"_s), qPrintable(rejected.error().message));
    QVERIFY2(rejected.error().message.contains(u"Nothing was stored"_s), qPrintable(rejected.error().message));
    QVERIFY(becomes(false, u"too few in-sync replicas"_s));
}

void TestKafkaHealth::warnsOncePerProcess()
{
    const QRegularExpression any(u"^(a single copy|once more)$"_s);
    KafkaStatus status("kafka:9092", [] {});
    QTest::ignoreMessage(QtWarningMsg, "a single copy"); // the test fails without this message
    status.warnOnce("replication", u"a single copy"_s);
    QTest::failOnWarning(any);

    status.setReady();
    status.setUnreachable(u"all connections are lost"_s);
    status.setReady();
    status.warnOnce("replication", u"once more"_s);
}

QTEST_GUILESS_MAIN(TestKafkaHealth)
#include "tst_kafkahealth.moc"
