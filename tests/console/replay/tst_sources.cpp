// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/timetext.h"
#include "console/replay/payloadsource.h"
#include "console/replay/recordingsource.h"
#include "console/replay/wavsource.h"
#include "tests/console/replay/tones.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace loom;
using namespace loom::replay;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 NewYear = 1704067200000;
constexpr qint64 Day = 24 * 60 * 60 * 1000;

struct Sent
{
    qint64 offset; ///< in milliseconds
    Outgoing message;
};

/// Returns one pass of @p source, with each message sent at @p wallMs.
QList<Sent> pass(Source &source, qint64 wallMs = NewYear)
{
    QList<Sent> all;
    while (const auto offset = source.next())
        all.append({*offset / 1000, source.message({all.size() + 1, wallMs})});
    return all;
}

QStringList devices(const QList<Sent> &sent)
{
    QStringList names;
    for (const auto &one : sent)
        names.append(one.message.device);
    return names;
}

QJsonObject json(const Outgoing &message)
{
    return QJsonDocument::fromJson(message.body).object();
}

protocol::Event captured(qint64 time, const QString &payload, int status = 201, const QString &code = {})
{
    protocol::Event event;
    event.time = time;
    event.transport = u"http"_s;
    event.route = u"/sensor/gps"_s;
    event.device = u"phone-001"_s;
    event.status = status;
    event.code = code;
    event.payload = payload;
    event.bytes = payload.toUtf8().size();
    return event;
}

const QString Position =
    u"{\"device_id\":\"phone-001\",\"message_id\":\"a\",\"timestamp\":\"2023-12-31T00:00:01.000Z\",\"latitude\":1.50}"_s;

} // namespace

class TestSources : public QObject
{
    Q_OBJECT

private slots:
    void payloadsKeepTheirOrder();
    void payloadsAreSentByEveryDevice();
    void payloadsKeepTheirDeviceByDefault();
    void payloadsAreFilledAnewEachTime();
    void binaryPayloadsAreSentUnchanged();
    void audioPayloadsUseTheWebSocketOfTheirDevice();
    void payloadsWithInvalidPlaceholdersAreRejected();
    void recordingsKeepTheirTiming();
    void theClockOfARecordingMayJump_data();
    void theClockOfARecordingMayJump();
    void timestampsFollowShortenedAndSkippedPauses();
    void recordingsReturnOnlySelectedMessages_data();
    void recordingsReturnOnlySelectedMessages();
    void recordingsReturnToTheEventLoopWhileSearching();
    void recordingsExpectTheRecordedResponses();
    void timestampsKeepTheirDistanceFromNow();
    void timestampsAndIdsCanBeKept();
    void recordedDevicesAreRenamed();
    void recordedAudioUsesAWebSocket();
    void invalidMessagesStayInvalid();
    void reportsWhatCannotBeReplayed();
    void messagesThatAreNotUtf8AreSentUnchanged();
    void skippedLinesAreCountedOnce();
    void wavFilesAreSentInRealTime();
    void everyDeviceSendsAFileOfItsOwn();

private:
    std::unique_ptr<RecordingSource> capture(const QList<protocol::Event> &events,
                                             const RecordingOptions &options = {});

    std::optional<QTemporaryDir> m_folder;
};

std::unique_ptr<RecordingSource> TestSources::capture(const QList<protocol::Event> &events,
                                                      const RecordingOptions &options)
{
    m_folder.emplace();
    const auto file = m_folder->filePath(u"day.loom.jsonl"_s);
    RecordingWriter writer;
    auto source = std::make_unique<RecordingSource>(options);
    if (!writer.open(file, {}) || !writer.append(events) || !source->open(file))
        qFatal("no capture at %s", qPrintable(file));
    return source;
}

