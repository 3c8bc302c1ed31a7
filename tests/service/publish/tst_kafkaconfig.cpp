// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaconfig.h"
#include "service/publish/kafkaproducer.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestKafkaOptions : public QObject
{
    Q_OBJECT

private slots:
    void parsesLines();
    void keepsValuesAndSplitsOptions_data();
    void keepsValuesAndSplitsOptions();
    void rejectsOtherSeparators_data();
    void rejectsOtherSeparators();
    void acceptsPemText_data();
    void acceptsPemText();
    void rejectsIncompletePemText();
    void checkMatchesStart_data();
    void checkMatchesStart();
    void reportsInvalidLine_data();
    void reportsInvalidLine();
    void acceptsAllowedOptions_data();
    void acceptsAllowedOptions();
    void rejectsForbiddenOptions_data();
    void rejectsForbiddenOptions();
    void reportsOptionRejectedByLibrdkafka();
    void rejectsContradictingOptions();
    void doesNotQuoteSecrets_data();
    void doesNotQuoteSecrets();
    void reportsInvalidSetting_data();
    void reportsInvalidSetting();
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

void TestKafkaOptions::parsesLines()
{
    const auto options =
        parseKafkaOptions(u"# TLS\n\n  security.protocol = SASL_SSL \r\nsasl.password=a=b=\nssl.ca.location=\n"_s);

    QVERIFY(options);
    QCOMPARE(*options,
             KafkaOptions({{"security.protocol", "SASL_SSL"}, {"sasl.password", "a=b="}, {"ssl.ca.location", ""}}));
}

void TestKafkaOptions::keepsValuesAndSplitsOptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<KafkaOptions>("options");

    const KafkaOptions both{{"security.protocol", "ssl"}, {"sasl.username", "x"}};
    QTest::newRow("a literal break") << uR"(security.protocol=ssl\nsasl.username=x)"_s << both;
    QTest::newRow("with blanks") << uR"( security.protocol = ssl \n sasl.username = x )"_s << both;
    QTest::newRow("several, and one at the end") << uR"(security.protocol=ssl\n\nsasl.username=x\n)"_s << both;
    QTest::newRow("before a mistyped name")
        << uR"(acks=all\nsasl.usernam=x)"_s << KafkaOptions{{"acks", "all"}, {"sasl.usernam", "x"}};
    QTest::newRow("before a name without dots")
        << uR"(sasl.username=x\nacks=all)"_s << KafkaOptions{{"sasl.username", "x"}, {"acks", "all"}};
    for (const auto *value : {R"(a\nb)", R"(a\nb=c)", R"(a\\b)", "a;b", "a,b", "a;b=c", "a,b=c,d=e", "a b", "a#b", "=",
                              "\"a\"", "a;b.c=d", "org.apache.Module required username=\"a\" password=\"b;c\";"})
        QTest::newRow(value) << u"sasl.password="_s + QLatin1StringView(value)
                             << KafkaOptions{{"sasl.password", value}};
    QTest::newRow("a list of keys") << u"sasl.oauthbearer.extensions=debug=a,acks=b"_s
                                    << KafkaOptions{{"sasl.oauthbearer.extensions", "debug=a,acks=b"}};
}

void TestKafkaOptions::keepsValuesAndSplitsOptions()
{
    QFETCH(const QString, text);
    QFETCH(const KafkaOptions, options);

    const auto parsed = parseKafkaOptions(text);

    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(*parsed, options);
}

void TestKafkaOptions::rejectsOtherSeparators_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");

    QTest::newRow("semicolon") << u"acks=all\nsasl.username=a;sasl.password=hunter2"_s << u"line 2: ';'"_s;
    QTest::newRow("comma") << u"sasl.username=a, sasl.password=hunter2"_s << u"line 1: ','"_s;
    QTest::newRow("blank") << u"sasl.username=a sasl.password=hunter2"_s << u"line 1: a space"_s;
    QTest::newRow("before a mistyped name") << u"ssl.ca.location=/a;sasl.pasword=hunter2"_s << u"line 1: ';'"_s;
    QTest::newRow("before a name without dots") << u"sasl.password=hunter2;retries=3"_s << u"line 1: ';'"_s;
}

