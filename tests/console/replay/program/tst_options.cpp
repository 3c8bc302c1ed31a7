// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/messagetypes.h"
#include "console/replay/program/options.h"
#include "console/replay/program/progressline.h"
#include "console/replay/program/quantities.h"
#include "tests/support/certificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QTemporaryFile>
#include <QTest>

using namespace loom;
using namespace loom::replay;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

using Action = Options::Action;
using Pace = Schedule::Pace;

using Variables = QList<std::pair<QString, QString>>;

Result<Options, Failure> read(const QString &line, const Variables &variables = {})
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    return Options::read(QStringList{u"loom-replay"_s} + line.split(u' ', Qt::SkipEmptyParts), environment);
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setApplicationName(u"loom-replay"_s); }
    void readsTheAction_data();
    void readsTheAction();
    void readsTheSchedule_data();
    void readsTheSchedule();
    void readsTheDevices_data();
    void readsTheDevices();
    void movesTimestampsAndRenewsIdsByDefault();
    void readsTheSelection();
    void readsHeaders();
    void readsAKey_data();
    void readsAKey();
    void readsAKeyFromAFile();
    void trustsAPrivateCa();
    void rejectsAndNamesTheOption_data();
    void rejectsAndNamesTheOption();
    void acceptsOldNamesWithAWarning();
    void readsDurations_data();
    void readsDurations();
    void writesQuantities_data();
    void writesQuantities();
    void showsProgressOnALine();
    void everyEndpointHasAnExampleWithNewIds();
};

void TestOptions::readsTheAction_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("file");

    QTest::newRow("a recording") << u"day.loom.jsonl"_s << Action::Replay << u"day.loom.jsonl"_s;
    QTest::newRow("an endpoint") << u"--endpoint /sensor/gps"_s << Action::Send << u""_s;
    QTest::newRow("a collection") << u"--collection run.json"_s << Action::Send << u"run.json"_s;
    QTest::newRow("a WAV file") << u"--wav a.wav"_s << Action::SendWav << u"a.wav"_s;
    QTest::newRow("recording") << u"--record new.loom.jsonl"_s << Action::Record << u"new.loom.jsonl"_s;
    QTest::newRow("a summary") << u"--describe day.loom.jsonl"_s << Action::Describe << u"day.loom.jsonl"_s;
    QTest::newRow("the list") << u"--list"_s << Action::List << u""_s;
    QTest::newRow("help") << u"--help a --list"_s << Action::Show << u""_s;
    QTest::newRow("version") << u"--version"_s << Action::Show << u""_s;
}

void TestOptions::readsTheAction()
{
    QFETCH(QString, line);
    QFETCH(Action, action);
    QFETCH(QString, file);

    const auto options = read(line);

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->action, action);
    QCOMPARE(options->file, file);
    QCOMPARE(options->text.isEmpty(), action != Action::Show);
}

void TestOptions::readsTheSchedule_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Pace>("pace");
    QTest::addColumn<int>("passes");
    QTest::addColumn<qint64>("durationMs");

    QTest::newRow("a recording") << u"a"_s << Pace::Original << 1 << qint64(0);
    QTest::newRow("a recording, fast") << u"a --fast"_s << Pace::Fast << 1 << qint64(0);
    QTest::newRow("a recording for a duration") << u"a --duration 5s"_s << Pace::Original << 1 << qint64(5000);
    QTest::newRow("a recording at a rate") << u"a --rate 50 --times 3"_s << Pace::Rate << 3 << qint64(0);
    QTest::newRow("a payload") << u"--endpoint /a"_s << Pace::Fast << 1 << qint64(0);
    QTest::newRow("a payload, several passes") << u"--endpoint /a --times 9"_s << Pace::Fast << 9 << qint64(0);
    QTest::newRow("a payload for a duration") << u"--endpoint /a --duration 2m"_s << Pace::Fast << 0 << qint64(120'000);
    QTest::newRow("a payload for a duration, limited passes")
        << u"--endpoint /a --rate 2 --duration 2m --times 7"_s << Pace::Rate << 7 << qint64(120'000);
    QTest::newRow("a WAV file without an end") << u"--wav a --times 0"_s << Pace::Original << 0 << qint64(0);
}

void TestOptions::readsTheSchedule()
{
    QFETCH(QString, line);
    QFETCH(Pace, pace);
    QFETCH(int, passes);
    QFETCH(qint64, durationMs);

    const auto options = read(line);

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->schedule.pace, pace);
    QCOMPARE(options->schedule.passes, passes);
    QCOMPARE(options->schedule.durationMs, durationMs);
}

