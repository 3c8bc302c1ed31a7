// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settings.h"
#include "service/app/startup.h"

#include <QTemporaryFile>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

using Variables = QMap<QString, QString>;

Result<Startup, Failure> read(const QStringList &arguments, const Variables &variables = {})
{
    QProcessEnvironment environment;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    return Startup::read(QStringList{u"loom-ingestd"_s} + arguments, environment);
}

} // namespace

class TestStartup : public QObject
{
    Q_OBJECT

private slots:
    void hasTheDocumentedDefaults();
    void prefersOptionsToVariablesToTheFile();
    void reportsNameValueAndRuleOfABadValue_data();
    void reportsNameValueAndRuleOfABadValue();
    void acceptsAPublicUrl_data();
    void acceptsAPublicUrl();
    void rejectsAnInvalidPublicUrl_data();
    void rejectsAnInvalidPublicUrl();
    void rejectsTopicsThatDemandMoreReplicasThanTheyHave();
    void showsNoUserInfoOfARejectedUrl_data();
    void showsNoUserInfoOfARejectedUrl();
    void acceptsListeningAddresses_data();
    void acceptsListeningAddresses();
    void rejectsInvalidListeningAddresses_data();
    void rejectsInvalidListeningAddresses();
    void acceptsBrokerAddresses_data();
    void acceptsBrokerAddresses();
    void reportsTheInvalidBrokerAddress_data();
    void reportsTheInvalidBrokerAddress();
    void ignoresTheServiceLinksOfKubernetesWithOneWarning();
    void rejectsAnAddressAsPortOutsideServiceLinks();
    void rejectsAValueThatIsNotUtf8();
    void findsSettingsThatContradictEachOther_data();
    void findsSettingsThatContradictEachOther();
    void showsHelpAndVersionDespiteErrors();
    void reportsAFailedStartInTheFormatOfTheLog_data();
    void reportsAFailedStartInTheFormatOfTheLog();
    void suggestsTheSettingWithASimilarName();
    void offersTheTopicPatternsOfTheSchemas();
    void rejectsATopicPatternWithAnUnknownPlaceholder();
    void masksSecrets();
    void printsEveryEffectiveSetting();
    void printsAnExampleThatChangesNothingUntilALineIsUncommented();
    void rejectsAnUnknownOption();
    void rejectsAMissingFile();
    void rejectsTwoFiles();
    void namesTheLineOfABadValueInAFile();
};

void TestStartup::hasTheDocumentedDefaults()
{
    const auto startup = read({});

    QVERIFY(startup);
    QCOMPARE(startup->config.host, u"0.0.0.0"_s);
    QCOMPARE(startup->config.port, 8000);
    QCOMPARE(startup->config.workers, 1);
    QCOMPARE(startup->config.kafka.bootstrapServers, "localhost:9092");
    QCOMPARE(startup->config.kafka.clientId, "loom-ingestion-api");
    QCOMPARE(startup->config.kafka.compression, "none");
    QCOMPARE(startup->config.kafka.retries, 3);
    QCOMPARE(startup->config.kafka.requestTimeoutMs, 30000);
    QVERIFY(startup->warnings.isEmpty());
    QVERIFY(startup->config.kafka.topics.contains("device.state.power.raw"));
}

void TestStartup::prefersOptionsToVariablesToTheFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("port=1\nworkers=2\n[kafka]\nretries=7\nclient-id=from-file\n");
    file.close();

    const auto startup = read({u"--config"_s, file.fileName(), u"--port"_s, u"3"_s},
                              {{u"LOOM_PORT"_s, u"2"_s}, {u"LOOM_WORKERS"_s, u"4"_s}});

    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    QCOMPARE(startup->config.port, 3);
    QCOMPARE(startup->config.workers, 4);
    QCOMPARE(startup->config.kafka.retries, 7);
    QCOMPARE(startup->config.kafka.clientId, "from-file");
}

void TestStartup::reportsNameValueAndRuleOfABadValue_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("allowed");

    QTest::newRow("port") << u"LOOM_PORT"_s << u"80000"_s << u"a whole number from 0 to 65535"_s;
    QTest::newRow("workers") << u"LOOM_WORKERS"_s << u"many"_s << u"a whole number from 1 to 256"_s;
    QTest::newRow("log level") << u"LOOM_LOG_LEVEL"_s << u"LOUD"_s << u"one of DEBUG, INFO, WARNING, ERROR"_s;
    QTest::newRow("flag") << u"LOOM_DEBUG"_s << u"perhaps"_s << u"true or false"_s;
    QTest::newRow("compression") << u"LOOM_KAFKA_COMPRESSION_TYPE"_s << u"zip"_s
                                 << u"one of none, gzip, snappy, lz4, zstd"_s;
    QTest::newRow("retries") << u"LOOM_KAFKA_RETRIES"_s << u"0"_s << u"a whole number from 1 to"_s;
}

