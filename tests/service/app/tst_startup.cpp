// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settings.h"
#include "service/app/startup.h"

#include <QTemporaryFile>
#include <QTest>

using namespace loom;
using namespace Qt::Literals::StringLiterals;

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
    void hasTheGuidesDefaults();
    void takesAnOptionBeforeAVariableBeforeTheFile();
    void refusesABadValueByNameValueAndRule_data();
    void refusesABadValueByNameValueAndRule();
    void takesAPublicUrl_data();
    void takesAPublicUrl();
    void refusesWhatIsNoPublicUrl_data();
    void refusesWhatIsNoPublicUrl();
    void refusesTopicsThatDemandMoreReplicasThanTheyHave();
    void namesTheSettingThatWasProbablyMeant();
    void offersTheTopicPatternsOfTheSchemas();
    void refusesATopicPatternThatNothingFills();
    void masksSecrets();
    void printsEverySettingInForce();
    void printsAnExampleThatChangesNothingUntilALineIsUncommented();
    void refusesAnUnknownOption();
    void refusesAFileThatIsNotThere();
};

void TestStartup::hasTheGuidesDefaults()
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

void TestStartup::takesAnOptionBeforeAVariableBeforeTheFile()
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

void TestStartup::refusesABadValueByNameValueAndRule_data()
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

void TestStartup::refusesABadValueByNameValueAndRule()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, allowed);

    const auto startup = read({}, {{variable, value}});

    QVERIFY(!startup);
    for (const auto &part : {variable, value, allowed})
        QVERIFY2(startup.error().message.contains(part), qPrintable(startup.error().message));
}

void TestStartup::takesAPublicUrl_data()
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

void TestStartup::takesAPublicUrl()
{
    QFETCH(const QString, given);
    QFETCH(const QString, taken);

    const auto startup = read({}, {{u"LOOM_PUBLIC_URL"_s, given}});

    QVERIFY2(startup, startup ? "" : qPrintable(startup.error().message));
    QCOMPARE(startup->config.publicUrl.toString(QUrl::FullyEncoded), taken);
}

void TestStartup::refusesWhatIsNoPublicUrl_data()
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
                              "https://user@example.org",
                              "https://user:pw@example.org",
                              "https://@example.org",
                              "https://example.org:99999",
                              "https://example .org",
                              "https://example.org/a b",
                              "https://example.org/{a}",
                              "https://example.org/%zz",
                              "javascript:alert(1)"})
        QTest::newRow(given) << QString::fromLatin1(given);
    QTest::newRow("too long") << u"https://example.org/"_s + QString(2048, u'a');
}

void TestStartup::refusesWhatIsNoPublicUrl()
{
    QFETCH(const QString, given);

    const auto startup = read({}, {{u"LOOM_PUBLIC_URL"_s, given}});

    QVERIFY(!startup);
    for (const auto &part : {u"LOOM_PUBLIC_URL"_s, given, u"such as https://example.org/loom"_s})
        QVERIFY2(startup.error().message.contains(part), qPrintable(startup.error().message));
}

void TestStartup::refusesTopicsThatDemandMoreReplicasThanTheyHave()
{
    const auto refused = read({u"--check-config"_s}, {{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"2"_s}});
    const auto equal = read({}, {{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"2"_s},
                                 {u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR"_s, u"2"_s}});
    const auto unused = read(
        {}, {{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"_s, u"2"_s}, {u"LOOM_KAFKA_AUTO_CREATE_TOPICS"_s, u"false"_s}});

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR = 1"_s),
             qPrintable(refused.error().message));
    QVERIFY(equal);
    QVERIFY(unused);
}

void TestStartup::namesTheSettingThatWasProbablyMeant()
{
    const auto startup = read({}, {{u"LOOM_KAFKA_RETRYS"_s, u"3"_s}, {u"LOOM_XYZZY"_s, u"1"_s}});

    QVERIFY(startup);
    QCOMPARE(startup->warnings,
             (QStringList{u"LOOM_KAFKA_RETRYS in the environment is not a setting: was LOOM_KAFKA_RETRIES meant?"_s,
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

void TestStartup::refusesATopicPatternThatNothingFills()
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

void TestStartup::printsEverySettingInForce()
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

void TestStartup::refusesAnUnknownOption()
{
    const auto startup = read({u"--prot"_s, u"9"_s});

    QVERIFY(!startup);
    QVERIFY2(startup.error().message.contains(u"prot"_s), qPrintable(startup.error().message));
}

void TestStartup::refusesAFileThatIsNotThere()
{
    QVERIFY(!read({u"--config"_s, u"/nowhere.ini"_s}));
}

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