void TestSources::payloadsKeepTheirOrder()
{
    const Payload first{.name = u"first"_s, .route = u"/a"_s, .headers = {{u"X-A"_s, u"b"_s}}, .body = u"{}"_s};
    const Payload second{.name = u"second"_s, .route = u"/b"_s, .expectedStatus = 422, .body = u"{}"_s};
    auto source = *PayloadSource::make({first, second}, {});

    const auto sent = pass(source);

    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[0].message.route, u"/a"_s);
    QCOMPARE(sent[0].message.origin, u"first"_s);
    QCOMPARE(sent[0].message.headers, (Headers{{"X-A", "b"}}));
    QCOMPARE(sent[0].message.expected->status, 201);
    QCOMPARE(sent[1].message.route, u"/b"_s);
    QCOMPARE(sent[1].message.expected->status, 422);
    QVERIFY(!sent[1].message.expected->code);
}

void TestSources::payloadsAreSentByEveryDevice()
{
    const Payload payload{.name = u"a"_s, .route = u"/a"_s, .body = u"{\"device_id\": \"phone\", \"n\": {{seq}}}"_s};
    const Payload anonymous{.name = u"b"_s, .route = u"/b"_s, .body = u"{\"x\": 1}"_s};
    auto source = *PayloadSource::make({payload, anonymous}, {3, *DeviceNames::parse(u"{device}-{n}"_s), 1});

    const auto sent = pass(source);
    source.rewind();

    QCOMPARE(devices(sent).mid(0, 3), (QStringList{u"phone-1"_s, u"phone-2"_s, u"phone-3"_s}));
    QCOMPARE(sent[2].message.body, R"({"device_id": "phone-3", "n": 3})"_ba);
    QCOMPARE(sent[4].message.body, R"({"device_id": "-2", "x": 1})"_ba);
    QCOMPARE(pass(source).size(), 6);
    QCOMPARE(source.progress(), 1.0);
}

void TestSources::payloadsKeepTheirDeviceByDefault()
{
    const Payload payload{.name = u"a"_s, .route = u"/a"_s, .body = u"{ \"device_id\" : \"phone\" }"_s};
    auto source = *PayloadSource::make({payload}, {});

    const auto sent = pass(source);

    QCOMPARE(sent[0].message.body, R"({ "device_id" : "phone" })"_ba);
    QCOMPARE(sent[0].message.device, u"phone"_s);
}

void TestSources::payloadsAreFilledAnewEachTime()
{
    const Payload payload{
        .name = u"a"_s, .route = u"/a"_s, .body = u"{\"message_id\": \"{{uuid}}\", \"at\": \"{{now}}\"}"_s};
    auto source = *PayloadSource::make({payload}, {});

    const auto first = pass(source).at(0).message;
    source.rewind();
    const auto second = pass(source, NewYear + Day).at(0).message;

    QVERIFY(!QUuid::fromString(first.messageId).isNull());
    QVERIFY(first.messageId != second.messageId);
    QCOMPARE(json(first)[u"at"_s].toString(), u"2024-01-01T00:00:00.000Z"_s);
    QCOMPARE(json(second)[u"at"_s].toString(), u"2024-01-02T00:00:00.000Z"_s);
}

void TestSources::binaryPayloadsAreSentUnchanged()
{
    const auto bytes = "{\"a\":\"\xff{{uuid}} {{\"}"_ba;
    auto source = *PayloadSource::make({{.name = u"bytes"_s, .route = u"/a"_s, .bytes = bytes}},
                                       {.devices = 2, .names = *DeviceNames::parse(u"phone-{n}"_s)});

    const auto sent = pass(source);

    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[1].message.body, bytes);
}

void TestSources::audioPayloadsUseTheWebSocketOfTheirDevice()
{
    const Payload payload{.name = u"a"_s,
                          .transport = Transport::WebSocket,
                          .route = u"/audio/stream/{device_id}"_s,
                          .body = u"{\"device_id\": \"microphone\"}"_s};
    auto source = *PayloadSource::make({payload}, {2, *DeviceNames::parse(u"{device}-{n}"_s), 1});

    const auto sent = pass(source);

    QCOMPARE(sent[0].message.route, u"/audio/stream/microphone-1"_s);
    QCOMPARE(sent[1].message.route, u"/audio/stream/microphone-2"_s);
    QCOMPARE(sent[1].message.transport, Transport::WebSocket);
}

