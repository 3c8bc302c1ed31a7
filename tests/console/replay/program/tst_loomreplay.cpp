// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"
#include "console/replay/collection.h"
#include "console/replay/recordingfile.h"
#include "tests/console/replay/httpfake.h"
#include "tests/console/replay/tones.h"
#include "tests/support/kafkareader.h"
#include "tests/support/monitorfake.h"
#include "tests/support/serviceprocess.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace loom;
using namespace loom::replay;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QString output;
    QString errors;
};

protocol::Event eventOf(qint64 time, const QString &route, const QString &payload, int status = 201,
                        const QString &code = {})
{
    protocol::Event event;
    event.time = time;
    event.transport = u"http"_s;
    event.route = route;
    event.device = QJsonDocument::fromJson(payload.toUtf8())[u"device_id"_s].toString();
    event.status = status;
    event.code = code;
    event.payload = payload;
    event.bytes = payload.toUtf8().size();
    return event;
}

const QString Batch = u"[{\"device_id\": \"hall\", \"sensor_type\": \"humidity\", \"value\": {\"percent\": 40}}, "
                      "{\"device_id\": \"attic\", \"sensor_type\": \"humidity\", \"value\": {\"percent\": 60}}]"_s;

int eventsIn(const QString &capture)
{
    RecordingReader reader;
    if (!reader.open(capture))
        return 0;
    int count = 0;
    while (const auto line = reader.next())
        count += int(std::holds_alternative<protocol::Event>(line->content));
    return count;
}

/// Pseudo-terminal for a program under test.
class Terminal
{
public:
    Terminal() : m_descriptor(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_descriptor < 0 || ::grantpt(m_descriptor) != 0 || ::unlockpt(m_descriptor) != 0
            || ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK) != 0)
            qFatal("no terminal");
    }
    ~Terminal() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Terminal)

    QString name() const { return QString::fromLocal8Bit(::ptsname(m_descriptor)); }
    /// Output of the program so far.
    QByteArray read() const
    {
        std::array<char, 4096> text{};
        const auto length = ::read(m_descriptor, text.data(), text.size());
        return {text.data(), std::max<qsizetype>(0, length)};
    }
    void pressEnter() const
    {
        if (::write(m_descriptor, "\r", 1) != 1)
            qFatal("nothing can be typed");
    }

private:
    int m_descriptor;
};

} // namespace

/// Runs the real program against the real service.
class TestLoomReplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void sendsAnExampleAsManyDevices();
    void sendsAtARateForADuration();
    void measuresLatencyFromTheTimeDue_data();
    void measuresLatencyFromTheTimeDue();
    void sendsACollection();
    void sendsAPayloadWithPlaceholders();
    void sendsAPayloadThatIsNotUtf8Unchanged();
    void replaysMessagesThatAreNotUtf8Unchanged();
    void sendsAWavFile();
    void replaysARecordingOfYesterday();
    void describesARecording();
    void replaysOnlySelectedMessages();
    void skipsALongPauseOnEnter();
    void shortensLongPauses();
    void reportsResponsesThatDifferFromTheRecording();
    void expectsTheStatusOfTheOption_data();
    void expectsTheStatusOfTheOption();
    void writesJUnit();
    void printsTheSummaryAfterCtrlC();
    void failsIfNothingWasSent_data();
    void failsIfNothingWasSent();
    void failsIfItIsStoppedBeforeTheEnd();
    void recordsTheMonitorChannelUntilCtrlC();
    void continuesRecordingAfterALostConnection();
    void reportsWhyTheRecordingCannotBeWritten();
    void replaysWhatItRecorded();
    void replaysTheServicesOwnMessages();
    void exitsWith2_data();
    void exitsWith2();
    void warnsAboutADeprecatedOption();
    void listsTheEndpoints();

private:
    std::unique_ptr<QProcess> launch(const QStringList &arguments);
    Outcome outcomeOf(QProcess &process);
    Outcome run(const QStringList &arguments);
    QUrl monitorAddress();
    Outcome runAgainstService(const QStringList &arguments);
    QString address() const { return u"http://127.0.0.1:%1"_s.arg(m_service->port()); }
    QString capture(const QList<protocol::Event> &events);
    QString file(const QString &name, const QByteArray &content);
    /// Returns the message of the error in the JUnit file @p name; empty for none.
    static QString errorIn(const QString &name);

    std::optional<ServiceProcess> m_service;
    std::optional<QTemporaryDir> m_folder;
};