void TestOptions::readsTheDevices_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("devices");
    QTest::addColumn<QString>("names");

    QTest::newRow("unchanged") << u"--endpoint /a"_s << 0 << u""_s;
    QTest::newRow("many") << u"--endpoint /a --devices 50"_s << 50 << u"{device}-{n}"_s;
    QTest::newRow("many, renamed") << u"--endpoint /a --devices 50 --rename load-{n}"_s << 50 << u"load-{n}"_s;
    QTest::newRow("one, renamed") << u"--endpoint /a --rename qa-{device}"_s << 1 << u"qa-{device}"_s;
    QTest::newRow("of a recording") << u"a --rename qa-{device}"_s << 0 << u"qa-{device}"_s;
}

void TestOptions::readsTheDevices()
{
    QFETCH(QString, line);
    QFETCH(int, devices);
    QFETCH(QString, names);

    const auto options = read(line);

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->devices, devices);
    QCOMPARE(options->names, names);
}

void TestOptions::movesTimestampsAndRenewsIdsByDefault()
{
    QVERIFY(read(u"a"_s)->moveTimestamps && read(u"a"_s)->renewMessageIds);
    QVERIFY(!read(u"a --timestamps keep"_s)->moveTimestamps);
    QVERIFY(!read(u"a --message-ids keep"_s)->renewMessageIds);
}

void TestOptions::readsTheSelection()
{
    const auto options = Options::read({u"loom-replay"_s, u"a"_s, u"--since"_s, u"2026-01-01T01:00:00+01:00"_s,
                                        u"--until"_s, u"2026-01-01T00:00:01.500"_s, u"--topic"_s, u"b"_s, u"--topic"_s,
                                        QString(), u"--device"_s, u"c"_s},
                                       {});

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    const RecordingSelection expected{
        .from = 1'767'225'600'000, .until = 1'767'225'601'500, .topics = {u"b"_s, QString()}, .devices = {u"c"_s}};
    QVERIFY(options->selection == expected);
    QVERIFY(read(u"a"_s)->selection.isAll());
}

void TestOptions::readsHeaders()
{
    const auto options =
        Options::read({u"loom-replay"_s, u"a"_s, u"--header"_s, u"X-Team: qa: day"_s, u"--header"_s, u"X-B:1"_s}, {});

    QVERIFY(options);
    QCOMPARE(options->headers, (Headers{{"X-Team", "qa: day"}, {"X-B", "1"}}));
}

void TestOptions::readsAKey_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QByteArray>("credential");

    const Variables both{{u"LOOM_KEY"_s, u"key"_s}, {u"LOOM_MONITOR_TOKEN"_s, u"token"_s}};
    const Variables key{both[0]};
    QTest::newRow("none") << u"a"_s << Variables() << ""_ba;
    QTest::newRow("of the environment") << u"a"_s << both << "key"_ba;
    QTest::newRow("for payloads") << u"--endpoint /a"_s << both << "key"_ba;
    QTest::newRow("for a WAV file") << u"--wav a"_s << both << "key"_ba;
    QTest::newRow("the token for a monitor") << u"--record a"_s << both << "token"_ba;
    QTest::newRow("the key for a monitor") << u"--record a"_s << key << "key"_ba;
    QTest::newRow("an empty token") << u"--record a"_s << key + Variables{{u"LOOM_MONITOR_TOKEN"_s, {}}} << "key"_ba;
    QTest::newRow("an option before the environment") << u"a --key other"_s << both << "other"_ba;
    QTest::newRow("the option for a monitor") << u"--record a --key other"_s << both << "other"_ba;
    QTest::newRow("the older option") << u"--record a --token other"_s << both << "other"_ba;
    QTest::newRow("the list needs none") << u"--list"_s << Variables{{u"LOOM_KEY"_s, u"a\nb"_s}} << ""_ba;
}

void TestOptions::readsAKey()
{
    QFETCH(QString, line);
    QFETCH(Variables, variables);
    QFETCH(QByteArray, credential);

    const auto options = read(line, variables);

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->credential, credential);
}

void TestOptions::readsAKeyFromAFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("ofFile\n{}\n");
    file.flush();

    const auto options = read(u"a --key-file "_s + file.fileName(), {{u"LOOM_KEY"_s, u"other"_s}});

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->credential, "ofFile");
}

void TestOptions::trustsAPrivateCa()
{
    Certificates certificates;

    const auto options = read(u"a --ca-file "_s + certificates.caFile());

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QVERIFY(options->tls.caCertificates().contains(QSslCertificate::fromPath(certificates.caFile()).value(0)));
}