void TestStartup::reportsNameValueAndRuleOfABadValue()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, allowed);

    const auto startup = read({}, {{variable, value}});

    QVERIFY(!startup);
    for (const auto &part : {variable, value, allowed})
        QVERIFY2(startup.error().message.contains(part), qPrintable(startup.error().message));
}

void TestStartup::acceptsAPublicUrl_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("taken");

    QTest::newRow("with a path") << u"https://example.org/loom"_s << u"https://example.org/loom"_s;
    QTest::newRow("with a trailing slash") << u"https://example.org/loom/"_s << u"https://example.org/loom"_s;
    QTest::newRow("without a path") << u"https://example.org"_s << u"https://example.org"_s;
    QTest::newRow("the root") << u"https://example.org/"_s << u"https://example.org"_s;
    QTest::newRow("with a port") << u"http://192.0.2.1:8080/a/b"_s << u"http://192.0.2.1:8080/a/b"_s;
    QTest::newRow("IPv6") << u"http://[2001:db8::1]/"_s << u"http://[2001:db8::1]"_s;
    QTest::newRow("in capitals") << u"HTTPS://Example.ORG/Loom"_s << u"https://example.org/Loom"_s;
    QTest::newRow("with dots") << u"https://example.org/a/../loom"_s << u"https://example.org/loom"_s;
    QTest::newRow("beyond ASCII") << u"https://b\u00fccher.example/\u00e9"_s
                                  << u"https://xn--bcher-kva.example/%C3%A9"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestStartup::acceptsAPublicUrl()
{
    QFETCH(const QString, given);
    QFETCH(const QString, taken);

    const auto startup = read({}, {{u"LOOM_PUBLIC_URL"_s, given}});

    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    QCOMPARE(startup->config.publicUrl.toString(QUrl::FullyEncoded), taken);
}

void TestStartup::rejectsAnInvalidPublicUrl_data()
{
    QTest::addColumn<QString>("given");

    for (const auto *given : {"/loom",
                              "loom",
                              "example.org/loom",
                              "//example.org",
                              "ftp://example.org",
                              "wss://example.org",
                              "https:",
                              "https://",
                              "https:///loom",
                              "https:loom",
                              "https://example.org?",
                              "https://example.org/?a=b",
                              "https://example.org/#",
                              "https://example.org/#a",
                              "https://example.org:99999",
                              "https://example .org",
                              "https://example.org/a b",
                              "https://example.org/{a}",
                              "https://example.org/%zz",
                              "javascript:alert(1)"})
        QTest::newRow(given) << QString::fromLatin1(given);
    QTest::newRow("too long") << u"https://example.org/"_s + QString(2048, u'a');
}

void TestStartup::rejectsAnInvalidPublicUrl()
{
    QFETCH(const QString, given);

    const auto startup = read({}, {{u"LOOM_PUBLIC_URL"_s, given}});

    QVERIFY(!startup);
    for (const auto &part : {u"LOOM_PUBLIC_URL"_s, given, u"such as https://example.org/loom"_s})
        QVERIFY2(startup.error().message.contains(part), qPrintable(startup.error().message));
}