void TestLoomReplay::initTestCase()
{
    m_service.emplace();
    QVERIFY(m_service->isListening());
    QVERIFY(m_service->waitForReadiness() >= 0);
}

void TestLoomReplay::init()
{
    m_folder.emplace();
}

std::unique_ptr<QProcess> TestLoomReplay::launch(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(LOOM_REPLAY), arguments);
    return process;
}

Outcome TestLoomReplay::outcomeOf(QProcess &process)
{
    if (process.state() != QProcess::NotRunning
        && !QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        process.kill();
    Outcome outcome{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                    QString::fromUtf8(process.readAllStandardOutput()),
                    QString::fromUtf8(process.readAllStandardError())};
    if (outcome.errors.contains(u"Sanitizer"_s))
        qFatal("%s", qPrintable(outcome.errors));
    return outcome;
}

Outcome TestLoomReplay::run(const QStringList &arguments)
{
    const auto process = launch(arguments);
    return outcomeOf(*process);
}

Outcome TestLoomReplay::runAgainstService(const QStringList &arguments)
{
    return run(arguments + QStringList{u"--to"_s, address()});
}

QString TestLoomReplay::capture(const QList<protocol::Event> &events)
{
    auto name = m_folder->filePath(u"day.loom.jsonl"_s);
    RecordingWriter writer;
    if (!writer.open(name, {}) || !writer.append(events))
        qFatal("no capture at %s", qPrintable(name));
    return name;
}

QString TestLoomReplay::file(const QString &name, const QByteArray &content)
{
    QFile made(m_folder->filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(made.fileName()));
    return made.fileName();
}

QString TestLoomReplay::errorIn(const QString &name)
{
    QFile report(name);
    if (!report.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&report);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"error"_s)
            return xml.attributes().value(u"message"_s).toString();
    }
    return {};
}

void TestLoomReplay::sendsAnExampleAsManyDevices()
{
    const auto outcome =
        runAgainstService({u"--endpoint"_s, u"/sensor/accelerometer"_s, u"--devices"_s, u"20"_s, u"--times"_s, u"3"_s});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"Responses    201: 60\n"_s), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"As expected  60 of 60\n"_s), qPrintable(outcome.output));
    QSet<QByteArray> devices;
    QSet<QString> ids;
    const auto records = readTopic(m_service->brokerAddress(), "device.sensor.accelerometer.raw");
    for (const auto &record : records) {
        devices.insert(record.key);
        ids.insert(QJsonDocument::fromJson(record.value)[u"message_id"_s].toString());
    }
    QCOMPARE(records.size(), 60);
    QCOMPARE(devices.size(), 20);
    QCOMPARE(ids.size(), 60);
}

void TestLoomReplay::sendsAtARateForADuration()
{
    const auto outcome = runAgainstService({u"--endpoint"_s, u"/sensor/heartrate"_s, u"--rate"_s, u"200"_s,
                                            u"--devices"_s, u"50"_s, u"--duration"_s, u"500ms"_s});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    const auto sent = outcome.output.section(u' ', 0, -1, QString::SectionSkipEmpty).section(u' ', 9, 9).toInt();
    QVERIFY2(sent > 0 && sent <= 100, qPrintable(outcome.output));
    QCOMPARE(readTopic(m_service->brokerAddress(), "device.health.heartrate.raw").size(), sent);
}

void TestLoomReplay::measuresLatencyFromTheTimeDue_data()
{
    QTest::addColumn<QStringList>("pace");
    QTest::addColumn<bool>("hasTimeDue");
    QTest::newRow("a rate") << QStringList{u"--rate"_s, u"100"_s} << true;
    QTest::newRow("as fast as possible") << QStringList{u"--fast"_s} << false;
}