void TestSources::payloadsWithInvalidPlaceholdersAreRejected()
{
    const auto source = PayloadSource::make({{.name = u"broken"_s, .body = u"{{no}}"_s}}, {});

    QVERIFY(!source);
    QVERIFY2(source.error().message.startsWith(u"broken: line 1, column 1"_s), qPrintable(source.error().message));
}

void TestSources::recordingsKeepTheirTiming()
{
    const auto source = capture({captured(NewYear, Position), captured(NewYear + 250, Position),
                                 captured(NewYear + 200, Position), captured(NewYear + 1000, Position)});

    const auto first = pass(*source);
    source->rewind();
    const auto second = pass(*source);

    for (const auto &sent : {first, second}) {
        QList<qint64> offsets;
        for (const auto &one : sent)
            offsets.append(one.offset);
        QCOMPARE(offsets, (QList<qint64>{0, 250, 250, 1000}));
    }
    QCOMPARE(source->progress(), 1.0);
}

void TestSources::theClockOfARecordingMayJump_data()
{
    QTest::addColumn<QList<qint64>>("times"); // in seconds
    QTest::addColumn<QList<qint64>>("offsets");

    const qint64 hour = 3600;
    const qint64 year = 365 * 24 * hour;
    QTest::newRow("set back by an hour") << QList<qint64>{0, 10, 10 - hour, 20 - hour, 30 - hour}
                                         << QList<qint64>{0, 10, 10, 20, 30};
    QTest::newRow("a year ahead, and back")
        << QList<qint64>{0, 10, 10 + year, 20 + year, 30, 40} << QList<qint64>{0, 10, 70, 80, 80, 90};
    QTest::newRow("a pause of eight hours") << QList<qint64>{0, 8 * hour, 8 * hour + 10} << QList<qint64>{0, 60, 70};
    QTest::newRow("slightly out of order") << QList<qint64>{0, 10, 8, 20} << QList<qint64>{0, 10, 10, 20};
}