void TestStartup::rejectsTopicsThatDemandMoreReplicasThanTheyHave()
{
    const auto rejected = read({u"--check-config"_s}, {{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"2"_s}});
    const auto equal = read({}, {{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"2"_s},
                                 {u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR"_s, u"2"_s}});
    const auto unused = read(
        {}, {{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"2"_s}, {u"LOOM_KAFKA_AUTO_CREATE_TOPICS"_s, u"false"_s}});

    QVERIFY(!rejected);
    QVERIFY2(rejected.error().message.contains(u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR = 1"_s),
             qPrintable(rejected.error().message));
    QVERIFY(equal);
    QVERIFY(unused);
}

void TestStartup::showsNoUserInfoOfARejectedUrl_data()
{
    QTest::addColumn<QString>("given");

    for (const auto *given : {"https://user@example.org", "https://user:hunter2@example.org", "https://@example.org",
                              "https://user:hunter2/@2@example.org/"})
        QTest::newRow(given) << QString::fromLatin1(given);
}

void TestStartup::showsNoUserInfoOfARejectedUrl()
{
    QFETCH(const QString, given);

    for (const auto &variable : {u"LOOM_PUBLIC_URL"_s, u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s}) {
        const auto startup = read({}, {{variable, given}});

        QVERIFY(!startup);
        QVERIFY2(startup.error().message.contains(u"***@example.org"_s), qPrintable(startup.error().message));
        QVERIFY2(!startup.error().message.contains(u"hunter2"_s), qPrintable(startup.error().message));
        QVERIFY2(!startup.error().message.contains(u"user:"_s), qPrintable(startup.error().message));
    }
}

void TestStartup::acceptsListeningAddresses_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("host");

    QTest::newRow("IPv4") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"::1"_s;
    QTest::newRow("IPv6 in brackets") << u"[::1]"_s << u"::1"_s;
    QTest::newRow("link-local") << u"[fe80::1%eth0]"_s << u"fe80::1%eth0"_s;
    QTest::newRow("every address") << u"::"_s << u"::"_s;
    QTest::newRow("a name") << u"ingest-1.example.org"_s << u"ingest-1.example.org"_s;
    QTest::newRow("with blanks around it") << u" localhost "_s << u"localhost"_s;
}

void TestStartup::acceptsListeningAddresses()
{
    QFETCH(const QString, given);
    QFETCH(const QString, host);

    const auto startup = read({}, {{u"LOOM_HOST"_s, given}, {u"LOOM_MONITOR_HOST"_s, given}});

    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    QCOMPARE(startup->config.host, host);
    QCOMPARE(startup->config.monitor.host, host);
}

void TestStartup::rejectsInvalidListeningAddresses_data()
{
    QTest::addColumn<QString>("given");

    for (const auto *given : {"", " ", "http://127.0.0.1", "127.0.0.1:8000", "[::1]:8000", "[::1", "a b", "192.0.2.300",
                              "1.2.3", "-a", "a..b", "*", "fe80::1%"})
        QTest::newRow(given) << QString::fromLatin1(given);
}

void TestStartup::rejectsInvalidListeningAddresses()
{
    QFETCH(const QString, given);

    for (const auto &variable : {u"LOOM_HOST"_s, u"LOOM_MONITOR_HOST"_s}) {
        const auto startup = read({}, {{variable, given}});

        QVERIFY2(!startup, qPrintable(variable));
        QVERIFY2(startup.error().message.contains(u"without a port"_s), qPrintable(startup.error().message));
    }
}

void TestStartup::acceptsBrokerAddresses_data()
{
    QTest::addColumn<QString>("given");

    for (const auto *given :
         {"embedded", "kafka", "kafka:9092", "a:1,b:65535", " a:1 , b:2 ", "[::1]:9092", "[::1]", "[fe80::1%eth0]:9092",
          "SASL_SSL://a:1,ssl://b", "plaintext://[::1]:1", "kafka-headless.kafka:9092", "a_b:1", "10.0.0.1:9092"})
        QTest::newRow(given) << QString::fromLatin1(given);
}

void TestStartup::acceptsBrokerAddresses()
{
    QFETCH(const QString, given);

    const auto startup = read({}, {{u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, given}});

    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    QCOMPARE(startup->config.kafka.bootstrapServers, given.trimmed().toUtf8());
}

void TestStartup::reportsTheInvalidBrokerAddress_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("entry");

    QTest::newRow("empty") << u""_s << u"entry 1"_s;
    QTest::newRow("a URL") << u"a:1,http://b:9092"_s << u"entry 2, 'http://b:9092'"_s;
    QTest::newRow("a word for a port") << u"b:port"_s << u"entry 1, 'b:port'"_s;
    QTest::newRow("a port that is too large") << u"b:99999"_s << u"entry 1, 'b:99999'"_s;
    QTest::newRow("port 0") << u"b:0"_s << u"entry 1, 'b:0'"_s;
    QTest::newRow("a sign") << u"b:+1"_s << u"entry 1, 'b:+1'"_s;
    QTest::newRow("no port behind the colon") << u"b:"_s << u"entry 1, 'b:'"_s;
    QTest::newRow("no host") << u":9092"_s << u"entry 1, ':9092'"_s;
    QTest::newRow("an empty entry") << u"a:1,,b:1"_s << u"entry 2, ''"_s;
    QTest::newRow("a comma at the end") << u"a:1,"_s << u"entry 2, ''"_s;
    QTest::newRow("a blank inside") << u"a:1 b:1"_s << u"entry 1, 'a:1 b:1'"_s;
    QTest::newRow("a semicolon") << u"a:1;b:1"_s << u"entry 1, 'a:1;b:1'"_s;
    QTest::newRow("IPv6 without brackets") << u"::1"_s << u"entry 1, '::1'"_s;
    QTest::newRow("a bracket that is open") << u"[::1:9092"_s << u"entry 1, '[::1:9092'"_s;
    QTest::newRow("a name in brackets") << u"[b]:9092"_s << u"entry 1, '[b]:9092'"_s;
    QTest::newRow("a path") << u"b:9092/x"_s << u"entry 1, 'b:9092/x'"_s;
    QTest::newRow("embedded with others") << u"a:1,embedded"_s << u"entry 2"_s;
}

void TestStartup::reportsTheInvalidBrokerAddress()
{
    QFETCH(const QString, given);
    QFETCH(const QString, entry);

    const auto startup = read({}, {{u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, given}});

    QVERIFY(!startup);
    for (const auto &part : {u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, entry, u"host:port"_s})
        QVERIFY2(startup.error().message.contains(part), qPrintable(startup.error().message));
}

void TestStartup::ignoresTheServiceLinksOfKubernetesWithOneWarning()
{
    const auto startup = read({}, {{u"LOOM_PORT"_s, u"tcp://10.0.0.1:8000"_s},
                                   {u"LOOM_SERVICE_HOST"_s, u"10.0.0.1"_s},
                                   {u"LOOM_SERVICE_PORT"_s, u"8000"_s},
                                   {u"LOOM_SERVICE_PORT_HTTP"_s, u"8000"_s},
                                   {u"LOOM_PORT_8000_TCP"_s, u"tcp://10.0.0.1:8000"_s},
                                   {u"LOOM_PORT_8000_TCP_PROTO"_s, u"tcp"_s},
                                   {u"LOOM_PORT_8000_TCP_PORT"_s, u"8000"_s},
                                   {u"LOOM_PORT_8000_TCP_ADDR"_s, u"10.0.0.1"_s},
                                   {u"LOOM_PORT_53_UDP_ADDR"_s, u"10.0.0.1"_s},
                                   {u"LOOM_METRICS_PORT"_s, u"udp://10.0.0.1:8001"_s},
                                   {u"LOOM_INGESTION_API_PORT"_s, u"tcp://10.0.0.1:8000"_s},
                                   {u"LOOM_INGESTION_API_SERVICE_HOST"_s, u"10.0.0.1"_s},
                                   {u"LOOM_INGESTION_API_PORT_8000_TCP_PROTO"_s, u"tcp"_s}});

    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    QCOMPARE(startup->config.port, 8000);
    QCOMPARE(startup->config.metricsPort, 8001);
    QCOMPARE(startup->warnings.size(), 1);
    for (const auto &part : {u"enableServiceLinks: false"_s, u"LOOM_INGESTION_API_PORT,"_s, u"and 10 more"_s})
        QVERIFY2(startup->warnings.first().contains(part), qPrintable(startup->warnings.first()));
}

void TestStartup::rejectsAnAddressAsPortOutsideServiceLinks()
{
    QVERIFY(!read({u"--port"_s, u"tcp://10.0.0.1:8000"_s}));
}

void TestStartup::rejectsAValueThatIsNotUtf8()
{
    const auto startup = read({}, {{u"LOOM_KAFKA_CLIENT_ID"_s, QString::fromUtf8("a\xff")}});

    QVERIFY(!startup);
    QVERIFY2(startup.error().message.contains(u"LOOM_KAFKA_CLIENT_ID"_s), qPrintable(startup.error().message));
    QVERIFY2(startup.error().message.contains(u"not UTF-8"_s), qPrintable(startup.error().message));
}

void TestStartup::findsSettingsThatContradictEachOther_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("named"); // empty: no error

    QTest::newRow("monitor on the port") << Variables{{u"LOOM_MONITOR_PORT"_s, u"8000"_s}} << u"LOOM_PORT"_s;
    QTest::newRow("monitor on the metrics port")
        << Variables{{u"LOOM_MONITOR_PORT"_s, u"8001"_s}} << u"LOOM_METRICS_PORT"_s;
    QTest::newRow("on the metrics port, without metrics") << Variables{{u"LOOM_MONITOR_PORT"_s, u"8001"_s},
                                                                       {u"LOOM_ENABLE_METRICS"_s, u"false"_s},
                                                                       {u"LOOM_ENABLE_HEALTH_CHECKS"_s, u"false"_s}}
                                                          << QString();
    QTest::newRow("on another address") << Variables{{u"LOOM_MONITOR_PORT"_s, u"8000"_s},
                                                     {u"LOOM_HOST"_s, u"192.0.2.1"_s}}
                                        << QString();
    QTest::newRow("free ports") << Variables{{u"LOOM_MONITOR_PORT"_s, u"0"_s}, {u"LOOM_PORT"_s, u"0"_s}} << QString();
    const auto withTls = [](Variables variables) {
        variables.insert(u"LOOM_TLS_CERT_FILE"_s, u"/c"_s);
        variables.insert(u"LOOM_TLS_KEY_FILE"_s, u"/k"_s);
        return variables;
    };
    QTest::newRow("TLS") << withTls({}) << QString();
    QTest::newRow("TLS on the port") << withTls({{u"LOOM_TLS_PORT"_s, u"8000"_s}})
                                     << u"LOOM_TLS_PORT and LOOM_PORT are both 8000"_s;
    QTest::newRow("TLS on the metrics port") << withTls({{u"LOOM_TLS_PORT"_s, u"8001"_s}}) << u"LOOM_METRICS_PORT"_s;
    QTest::newRow("TLS on the consoles' port") << withTls({{u"LOOM_TLS_PORT"_s, u"8002"_s}}) << u"LOOM_MONITOR_PORT"_s;
    QTest::newRow("TLS on the port of another address") << withTls(
        {{u"LOOM_TLS_PORT"_s, u"8000"_s}, {u"LOOM_TLS_HOST"_s, u"192.0.2.1"_s}, {u"LOOM_HOST"_s, u"127.0.0.1"_s}})
                                                        << QString();
    QTest::newRow("half of TLS") << Variables{{u"LOOM_TLS_CERT_FILE"_s, u"/c"_s}} << u"LOOM_TLS_KEY_FILE"_s;
    QTest::newRow("metrics on the port") << Variables{{u"LOOM_METRICS_PORT"_s, u"8000"_s}} << QString();
    QTest::newRow("no token") << Variables{{u"LOOM_MONITOR_HOST"_s, u"0.0.0.0"_s}} << u"LOOM_MONITOR_TOKEN"_s;
    QTest::newRow("no token for a name") << Variables{{u"LOOM_MONITOR_HOST"_s, u"loom"_s}} << u"LOOM_MONITOR_TOKEN"_s;
    QTest::newRow("a token") << Variables{{u"LOOM_MONITOR_HOST"_s, u"::"_s}, {u"LOOM_MONITOR_TOKEN"_s, u"x"_s}}
                             << QString();
    const Variables tokens{{u"LOOM_AUTH"_s, u"required"_s},
                           {u"LOOM_JWT_JWKS_FILE"_s, u"/jwks.json"_s},
                           {u"LOOM_JWT_ISSUER"_s, u"https://idp.example"_s},
                           {u"LOOM_JWT_AUDIENCE"_s, u"loom"_s}};
    const auto without = [&](const QString &variable) {
        auto rest = tokens;
        rest.remove(variable);
        return rest;
    };
    QTest::newRow("nothing to authenticate with") << Variables{{u"LOOM_AUTH"_s, u"required"_s}} << u"LOOM_AUTH"_s;
    QTest::newRow("keys only") << Variables{{u"LOOM_AUTH"_s, u"required"_s}, {u"LOOM_AUTH_KEYS_FILE"_s, u"/k"_s}}
                               << QString();
    QTest::newRow("tokens only") << tokens << QString();
    QTest::newRow("tokens of any issuer") << without(u"LOOM_JWT_ISSUER"_s) << u"LOOM_JWT_ISSUER"_s;
    QTest::newRow("tokens for any audience") << without(u"LOOM_JWT_AUDIENCE"_s) << u"LOOM_JWT_AUDIENCE"_s;
    QTest::newRow("authentication is off") << Variables{{u"LOOM_JWT_JWKS_FILE"_s, u"/jwks.json"_s}} << QString();
    QTest::newRow("this machine") << Variables{{u"LOOM_MONITOR_HOST"_s, u"localhost"_s}} << QString();
    QTest::newRow("a header without trusted proxies")
        << Variables{{u"LOOM_FORWARDED"_s, u"forwarded"_s}} << u"LOOM_FORWARDED needs LOOM_TRUSTED_PROXIES"_s;
    QTest::newRow("the PROXY protocol without trusted proxies")
        << Variables{{u"LOOM_PROXY_PROTOCOL"_s, u"v2"_s}} << u"LOOM_PROXY_PROTOCOL=v2 needs LOOM_TRUSTED_PROXIES"_s;
    QTest::newRow("both of a proxy") << Variables{{u"LOOM_FORWARDED"_s, u"x-forwarded-for"_s},
                                                  {u"LOOM_PROXY_PROTOCOL"_s, u"v2"_s},
                                                  {u"LOOM_TRUSTED_PROXIES"_s, u"10.0.0.0/8, ::1"_s}}
                                     << QString();
    QTest::newRow("a proxy alone") << Variables{{u"LOOM_TRUSTED_PROXIES"_s, u"10.0.0.0/8"_s}} << QString();
}

void TestStartup::findsSettingsThatContradictEachOther()
{
    QFETCH(const Variables, variables);
    QFETCH(const QString, named);

    const auto startup = read({}, variables);
    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    const auto failure = startup->config.problem();

    QCOMPARE(failure.has_value(), !named.isEmpty());
    if (failure) {
        QVERIFY2(failure->message.contains(named), qPrintable(failure->message));
        QCOMPARE(failure->kind, Failure::Kind::Permanent);
    }
}

void TestStartup::showsHelpAndVersionDespiteErrors()
{
    for (const auto &option : {u"--help"_s, u"--version"_s, u"--example-config"_s}) {
        const auto startup = read({option, u"--config"_s, u"/nowhere.ini"_s}, {{u"LOOM_SCHEMA_DIR"_s, u"/nowhere"_s}});

        QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
        QVERIFY(!startup->text.isEmpty());
    }
}

void TestStartup::reportsAFailedStartInTheFormatOfTheLog_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("inTheEnvironment");
    QTest::addColumn<QString>("inTheFile");
    QTest::addColumn<LogFormat>("format");

    QTest::newRow("default") << QStringList() << QString() << QString() << LogFormat::Auto;
    QTest::newRow("variable") << QStringList() << u"json"_s << QString() << LogFormat::Json;
    QTest::newRow("option") << QStringList{u"--log-format=json"_s} << u"text"_s << QString() << LogFormat::Json;
    QTest::newRow("file") << QStringList() << QString() << u"log-format=json\nport=x\n"_s << LogFormat::Json;
    QTest::newRow("broken file") << QStringList() << u"json"_s << u"port 1\n"_s << LogFormat::Json;
    QTest::newRow("unknown option") << QStringList{u"--prot"_s, u"9"_s} << u"json"_s << QString() << LogFormat::Json;
    QTest::newRow("a wrong format") << QStringList() << u"xml"_s << QString() << LogFormat::Auto;
    QTest::newRow("only a check") << QStringList{u"--check-config"_s} << u"json"_s << QString() << LogFormat::Text;
}

