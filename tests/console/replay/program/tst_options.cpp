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
using namespace Qt::Literals::StringLiterals;

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
    void knowsWhatIsToBeDone_data();
    void knowsWhatIsToBeDone();
    void schedulesAsItIsTold_data();
    void schedulesAsItIsTold();
    void namesDevices_data();
    void namesDevices();
    void movesAndRenewsUnlessItIsTold();
    void selectsAPartOfACapture();
    void readsHeaders();
    void takesAKey_data();
    void takesAKey();
    void takesAKeyFromAFile();
    void trustsAPrivateCaThatIsNamed();
    void rejectsWithTheOptionsName_data();
    void rejectsWithTheOptionsName();
    void readsTimes_data();
    void readsTimes();
    void writesQuantities_data();
    void writesQuantities();
    void showsProgressOnALine();
    void everyStreamHasAnExampleWithNewIds();
};

void TestOptions::knowsWhatIsToBeDone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("file");

    QTest::newRow("a capture") << u"day.loom.jsonl"_s << Action::Replay << u"day.loom.jsonl"_s;
    QTest::newRow("a stream") << u"--stream /sensor/gps"_s << Action::Send << u""_s;
    QTest::newRow("a collection") << u"--collection run.json"_s << Action::Send << u"run.json"_s;
    QTest::newRow("a recording") << u"--wav a.wav"_s << Action::MessageType << u"a.wav"_s;
    QTest::newRow("recording") << u"--capture new.loom.jsonl"_s << Action::Record << u"new.loom.jsonl"_s;
    QTest::newRow("a description") << u"--describe day.loom.jsonl"_s << Action::Describe << u"day.loom.jsonl"_s;
    QTest::newRow("the list") << u"--list"_s << Action::List << u""_s;
    QTest::newRow("help") << u"--help a --list"_s << Action::Show << u""_s;
    QTest::newRow("version") << u"--version"_s << Action::Show << u""_s;
}

void TestOptions::knowsWhatIsToBeDone()
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

void TestOptions::schedulesAsItIsTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Pace>("pace");
    QTest::addColumn<int>("passes");
    QTest::addColumn<qint64>("durationMs");

    QTest::newRow("a capture") << u"a"_s << Pace::Original << 1 << qint64(0);
    QTest::newRow("a capture, fast") << u"a --fast"_s << Pace::Fast << 1 << qint64(0);
    QTest::newRow("a capture for a time") << u"a --duration 5s"_s << Pace::Original << 1 << qint64(5000);
    QTest::newRow("a capture at a rate") << u"a --rate 50 --times 3"_s << Pace::Rate << 3 << qint64(0);
    QTest::newRow("a payload") << u"--stream /a"_s << Pace::Fast << 1 << qint64(0);
    QTest::newRow("a payload many times") << u"--stream /a --times 9"_s << Pace::Fast << 9 << qint64(0);
    QTest::newRow("a payload for a time") << u"--stream /a --duration 2m"_s << Pace::Fast << 0 << qint64(120'000);
    QTest::newRow("a payload for a time, at most so often")
        << u"--stream /a --rate 2 --duration 2m --times 7"_s << Pace::Rate << 7 << qint64(120'000);
    QTest::newRow("a recording without an end") << u"--wav a --times 0"_s << Pace::Original << 0 << qint64(0);
}

void TestOptions::schedulesAsItIsTold()
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

void TestOptions::namesDevices_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("devices");
    QTest::addColumn<QString>("names");

    QTest::newRow("as they are") << u"--stream /a"_s << 0 << u""_s;
    QTest::newRow("many") << u"--stream /a --devices 50"_s << 50 << u"{device}-{n}"_s;
    QTest::newRow("many of another name") << u"--stream /a --devices 50 --rename load-{n}"_s << 50 << u"load-{n}"_s;
    QTest::newRow("one of another name") << u"--stream /a --rename qa-{device}"_s << 1 << u"qa-{device}"_s;
    QTest::newRow("those of a capture") << u"a --rename qa-{device}"_s << 0 << u"qa-{device}"_s;
}

void TestOptions::namesDevices()
{
    QFETCH(QString, line);
    QFETCH(int, devices);
    QFETCH(QString, names);

    const auto options = read(line);

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->devices, devices);
    QCOMPARE(options->names, names);
}

