// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/crowd.h"
#include "tests/support/httpclient.h"
#include "tests/support/kafkabroker.h"
#include "tests/support/kafkareader.h"
#include "tests/support/serviceprocess.h"

#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Devices = 20;
constexpr int Clients = 8;
constexpr char Topic[] = "device.health.heartrate.raw";
constexpr qint64 NoticedWithinMs = 5000;

QByteArray heartRate(int device, int number)
{
    return "{\"device_id\":\"device-" + QByteArray::number(device) + "\",\"bpm\":72,\"message_id\":\"m-"
           + QByteArray::number(device) + '-' + QByteArray::number(number) + "\",\"n\":" + QByteArray::number(number)
           + '}';
}

} // namespace

/// The service with a real Apache Kafka.
class TestKafka : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void createsTopics();
    void usesThePartitionOfTheJavaPartitioner_data();
    void usesThePartitionOfTheJavaPartitioner();
    void writesTheDocumentedValueAndHeaders();
    void compresses_data();
    void compresses();
    void storesMessagesOfEightClientsOnceAndInOrder();
    void startsBeforeKafkaAndBecomesReady();
    void losesNoAcknowledgedMessageWhenTheBrokerIsKilled();
    void flushesOnSigterm();

private:
    std::unique_ptr<ServiceProcess> startService(ServiceProcess::Settings settings = {});

    std::optional<KafkaBroker> m_kafka;
    std::unique_ptr<ServiceProcess> m_service;
};

void TestKafka::initTestCase()
{
    if (const auto reason = KafkaBroker::unavailableReason(); !reason.isEmpty()) {
        QVERIFY2(qgetenv("CI") != "true", qPrintable(u"in CI the tests with a real Kafka must run: "_s + reason));
        QSKIP(qPrintable(u"no real Kafka available: "_s + reason));
    }
    m_kafka.emplace();
    QVERIFY(m_kafka->start());
    m_service = startService();
    QVERIFY(m_service);
}

std::unique_ptr<ServiceProcess> TestKafka::startService(ServiceProcess::Settings settings)
{
    settings.insert(u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, QString::fromLatin1(m_kafka->bootstrap()));
    auto service = std::make_unique<ServiceProcess>(settings);
    return service->isListening() && service->waitForReadiness() >= 0 ? std::move(service) : nullptr;
}

void TestKafka::createsTopics()
{
    for (const auto topic : {"device.sensor.gps.raw", "device.sensor.accelerometer.raw", Topic,
                             "device.state.power.raw", "device.sensor.magnetometer.raw"})
        QCOMPARE(partitionCount(m_kafka->bootstrap(), topic), 3);
}

void TestKafka::usesThePartitionOfTheJavaPartitioner_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<int>("partition");
    QTest::newRow("phone-001") << "phone-001"_ba << 1;
    QTest::newRow("sensor-001") << "sensor-001"_ba << 2;
    QTest::newRow("macbook-pro-001") << "macbook-pro-001"_ba << 2;
}

void TestKafka::usesThePartitionOfTheJavaPartitioner()
{
    QFETCH(QByteArray, device);
    QFETCH(int, partition);

    const auto response =
        HttpClient(m_service->port())
            .post("/sensor/power", "{\"battery_level\":50,\"is_charging\":true,\"device_id\":\"" + device + "\"}");

    QCOMPARE(response.status, 201);
    for (const auto &record : readTopic(m_kafka->bootstrap(), "device.state.power.raw")) {
        if (record.key == device)
            QCOMPARE(record.partition, partition);
    }
}

void TestKafka::writesTheDocumentedValueAndHeaders()
{
    const QByteArray trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const auto response =
        HttpClient(m_service->port())
            .post(
                "/sensor/gps",
                R"({"latitude":37.77490000000000000001,"longitude":-122,"device_id":"phone-007","message_id":"phone-007-1700000000","note":"ü"})",
                "X-Request-ID: my-request\r\ntraceparent: " + trace + "\r\n");

    QCOMPARE(response.status, 201);
    const auto records = readTopic(m_kafka->bootstrap(), "device.sensor.gps.raw");
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0].key, "phone-007");
    QVERIFY(records[0].value.startsWith("{\"schema_version\":\"1.0\",\"device_id\":\"phone-007\",\"message_id\":"
                                        "\"phone-007-1700000000\",\"timestamp\":\""));
    QVERIFY(records[0].value.endsWith("Z\",\"latitude\":37.77490000000000000001,\"longitude\":-122,\"note\":\"ü\"}"));
    QCOMPARE(records[0].headers, (QMap<QByteArray, QByteArray>{{"content-type", "application/json"},
                                                               {"schema", "device/sensor/gps/v1"},
                                                               {"request-id", "my-request"},
                                                               {"traceparent", trace}}));
}