void TestStartup::reportsAFailedStartInTheFormatOfTheLog()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QString, inTheEnvironment);
    QFETCH(const QString, inTheFile);
    QFETCH(const LogFormat, format);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(inTheFile.toUtf8());
    file.close();
    QProcessEnvironment environment;
    if (!inTheEnvironment.isEmpty())
        environment.insert(u"LOOM_LOG_FORMAT"_s, inTheEnvironment);
    arguments = QStringList{u"loom-ingestd"_s, u"--config"_s, file.fileName()} + arguments;

    QCOMPARE(Startup::formatOfFailures(arguments, environment), format);
}

void TestStartup::suggestsTheSettingWithASimilarName()
{
    const auto startup = read({}, {{u"LOOM_KAFKA_RETRYS"_s, u"3"_s}, {u"LOOM_XYZZY"_s, u"1"_s}});

    QVERIFY(startup);
    QCOMPARE(startup->warnings,
             (QStringList{u"LOOM_KAFKA_RETRYS in the environment is not a setting: did you mean LOOM_KAFKA_RETRIES?"_s,
                          u"LOOM_XYZZY in the environment is not a setting"_s}));
}

void TestStartup::offersTheTopicPatternsOfTheSchemas()
{
    const auto startup = read({}, {{u"LOOM_TOPIC_DEVICE_HEALTH_RAW"_s, u"eu.health.{health_type}"_s},
                                   {u"LOOM_SENSOR_TYPES_EXTRA"_s, u"radon, noise"_s}});

    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    const auto topics = startup->catalogue.topics();
    QVERIFY(topics.contains("eu.health.heartrate"));
    QVERIFY(topics.contains("device.sensor.radon.raw"));
    QVERIFY(topics.contains("device.sensor.noise.raw"));
    QVERIFY(!topics.contains("device.health.heartrate.raw"));
}