void TestLoomReplay::measuresLatencyFromTheTimeDue()
{
    QFETCH(QStringList, pace);
    QFETCH(bool, hasTimeDue);

    const auto outcome =
        runAgainstService(QStringList{u"--endpoint"_s, u"/system/apps/macos"_s, u"--times"_s, u"3"_s} + pace);

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"\nSince due    p50 "_s) == hasTimeDue, qPrintable(outcome.output));
}

void TestLoomReplay::sendsACollection()
{
    const Collection collection{
        u"morning"_s,
        {},
        {{.name = u"fits"_s,
          .route = u"/sensor/power"_s,
          .body =
              u"{\"device_id\": \"phone-001\",\n\"is_charging\": {{pick true false}}, \"battery_level\": {{random 10 20}}}"_s},
         {.name = u"does not"_s, .route = u"/sensor/power"_s, .expectedStatus = 422, .body = u"{}"_s},
         {.name = u"nowhere"_s, .route = u"/sensor/none"_s, .expectedStatus = 404, .body = u"{}"_s}}};

    const auto outcome = runAgainstService({u"--collection"_s, file(u"morning.json"_s, collection.toText())});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"Responses    201: 1, 404: 1, 422: 1\n"_s), qPrintable(outcome.output));
    const auto records = readTopic(m_service->brokerAddress(), "device.state.power.raw");
    QCOMPARE(records.size(), 1);
    const auto level = QJsonDocument::fromJson(records[0].value)[u"battery_level"_s].toInt();
    QVERIFY2(level >= 10 && level <= 20, records[0].value);
}

void TestLoomReplay::sendsAPayloadWithPlaceholders()
{
    const auto body =
        file(u"light.json"_s, R"({"device_id": "lamp-{{seq}}", "sensor_type": "light", "message_id": "{{uuid}}",
        "value": {"lux": {{random 1 1000}}}, "timestamp": "{{now}}"})");

    const auto outcome = runAgainstService(
        {u"--endpoint"_s, u"/sensor/generic"_s, u"--payload"_s, body, u"--times"_s, u"5"_s, u"--seed"_s, u"1"_s});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QSet<QByteArray> devices;
    for (const auto &record : readTopic(m_service->brokerAddress(), "device.sensor.light.raw"))
        devices.insert(record.key);
    QCOMPARE(devices, (QSet<QByteArray>{"lamp-1", "lamp-2", "lamp-3", "lamp-4", "lamp-5"}));
}

void TestLoomReplay::sendsAPayloadThatIsNotUtf8Unchanged()
{
    HttpFake service;
    service.answerWith(400, R"({"error":"INVALID_JSON"})");
    const auto body = "\xff\xfe{\"a\":\"{{\"}\r\n"_ba;

    const auto outcome = run({u"--endpoint"_s, u"/sensor/gps"_s, u"--payload"_s, file(u"binary"_s, body),
                              u"--expect-status"_s, u"400"_s, u"--to"_s, service.address().toString()});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QCOMPARE(service.requests.size(), 1);
    QCOMPARE(service.requests[0].body, body);
}

void TestLoomReplay::replaysMessagesThatAreNotUtf8Unchanged()
{
    HttpFake service;
    service.answerWith(400, R"({"error_code":"INVALID_JSON"})");
    auto event = eventOf(1000, u"/sensor/gps"_s, {}, 400);
    event.setPayload("{\"device_id\":\"\xff\"}");
    event.bytes = event.payloadBytes().size();

    const auto outcome =
        run({capture({event}), u"--expect-status"_s, u"400"_s, u"--to"_s, service.address().toString()});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QCOMPARE(service.requests.size(), 1);
    QCOMPARE(service.requests[0].body, "{\"device_id\":\"\xff\"}"_ba);
}

void TestLoomReplay::sendsAWavFile()
{
    const auto wav = file(u"hall.wav"_s, wavBytes(1000, 1, 16000));

    const auto outcome =
        runAgainstService({u"--wav"_s, wav, u"--chunk"_s, u"250ms"_s, u"--speed"_s, u"100"_s, u"--devices"_s, u"3"_s});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QCOMPARE(readTopic(m_service->brokerAddress(), "device.audio.raw").size(), 12);
}