void TestKafka::compresses_data()
{
    QTest::addColumn<QString>("type");
    for (const auto type : {"gzip", "snappy", "lz4", "zstd"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void TestKafka::compresses()
{
    QFETCH(QString, type);
    const auto service = startService({{u"LOOM_KAFKA_COMPRESSION_TYPE"_s, type}});
    QVERIFY(service);
    const auto before = readTopic(m_kafka->bootstrap(), "device.sensor.light.raw").size();

    QCOMPARE(HttpClient(service->port())
                 .post("/sensor/generic", R"({"device_id":"room-001","sensor_type":"light","value":{"lux":300}})")
                 .status,
             201);

    QCOMPARE(readTopic(m_kafka->bootstrap(), "device.sensor.light.raw").size(), before + 1);
}

/// 500 messages of 20 devices by 8 clients; each device belongs to one client.
void TestKafka::storesMessagesOfEightClientsOnceAndInOrder()
{
    std::atomic<int> accepted = 0;
    std::vector<std::thread> clients;
    clients.reserve(Clients);
    for (int client = 0; client < Clients; ++client) {
        clients.emplace_back([&, client] {
            HttpClient http(m_service->port());
            for (int number = 0; number < 500 / Devices; ++number) {
                for (int device = client; device < Devices; device += Clients)
                    accepted += http.post("/sensor/heartrate", heartRate(device, number)).status == 201 ? 1 : 0;
            }
        });
    }
    for (auto &client : clients)
        client.join();

    QCOMPARE(accepted.load(), 500);
    QMap<QByteArray, int> next;
    const auto records = readTopic(m_kafka->bootstrap(), Topic);
    QCOMPARE(records.size(), 500);
    for (const auto &record : records)
        QCOMPARE(QJsonDocument::fromJson(record.value)[u"n"_s].toInt(), next[record.key]++);
    QCOMPARE(next.size(), Devices);
}

void TestKafka::startsBeforeKafkaAndBecomesReady()
{
    m_kafka->kill();
    ServiceProcess early({{u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, QString::fromLatin1(m_kafka->bootstrap())}});
    QVERIFY(early.isListening());
    QCOMPARE(HttpClient(early.port()).get("/readyz").status, 503);

    QVERIFY(m_kafka->restart());

    QVERIFY(early.waitForReadiness() >= 0);
    QCOMPARE(HttpClient(early.port()).post("/sensor/heartrate", heartRate(1, 1000)).status, 201);
    QVERIFY(m_service->waitForReadiness() >= 0);
}

/// Every message answered with 201 is in Kafka, all others got 503, and readiness follows the broker's state.
void TestKafka::losesNoAcknowledgedMessageWhenTheBrokerIsKilled()
{
    Crowd crowd("killed", {m_service->port()}, Clients);
    QTRY_VERIFY_WITH_TIMEOUT(crowd.answers().acknowledged > 500, 30'000);

    m_kafka->kill();
    const auto noticedAway = m_service->waitForReadiness(503);
    QTRY_VERIFY_WITH_TIMEOUT(crowd.answers().unavailable > 100, 40'000);
    QVERIFY(m_kafka->restart());
    const auto noticedBack = m_service->waitForReadiness(200);
    const auto whenBack = crowd.answers().acknowledged;
    QTRY_VERIFY_WITH_TIMEOUT(crowd.answers().acknowledged > whenBack + 500, 40'000);
    auto ledgers = crowd.stop();

    QVERIFY2(noticedAway >= 0 && noticedAway < NoticedWithinMs, qPrintable(QString::number(noticedAway)));
    QVERIFY2(noticedBack >= 0 && noticedBack < NoticedWithinMs, qPrintable(QString::number(noticedBack)));
    const auto verdict = judge(ledgers, m_kafka->bootstrap(), Crowd::topics(), "killed");
    QVERIFY(verdict);
    QVERIFY2(verdict->isClean(), qPrintable(verdict->faults()));
    QVERIFY2(crowd.answers().others == 0, crowd.answers().firstOther.constData());
    QCOMPARE(crowd.answers().none, 0);
}

void TestKafka::flushesOnSigterm()
{
    const auto service = startService({{u"LOOM_KAFKA_OPTIONS"_s, u"linger.ms=900"_s}});
    QVERIFY(service);
    const auto before = readTopic(m_kafka->bootstrap(), "device.sensor.pressure.raw").size();
    HttpClient http(service->port());
    http.send(
        postRequest("/sensor/generic", R"({"device_id":"room-001","sensor_type":"pressure","value":{"hPa":1013}})")
        + "GET /healthz HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(HttpClient(service->port()).get("/healthz").status, 200);

    service->terminate();

    QCOMPARE(http.receive().status, 201);
    QCOMPARE(service->exitCode(), 0);
    QCOMPARE(readTopic(m_kafka->bootstrap(), "device.sensor.pressure.raw").size(), before + 1);
}

QTEST_GUILESS_MAIN(TestKafka)
#include "tst_kafka.moc"