void TestStartup::rejectsATopicPatternWithAnUnknownPlaceholder()
{
    const auto startup = read({}, {{u"LOOM_TOPIC_DEVICE_HEALTH_RAW"_s, u"health.{city}"_s}});

    QVERIFY(!startup);
    QVERIFY2(startup.error().message.contains(u"LOOM_TOPIC_DEVICE_HEALTH_RAW"_s), qPrintable(startup.error().message));
}

void TestStartup::masksSecrets()
{
    const auto startup = read({u"--print-config"_s}, {{u"LOOM_KAFKA_OPTIONS"_s, u"sasl.password=hunter2"_s}});

    QVERIFY(startup);
    QVERIFY(startup->text.contains(u"LOOM_KAFKA_OPTIONS=***"_s));
    QVERIFY(!startup->text.contains(u"hunter2"_s));
}

void TestStartup::printsEveryEffectiveSetting()
{
    const auto startup = read({u"--print-config"_s}, {{u"LOOM_PORT"_s, u"9"_s}});

    QVERIFY(startup);
    QVERIFY(startup->text.contains(u"LOOM_PORT=9  # LOOM_PORT in the environment\n"_s));
    for (const auto &setting : allSettings(startup->catalogue))
        QVERIFY2(startup->text.contains(setting.variable() + u'='), qPrintable(setting.variable()));
}