void TestLoomReplay::replaysARecordingOfYesterday()
{
    const auto before = QDateTime::currentMSecsSinceEpoch() - 3LL * 24 * 60 * 60 * 1000;
    const auto taken = QString::fromLatin1(timeText(before));
    const auto position = u"{\"device_id\":\"walker\",\"message_id\":\"old\",\"timestamp\":\"%1\",\"latitude\":1.50,"
                          "\"longitude\":2}"_s.arg(taken);
    const auto name =
        capture({eventOf(before, u"/sensor/gps"_s, position),
                 eventOf(before + 1000, u"/sensor/gps"_s, u"{\"device_id\":\"walker\"}"_s, 422, u"MISSING_FIELD"_s),
                 eventOf(before + 2000, u"/sensor/gps"_s, position)});

    const auto outcome = runAgainstService({name, u"--speed"_s, u"50"_s, u"--rename"_s, u"qa-{device}"_s});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"Responses    201: 2, 422: 1\n"_s), qPrintable(outcome.output));
    const auto records = readTopic(m_service->brokerAddress(), "device.sensor.gps.raw");
    QCOMPARE(records.size(), 2);
    for (const auto &record : records) {
        QCOMPARE(record.key, "qa-walker");
        QVERIFY2(record.value.contains("\"latitude\":1.50") && !record.value.contains("\"old\""), record.value);
    }
}

void TestLoomReplay::describesARecording()
{
    QList<protocol::Event> events;
    for (int i = 0; i < 30; ++i) {
        auto event = eventOf(1'767'225'600'000 + i * 1000, u"/sensor/gps"_s, u"{}"_s, 422, u"MISSING_FIELD"_s);
        event.device = u"phone-%1"_s.arg(i, 2, 10, QChar(u'0'));
        events << event;
    }
    events.last().device = u"\u001b[2J"_s;

    const auto outcome = run({u"--describe"_s, capture(events)});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
    for (const auto &line :
         {u"Messages     30 (stored: 0, rejected: 30)\n"_s, u"From         2026-01-01T00:00:00.000Z\n"_s,
          u"To           2026-01-01T00:00:29.000Z (29.0 s)\n"_s, u"Topics       1\n"_s,
          u"         30  (rejected, no topic)\n"_s, u"Devices      30\n"_s, u"  and 10 more\n"_s})
        QVERIFY2(outcome.output.contains(line), qPrintable(line + outcome.output));
    QVERIFY(!outcome.output.contains(u'\u001b'));
    QCOMPARE(run({u"--describe"_s, file(u"notes.txt"_s, "hello\n")}).code, 2);
}

void TestLoomReplay::replaysOnlySelectedMessages()
{
    QList<protocol::Event> events;
    for (int i = 0; i < 10; ++i) {
        events << eventOf(1'767'225'600'000 + i * 1000, u"/sensor/power"_s, u"{}"_s, 422, u"MISSING_FIELD"_s);
        events.last().device = u"phone-%1"_s.arg(i % 2);
    }

    const auto outcome =
        runAgainstService({capture(events), u"--fast"_s, u"--since"_s, u"2026-01-01T00:00:04Z"_s, u"--until"_s,
                           u"2026-01-01T00:00:08Z"_s, u"--device"_s, u"phone-1"_s, u"--topic"_s, QString()});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"As expected  2 of 2\n"_s), qPrintable(outcome.output));
}

void TestLoomReplay::skipsALongPauseOnEnter()
{
    const auto name = capture({eventOf(0, u"/sensor/power"_s, u"{}"_s, 422, u"MISSING_FIELD"_s),
                               eventOf(8 * 3'600'000, u"/sensor/power"_s, u"{}"_s, 422, u"MISSING_FIELD"_s)});
    const Terminal terminal;
    QProcess process;
    process.setStandardInputFile(terminal.name());
    process.setStandardErrorFile(terminal.name());
    process.start(QStringLiteral(LOOM_REPLAY), {name, u"--to"_s, address()});
    QByteArray shown;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     shown += terminal.read();
                     return shown.contains("next in 7 h 59 min · press Enter to skip");
                 },
                 30'000),
             shown);

    terminal.pressEnter();

    const auto outcome = outcomeOf(process);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"As expected  2 of 2\n"_s), qPrintable(outcome.output));
}

