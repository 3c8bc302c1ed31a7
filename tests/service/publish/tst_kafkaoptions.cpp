// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaproducer.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestKafkaOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsKeysAndValuesLineByLine();
    void namesTheLineThatIsNoOption_data();
    void namesTheLineThatIsNoOption();
    void takesWhatIsHarmless_data();
    void takesWhatIsHarmless();
    void refusesWhatWouldMakeAnAcknowledgementUntrue_data();
    void refusesWhatWouldMakeAnAcknowledgementUntrue();
    void namesTheOptionThatLibrdkafkaDoesNotTake();
    void refusesOptionsThatContradictEachOther();
    void keepsSecretsToItself_data();
    void keepsSecretsToItself();
    void namesTheVariableOfABadSetting_data();
    void namesTheVariableOfABadSetting();
};

namespace {

KafkaSettings settingsWith(const KafkaOptions &options)
{
    KafkaSettings settings;
    settings.bootstrapServers = "127.0.0.1:1";
    settings.options = options;
    return settings;
}

QString failureOf(const KafkaSettings &settings)
{
    const auto producer = KafkaProducer::create(settings);
    return producer ? QString() : producer.error().message;
}

} // namespace

void TestKafkaOptions::readsKeysAndValuesLineByLine()
{
    const auto options =
        parseKafkaOptions(u"# TLS\n\n  security.protocol = SASL_SSL \r\nsasl.password=a=b=\nssl.ca.location=\n"_s);

    QVERIFY(options);
    QCOMPARE(*options,
             KafkaOptions({{"security.protocol", "SASL_SSL"}, {"sasl.password", "a=b="}, {"ssl.ca.location", ""}}));
}

void TestKafkaOptions::namesTheLineThatIsNoOption_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("number");

    QTest::newRow("no =") << u"a=b\nhunter2"_s << u"line 2"_s;
    QTest::newRow("no key") << u"=hunter2"_s << u"line 1"_s;
}

void TestKafkaOptions::namesTheLineThatIsNoOption()
{
    QFETCH(const QString, lines);
    QFETCH(const QString, number);

    const auto options = parseKafkaOptions(lines);

    QVERIFY(!options);
    QVERIFY(options.error().message.contains(u"LOOM_KAFKA_OPTIONS"_s));
    QVERIFY(options.error().message.contains(number));
    QVERIFY(!options.error().message.contains(u"hunter2"_s));
}

void TestKafkaOptions::takesWhatIsHarmless_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("linger") << QByteArray("linger.ms") << QByteArray("5");
    QTest::newRow("in flight") << QByteArray("max.in.flight.requests.per.connection") << QByteArray("1");
    QTest::newRow("batch") << QByteArray("batch.size") << QByteArray("500000");
    QTest::newRow("topic property") << QByteArray("compression.level") << QByteArray("3");
}

void TestKafkaOptions::takesWhatIsHarmless()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, value);

    QCOMPARE(failureOf(settingsWith({{key, value}})), QString());
}

void TestKafkaOptions::refusesWhatWouldMakeAnAcknowledgementUntrue_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");

    for (const auto &[key, value] :
         {std::pair("acks", "0"), std::pair("request.required.acks", "1"), std::pair("enable.idempotence", "false"),
          std::pair("partitioner", "consistent"), std::pair("message.timeout.ms", "0"),
          std::pair("delivery.timeout.ms", "0"), std::pair("request.timeout.ms", "1"),
          std::pair("queuing.strategy", "lifo"), std::pair("delivery.report.only.error", "true"),
          std::pair("transactional.id", "t"), std::pair("test.mock.num.brokers", "1"), std::pair("enabled_events", "1"),
          std::pair("log.queue", "false"), std::pair("bootstrap.servers", "other:9092"),
          std::pair("metadata.broker.list", "other:9092"), std::pair("retries", "0")})
        QTest::newRow(key) << QByteArray(key) << QByteArray(value);
}

