// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/console/replay/tones.h"
#include "tests/support/certificates.h"
#include "tests/support/keyfile.h"
#include "tests/support/tlsproxy.h"

#include <QRegularExpression>
#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

const auto Everything = u"key-of-everything"_s;
const auto Position = u"key-of-position"_s;
const auto Token = u"monitor-token"_s;

struct Outcome
{
    int code = -1;
    QString output;
    QString errors;

    QString all() const { return output + errors; }
};

using Variables = QMap<QString, QString>;

QStringList sending(const QString &route, const QStringList &more = {})
{
    return QStringList{u"--endpoint"_s, route} + more;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Runs the real loom-replay against a real service that requires keys, with and without TLS.
class TestReplayKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sendsWithAKey_data();
    void sendsWithAKey();
    void explains401And403_data();
    void explains401And403();
    void sendsAWavFileWithAKey();
    void recordsWithAKeyOrToken_data();
    void recordsWithAKeyOrToken();
    void doesNotWriteItsKey();
    void sendsOverTlsWithAPrivateCa();
    void recordsOverTlsWithAPrivateCa();
    void rejectsAnUntrustedCertificate();
    void warnsBeforeAKeyIsSentUnencrypted();
    void warnsAboutKeysAsArgumentsInTheHelp();

private:
    std::unique_ptr<QProcess> launch(const QStringList &arguments, const Variables &variables = {});
    Outcome outcomeOf(QProcess &process);
    Outcome run(const QStringList &arguments, const Variables &variables = {});
    Outcome runAgainstService(const QStringList &arguments, const Variables &variables = {});
    QString file(const QString &name, const QByteArray &content) const;
    QUrl monitor();

    KeyFile m_keys;
    std::unique_ptr<ServiceProcess> m_service;
    QTemporaryDir m_folder;
};

void TestReplayKeys::initTestCase()
{
    m_keys.add(Everything, {u"ingest:*"_s, u"monitor:watch"_s});
    m_keys.add(Position, {u"ingest:device/sensor/gps/v1"_s});
    auto settings = m_keys.settings();
    settings.insert(u"LOOM_MONITOR_TOKEN"_s, Token);
    m_service = std::make_unique<ServiceProcess>(settings);
    QVERIFY(m_service->isListening());
    QVERIFY(m_service->waitForReadiness() >= 0);
    QTRY_VERIFY(!monitor().isEmpty());
}

std::unique_ptr<QProcess> TestReplayKeys::launch(const QStringList &arguments, const Variables &variables)
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"LOOM_KEY", "LOOM_MONITOR_TOKEN"})
        environment.remove(QLatin1StringView(name));
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(LOOM_REPLAY), arguments);
    return process;
}

Outcome TestReplayKeys::outcomeOf(QProcess &process)
{
    if (process.state() != QProcess::NotRunning
        && !QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Outcome TestReplayKeys::run(const QStringList &arguments, const Variables &variables)
{
    return outcomeOf(*launch(arguments, variables));
}

Outcome TestReplayKeys::runAgainstService(const QStringList &arguments, const Variables &variables)
{
    return run(arguments + QStringList{u"--to"_s, u"http://127.0.0.1:%1"_s.arg(m_service->port())}, variables);
}

QString TestReplayKeys::file(const QString &name, const QByteArray &content) const
{
    QFile made(m_folder.filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(made.fileName()));
    return made.fileName();
}

QUrl TestReplayKeys::monitor()
{
    static const QRegularExpression address(u"Consoles connect to (ws://[0-9.:]+)"_s);
    return QUrl(address.match(QString::fromUtf8(m_service->output())).captured(1));
}

void TestReplayKeys::sendsWithAKey_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<Variables>("variables");

    const auto key = file(u"key.txt"_s, Position.toUtf8() + "\n{\"id\": \"phone\"}\n");
    QTest::newRow("from a file") << QStringList{u"--key-file"_s, key} << Variables();
    QTest::newRow("from the environment") << QStringList() << Variables{{u"LOOM_KEY"_s, Position}};
    QTest::newRow("from the command line")
        << QStringList{u"--key"_s, Position} << Variables{{u"LOOM_KEY"_s, u"wrong"_s}};
    QTest::newRow("from a header, which takes precedence")
        << QStringList{u"--header"_s, u"X-API-Key: "_s + Position} << Variables{{u"LOOM_KEY"_s, u"wrong"_s}};
}

void TestReplayKeys::sendsWithAKey()
{
    QFETCH(QStringList, options);
    QFETCH(Variables, variables);

    const auto outcome = runAgainstService(sending(u"/sensor/gps"_s, options), variables);

    QVERIFY2(outcome.code == 0, qPrintable(outcome.all()));
    QVERIFY2(outcome.output.contains(u"Responses    201: 1\n"_s), qPrintable(outcome.output));
    QVERIFY2(outcome.errors.isEmpty(), qPrintable(outcome.errors));
}

void TestReplayKeys::explains401And403_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("hint");

    QTest::newRow("no key") << u"/sensor/gps"_s << u""_s << u"401: the service requires a key, and none was sent"_s;
    QTest::newRow("a wrong key") << u"/sensor/gps"_s << u"wrong"_s << u"401: the service does not accept the key"_s;
    QTest::newRow("a key for another message type")
        << u"/sensor/heartrate"_s << Position << u"403: the key does not permit some of these messages"_s;
}

void TestReplayKeys::explains401And403()
{
    QFETCH(QString, route);
    QFETCH(QString, key);
    QFETCH(QString, hint);

    const auto outcome = runAgainstService(sending(route), {{u"LOOM_KEY"_s, key}});

    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.output.contains(hint), qPrintable(outcome.output));
}