void TestLoomReplay::shortensLongPauses()
{
    const auto name = capture({eventOf(8 * 3'600'000, u"/sensor/power"_s, u"{}"_s, 422, u"MISSING_FIELD"_s),
                               eventOf(0, u"/sensor/power"_s, u"{}"_s, 422, u"MISSING_FIELD"_s),
                               eventOf(8 * 3'600'000, u"/sensor/power"_s, u"{}"_s, 422, u"MISSING_FIELD"_s)});

    const auto outcome = runAgainstService({name, u"--longest-pause"_s, u"10ms"_s});

    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"As expected  3 of 3\n"_s), qPrintable(outcome.output));
}

void TestLoomReplay::reportsResponsesThatDifferFromTheRecording()
{
    const auto name = capture({eventOf(1000, u"/sensor/power"_s, u"{}"_s),
                               eventOf(1000, u"/sensor/power"_s, u"{}"_s, 422, u"INVALID_TYPE"_s)});

    const auto outcome = runAgainstService({name});

    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.output.contains(u"As expected  0 of 2\n"_s), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"day.loom.jsonl:2: /sensor/power: expected 201, got 422 MISSING_FIELD"_s),
             qPrintable(outcome.output));
    QVERIFY2(
        outcome.output.contains(u"day.loom.jsonl:3: /sensor/power: expected 422 INVALID_TYPE, got 422 MISSING_FIELD"_s),
        qPrintable(outcome.output));
}

void TestLoomReplay::expectsTheStatusOfTheOption_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("as expected") << u"422"_s << 0;
    QTest::newRow("not as expected") << u"201"_s << 1;
}

void TestLoomReplay::expectsTheStatusOfTheOption()
{
    QFETCH(QString, status);
    QFETCH(int, code);
    const auto name = capture({eventOf(1000, u"/sensor/power"_s, u"{}"_s, 503, u"KAFKA_UNAVAILABLE"_s)});

    const auto outcome = runAgainstService({name, u"--expect-status"_s, status});

    QVERIFY2(outcome.code == code, qPrintable(outcome.output + outcome.errors));
}

void TestLoomReplay::writesJUnit()
{
    auto cut = eventOf(1000, u"/sensor/power"_s, u"{"_s);
    cut.isCut = true;
    const auto name = capture({eventOf(1000, u"/sensor/power"_s, u"{}"_s), cut,
                               eventOf(1000, u"/sensor/gps"_s, u"{}"_s, 422, u"MISSING_FIELD"_s)});
    const auto report = m_folder->filePath(u"out.xml"_s);

    const auto outcome = runAgainstService({name, u"--junit"_s, report});

    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.output.contains(u"Skipped      lines: 1\n  day.loom.jsonl:3: has only 1 of"_s),
             qPrintable(outcome.output));
    QFile written(report);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&written);
    QVERIFY(xml.readNextStartElement() && xml.readNextStartElement());
    QCOMPARE(xml.name(), u"testsuite"_s);
    QCOMPARE(xml.attributes().value(u"tests"_s), u"3"_s);
    QCOMPARE(xml.attributes().value(u"failures"_s), u"1"_s);
    QCOMPARE(xml.attributes().value(u"skipped"_s), u"1"_s);
}

void TestLoomReplay::printsTheSummaryAfterCtrlC()
{
    const auto process = launch(
        {u"--endpoint"_s, u"/system/metadata"_s, u"--rate"_s, u"50"_s, u"--times"_s, u"0"_s, u"--to"_s, address()});
    QTRY_VERIFY_WITH_TIMEOUT(!readTopic(m_service->brokerAddress(), "device.metadata.raw").isEmpty(), 30'000);

    process->terminate();

    const auto outcome = outcomeOf(*process);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.startsWith(u"Sent "_s), qPrintable(outcome.output));
    const auto stored = readTopic(m_service->brokerAddress(), "device.metadata.raw").size();
    QVERIFY2(outcome.output.contains(u"As expected  %1 of %1\n"_s.arg(stored)), qPrintable(outcome.output));
}