void TestOptions::rejectsAndNamesTheOption_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");

    QTest::newRow("nothing to do") << u""_s << u"nothing to do: name a recording"_s;
    QTest::newRow("an unknown option") << u"--sped 3"_s << u"Unknown option 'sped'"_s;
    QTest::newRow("two recordings") << u"a b"_s << u"a, b cannot be combined"_s;
    QTest::newRow("a recording and an endpoint") << u"a --endpoint /b"_s << u"a, --endpoint cannot be combined"_s;
    QTest::newRow("speed of a payload") << u"--endpoint /a --speed 3"_s
                                        << u"--speed is valid only with a recording or --wav, not with --endpoint"_s;
    QTest::newRow("an invalid time")
        << u"a --since yesterday"_s
        << u"--since must be a date and time such as 2026-01-01T12:00:00Z, not 'yesterday'"_s;
    QTest::newRow("an end before the start")
        << u"a --since 2026-01-02T00:00:00Z --until 2026-01-01T00:00:00Z"_s << u"--until must be after --since"_s;
    QTest::newRow("a topic for a payload")
        << u"--endpoint /a --topic b"_s << u"--topic is valid only with a recording, not with --endpoint"_s;
    QTest::newRow("devices for a recording") << u"a --devices 3"_s << u"--devices is valid only with --endpoint or"_s;
    QTest::newRow("a monitor for a recording") << u"a --monitor ws://x"_s << u"--monitor is valid only with --record"_s;
    QTest::newRow("JUnit for the list") << u"--list --junit a"_s << u"--junit is valid only with"_s;
    QTest::newRow("a payload without a route") << u"--collection a --payload b"_s << u"--payload needs --endpoint"_s;
    QTest::newRow("two paces") << u"a --speed 3 --fast"_s << u"--speed, --rate and --fast cannot be combined"_s;
    QTest::newRow("an invalid speed") << u"a --speed fast"_s << u"--speed must be a number, not 'fast'"_s;
    QTest::newRow("too high a speed") << u"a --speed 1000"_s << u"the speed must be from 0.1 to 100"_s;
    QTest::newRow("no rate") << u"a --rate 0"_s << u"the rate must be above 0"_s;
    QTest::newRow("pauses for a rate") << u"a --longest-pause 5s --rate 3"_s
                                       << u"--longest-pause is valid only with the original"_s;
    QTest::newRow("pauses for payloads") << u"--endpoint /a --longest-pause 5s"_s
                                         << u"--longest-pause is valid only with a recording, not with --endpoint"_s;
    QTest::newRow("an invalid duration") << u"a --duration soon"_s << u"--duration must be a time such as 30s"_s;
    QTest::newRow("too long a chunk") << u"--wav a --chunk 2m"_s << u"--chunk must be at most 1m"_s;
    QTest::newRow("an invalid status") << u"a --expect-status 42"_s
                                       << u"--expect-status must be a whole number from 100 to 599, not '42'"_s;
    QTest::newRow("no devices") << u"--endpoint /a --devices 0"_s << u"--devices must be a whole number from 1"_s;
    QTest::newRow("many devices with one name")
        << u"--endpoint /a --devices 2 --rename qa-{device}"_s << u"--rename must contain {n}"_s;
    QTest::newRow("an invalid pattern") << u"a --rename x/{n}"_s << u"--rename: Invalid pattern 'x/{n}'"_s;
    QTest::newRow("an invalid choice") << u"a --timestamps shift"_s << u"--timestamps must be move or keep"_s;
    QTest::newRow("an invalid address") << u"a --to ftp://x"_s << u"--to: Invalid service address 'ftp://x'"_s;
    QTest::newRow("an invalid monitor address")
        << u"--record a --monitor http://x"_s << u"--monitor: invalid address 'http://x'"_s;
    QTest::newRow("two keys") << u"a --key b --key-file c"_s << u"--key, --key-file and --token cannot be combined"_s;
    QTest::newRow("a token for sending") << u"a --token b"_s << u"--token is valid only with --record"_s;
    QTest::newRow("a key for the list") << u"--list --key b"_s << u"--key is valid only with"_s;
    QTest::newRow("a missing key file") << u"a --key-file /nowhere"_s << u"--key-file: /nowhere cannot be read"_s;
    QTest::newRow("a missing CA file") << u"a --ca-file /nowhere"_s << u"--ca-file: /nowhere cannot be read"_s;
    QTest::newRow("an invalid header") << u"a --header X"_s << u"--header: Invalid header 'X'"_s;
}

void TestOptions::rejectsAndNamesTheOption()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);

    const auto options = read(line);

    QVERIFY(!options);
    QVERIFY2(options.error().message.contains(reason), qPrintable(options.error().message));
}