void TestReplayKeys::sendsAWavFileWithAKey()
{
    const QStringList options{u"--wav"_s, file(u"hall.wav"_s, wavBytes(500)), u"--chunk"_s, u"250ms"_s, u"--fast"_s};

    const auto rejected = runAgainstService(options);
    const auto sent = runAgainstService(options, {{u"LOOM_KEY"_s, Everything}});

    QCOMPARE(rejected.code, 1);
    QVERIFY2(rejected.output.contains(u"401: the service requires a key"_s), qPrintable(rejected.all()));
    QVERIFY2(sent.code == 0, qPrintable(sent.all()));
}

void TestReplayKeys::recordsWithAKeyOrToken_data()
{
    QTest::addColumn<Variables>("variables");

    QTest::newRow("a key") << Variables{{u"LOOM_KEY"_s, Everything}};
    QTest::newRow("the monitor's token") << Variables{{u"LOOM_MONITOR_TOKEN"_s, Token}};
    QTest::newRow("the token before a key that may not watch")
        << Variables{{u"LOOM_MONITOR_TOKEN"_s, Token}, {u"LOOM_KEY"_s, Position}};
}

void TestReplayKeys::recordsWithAKeyOrToken()
{
    QFETCH(Variables, variables);
    const auto name = m_folder.filePath(u"%1.loom.jsonl"_s.arg(QString::fromLatin1(QTest::currentDataTag())));

    const auto outcome =
        run({u"--record"_s, name, u"--monitor"_s, monitor().toString(), u"--duration"_s, u"100ms"_s}, variables);

    QVERIFY2(outcome.code == 0, qPrintable(outcome.all()));
    QVERIFY(QFile::exists(name));
}

void TestReplayKeys::doesNotWriteItsKey()
{
    const auto capture = m_folder.filePath(u"secret.loom.jsonl"_s);
    const auto report = m_folder.filePath(u"secret.xml"_s);
    const auto recording =
        launch({u"--record"_s, capture, u"--monitor"_s, monitor().toString()}, {{u"LOOM_KEY"_s, Everything}});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(capture), 30'000);
    Outcome sent;
    const auto isRecorded = [&] {
        sent = runAgainstService(sending(u"/sensor/gps"_s, {u"--junit"_s, report, u"--expect-status"_s, u"422"_s}),
                                 {{u"LOOM_KEY"_s, Everything}});
        return contentOf(capture).count('\n') > 1;
    };
    // The subscription becomes active after the file was created.
    QTRY_VERIFY_WITH_TIMEOUT(isRecorded(), 30'000);
    recording->terminate();
    const auto recorded = outcomeOf(*recording);

    QVERIFY2(contentOf(report).contains("expected 422, got 201"), contentOf(report));
    QVERIFY(contentOf(capture).contains("(withheld)"));
    for (const auto &text :
         {contentOf(capture), contentOf(report), sent.all().toUtf8(), recorded.all().toUtf8(), m_service->output()})
        QVERIFY2(!text.contains(Everything.toUtf8()), text);
}

void TestReplayKeys::sendsOverTlsWithAPrivateCa()
{
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), m_service->port());

    for (const auto *scheme : {"https", "wss"}) {
        const auto to = u"%1://127.0.0.1:%2"_s.arg(QLatin1StringView(scheme)).arg(proxy.port());
        const auto outcome = run(sending(u"/sensor/gps"_s, {u"--to"_s, to, u"--ca-file"_s, certificates.caFile()}),
                                 {{u"LOOM_KEY"_s, Position}});

        QVERIFY2(outcome.code == 0, qPrintable(outcome.all()));
        QVERIFY2(outcome.output.contains(u"201: 1"_s), qPrintable(outcome.all()));
    }
}

void TestReplayKeys::recordsOverTlsWithAPrivateCa()
{
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), quint16(monitor().port()));

    const auto outcome = run({u"--record"_s, m_folder.filePath(u"tls.loom.jsonl"_s), u"--monitor"_s,
                              u"wss://127.0.0.1:%1"_s.arg(proxy.port()), u"--duration"_s, u"100ms"_s, u"--ca-file"_s,
                              certificates.caFile()},
                             {{u"LOOM_KEY"_s, Everything}});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.all()));
}

void TestReplayKeys::rejectsAnUntrustedCertificate()
{
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), m_service->port());

    const auto outcome = run(sending(u"/sensor/gps"_s, {u"--to"_s, u"https://127.0.0.1:%1"_s.arg(proxy.port())}));

    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.contains(u"is issued by Trial-CA"_s) && outcome.errors.contains(u"--ca-file"_s),
             qPrintable(outcome.errors));
}

void TestReplayKeys::warnsBeforeAKeyIsSentUnencrypted()
{
    // The host does not exist: the warning must appear before anything is sent.
    const auto outcome =
        run(sending(u"/sensor/gps"_s, {u"--to"_s, u"http://loom.invalid"_s}), {{u"LOOM_KEY"_s, Position}});

    QVERIFY2(outcome.errors.contains(u"is sent to loom.invalid unencrypted"_s), qPrintable(outcome.errors));
    QVERIFY2(!outcome.errors.contains(Position), qPrintable(outcome.errors));
}

void TestReplayKeys::warnsAboutKeysAsArgumentsInTheHelp()
{
    auto help = run({u"--help"_s}).output;

    QVERIFY2(help.simplified().contains(u"Other users of this machine can read it in the process list"_s),
             qPrintable(help));
}

QTEST_GUILESS_MAIN(TestReplayKeys)
#include "tst_replaykeys.moc"