void TestLoomReplay::failsIfNothingWasSent_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("a header only") << QByteArray();
    QTest::newRow("garbage") << QByteArray("{\"time\": 17\nhello\n");
}

void TestLoomReplay::failsIfNothingWasSent()
{
    QFETCH(QByteArray, lines);
    QFile name(capture({}));
    QVERIFY(name.open(QIODevice::Append) && name.write(lines) == lines.size());
    name.close();
    const auto report = m_folder->filePath(u"out.xml"_s);

    const auto outcome = runAgainstService({name.fileName(), u"--junit"_s, report});

    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.output.contains(u"Failed       nothing was sent\n"_s), qPrintable(outcome.output));
    QCOMPARE(errorIn(report), u"nothing was sent"_s);
}

void TestLoomReplay::failsIfItIsStoppedBeforeTheEnd()
{
    const auto report = m_folder->filePath(u"out.xml"_s);
    const auto name = capture(
        {eventOf(0, u"/sensor/power"_s, u"{}"_s, 422), eventOf(1, u"/sensor/power"_s, u"{}"_s, 422),
         eventOf(3'600'000, u"/sensor/power"_s, u"{}"_s, 422), eventOf(3'600'001, u"/sensor/power"_s, u"{}"_s, 422)});
    const auto process = launch({name, u"--junit"_s, report, u"--to"_s, address()});
    QString progress;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     progress += QString::fromUtf8(process->readAllStandardError());
                     return progress.contains(u"2 sent, 0 in flight"_s);
                 },
                 30'000),
             qPrintable(progress));

    process->terminate();

    const auto outcome = outcomeOf(*process);
    QVERIFY2(outcome.code == 1, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"Stopped      2 unsent\n"_s), qPrintable(outcome.output));
    QCOMPARE(errorIn(report), u"stopped, 2 unsent"_s);
}

void TestLoomReplay::recordsTheMonitorChannelUntilCtrlC()
{
    MonitorFake monitor;
    const auto name = m_folder->filePath(u"tail.loom.jsonl"_s);
    const auto process =
        launch({u"--record"_s, name, u"--monitor"_s, monitor.address().toString(), u"--token"_s, u"secret"_s});
    QTRY_COMPARE_WITH_TIMEOUT(monitor.heard.size(), 1, 30'000);
    QCOMPARE(monitor.authorization, "Bearer secret");
    QVERIFY(std::get<protocol::Subscribe>(monitor.heard[0]).payloadBytes >= 1 << 20);

    monitor.say(protocol::Events{{eventOf(1000, u"/sensor/power"_s, u"{}"_s)}, 3});
    QTRY_VERIFY(QFile(name).size() > 200);
    process->terminate();

    const auto outcome = outcomeOf(*process);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.output.contains(u"Recorded     messages: 1, in "_s), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"Dropped      3 by the service"_s), qPrintable(outcome.output));
}