void TestOptions::acceptsOldNamesWithAWarning()
{
    const auto send = read(u"--stream /sensor/gps"_s);
    const auto record = read(u"--capture a"_s);

    QVERIFY(send && record);
    QCOMPARE(send->route, u"/sensor/gps"_s);
    QCOMPARE(send->warnings,
             QStringList{u"--stream is deprecated and will be removed in the next release: use --endpoint"_s});
    QCOMPARE(record->file, u"a"_s);
    QCOMPARE(record->warnings,
             QStringList{u"--capture is deprecated and will be removed in the next release: use --record"_s});
    QCOMPARE(read(u"--endpoint /a"_s)->warnings, QStringList());
    const auto help = read(u"--help"_s)->text;
    QVERIFY2(!help.contains(u"--stream"_s) && !help.contains(u"--capture"_s), qPrintable(help));
}

void TestOptions::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // 0: none

    QTest::newRow("seconds") << u"30s"_s << qint64(30'000);
    QTest::newRow("without a unit") << u"2"_s << qint64(2000);
    QTest::newRow("minutes") << u"1.5m"_s << qint64(90'000);
    QTest::newRow("hours") << u"2h"_s << qint64(7'200'000);
    QTest::newRow("milliseconds") << u"250ms"_s << qint64(250);
    QTest::newRow("empty") << u""_s << qint64(0);
    QTest::newRow("zero") << u"0s"_s << qint64(0);
    QTest::newRow("negative") << u"-5s"_s << qint64(0);
    QTest::newRow("another unit") << u"5d"_s << qint64(0);
    QTest::newRow("words") << u"five minutes"_s << qint64(0);
    QTest::newRow("longer than a year") << u"9999h"_s << qint64(0);
}

void TestOptions::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);

    QCOMPARE(durationFromText(text).value_or(0), ms);
}

void TestOptions::writesQuantities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("bytes") << bytesText(999) << u"999 bytes"_s;
    QTest::newRow("kilobytes") << bytesText(1000) << u"1.0 kB"_s;
    QTest::newRow("nearly a megabyte") << bytesText(999'999) << u"1.0 MB"_s;
    QTest::newRow("gigabytes") << bytesText(2'500'000'000) << u"2.5 GB"_s;
    QTest::newRow("milliseconds") << durationText(999) << u"999 ms"_s;
    QTest::newRow("seconds") << durationText(61'500) << u"61.5 s"_s;
    QTest::newRow("hours") << durationText(8 * 3'600'000 - 1) << u"7 h 59 min"_s;
    QTest::newRow("days") << durationText(50 * 3'600'000) << u"2 d 2 h"_s;
    QTest::newRow("minutes") << durationText(725'000) << u"12 min 5 s"_s;
}

void TestOptions::writesQuantities()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    QCOMPARE(text, expected);
}

void TestOptions::showsProgressOnALine()
{
    const Progress half{.sent = 100, .answered = 90, .late = 2, .elapsedMs = 1000, .fraction = 0.5};
    const Progress endless{.sent = 3, .answered = 3};

    QCOMPARE(progressText(half, 4, true),
             u"[##########----------]  50 %  100 sent, 10 in flight, 2 late, 4 not as expected, 90.0/s"_s);
    auto waiting = endless;
    waiting.nextInMs = 8 * 3'600'000 - 1;
    QCOMPARE(progressText(waiting, 0, true), u"3 sent, 0 in flight, next in 7 h 59 min"_s);
    QCOMPARE(progressText(waiting, 0, true, true), u"3 sent, 0 in flight, next in 7 h 59 min · press Enter to skip"_s);
    QCOMPARE(progressText(half, 0, false), u" 50 %  100 sent, 10 in flight, 2 late, 90.0/s"_s);
    QCOMPARE(progressText(endless, 0, true), u"3 sent, 0 in flight"_s);
}

void TestOptions::everyEndpointHasAnExampleWithNewIds()
{
    const auto catalogue = Catalogue::load({});
    QVERIFY(catalogue);
    for (const auto *endpoint : catalogue->endpoints()) {
        const auto route = QString::fromLatin1(endpoint->route);
        const auto payload = examplePayload(*catalogue, route);
        QVERIFY2(payload, endpoint->route.constData());
        const auto body = QJsonDocument::fromJson(payload->body.toUtf8());
        const auto messages = body.isArray() ? body.array() : QJsonArray{body.object()};
        QVERIFY(!messages.isEmpty());
        for (const auto &message : messages)
            QCOMPARE(message[u"message_id"_s].toString(), u"{{uuid}}"_s);
        QVERIFY2(endpointList(*catalogue).contains(route), endpoint->route.constData());
    }
    QVERIFY(!examplePayload(*catalogue, u"/nowhere"_s));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
