// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/pipeline.h"
#include "service/websocket/audiomessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'767'225'600'000; // 2026-01-01T00:00:00.000Z

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The error code for @p text; empty if it is valid.
QByteArray codeOf(const QByteArray &text)
{
    const auto message = audiomessage::read(text, "phone-001");
    return message ? QByteArray() : message.error().name();
}

QByteArray chunkOf(const QByteArray &data)
{
    return R"({"message_type": "audio_chunk", "data": )" + data + '}';
}

} // namespace

class TestAudioMessage : public QObject
{
    Q_OBJECT

private slots:
    void readsAChunkLikeAPostedMessage();
    void addsTheDeviceOfTheConnection_data();
    void addsTheDeviceOfTheConnection();
    void rejectsAnotherDevice();
    void readsAPing_data();
    void readsAPing();
    void rejectsInvalidMessages_data();
    void rejectsInvalidMessages();
    void acknowledgesAStoredMessage();
    void answersAPing();
    void repeatsTheMessageIdInARejection();
    void listsEveryViolation();
    void hasACodeForUnsupportedFormats();
    void hasThatCodeForFormatsOnly_data();
    void hasThatCodeForFormatsOnly();
};

void TestAudioMessage::readsAChunkLikeAPostedMessage()
{
    const auto text = chunkOf(R"( {"zeta": 1.10, "message_id": "mine-1", "chunk_data": "QUJD"} )");

    const auto message = audiomessage::read(text, "phone-001");

    QVERIFY(message);
    const auto &chunk = std::get<AudioChunk>(*message);
    QCOMPARE(chunk.messageId, u"mine-1"_s);
    QVERIFY(!chunk.rejection);
    QCOMPARE(chunk.message.text.toByteArray(), R"({"zeta": 1.10, "message_id": "mine-1", "chunk_data": "QUJD"})");
    QCOMPARE(chunk.message.value["device_id"_L1], u"phone-001"_s);
    QCOMPARE(chunk.message.members.size(), 3);
    QCOMPARE(chunk.message.members[0].name(), u"zeta"_s);
    QCOMPARE(chunk.message.members[0].value.toByteArray(), "1.10");
}

void TestAudioMessage::addsTheDeviceOfTheConnection_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("absent") << QByteArray("{}");
    QTest::newRow("the same") << QByteArray(R"({"device_id": "phone-001"})");
    QTest::newRow("null") << QByteArray(R"({"device_id": null})");
}

void TestAudioMessage::addsTheDeviceOfTheConnection()
{
    QFETCH(QByteArray, data);
    const auto text = chunkOf(data);

    const auto message = audiomessage::read(text, "phone-001");

    QVERIFY(message);
    const auto &chunk = std::get<AudioChunk>(*message);
    QVERIFY(!chunk.rejection);
    QCOMPARE(chunk.message.value["device_id"_L1], u"phone-001"_s);
    QCOMPARE(chunk.messageId, QString());
}

void TestAudioMessage::rejectsAnotherDevice()
{
    const auto text = chunkOf(R"({"device_id": "phone-002", "message_id": "mine-1"})");

    const auto message = audiomessage::read(text, "phone-001");

    QVERIFY(message);
    const auto &chunk = std::get<AudioChunk>(*message);
    QCOMPARE(chunk.messageId, u"mine-1"_s);
    QVERIFY(chunk.rejection);
    QCOMPARE(chunk.rejection->name(), "INVALID_VALUE");
    QCOMPARE(chunk.rejection->violations[0].path, (QJsonArray{u"data"_s, u"device_id"_s}));
    QVERIFY2(chunk.rejection->message.contains(u"'phone-001'"_s), qPrintable(chunk.rejection->message));
}

void TestAudioMessage::readsAPing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("timestamp");
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("with a time") << QByteArray(R"({"message_type": "ping", "data": {"timestamp": "now"}})")
                                 << QJsonValue(u"now"_s);
    QTest::newRow("with a number") << QByteArray(R"({"message_type": "ping", "data": {"timestamp": 5}})")
                                   << QJsonValue(5);
    QTest::newRow("with null") << QByteArray(R"({"message_type": "ping", "data": {"timestamp": null}})")
                               << QJsonValue(QJsonValue::Null);
    QTest::newRow("with empty data") << QByteArray(R"({"message_type": "ping", "data": {}})") << none;
    QTest::newRow("with data of another type") << QByteArray(R"({"message_type": "ping", "data": 7})") << none;
    QTest::newRow("without data") << QByteArray(R"({"message_type": "ping"})") << none;
}

void TestAudioMessage::readsAPing()
{
    QFETCH(QByteArray, text);
    QFETCH(QJsonValue, timestamp);

    const auto message = audiomessage::read(text, "phone-001");

    QVERIFY(message);
    QCOMPARE(std::get<AudioPing>(*message).timestamp, timestamp);
}

