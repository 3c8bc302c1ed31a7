// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/brokererrors.h"
#include "service/publish/failedpartitions.h"
#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkastatus.h"

#include <QTest>

#include <librdkafka/rdkafka.h>

using namespace loom;
using namespace Qt::StringLiterals;

class TestBrokerErrors : public QObject
{
    Q_OBJECT

private slots:
    void describesBrokerError_data();
    void describesBrokerError();
    void remembersErrorsOfBrokers();
    void keepsRejectionUntilStored();
    void dropsRejectionAfterLifetime();
    void ignoresErrorsOfSingleRecords();
    void describesErrorForClient_data();
    void describesErrorForClient();
    void healthAndLogHaveSameReason();
};

void TestBrokerErrors::describesBrokerError_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("broker");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("not resolved")
        << int(RD_KAFKA_RESP_ERR__RESOLVE)
        << "kafka:9092/1: Failed to resolve 'kafka:9092': Temporary failure in name resolution "
           "(after 12ms in state CONNECT)"_ba
        << 1 << u"kafka:9092 cannot be resolved"_s;
    QTest::newRow("refused") << int(RD_KAFKA_RESP_ERR__TRANSPORT)
                             << "127.0.0.1:1/bootstrap: Connect to ipv4#127.0.0.1:1 failed: Connection refused (after "
                                "0ms in state CONNECT, 3 identical error(s) suppressed)"_ba
                             << -1 << u"127.0.0.1:1 refuses connections"_s;
    QTest::newRow("no route") << int(RD_KAFKA_RESP_ERR__TRANSPORT)
                              << "10.0.0.1:9092/2: Connect to ipv4#10.0.0.1:9092 failed: No route to host (after "
                                 "3000ms in state CONNECT)"_ba
                              << 2 << u"10.0.0.1:9092 cannot be reached: No route to host"_s;
    QTest::newRow("no TLS, in the text of librdkafka 2.8")
        << int(RD_KAFKA_RESP_ERR__TRANSPORT)
        << "ssl://10.0.0.1:9092/2: SSL handshake failed: Disconnected: connecting to a PLAINTEXT broker listener? "
           "(after "
           "1ms in state SSL_HANDSHAKE)"_ba
        << 2 << u"10.0.0.1:9092 fails the TLS handshake: Disconnected: connecting to a PLAINTEXT broker listener?"_s;
    QTest::newRow("times out") << int(RD_KAFKA_RESP_ERR__TRANSPORT)
                               << "10.0.0.1:9092/2: Connection setup timed out in state CONNECT (after 5000ms in state "
                                  "CONNECT)"_ba
                               << 2 << u"10.0.0.1:9092 does not answer"_s;
    QTest::newRow("another protocol") << int(RD_KAFKA_RESP_ERR__TRANSPORT)
                                      << "[::1]:9093/bootstrap: Disconnected while requesting ApiVersion: might be "
                                         "caused by incorrect security.protocol configuration (after 1ms in state "
                                         "APIVERSION_QUERY)"_ba
                                      << -1
                                      << u"[::1]:9093 closes the connection: might be caused by incorrect "
                                         "security.protocol configuration"_s;
    QTest::newRow("a wrong password") << int(RD_KAFKA_RESP_ERR__AUTHENTICATION)
                                      << "sasl_plaintext://a:9092/1: SASL authentication error: Authentication failed "
                                         "(after 300ms in state AUTH_REQ)"_ba
                                      << 1
                                      << u"a:9092 refuses the login by PLAIN: SASL authentication error: "
                                         "Authentication failed"_s;
    QTest::newRow("no TLS") << int(RD_KAFKA_RESP_ERR__SSL)
                            << "ssl://a:9092/bootstrap: SSL handshake failed: wrong version number (after 1ms in "
                               "state SSL_HANDSHAKE)"_ba
                            << -1 << u"a:9092 fails the TLS handshake: SSL handshake failed: wrong version number"_s;
    QTest::newRow("without a broker") << int(RD_KAFKA_RESP_ERR__FAIL) << "something else: 12%1"_ba << -1
                                      << u"something else: 12%1"_s;
    QTest::newRow("nothing") << int(RD_KAFKA_RESP_ERR__FAIL) << ""_ba << -1 << u""_s;
}

void TestBrokerErrors::describesBrokerError()
{
    QFETCH(int, code);
    QFETCH(QByteArray, text);
    QFETCH(int, broker);
    QFETCH(QString, sentence);

    const auto error = BrokerError::of(code, text);

    QCOMPARE(error.broker, broker);
    QCOMPARE(error.sentence("PLAIN"), sentence);
}

void TestBrokerErrors::remembersErrorsOfBrokers()
{
    BrokerErrors errors;
    errors.describe(BrokerError::of(RD_KAFKA_RESP_ERR__RESOLVE, "kafka:9092/1: Failed to resolve 'kafka:9092': no"));

    QCOMPARE(errors.predicateOf(1, "kafka:9092"), u"cannot be resolved"_s);
    QCOMPARE(errors.predicateOf(2, "kafka:9093"), u"does not answer"_s);
    errors.forget(1, "kafka:9092");
    QCOMPARE(errors.predicateOf(1, "kafka:9092"), u"does not answer"_s);

    errors.describe({RD_KAFKA_RESP_ERR__TRANSPORT, -1, "kafka:9093", u"Connect to x failed: Connection refused"_s});
    QCOMPARE(errors.predicateOf(2, "kafka:9093"), u"refuses connections"_s);
    errors.forget(2, "kafka:9093");
    QCOMPARE(errors.predicateOf(2, "kafka:9093"), u"does not answer"_s);
}