void TestLoomReplay::continuesRecordingAfterALostConnection()
{
    MonitorFake monitor;
    const auto name = m_folder->filePath(u"tail.loom.jsonl"_s);
    const auto process = launch({u"--record"_s, name, u"--monitor"_s, monitor.address().toString()});
    QTRY_COMPARE_WITH_TIMEOUT(monitor.heard.size(), 1, 30'000);
    monitor.say(protocol::Events{{eventOf(1000, u"/sensor/power"_s, u"{}"_s, 422)}});
    QTRY_COMPARE(eventsIn(name), 1);

    monitor.hangUp(u"the service restarts"_s);

    QTRY_COMPARE_WITH_TIMEOUT(monitor.heard.size(), 2, 30'000);
    monitor.say(protocol::Events{{eventOf(2000, u"/sensor/power"_s, u"{}"_s, 422)}});
    QTRY_COMPARE(eventsIn(name), 2);
    process->terminate();
    const auto recorded = outcomeOf(*process);
    QVERIFY2(recorded.code == 1, qPrintable(recorded.output + recorded.errors));
    QVERIFY2(
        recorded.errors.contains(u"loom-replay: The recording has a gap: The connection to the service was lost."_s),
        qPrintable(recorded.errors));
    QVERIFY2(recorded.errors.contains(u"loom-replay: Recording resumed after a gap of "_s),
             qPrintable(recorded.errors));
    QVERIFY2(recorded.output.contains(u"\nGaps         1 without a connection ("_s), qPrintable(recorded.output));

    const auto replayed = runAgainstService({name, u"--fast"_s});
    QVERIFY2(replayed.code == 1 && replayed.output.contains(u"\nGaps         1 in the recording ("_s),
             qPrintable(replayed.output + replayed.errors));
    QVERIFY2(!replayed.output.contains(u"Skipped"_s), qPrintable(replayed.output));
}

void TestLoomReplay::reportsWhyTheRecordingCannotBeWritten()
{
    MonitorFake monitor;
    const auto name = m_folder->filePath(u"full.loom.jsonl"_s);
    QProcess process;
    // A file size limit fails like a full disk: the first write is short, the next one fails. The unit of ulimit is
    // 512 or 1024 bytes, depending on the shell.
    process.start(u"sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 8; exec \"$@\""_s, u"sh"_s, QStringLiteral(LOOM_REPLAY),
                            u"--record"_s, name, u"--monitor"_s, monitor.address().toString()});
    QTRY_COMPARE_WITH_TIMEOUT(monitor.heard.size(), 1, 30'000);

    protocol::Events events;
    for (int i = 0; i < 100; ++i)
        events.events.append(eventOf(1000 + i, u"/sensor/power"_s, u"{}"_s));
    monitor.say(events);

    const auto outcome = outcomeOf(process);
    QVERIFY2(outcome.code == 2, qPrintable(outcome.output + outcome.errors));
    QVERIFY2(outcome.errors.contains(u"full.loom.jsonl cannot be written: File too large"_s),
             qPrintable(outcome.errors));
    const int readable = eventsIn(name);
    QVERIFY(readable > 0 && readable < 100);
    QVERIFY2(outcome.output.contains(u"Recorded     messages: %1, in "_s.arg(readable)), qPrintable(outcome.output));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().endsWith('\n'));
}

void TestLoomReplay::replaysWhatItRecorded()
{
    MonitorFake monitor;
    const auto name = m_folder->filePath(u"tail.loom.jsonl"_s);
    const auto process = launch({u"--record"_s, name, u"--monitor"_s, monitor.address().toString()});
    QTRY_COMPARE_WITH_TIMEOUT(monitor.heard.size(), 1, 30'000);
    monitor.say(protocol::Events{
        {eventOf(1000, u"/sensor/generic"_s,
                 u"{\"device_id\":\"hall\",\"sensor_type\":\"pressure\",\"value\":{\"hPa\":1013.250}}"_s)}});
    QTRY_COMPARE(eventsIn(name), 1);
    process->terminate();
    const auto recorded = outcomeOf(*process);
    QVERIFY2(recorded.code == 0, qPrintable(recorded.output + recorded.errors));

    const auto replayed = runAgainstService({name});

    QVERIFY2(replayed.code == 0, qPrintable(replayed.output + replayed.errors));
    const auto records = readTopic(m_service->brokerAddress(), "device.sensor.pressure.raw");
    QCOMPARE(records.size(), 1);
    QVERIFY2(records[0].value.contains("1013.250"), records[0].value);
}

QUrl TestLoomReplay::monitorAddress()
{
    static const QRegularExpression address(u"Consoles connect to (ws://[0-9.:]+)"_s);
    return QUrl(address.match(QString::fromUtf8(m_service->output())).captured(1));
}

void TestLoomReplay::replaysTheServicesOwnMessages()
{
    const auto name = m_folder->filePath(u"tail.loom.jsonl"_s);
    const auto recording = launch({u"--record"_s, name, u"--monitor"_s, monitorAddress().toString()});
    QTRY_VERIFY_WITH_TIMEOUT(QFile(name).size() > 0, 30'000);
    const Collection collection{
        u"good and bad"_s,
        {},
        {{.name = u"good"_s, .route = u"/sensor/batch"_s, .body = Batch},
         {.name = u"no device"_s, .route = u"/sensor/gps"_s, .expectedStatus = 422, .body = u"{}"_s},
         {.name = u"bad device"_s,
          .route = u"/sensor/gps"_s,
          .expectedStatus = 422,
          .body = u"{\"device_id\": \"a b\", \"latitude\": 1, \"longitude\": 2}"_s},
         {.name = u"no JSON"_s, .route = u"/sensor/gps"_s, .expectedStatus = 400, .body = u"{no"_s},
         {.name = u"old"_s,
          .route = u"/sensor/gps"_s,
          .expectedStatus = 422,
          .body = u"{\"device_id\": \"phone\", \"latitude\": 1, \"longitude\": 2, "
                  "\"timestamp\": \"2020-01-01T00:00:00Z\"}"_s}}};
    // The subscription becomes active after the file was created; messages sent before that are not recorded.
    const auto collectionFile = file(u"mixed.json"_s, collection.toText());
    const auto sendAll = [&] { return runAgainstService({u"--collection"_s, collectionFile}).code; };
    QTRY_VERIFY_WITH_TIMEOUT(sendAll() == 0 && eventsIn(name) >= 6, 30'000);
    recording->terminate();
    const auto recorded = outcomeOf(*recording);
    QVERIFY2(recorded.code == 0, qPrintable(recorded.output + recorded.errors));

    const auto replayed = runAgainstService({name, u"--fast"_s, u"--rename"_s, u"again-{n}"_s});

    QVERIFY2(replayed.code == 0, qPrintable(replayed.output + replayed.errors));
    QVERIFY2(replayed.output.contains(u"201: "_s) && replayed.output.contains(u"400: "_s)
                 && replayed.output.contains(u"422: "_s),
             qPrintable(replayed.output));
}

void TestLoomReplay::exitsWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");

    QTest::newRow("nothing to do") << QStringList() << u"nothing to do: name a recording"_s;
    QTest::newRow("an unknown option") << QStringList{u"--sped"_s} << u"Unknown option 'sped'"_s;
    QTest::newRow("a missing recording") << QStringList{u"nowhere.loom.jsonl"_s} << u"cannot be read"_s;
    QTest::newRow("a file that is not a recording")
        << QStringList{QStringLiteral(LOOM_REPLAY)} << u"is not a recording"_s;
    QTest::newRow("an unknown endpoint") << QStringList{u"--endpoint"_s, u"/nowhere"_s} << u"--list shows"_s;
    QTest::newRow("a missing collection") << QStringList{u"--collection"_s, u"nowhere.json"_s} << u"cannot be read"_s;
    QTest::newRow("a file that is not a WAV file")
        << QStringList{u"--wav"_s, QStringLiteral(LOOM_REPLAY)} << u"is not a WAV file"_s;
    QTest::newRow("an unreachable service")
        << QStringList{u"--endpoint"_s, u"/sensor/gps"_s, u"--to"_s, u"http://127.0.0.1:1"_s}
        << u"http://127.0.0.1:1 cannot be reached: Connection refused"_s;
    QTest::newRow("an unreachable monitor channel")
        << QStringList{u"--record"_s, u"/nowhere/a"_s, u"--monitor"_s, u"ws://127.0.0.1:1"_s}
        << u"Cannot connect to 127.0.0.1:1: Connection refused"_s;
}

void TestLoomReplay::exitsWith2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, reason);

    const auto outcome = run(arguments);

    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.startsWith(u"loom-replay: "_s) && outcome.errors.contains(reason),
             qPrintable(outcome.errors));
    QCOMPARE(outcome.output, QString());
}

void TestLoomReplay::warnsAboutADeprecatedOption()
{
    const auto outcome = run({u"--stream"_s, u"/nowhere"_s});

    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.startsWith(u"loom-replay: warning: --stream is deprecated"_s), qPrintable(outcome.errors));
}

void TestLoomReplay::listsTheEndpoints()
{
    const auto outcome = run({u"--list"_s});

    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.contains(u"/sensor/gps"_s) && outcome.output.contains(u"Position"_s),
             qPrintable(outcome.output));
}

QTEST_GUILESS_MAIN(TestLoomReplay)
#include "tst_loomreplay.moc"