void TestAudioMessage::rejectsInvalidMessages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &code) {
        QTest::newRow(name) << text << code;
    };
    row("nothing", "", "EMPTY_BODY");
    row("not JSON", "{", "INVALID_JSON");
    row("JSON and more", "{} {}", "INVALID_JSON");
    row("not UTF-8", "\"\xff\"", "INVALID_JSON");
    row("a byte order mark behind white space", " \xef\xbb\xbf" + chunkOf(R"({"device_id":"phone-001"})"),
        "INVALID_JSON");
    row("data twice", R"({"data": {"a": 1}, "message_type": "audio_chunk", "d\u0061ta": {"b": 2}})", "INVALID_JSON");
    row("a name twice in data", chunkOf(R"({"format": "wav", "format": "mp3"})"), "INVALID_JSON");
    row("a name twice in a ping", R"({"message_type": "ping", "data": {"timestamp": 1, "timestamp": 2}})",
        "INVALID_JSON");
    row("a list", "[]", "INVALID_TYPE");
    row("a string", "\"ping\"", "INVALID_TYPE");
    row("no message_type", "{}", "MISSING_FIELD");
    row("a message_type that is null", R"({"message_type": null})", "INVALID_TYPE");
    row("a message_type that is a number", R"({"message_type": 1})", "INVALID_TYPE");
    row("a message_type that is unknown", R"({"message_type": "dance"})", "UNKNOWN_MESSAGE_TYPE");
    row("a message_type in capitals", R"({"message_type": "PING"})", "UNKNOWN_MESSAGE_TYPE");
    row("a chunk without data", R"({"message_type": "audio_chunk"})", "MISSING_FIELD");
    row("a chunk whose data is null", chunkOf("null"), "INVALID_TYPE");
    row("a chunk whose data is a list", chunkOf("[{}]"), "INVALID_TYPE");
    row("a chunk whose data is text", chunkOf("\"{}\""), "INVALID_TYPE");
}

void TestAudioMessage::rejectsInvalidMessages()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(text), code);
}

void TestAudioMessage::acknowledgesAStoredMessage()
{
    const auto text = audiomessage::acknowledgement(
        StoredMessage{{1, 2}, u"microphone-001"_s, u"mine-1"_s, "device.audio.raw", "2024-01-01T00:00:00.000Z", "{}"});

    QCOMPARE(text, R"({"type":"ack","message_id":"mine-1","status":"success","topic":"device.audio.raw",)"
                   R"("timestamp":"2024-01-01T00:00:00.000Z"})");
}

void TestAudioMessage::answersAPing()
{
    QCOMPARE(audiomessage::pong({u"then"_s}, Now),
             R"({"message_type":"pong","data":{"timestamp":"then","server_time":"2026-01-01T00:00:00.000Z"}})");
    QCOMPARE(audiomessage::pong({QJsonValue(QJsonValue::Undefined)}, Now),
             R"({"message_type":"pong","data":{"server_time":"2026-01-01T00:00:00.000Z"}})");
}

void TestAudioMessage::repeatsTheMessageIdInARejection()
{
    const auto error = Error::of(ErrorCode::KafkaUnavailable);

    const auto named = object(audiomessage::rejection(error, u"mine-\"1\""_s, Now));
    const auto unnamed = object(audiomessage::rejection(error, {}, Now));

    QCOMPARE(named["type"_L1], u"error"_s);
    QCOMPARE(named["code"_L1], u"KAFKA_UNAVAILABLE"_s);
    QCOMPARE(named["message"_L1], QString::fromUtf8(errorRow(ErrorCode::KafkaUnavailable).message));
    QCOMPARE(named["timestamp"_L1], u"2026-01-01T00:00:00.000Z"_s);
    QCOMPARE(named["message_id"_L1], u"mine-\"1\""_s);
    QVERIFY(!named.contains(u"detail"_s));
    QVERIFY(!unnamed.contains(u"message_id"_s));
}

void TestAudioMessage::listsEveryViolation()
{
    const auto error = Error::invalid({Violation::missing({u"channels"_s}), Violation::missing({u"format"_s})});

    const auto text = object(audiomessage::rejection(error, {}, Now));

    QCOMPARE(text["code"_L1], u"MISSING_FIELD"_s);
    QCOMPARE(text["detail"_L1].toArray().size(), 2);
}

void TestAudioMessage::hasACodeForUnsupportedFormats()
{
    const auto error = Error::invalid({Violation::wrongValue({u"format"_s}, u"is wav"_s, u"ogg"_s, {})});

    const auto text = object(audiomessage::rejection(error, {}, Now));

    QCOMPARE(text["code"_L1], u"INVALID_FORMAT"_s);
    QCOMPARE(text["message"_L1], u"Invalid audio format"_s);
    QVERIFY(text["detail"_L1][0]["msg"_L1].toString().endsWith(u"is wav"_s));
}

void TestAudioMessage::hasThatCodeForFormatsOnly_data()
{
    QTest::addColumn<Violations>("violations");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << Violations{Violation::missing({u"format"_s})} << u"MISSING_FIELD"_s;
    QTest::newRow("of another type") << Violations{Violation::wrongType({u"format"_s}, u"string"_s, 1)}
                                     << u"INVALID_TYPE"_s;
    QTest::newRow("of something inside") << Violations{Violation::wrongValue({u"tags"_s, u"format"_s}, u"x"_s, 1, {})}
                                         << u"INVALID_VALUE"_s;
    QTest::newRow("not the first") << Violations{Violation::wrongValue({u"channels"_s}, u"x"_s, 9, {}),
                                                 Violation::wrongValue({u"format"_s}, u"x"_s, 9, {})}
                                   << u"INVALID_VALUE"_s;
}

void TestAudioMessage::hasThatCodeForFormatsOnly()
{
    QFETCH(Violations, violations);
    QFETCH(QString, code);

    QCOMPARE(object(audiomessage::rejection(Error::invalid(violations), {}, Now))["code"_L1], code);
}

QTEST_APPLESS_MAIN(TestAudioMessage)
#include "tst_audiomessage.moc"