void TestBrokerErrors::keepsRejectionUntilStored()
{
    FailedPartitions rejections;
    rejections.add("gps", RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED);

    QCOMPARE(rejections.reason("gps"), u"the service is not authorized to write"_s);
    QCOMPARE(rejections.reason("power"), QString());
    rejections.onStored("power");
    QVERIFY(!rejections.reason("gps").isEmpty());
    rejections.onStored("gps");
    QCOMPARE(rejections.reason("gps"), QString());
}

void TestBrokerErrors::dropsRejectionAfterLifetime()
{
    FailedPartitions rejections;
    const FailedPartitions::Clock::time_point start{};
    rejections.add("gps", RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR, start);

    QVERIFY(!rejections.reason("gps", start + FailedPartitions::Lifetime / 2).isEmpty());
    QVERIFY(rejections.reason("gps", start + FailedPartitions::Lifetime).isEmpty());
}

void TestBrokerErrors::ignoresErrorsOfSingleRecords()
{
    FailedPartitions rejections;
    rejections.add("gps", RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE);
    rejections.add("gps", RD_KAFKA_RESP_ERR__MSG_TIMED_OUT);

    QCOMPARE(rejections.reason("gps"), QString());
}

void TestBrokerErrors::describesErrorForClient_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("mayBeStored");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("message");

    QTest::newRow("in time")
        << int(RD_KAFKA_RESP_ERR__MSG_TIMED_OUT) << true << QString()
        << u"Kafka did not confirm the message in time. It may have been stored: send it again with the same "
           "message_id"_s;
    QTest::newRow("never sent") << int(RD_KAFKA_RESP_ERR__MSG_TIMED_OUT) << false << u"no leader for topic gps"_s
                                << u"Kafka did not confirm the message in time (no leader for topic gps). Nothing was "
                                   "stored: send the message again in a few seconds"_s;
    QTest::newRow("replicas") << int(RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS) << false << QString()
                              << u"Kafka has too few in-sync replicas of the topic to store this message safely. "
                                 "Nothing was stored: send the message again in a few seconds"_s;
    QTest::newRow("replicas, appended")
        << int(RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND) << true << QString()
        << u"Kafka has too few in-sync replicas of the topic to store this message safely. It may have been stored: send it again with the same message_id"_s;
    QTest::newRow("too large") << int(RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE) << false << QString()
                               << u"The message is larger than Kafka accepts. Send it in smaller parts"_s;
}

void TestBrokerErrors::describesErrorForClient()
{
    QFETCH(int, code);
    QFETCH(bool, mayBeStored);
    QFETCH(QString, reason);
    QFETCH(QString, message);

    QCOMPARE(kafkaError(code, mayBeStored, reason).message, message);
}

void TestBrokerErrors::healthAndLogHaveSameReason()
{
    int changes = 0;
    KafkaStatus status("a:9092", [&] { ++changes; });
    QVERIFY(!status.health().isReady());

    QTest::ignoreMessage(QtWarningMsg, "Kafka is unreachable (a:9092): a:9092 cannot be resolved");
    status.onError(BrokerError::of(RD_KAFKA_RESP_ERR__RESOLVE,
                                   "a:9092/bootstrap: Failed to resolve 'a:9092': no (after 1ms in state X)"));
    QCOMPARE(status.health().reason, u"Kafka is unreachable (a:9092): a:9092 cannot be resolved"_s);
    status.onError(BrokerError::of(RD_KAFKA_RESP_ERR__RESOLVE,
                                   "a:9092/bootstrap: Failed to resolve 'a:9092': no (after 9ms in state X)"));
    QCOMPARE(changes, 1);

    const ClusterMetadata metadata{{{1, "kafka:9092", u"refuses connections"_s}}, 1, {{"gps", 0, {{1, 1}}, 0, {}, {}}}};
    QTest::ignoreMessage(QtWarningMsg, "Kafka cannot store every message (a:9092): broker 1 advertises kafka:9092, "
                                       "which refuses connections");
    for (int round = 0; round < 3; ++round)
        status.setReady(ClusterReport::of(findProblems(metadata), metadata));
    QCOMPARE(
        status.health(),
        KafkaHealth({BrokerState::Ready, u"broker 1 advertises kafka:9092, which refuses connections"_s, {u"gps"_s}}));
    QVERIFY(!status.health().isReady());

    QTest::ignoreMessage(QtInfoMsg, "Kafka is ready (a:9092)");
    status.setReady();
    QVERIFY(status.health().isReady());
    QCOMPARE(changes, 3);
}

QTEST_GUILESS_MAIN(TestBrokerErrors)
#include "tst_brokererrors.moc"