void TestKafkaOptions::refusesWhatWouldMakeAnAcknowledgementUntrue()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, value);

    const QString failure = failureOf(settingsWith({{key, value}}));

    QVERIFY2(failure.startsWith(u"LOOM_KAFKA_OPTIONS: "_s), qPrintable(failure));
    QVERIFY2(failure.contains(QString::fromUtf8(key)), qPrintable(failure));
}

void TestKafkaOptions::namesTheOptionThatLibrdkafkaDoesNotTake()
{
    const QString unknown = failureOf(settingsWith({{"sasl.pasword", "hunter2"}}));
    const QString badValue = failureOf(settingsWith({{"security.protocol", "TLS"}}));

    QCOMPARE(unknown,
             u"LOOM_KAFKA_OPTIONS: Kafka property sasl.pasword: No such configuration property: \"sasl.pasword\""_s);
    QVERIFY2(badValue.startsWith(u"LOOM_KAFKA_OPTIONS: Kafka property security.protocol: "_s), qPrintable(badValue));
    QVERIFY2(badValue.contains(u"TLS"_s), qPrintable(badValue));
}

void TestKafkaOptions::refusesOptionsThatContradictEachOther()
{
    const QString failure = failureOf(settingsWith({{"max.in.flight", "6"}}));

    QVERIFY2(failure.startsWith(u"LOOM_KAFKA_OPTIONS: "_s), qPrintable(failure));
    QVERIFY2(failure.contains(u"max.in.flight"_s), qPrintable(failure));
}

void TestKafkaOptions::keepsSecretsToItself_data()
{
    QTest::addColumn<QByteArray>("key");

    QTest::newRow("inline key") << QByteArray("ssl.key.pem");
    QTest::newRow("inline certificate") << QByteArray("ssl.certificate.pem");
    QTest::newRow("not a property") << QByteArray("my.password");
}

void TestKafkaOptions::keepsSecretsToItself()
{
    QFETCH(const QByteArray, key);

    const QString failure = failureOf(settingsWith({{"security.protocol", "SSL"}, {key, "hunter2"}}));

    QVERIFY2(failure.startsWith(u"LOOM_KAFKA_OPTIONS"_s), qPrintable(failure));
    QVERIFY2(!failure.contains(u"hunter2"_s), qPrintable(failure));
}

void TestKafkaOptions::namesTheVariableOfABadSetting_data()
{
    QTest::addColumn<KafkaSettings>("settings");
    QTest::addColumn<QString>("variable");

    KafkaSettings noBroker = settingsWith({});
    noBroker.bootstrapServers.clear();
    KafkaSettings noSuchCompression = settingsWith({});
    noSuchCompression.compression = "brotli";
    KafkaSettings noRetry = settingsWith({});
    noRetry.retries = 0;
    KafkaSettings noTime = settingsWith({});
    noTime.requestTimeoutMs = -1;
    KafkaSettings tooSmall = settingsWith({});
    tooSmall.messageMaxBytes = 10;

    QTest::newRow("no broker") << noBroker << u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s;
    QTest::newRow("compression") << noSuchCompression << u"LOOM_KAFKA_COMPRESSION_TYPE"_s;
    QTest::newRow("retries") << noRetry << u"LOOM_KAFKA_RETRIES"_s;
    QTest::newRow("timeout") << noTime << u"LOOM_KAFKA_REQUEST_TIMEOUT_MS"_s;
    QTest::newRow("size") << tooSmall << u"LOOM_KAFKA_MESSAGE_MAX_BYTES"_s;
}

void TestKafkaOptions::namesTheVariableOfABadSetting()
{
    QFETCH(const KafkaSettings, settings);
    QFETCH(const QString, variable);

    const QString failure = failureOf(settings);

    QVERIFY2(failure.startsWith(variable), qPrintable(failure));
}

QTEST_GUILESS_MAIN(TestKafkaOptions)
#include "tst_kafkaoptions.moc"