void TestKafkaOptions::rejectsOtherSeparators()
{
    QFETCH(const QString, text);
    QFETCH(const QString, named);

    const auto options = parseKafkaOptions(text);

    QVERIFY(!options);
    const QString failure = options.error().message;
    for (const QString &part : {u"LOOM_KAFKA_OPTIONS"_s, named, u"\\n"_s})
        QVERIFY2(failure.contains(part), qPrintable(failure));
    QVERIFY2(!failure.contains(u"hunter2"_s), qPrintable(failure));
}

void TestKafkaOptions::acceptsPemText_data()
{
    QTest::addColumn<QString>("lineBreak");

    QTest::newRow("real line breaks") << u"\n"_s;
    QTest::newRow("of Windows") << u"\r\n"_s;
    QTest::newRow("literal ones") << u"\\n"_s;
}

void TestKafkaOptions::acceptsPemText()
{
    QFETCH(const QString, lineBreak);
    const QString one = u"-----BEGIN CERTIFICATE-----\nMIIB+/==\nAb=\n-----END CERTIFICATE-----"_s;
    const QString pem = one + u'\n' + one;
    QString text = u"ssl.ca.pem="_s + pem + u"\nsasl.username=x"_s;

    const auto options = parseKafkaOptions(text.replace(u"\n"_s, lineBreak));

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(*options, (KafkaOptions{{"ssl.ca.pem", pem.toUtf8()}, {"sasl.username", "x"}}));
}

void TestKafkaOptions::rejectsIncompletePemText()
{
    const auto options = parseKafkaOptions(u"acks=all\nssl.key.pem=-----BEGIN PRIVATE KEY-----\nhunter2==\n"_s);

    QVERIFY(!options);
    QVERIFY2(options.error().message.contains(u"line 2"_s), qPrintable(options.error().message));
    QVERIFY2(!options.error().message.contains(u"hunter2"_s), qPrintable(options.error().message));
}

void TestKafkaOptions::checkMatchesStart_data()
{
    QTest::addColumn<KafkaOptions>("options");
    QTest::addColumn<QString>("named"); // empty: valid

    QTest::newRow("nothing") << KafkaOptions{} << QString();
    QTest::newRow("not allowed") << KafkaOptions{{"acks", "0"}} << u"acks"_s;
    QTest::newRow("an unknown property") << KafkaOptions{{"sasl.passwrd", "hunter2"}} << u"sasl.passwrd"_s;
    QTest::newRow("an incomplete mechanism")
        << KafkaOptions{{"security.protocol", "sasl_ssl"}, {"sasl.mechanism", "PLAIN"}} << u"sasl.username"_s;
    QTest::newRow("no such file") << KafkaOptions{{"security.protocol", "ssl"}, {"ssl.ca.location", "/nonexistent"}}
                                  << u"No such file"_s;
    QTest::newRow("a contradiction") << KafkaOptions{{"max.in.flight", "6"}} << u"max.in.flight"_s;
    QTest::newRow("a secret for a name") << KafkaOptions{{"hunter2", "x"}} << u"not shown"_s;
    QTest::newRow("a secret in a value") << KafkaOptions{{"security.protocol", "ssl;hunter2=x"}}
                                         << u"rejects the value"_s;
    QTest::newRow("a secret in a path") << KafkaOptions{{"security.protocol", "ssl"}, {"ssl.ca.location", "/a;hunter2"}}
                                        << u"ssl.ca.location"_s;
}

void TestKafkaOptions::checkMatchesStart()
{
    QFETCH(const KafkaOptions, options);
    QFETCH(const QString, named);

    const auto checked = checkKafkaSettings(settingsWith(options));
    const QString ofTheStart = failureOf(settingsWith(options));

    QCOMPARE(!checked, !named.isEmpty());
    QCOMPARE(ofTheStart.isEmpty(), named.isEmpty());
    if (checked)
        return;
    const auto &failure = checked.error();
    QVERIFY2(failure.message.startsWith(ofTheStart), qPrintable(failure.message + u" / "_s + ofTheStart));
    QVERIFY2(failure.message.contains(named), qPrintable(failure.message));
    QVERIFY2(!failure.message.contains(u"hunter2"_s), qPrintable(failure.message));
}