void TestStartup::printsAnExampleThatChangesNothingUntilALineIsUncommented()
{
    const auto shown = read({u"--example-config"_s});
    QVERIFY(shown);
    auto text = shown->text;
    QTemporaryFile asPrinted;
    QTemporaryFile edited;
    QVERIFY(asPrinted.open() && edited.open());

    asPrinted.write(text.toUtf8());
    asPrinted.close();
    edited.write(text.replace(u"\n;port=8000\n"_s, u"\nport=8123\n"_s).toUtf8());
    edited.close();
    const auto untouched = read({u"--config"_s, asPrinted.fileName()});
    const auto changed = read({u"--config"_s, edited.fileName()});

    QVERIFY2(untouched, untouched ? "" : qPrintable(untouched.error().message));
    QVERIFY(untouched->warnings.isEmpty());
    QCOMPARE(untouched->config.port, 8000);
    QVERIFY(changed);
    QCOMPARE(changed->config.port, 8123);
    for (const auto &setting : allSettings(untouched->catalogue))
        QVERIFY2(shown->text.contains(u"\n;%1="_s.arg(setting.option())), qPrintable(setting.option()));
}

void TestStartup::rejectsAnUnknownOption()
{
    const auto startup = read({u"--prot"_s, u"9"_s});

    QVERIFY(!startup);
    QVERIFY2(startup.error().message.contains(u"prot"_s), qPrintable(startup.error().message));
}

void TestStartup::rejectsAMissingFile()
{
    QVERIFY(!read({u"--config"_s, u"/nowhere.ini"_s}));
}

void TestStartup::rejectsTwoFiles()
{
    QTemporaryFile file;
    QVERIFY(file.open());

    const auto startup = read({u"--config"_s, file.fileName(), u"--config"_s, file.fileName()});

    QVERIFY(!startup);
    QVERIFY2(startup.error().message.contains(u"twice"_s), qPrintable(startup.error().message));
}

void TestStartup::namesTheLineOfABadValueInAFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("; a comment\n\nport=many\n");
    file.close();

    const auto startup = read({u"--config"_s, file.fileName()});

    QVERIFY(!startup);
    QVERIFY2(startup.error().message.contains(file.fileName() + u", line 3"_s), qPrintable(startup.error().message));
}

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
