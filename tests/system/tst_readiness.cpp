// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpclient.h"
#include "tests/support/kafkaadmin.h"
#include "tests/support/kafkabroker.h"
#include "tests/support/kafkaoperator.h"
#include "tests/support/kafkareader.h"
#include "tests/support/serviceprocess.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>
#include <utility>

using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char Gps[] = "device.sensor.gps.raw";
constexpr char Power[] = "device.state.power.raw";
constexpr int NoticedWithinMs = 5000;
constexpr int AtOnceMs = 1000; ///< much less than the 30 s that a post may wait

HttpResponse postGps(const ServiceProcess &service)
{
    return HttpClient(service.port()).post("/sensor/gps", R"({"device_id":"phone-001","latitude":1,"longitude":2})");
}

HttpResponse postPower(const ServiceProcess &service)
{
    return HttpClient(service.port())
        .post("/sensor/power", R"({"device_id":"phone-001","battery_level":50,"is_charging":true})");
}

} // namespace

/// The answers of GET /readyz with a real Kafka that is reachable but cannot store everything.
class TestReadiness : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void reportsAnUnreachableLeader_data();
    void reportsAnUnreachableLeader();
    void reportsAnUnreachableBrokerOfAnEmptyCluster();
    void rejectsAtOnceWithTooFewReplicas();
    void createsTopicsWithTheConfiguredReplicas();
    void reportsWhyATopicCannotBeCreated_data();
    void reportsWhyATopicCannotBeCreated();
    void reportsWhyItCannotConnect_data();
    void reportsWhyItCannotConnect();
    void detectsADeletedTopic();
    void reportsATopicWithoutWritePermission();
    void reportsATopicWithoutDescribePermission();

private:
    void startSharedKafka();
    void start(const ServiceProcess::Settings &settings = {});
    /// Waits for that status and reason. Returns the elapsed time in ms, or -1.
    qint64 wait(int status, const QString &reason = {}, int timeoutMs = 30'000);

    std::optional<KafkaBroker> m_kafka;
    bool m_isShared = false;
    std::unique_ptr<ServiceProcess> m_service;
};

void TestReadiness::initTestCase()
{
    if (const auto reason = KafkaBroker::unavailableReason(); !reason.isEmpty()) {
        QVERIFY2(qgetenv("CI") != "true", qPrintable(u"in CI the tests with a real Kafka must run: "_s + reason));
        QSKIP(qPrintable(u"no real Kafka available: "_s + reason));
    }
}

void TestReadiness::cleanup()
{
    m_service.reset();
}

void TestReadiness::cleanupTestCase()
{
    m_kafka.reset();
}

/// Starts a broker with access control lists and all topics, which the remaining tests share, since starting one takes
/// long.
void TestReadiness::startSharedKafka()
{
    if (!std::exchange(m_isShared, true)) {
        m_kafka.emplace(authorized());
        QVERIFY(m_kafka->start());
    }
    start();
    QVERIFY(wait(200) >= 0);
}

void TestReadiness::start(const ServiceProcess::Settings &settings)
{
    auto all = settings;
    all.insert(u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, QString::fromLatin1(m_kafka->bootstrap()));
    m_service = std::make_unique<ServiceProcess>(all);
    QVERIFY(m_service->isListening());
}

qint64 TestReadiness::wait(int status, const QString &reason, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    HttpResponse response;
    while (timer.elapsed() < timeoutMs) {
        response = HttpClient(m_service->port()).get("/readyz");
        if (response.status == status && response.json()[u"reason"_s].toString().contains(reason))
            return timer.elapsed();
        m_service->process().waitForReadyRead(20);
    }
    qWarning("/readyz returned %d, %s\n%s", response.status, response.body.constData(),
             m_service->output().constData());
    return -1;
}

void TestReadiness::reportsAnUnreachableLeader_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("reason");

    QTest::newRow("a name that cannot be resolved")
        << u"kafka:9092"_s << u"broker 1 advertises kafka:9092, which cannot be resolved"_s;
    QTest::newRow("a closed port") << u"127.0.0.1:9"_s
                                   << u"broker 1 advertises 127.0.0.1:9, which refuses connections"_s;
}