void TestKafkaOptions::reportsInvalidLine_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("number");

    QTest::newRow("no =") << u"a=b\nhunter2"_s << u"line 2"_s;
    QTest::newRow("no key") << u"=hunter2"_s << u"line 1"_s;
}

void TestKafkaOptions::reportsInvalidLine()
{
    QFETCH(const QString, lines);
    QFETCH(const QString, number);

    const auto options = parseKafkaOptions(lines);

    QVERIFY(!options);
    QVERIFY(options.error().message.contains(u"LOOM_KAFKA_OPTIONS"_s));
    QVERIFY(options.error().message.contains(number));
    QVERIFY(!options.error().message.contains(u"hunter2"_s));
}

void TestKafkaOptions::acceptsAllowedOptions_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("linger") << QByteArray("linger.ms") << QByteArray("5");
    QTest::newRow("in flight") << QByteArray("max.in.flight.requests.per.connection") << QByteArray("1");
    QTest::newRow("batch") << QByteArray("batch.size") << QByteArray("500000");
    QTest::newRow("topic property") << QByteArray("compression.level") << QByteArray("3");
}

void TestKafkaOptions::acceptsAllowedOptions()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, value);

    QCOMPARE(failureOf(settingsWith({{key, value}})), QString());
}

void TestKafkaOptions::rejectsForbiddenOptions_data()
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

void TestKafkaOptions::rejectsForbiddenOptions()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, value);

    const QString failure = failureOf(settingsWith({{key, value}}));

    QVERIFY2(failure.startsWith(u"LOOM_KAFKA_OPTIONS: "_s), qPrintable(failure));
    QVERIFY2(failure.contains(QString::fromUtf8(key)), qPrintable(failure));
}

void TestKafkaOptions::reportsOptionRejectedByLibrdkafka()
{
    const QString unknown = failureOf(settingsWith({{"sasl.pasword", "hunter2"}}));
    const QString badValue = failureOf(settingsWith({{"security.protocol", "TLS"}}));

    QCOMPARE(unknown,
             u"LOOM_KAFKA_OPTIONS: Kafka property sasl.pasword: No such configuration property: \"sasl.pasword\""_s);
    QVERIFY2(badValue.startsWith(u"LOOM_KAFKA_OPTIONS: Kafka property security.protocol: "_s), qPrintable(badValue));
    QVERIFY2(badValue.contains(u"TLS"_s), qPrintable(badValue));
}

void TestKafkaOptions::rejectsContradictingOptions()
{
    const QString failure = failureOf(settingsWith({{"max.in.flight", "6"}}));

    QVERIFY2(failure.startsWith(u"LOOM_KAFKA_OPTIONS: "_s), qPrintable(failure));
    QVERIFY2(failure.contains(u"max.in.flight"_s), qPrintable(failure));
}

void TestKafkaOptions::doesNotQuoteSecrets_data()
{
    QTest::addColumn<QByteArray>("key");

    QTest::newRow("inline key") << QByteArray("ssl.key.pem");
    QTest::newRow("inline certificate") << QByteArray("ssl.certificate.pem");
    QTest::newRow("not a property") << QByteArray("my.password");
}

void TestKafkaOptions::doesNotQuoteSecrets()
{
    QFETCH(const QByteArray, key);

    const QString failure = failureOf(settingsWith({{"security.protocol", "SSL"}, {key, "hunter2"}}));

    QVERIFY2(failure.startsWith(u"LOOM_KAFKA_OPTIONS"_s), qPrintable(failure));
    QVERIFY2(!failure.contains(u"hunter2"_s), qPrintable(failure));
}

void TestKafkaOptions::reportsInvalidSetting_data()
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

void TestKafkaOptions::reportsInvalidSetting()
{
    QFETCH(const KafkaSettings, settings);
    QFETCH(const QString, variable);

    const QString failure = failureOf(settings);

    QVERIFY2(failure.startsWith(variable), qPrintable(failure));
}

QTEST_GUILESS_MAIN(TestKafkaOptions)
#include "tst_kafkaconfig.moc"