void TestOptions::movesAndRenewsUnlessItIsTold()
{
    QVERIFY(read(u"a"_s)->moveTimestamps && read(u"a"_s)->renewMessageIds);
    QVERIFY(!read(u"a --timestamps keep"_s)->moveTimestamps);
    QVERIFY(!read(u"a --message-ids keep"_s)->renewMessageIds);
}

void TestOptions::selectsAPartOfACapture()
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

void TestOptions::takesAKey_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QByteArray>("credential");

    const Variables both{{u"LOOM_KEY"_s, u"key"_s}, {u"LOOM_MONITOR_TOKEN"_s, u"token"_s}};
    const Variables key{both[0]};
    QTest::newRow("none") << u"a"_s << Variables() << ""_ba;
    QTest::newRow("of the environment") << u"a"_s << both << "key"_ba;
    QTest::newRow("for payloads") << u"--stream /a"_s << both << "key"_ba;
    QTest::newRow("for a recording") << u"--wav a"_s << both << "key"_ba;
    QTest::newRow("the token for a monitor") << u"--capture a"_s << both << "token"_ba;
    QTest::newRow("the key for a monitor") << u"--capture a"_s << key << "key"_ba;
    QTest::newRow("an empty token") << u"--capture a"_s << key + Variables{{u"LOOM_MONITOR_TOKEN"_s, {}}} << "key"_ba;
    QTest::newRow("an option before the environment") << u"a --key other"_s << both << "other"_ba;
    QTest::newRow("an option for a monitor") << u"--capture a --key other"_s << both << "other"_ba;
    QTest::newRow("the older option") << u"--capture a --token other"_s << both << "other"_ba;
    QTest::newRow("the list needs none") << u"--list"_s << Variables{{u"LOOM_KEY"_s, u"a\nb"_s}} << ""_ba;
}

void TestOptions::takesAKey()
{
    QFETCH(QString, line);
    QFETCH(Variables, variables);
    QFETCH(QByteArray, credential);

    const auto options = read(line, variables);

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->credential, credential);
}

void TestOptions::takesAKeyFromAFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("ofFile\n{}\n");
    file.flush();

    const auto options = read(u"a --key-file "_s + file.fileName(), {{u"LOOM_KEY"_s, u"other"_s}});

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->credential, "ofFile");
}

void TestOptions::trustsAPrivateCaThatIsNamed()
{
    Certificates certificates;

    const auto options = read(u"a --ca-file "_s + certificates.caFile());

    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QVERIFY(options->tls.caCertificates().contains(QSslCertificate::fromPath(certificates.caFile()).value(0)));
}