void TestSources::theClockOfARecordingMayJump()
{
    QFETCH(QList<qint64>, times);
    QFETCH(QList<qint64>, offsets);
    QList<protocol::Event> events;
    for (const auto time : times)
        events.append(captured(NewYear + time * 1000, Position));
    const auto source = capture(events, {.longestPauseMs = 60'000});

    const auto first = pass(*source);
    source->rewind();
    const auto second = pass(*source);

    for (const auto &sent : {first, second}) {
        QList<qint64> seconds;
        for (const auto &one : sent)
            seconds.append(one.offset / 1000);
        QCOMPARE(seconds, offsets);
    }
}

void TestSources::timestampsFollowShortenedAndSkippedPauses()
{
    const auto at = [](qint64 seconds) {
        return u"{\"timestamp\":\"%1\"}"_s.arg(QString::fromLatin1(timeText(NewYear + seconds * 1000)));
    };
    const auto source = capture({captured(NewYear, at(0)), captured(NewYear + 8 * 3'600'000, at(8 * 3600)),
                                 captured(NewYear + 100'000, at(100)), captured(NewYear + 140'000, at(140))},
                                {.longestPauseMs = 60'000});
    const auto secondsSent = [&source](qint64 skippedMs) {
        const auto offset = source->next();
        const auto message = source->message({1, NewYear + Day, skippedMs});
        const auto time = parseTime(json(message)[u"timestamp"_s].toString());
        return offset && time ? (*time - NewYear - Day) / 1000 : -1;
    };

    QCOMPARE(secondsSent(0), 0);
    QCOMPARE(secondsSent(0), 60); // after a pause that was shortened
    QCOMPARE(secondsSent(0), 60); // the clock was set back
    QCOMPARE(secondsSent(30'000), 70); // 30 of its 40 seconds were skipped
}

void TestSources::recordingsReturnOnlySelectedMessages_data()
{
    QTest::addColumn<RecordingSelection>("selection");
    QTest::addColumn<QStringList>("sent");
    QTest::addColumn<qint64>("gaps");

    QTest::newRow("all") << RecordingSelection() << QStringList{u"a0"_s, u"b1"_s, u"a2"_s, u"c3"_s} << qint64(1);
    QTest::newRow("from a time") << RecordingSelection{.from = NewYear + 1000} << QStringList{u"b1"_s, u"a2"_s, u"c3"_s}
                                 << qint64(1);
    QTest::newRow("until a time") << RecordingSelection{.until = NewYear + 2000} << QStringList{u"a0"_s, u"b1"_s}
                                  << qint64(0);
    QTest::newRow("a topic") << RecordingSelection{.topics = {u"device.a"_s}} << QStringList{u"a0"_s, u"a2"_s}
                             << qint64(1);
    QTest::newRow("rejected") << RecordingSelection{.topics = {QString()}} << QStringList{u"c3"_s} << qint64(1);
    QTest::newRow("devices") << RecordingSelection{.devices = {u"b1"_s, u"c3"_s}} << QStringList{u"b1"_s, u"c3"_s}
                             << qint64(1);
    QTest::newRow("all conditions") << RecordingSelection{.from = NewYear + 1,
                                                          .topics = {u"device.a"_s},
                                                          .devices = {u"a0"_s, u"a2"_s}}
                                    << QStringList{u"a2"_s} << qint64(1);
    QTest::newRow("nothing") << RecordingSelection{.from = NewYear + Day} << QStringList() << qint64(0);
}

void TestSources::recordingsReturnOnlySelectedMessages()
{
    QFETCH(RecordingSelection, selection);
    QFETCH(QStringList, sent);
    QFETCH(qint64, gaps);
    QList<protocol::Event> events;
    for (const auto &name : {u"a0"_s, u"b1"_s, u"a2"_s, u"c3"_s}) {
        auto event = captured(NewYear + events.size() * 1000, u"{}"_s);
        event.device = name;
        event.topic = name.startsWith(u'c') ? QString() : u"device."_s + name.first(1);
        events << event;
    }
    const auto source = capture(events, {.selection = selection});
    QFile file(m_folder->filePath(u"day.loom.jsonl"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write(u"{\"gap\":{\"from\":%1,\"to\":%2}}\n"_s.arg(NewYear + 2500).arg(NewYear + 2900).toUtf8());
    file.close();

    QCOMPARE(devices(pass(*source)), sent);
    QCOMPARE(source->skipped().gaps, gaps);
}

void TestSources::recordingsReturnToTheEventLoopWhileSearching()
{
    QList<protocol::Event> events(40, captured(NewYear, QString(100'000, u' ')));
    events << captured(NewYear + 1000, u"{}"_s);
    const auto source = capture(events, {.selection = {.from = NewYear + 1000}});
    int turns = 0;

    auto offset = source->next();
    for (; !offset && source->isSearching(); ++turns)
        offset = source->next();

    QCOMPARE(offset, std::optional<qint64>(0));
    QVERIFY2(turns >= 3 && turns <= 4, qPrintable(QString::number(turns))); // 4 MB in turns of 1 MiB each
    QVERIFY(!source->next() && !source->isSearching());
}

void TestSources::recordingsExpectTheRecordedResponses()
{
    const auto source = capture({captured(NewYear, Position), captured(NewYear, u"{}"_s, 422, u"MISSING_FIELD"_s)});

    const auto sent = pass(*source);

    QCOMPARE(sent[0].message.origin, u"day.loom.jsonl:2"_s);
    QCOMPARE(sent[0].message.expected->status, 201);
    QCOMPARE(sent[0].message.expected->code, QString());
    QCOMPARE(sent[1].message.expected->status, 422);
    QCOMPARE(sent[1].message.expected->code, u"MISSING_FIELD"_s);
}

void TestSources::timestampsKeepTheirDistanceFromNow()
{
    const auto source = capture({captured(NewYear - Day, Position), captured(NewYear - Day + 5000, Position)});

    const auto first = pass(*source, NewYear);
    source->rewind();
    const auto second = pass(*source, NewYear + Day);

    QCOMPARE(json(first[0].message)[u"timestamp"_s].toString(), u"2024-01-01T00:00:01.000Z"_s);
    QCOMPARE(json(first[1].message)[u"timestamp"_s].toString(), u"2024-01-01T00:00:01.000Z"_s);
    QCOMPARE(json(second[0].message)[u"timestamp"_s].toString(), u"2024-01-02T00:00:01.000Z"_s);
    QVERIFY(first[0].message.body.endsWith(R"("latitude":1.50})"));
    QVERIFY(first[0].message.messageId != u"a"_s);
    QVERIFY(first[0].message.messageId != first[1].message.messageId);
}

void TestSources::timestampsAndIdsCanBeKept()
{
    const auto source = capture({captured(NewYear, Position)}, {.moveTimestamps = false, .renewMessageIds = false});

    const auto sent = pass(*source, NewYear + Day);

    QCOMPARE(sent[0].message.body, Position.toUtf8());
    QCOMPARE(sent[0].message.messageId, u"a"_s);
}

void TestSources::recordedDevicesAreRenamed()
{
    const auto source = capture({captured(NewYear, Position)}, {.names = *DeviceNames::parse(u"qa-{device}"_s)});

    const auto sent = pass(*source);

    QCOMPARE(sent[0].message.device, u"qa-phone-001"_s);
    QCOMPARE(json(sent[0].message)[u"device_id"_s].toString(), u"qa-phone-001"_s);
}

void TestSources::recordedAudioUsesAWebSocket()
{
    auto event = captured(NewYear, u"{\"chunk_data\": \"AAAA\"}"_s);
    event.transport = u"websocket"_s;
    event.device = u"microphone"_s;
    const auto source = capture({event}, {.names = *DeviceNames::parse(u"qa-{device}"_s)});

    const auto sent = pass(*source);

    QCOMPARE(sent[0].message.transport, Transport::WebSocket);
    QCOMPARE(sent[0].message.route, u"/audio/stream/qa-microphone"_s);
    QCOMPARE(sent[0].message.group, u"/audio/stream/{device_id}"_s);
}

void TestSources::invalidMessagesStayInvalid()
{
    auto event = captured(NewYear, u"{\"device_id\":\"a b\",\"message_id\":\"c\"}"_s, 422, u"INVALID_VALUE"_s);
    event.violations = {QJsonObject{{u"loc"_s, QJsonArray{u"body"_s, u"device_id"_s}}}};
    const auto source = capture({event, captured(NewYear, u"{ no JSON"_s, 400, u"INVALID_JSON"_s)},
                                {.names = *DeviceNames::parse(u"qa-{n}"_s)});

    const auto sent = pass(*source);

    QCOMPARE(json(sent[0].message)[u"device_id"_s].toString(), u"a b"_s);
    QVERIFY(sent[0].message.messageId != u"c"_s);
    QCOMPARE(sent[1].message.body, "{ no JSON"_ba);
}

void TestSources::reportsWhatCannotBeReplayed()
{
    auto cut = captured(NewYear, u"{\"dev"_s);
    cut.isCut = true;
    cut.bytes = 2000;
    auto bare = captured(NewYear, {});
    bare.bytes = 80;
    auto empty = captured(NewYear, {}, 400, u"EMPTY_BODY"_s);
    auto wrong = captured(NewYear, {});
    wrong.route.clear();
    auto unread = captured(NewYear, {}, 415, u"UNSUPPORTED_MEDIA_TYPE"_s);
    unread.isUnread = true;
    const auto source = capture({cut, bare, empty, wrong, unread, captured(NewYear, Position)});

    const auto sent = pass(*source);

    QCOMPARE(sent.size(), 2);
    QCOMPARE(source->skipped().cut, 1);
    QCOMPARE(source->skipped().empty, 2);
    QCOMPARE(source->skipped().badLines, 1);
    QCOMPARE(
        source->skipped().reasons,
        (QStringList{u"day.loom.jsonl:2: has only 5 of the 2000 bytes of the message and cannot be replayed"_s,
                     u"day.loom.jsonl:3: was recorded without the message and cannot be replayed"_s,
                     u"day.loom.jsonl:5: is not an event: it has no \"route\""_s,
                     u"day.loom.jsonl:6: was rejected before the whole message arrived and cannot be replayed"_s}));
}

void TestSources::messagesThatAreNotUtf8AreSentUnchanged()
{
    auto binary = captured(NewYear, {}, 400, u"INVALID_JSON"_s);
    binary.setPayload("{\"a\":\"\xff\"}");
    const auto marked = captured(NewYear, u"\ufeff "_s + Position + u"\r\n"_s, 201);
    const auto source = capture({binary, marked}, {.moveTimestamps = false, .renewMessageIds = false});

    const auto sent = pass(*source);

    QCOMPARE(sent[0].message.body, "{\"a\":\"\xff\"}"_ba);
    QCOMPARE(sent[1].message.body, marked.payload.toUtf8());
}

void TestSources::skippedLinesAreCountedOnce()
{
    auto cut = captured(NewYear, u"{"_s);
    cut.isCut = true;
    const auto source = capture({cut, captured(NewYear, Position)});

    pass(*source);
    source->rewind();
    pass(*source);

    QCOMPARE(source->skipped().total(), 1);
}

void TestSources::wavFilesAreSentInRealTime()
{
    const auto wav = *WavFile::fromBytes(wavBytes(2500, 2, 16000), u"a.wav"_s);
    WavSource source(wav, u"a.wav"_s, {u"microphone"_s}, 1000);

    const auto sent = pass(source);

    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent[2].offset, 2000);
    QCOMPARE(sent[2].message.route, u"/audio/stream/microphone"_s);
    QCOMPARE(sent[2].message.origin, u"a.wav, chunk 3"_s);
    const auto chunk = json(sent[2].message);
    QCOMPARE(chunk[u"duration_ms"_s].toInt(), 500);
    QCOMPARE(chunk[u"sample_rate"_s].toInt(), 16000);
    QCOMPARE(chunk[u"channels"_s].toInt(), 2);
    QCOMPARE(chunk[u"format"_s].toString(), u"wav"_s);
    QCOMPARE(QByteArray::fromBase64(chunk[u"chunk_data"_s].toString().toLatin1()), wav.chunk(2, 1000));
}

void TestSources::everyDeviceSendsAFileOfItsOwn()
{
    const auto wav = *WavFile::fromBytes(wavBytes(2000), u"a.wav"_s);
    WavSource source(wav, u"a.wav"_s, {u"left"_s, u"right"_s}, 1000);

    const auto sent = pass(source);
    source.rewind();
    const auto again = pass(source);

    QCOMPARE(devices(sent), (QStringList{u"left"_s, u"right"_s, u"left"_s, u"right"_s}));
    const auto fileId = [](const Sent &one) { return json(one.message)[u"file_id"_s].toString(); };
    QCOMPARE(fileId(sent[0]), fileId(sent[2]));
    QVERIFY(fileId(sent[0]) != fileId(sent[1]));
    QVERIFY(fileId(sent[0]) != fileId(again[0]));
}

QTEST_APPLESS_MAIN(TestSources)
#include "tst_sources.moc"