void TestReadiness::reportsAnUnreachableLeader()
{
    QFETCH(QString, address);
    QFETCH(QString, reason);
    m_kafka.emplace();
    QVERIFY(m_kafka->start());
    QVERIFY(createTopic(m_kafka->bootstrap(), Gps));
    m_kafka->setProperties({u"advertised.listeners=PLAINTEXT://"_s + address});
    QVERIFY(m_kafka->restart());

    start();

    QVERIFY(wait(503, reason) >= 0);
    const auto body = HttpClient(m_service->port()).get("/readyz").json();
    QCOMPARE(body[u"reason"_s].toString(), reason);
    QCOMPARE(body[u"status"_s].toString(), u"unhealthy"_s);
    QCOMPARE(body[u"kafka_connected"_s].toBool(), true);
    QVERIFY(HttpClient(m_service->port()).get("/healthz").status == 200);
    QElapsedTimer timer;
    timer.start();
    const auto rejected = postGps(*m_service);
    QVERIFY2(timer.elapsed() < AtOnceMs, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(rejected.status, 503);
    QCOMPARE(rejected.json()[u"message"_s].toString(), u"Kafka cannot store this message: "_s + reason
                                                           + u". Nothing was stored: send the message again in a few "
                                                             "seconds"_s);
    QTRY_COMPARE(m_service->output().count(reason.toUtf8()), 1);

    m_kafka->setProperties({});
    QVERIFY(m_kafka->restart());
    const auto noticed = wait(200);
    QVERIFY2(noticed >= 0 && noticed < NoticedWithinMs, qPrintable(QString::number(noticed)));
    QCOMPARE(postGps(*m_service).status, 201);
}

void TestReadiness::reportsAnUnreachableBrokerOfAnEmptyCluster()
{
    m_kafka.emplace(QStringList{u"advertised.listeners=PLAINTEXT://kafka:9092"_s});
    QVERIFY(m_kafka->start());

    start();

    QVERIFY(wait(503, u"broker 1 advertises kafka:9092, which cannot be resolved"_s) >= 0);
    QCOMPARE(postGps(*m_service).status, 503);
}

void TestReadiness::rejectsAtOnceWithTooFewReplicas()
{
    m_kafka.emplace();
    QVERIFY(m_kafka->start());
    QVERIFY(createTopic(m_kafka->bootstrap(), Gps, {3, 1, {{"min.insync.replicas", "2"}}}));

    start();

    const auto reason = u"too few in-sync replicas for topic device.sensor.gps.raw (1, and min.insync.replicas is 2)"_s;
    QVERIFY(wait(503, reason) >= 0);
    QElapsedTimer timer;
    timer.start();
    const auto rejected = postGps(*m_service);
    QVERIFY2(timer.elapsed() < AtOnceMs, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(rejected.status, 503);
    QVERIFY2(rejected.body.contains("too few in-sync replicas"), rejected.body);
    QCOMPARE(postPower(*m_service).status, 201);
    QCOMPARE(readTopic(m_kafka->bootstrap(), Gps).size(), 0);
}

/// With a single broker, only a topic with a lower value than the broker's default shows that the setting is used.
void TestReadiness::createsTopicsWithTheConfiguredReplicas()
{
    m_kafka.emplace(QStringList{u"min.insync.replicas=2"_s});
    QVERIFY(m_kafka->start());

    start({{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"1"_s}});

    QVERIFY(wait(200) >= 0);
    QCOMPARE(postGps(*m_service).status, 201);
}

void TestReadiness::reportsWhyATopicCannotBeCreated_data()
{
    QTest::addColumn<ServiceProcess::Settings>("settings");
    QTest::addColumn<QString>("reason");

    QTest::newRow("more replicas than brokers")
        << ServiceProcess::Settings{{u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR"_s, u"3"_s}}
        << u"creating it is rejected: Unable to replicate the partition 3 time(s)"_s;
    QTest::newRow("switched off") << ServiceProcess::Settings{{u"LOOM_KAFKA_AUTO_CREATE_TOPICS"_s, u"false"_s}}
                                  << u": LOOM_KAFKA_AUTO_CREATE_TOPICS is off"_s;
}

void TestReadiness::reportsWhyATopicCannotBeCreated()
{
    QFETCH(ServiceProcess::Settings, settings);
    QFETCH(QString, reason);
    m_kafka.emplace();
    QVERIFY(m_kafka->start());
    QVERIFY(createTopic(m_kafka->bootstrap(), Power));

    start(settings);

    QVERIFY(wait(503, u"Kafka does not have topics "_s) >= 0);
    const auto said = HttpClient(m_service->port()).get("/readyz").json()[u"reason"_s].toString();
    QVERIFY2(said.contains(reason), qPrintable(said));
    QVERIFY2(said.size() < 500, qPrintable(said));
    QCOMPARE(postPower(*m_service).status, 201);
    const auto rejected = postGps(*m_service);
    QCOMPARE(rejected.status, 503);
    QVERIFY2(rejected.body.contains("Kafka does not have topic device.sensor.gps.raw"), rejected.body);
}

void TestReadiness::detectsADeletedTopic()
{
    startSharedKafka();
    m_service = nullptr;
    start({{u"LOOM_KAFKA_AUTO_CREATE_TOPICS"_s, u"false"_s}});
    QVERIFY(wait(200) >= 0);
    QCOMPARE(postGps(*m_service).status, 201);

    QVERIFY(deleteTopic(m_kafka->bootstrap(), Gps));

    const auto noticed = wait(503, u"Kafka does not have topic device.sensor.gps.raw"_s);
    QVERIFY2(noticed >= 0 && noticed < NoticedWithinMs, qPrintable(QString::number(noticed)));
    QCOMPARE(postPower(*m_service).status, 201);

    QVERIFY(createTopic(m_kafka->bootstrap(), Gps));
    const auto noticedBack = wait(200);
    QVERIFY2(noticedBack >= 0 && noticedBack < NoticedWithinMs, qPrintable(QString::number(noticedBack)));
    QCOMPARE(postGps(*m_service).status, 201);
}

void TestReadiness::reportsATopicWithoutDescribePermission()
{
    startSharedKafka();

    QVERIFY(addAcl(m_kafka->bootstrap(), Power, Permission::DenyWrite)); // nothing is allowed on this topic any more

    QVERIFY(wait(503, u"the service is not authorized to use topic device.state.power.raw"_s) >= 0);
    QVERIFY(!HttpClient(m_service->port()).get("/readyz").body.contains(Gps));
    QCOMPARE(postGps(*m_service).status, 201);
    QCOMPARE(postPower(*m_service).status, 503);
}

void TestReadiness::reportsATopicWithoutWritePermission()
{
    startSharedKafka();
    QVERIFY(addAcl(m_kafka->bootstrap(), Gps, Permission::AllowDescribe));

    HttpResponse rejected;
    QTRY_COMPARE_WITH_TIMEOUT((rejected = postGps(*m_service)).status, 503, 10'000);

    QVERIFY2(rejected.body.contains("Kafka does not authorize the service to write this message"), rejected.body);
    QVERIFY(
        wait(503, u"Kafka refuses records for topic device.sensor.gps.raw: the service is not authorized to write"_s)
        >= 0);
    QCOMPARE(postPower(*m_service).status, 201);
    QVERIFY(addAcl(m_kafka->bootstrap(), Gps, Permission::AllowWrite));
    QTRY_COMPARE_WITH_TIMEOUT(postGps(*m_service).status, 201, 10'000);
    QVERIFY(wait(200, {}, NoticedWithinMs) >= 0);
}

void TestReadiness::reportsWhyItCannotConnect_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("reason");

    QTest::newRow("a broker without TLS") << u"security.protocol=SSL"_s << u"fails the TLS handshake"_s;
    QTest::newRow("a broker without SASL")
        << u"security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.username=a\nsasl.password=secret-b"_s
        << u"refuses the login"_s;
}

void TestReadiness::reportsWhyItCannotConnect()
{
    QFETCH(QString, options);
    QFETCH(QString, reason);
    startSharedKafka();

    start({{u"LOOM_KAFKA_OPTIONS"_s, options}});

    QVERIFY(wait(503, reason) >= 0);
    const auto body = HttpClient(m_service->port()).get("/readyz");
    QVERIFY2(body.body.contains("Kafka is unreachable (" + m_kafka->bootstrap() + "): "), body.body);
    QVERIFY(!body.body.contains("secret-b"));
    QCOMPARE(body.json()[u"kafka_connected"_s].toBool(true), false);
}

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