void TestOptions::rejectsWithTheOptionsName_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");

    QTest::newRow("nothing to do") << u""_s << u"what is to be sent?"_s;
    QTest::newRow("an option that is none") << u"--sped 3"_s << u"Unknown option 'sped'"_s;
    QTest::newRow("two captures") << u"a b"_s << u"a, b do not go together"_s;
    QTest::newRow("a capture and a stream") << u"a --stream /b"_s << u"a, --stream do not go together"_s;
    QTest::newRow("speed of a payload") << u"--stream /a --speed 3"_s
                                        << u"--speed goes with a capture or --wav, not with --stream"_s;
    QTest::newRow("a time that is none")
        << u"a --since yesterday"_s
        << u"--since has to be a date and time such as 2026-01-01T12:00:00Z, not 'yesterday'"_s;
    QTest::newRow("a time before the other")
        << u"a --since 2026-01-02T00:00:00Z --until 2026-01-01T00:00:00Z"_s << u"--until has to be after --since"_s;
    QTest::newRow("a topic of a payload")
        << u"--stream /a --topic b"_s << u"--topic goes with a capture, not with --stream"_s;
    QTest::newRow("devices of a capture") << u"a --devices 3"_s << u"--devices goes with --stream or"_s;
    QTest::newRow("a monitor to send to") << u"a --monitor ws://x"_s << u"--monitor goes with --capture"_s;
    QTest::newRow("JUnit of the list") << u"--list --junit a"_s << u"--junit goes with"_s;
    QTest::newRow("a payload to nowhere") << u"--collection a --payload b"_s << u"--payload needs --stream"_s;
    QTest::newRow("two paces") << u"a --speed 3 --fast"_s << u"--speed, --rate and --fast do not go together"_s;
    QTest::newRow("a speed that is none") << u"a --speed fast"_s << u"--speed has to be a number, not 'fast'"_s;
    QTest::newRow("too high a speed") << u"a --speed 1000"_s << u"the speed has to be from 0.1 to 100"_s;
    QTest::newRow("no rate") << u"a --rate 0"_s << u"the rate has to be above 0"_s;
    QTest::newRow("pauses of a rate") << u"a --longest-pause 5s --rate 3"_s
                                      << u"--longest-pause goes with the original"_s;
    QTest::newRow("pauses of payloads") << u"--stream /a --longest-pause 5s"_s
                                        << u"--longest-pause goes with a capture, not with --stream"_s;
    QTest::newRow("a time that is none") << u"a --duration soon"_s << u"--duration has to be a time such as 30s"_s;
    QTest::newRow("too long a chunk") << u"--wav a --chunk 2m"_s << u"--chunk can be a minute at most"_s;
    QTest::newRow("a status that is none")
        << u"a --expect-status 42"_s << u"--expect-status has to be a whole number from 100 to 599, not '42'"_s;
    QTest::newRow("no devices") << u"--stream /a --devices 0"_s << u"--devices has to be a whole number from 1"_s;
    QTest::newRow("many devices of one name")
        << u"--stream /a --devices 2 --rename qa-{device}"_s << u"--rename needs {n} in it"_s;
    QTest::newRow("names that are none") << u"a --rename x/{n}"_s << u"--rename: 'x/{n}' gives no names"_s;
    QTest::newRow("another word") << u"a --timestamps shift"_s << u"--timestamps has to be move or keep"_s;
    QTest::newRow("an address that is none") << u"a --to ftp://x"_s << u"--to: 'ftp://x' is no address"_s;
    QTest::newRow("a monitor that is none")
        << u"--capture a --monitor http://x"_s << u"--monitor 'http://x' is no address of a monitor"_s;
    QTest::newRow("two keys") << u"a --key b --key-file c"_s << u"--key, --key-file and --token do not go together"_s;
    QTest::newRow("a token to send with") << u"a --token b"_s << u"--token goes with --capture"_s;
    QTest::newRow("a key for the list") << u"--list --key b"_s << u"--key goes with"_s;
    QTest::newRow("a key file that is not there")
        << u"a --key-file /nowhere"_s << u"--key-file: /nowhere cannot be read"_s;
    QTest::newRow("a CA that is not there") << u"a --ca-file /nowhere"_s << u"--ca-file: /nowhere cannot be read"_s;
    QTest::newRow("a header that is none") << u"a --header X"_s << u"--header 'X' is no header"_s;
}

void TestOptions::rejectsWithTheOptionsName()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);

    const auto options = read(line);

    QVERIFY(!options);
    QVERIFY2(options.error().message.contains(reason), qPrintable(options.error().message));
}

void TestOptions::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // 0: none

    QTest::newRow("seconds") << u"30s"_s << qint64(30'000);
    QTest::newRow("without a unit") << u"2"_s << qint64(2000);
    QTest::newRow("minutes") << u"1.5m"_s << qint64(90'000);
    QTest::newRow("hours") << u"2h"_s << qint64(7'200'000);
    QTest::newRow("milliseconds") << u"250ms"_s << qint64(250);
    QTest::newRow("nothing") << u""_s << qint64(0);
    QTest::newRow("zero") << u"0s"_s << qint64(0);
    QTest::newRow("negative") << u"-5s"_s << qint64(0);
    QTest::newRow("another unit") << u"5d"_s << qint64(0);
    QTest::newRow("words") << u"five minutes"_s << qint64(0);
    QTest::newRow("longer than a year") << u"9999h"_s << qint64(0);
}

void TestOptions::readsTimes()
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
    QCOMPARE(progressText(waiting, 0, true, true), u"3 sent, 0 in flight, next in 7 h 59 min · Enter skips"_s);
    QCOMPARE(progressText(half, 0, false), u" 50 %  100 sent, 10 in flight, 2 late, 90.0/s"_s);
    QCOMPARE(progressText(endless, 0, true), u"3 sent, 0 in flight"_s);
}

void TestOptions::everyStreamHasAnExampleWithNewIds()
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
        QVERIFY2(streamList(*catalogue).contains(route), endpoint->route.constData());
    }
    QVERIFY(!examplePayload(*catalogue, u"/nowhere"_s));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
