// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/collection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

constexpr char Text[] = R"({
  "loom_collection": 1,
  "name": "Morning run",
  "description": "What a watch says.",
  "payloads": [
    {
      "name": "heart rate",
      "description": "Faster and faster",
      "route": "/sensor/heartrate",
      "headers": {
        "X-Request-ID": "run-1",
        "X-Team": "qa"
      },
      "expected_status": 201,
      "body": [
        "{",
        "  \"device_id\": \"watch-1\",",
        "  \"bpm\": {{random 30 250}}",
        "}"
      ]
    },
    {
      "name": "audio",
      "websocket": "/audio/stream/{device_id}",
      "expected_status": 422,
      "body": "{\"device_id\": \"microphone-1\"}"
    }
  ]
}
)";

Collection morningRun()
{
    const Payload heartRate{.name = u"heart rate"_s,
                            .description = u"Faster and faster"_s,
                            .route = u"/sensor/heartrate"_s,
                            .headers = {{u"X-Team"_s, u"qa"_s}, {u"X-Request-ID"_s, u"run-1"_s}},
                            .body = u"{\n  \"device_id\": \"watch-1\",\n  \"bpm\": {{random 30 250}}\n}"_s};
    const Payload audio{.name = u"audio"_s,
                        .transport = Transport::WebSocket,
                        .route = u"/audio/stream/{device_id}"_s,
                        .expectedStatus = 422,
                        .body = u"{\"device_id\": \"microphone-1\"}"_s};
    return {u"Morning run"_s, u"What a watch says."_s, {heartRate, audio}};
}

} // namespace

class TestCollection : public QObject
{
    Q_OBJECT

private slots:
    void writesOneMemberPerLineInFixedOrder();
    void readsBackWhatItWrote();
    void keepsTheTextWhenReadAndSaved();
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void canBeEmpty();
    void expects201ByDefault();
    void namesFileAndPositionOfAnError_data();
    void namesFileAndPositionOfAnError();
    void reportsAMissingFile();
    void reportsAMissingFolder();
};

void TestCollection::writesOneMemberPerLineInFixedOrder()
{
    QCOMPARE(morningRun().toText(), QByteArray(Text));
}

void TestCollection::readsBackWhatItWrote()
{
    const auto read = Collection::fromText(Text, u"run.json"_s);

    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == morningRun());
}

void TestCollection::keepsTheTextWhenReadAndSaved()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"run.json"_s);

    QVERIFY(morningRun().save(file));
    const auto read = Collection::load(file);

    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->toText(), QByteArray(Text));
}

void TestCollection::keepsEveryCharacter_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("a byte order mark first") << u"\ufeff{}"_s;
    QTest::newRow("a byte order mark at each line") << u"\ufeff{\n\ufeff}\n\ufeff"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("empty lines") << u"\n\n"_s;
    QTest::newRow("CRLF") << u"{\r\n}\r\n"_s;
    QTest::newRow("a carriage return") << u"{\r}"_s;
    QTest::newRow("a line separator") << u"\u2028{\u2029}"_s;
    QTest::newRow("a NUL character") << u"a\0b"_s;
    QTest::newRow("a surrogate pair") << u"😀"_s;
    QTest::newRow("a lone surrogate") << QString(QChar(0xdc00));
    QTest::newRow("a long line") << QString(200'000, u'x');
}

void TestCollection::keepsEveryCharacter()
{
    QFETCH(QString, text);
    const Payload payload{
        .name = text, .description = text, .route = u"/sensor/gps"_s, .headers = {{text, text}}, .body = text};
    const Collection collection{text, text, {payload}};

    const auto read = Collection::fromText(collection.toText(), u"any.json"_s);

    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == collection);
}

void TestCollection::canBeEmpty()
{
    const Collection empty{u"nothing yet"_s};

    const auto read = Collection::fromText(empty.toText(), u"new.json"_s);

    QVERIFY(read);
    QVERIFY(*read == empty);
}

void TestCollection::expects201ByDefault()
{
    const auto read = Collection::fromText(
        R"({"loom_collection": 1, "name": "a", "payloads": [{"name": "b", "route": "/c", "body": "{}"}]})",
        u"a.json"_s);

    QVERIFY(read);
    QCOMPARE(read->payloads.value(0).expectedStatus, 201);
}

void TestCollection::namesFileAndPositionOfAnError_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");

    const auto withPayload = [](const QByteArray &payload) {
        return QByteArray(R"({"loom_collection": 1, "name": "a", "payloads": [)") + payload + "]}";
    };
    QTest::newRow("invalid JSON") << "{\n  \"name\": ?\n}"_ba << u"bad.json: line 2, column"_s;
    QTest::newRow("not a collection") << "{\"name\": \"a\"}"_ba << u"bad.json: is not a collection"_s;
    QTest::newRow("later version") << "{\"loom_collection\": 2}"_ba << u"is not a collection that this"_s;
    QTest::newRow("version out of range") << "{\"loom_collection\": 1e99}"_ba << u"is not a collection that this"_s;
    QTest::newRow("after byte order marks")
        << "{\n  \"\xef\xbb\xbf\xc3\xa4\": \"\xef\xbb\xbf\", ?\n}"_ba << u"bad.json: line 2, column 15: "_s;
    QTest::newRow("status out of range") << withPayload(
        R"({"name": "b", "route": "/c", "body": "{}", "expected_status": 1e99})")
                                         << u"/payloads/0/expected_status must be an HTTP status"_s;
    QTest::newRow("no name") << R"({"loom_collection": 1, "payloads": []})"_ba << u"bad.json: /name must be"_s;
    QTest::newRow("no payloads") << R"({"loom_collection": 1, "name": "a"})"_ba << u"/payloads must be a list"_s;
    QTest::newRow("a payload that is not an object") << withPayload("7") << u"/payloads/0 must be an object"_s;
    QTest::newRow("an unknown member") << withPayload(R"({"name": "b", "route": "/c", "body": "{}", "expect": 201})")
                                       << u"/payloads/0/expect is unknown. Known members: name,"_s;
    QTest::newRow("no route") << withPayload(R"({"name": "b", "body": "{}"})") << u"/payloads/0/route must be a path"_s;
    QTest::newRow("two routes") << withPayload(
        R"({"name": "b", "route": "/c", "websocket": "/audio/stream/d", "body": "{}"})")
                                << u"/payloads/0 has both \"route\" and \"websocket\""_s;
    QTest::newRow("another WebSocket route") << withPayload(R"({"name": "b", "websocket": "/chat", "body": "{}"})")
                                             << u"/payloads/0/websocket must be \"/audio/stream/{device_id}\""_s;
    QTest::newRow("an invalid status") << withPayload(
        R"({"name": "b", "route": "/c", "body": "{}", "expected_status": 42})")
                                       << u"/payloads/0/expected_status must be an HTTP status"_s;
    QTest::newRow("a header that is a number")
        << withPayload(R"({"name": "b", "route": "/c", "body": "{}", "headers": {"X": 1}})")
        << u"/payloads/0/headers/X must be a string"_s;
    QTest::newRow("no body") << withPayload(R"({"name": "b", "route": "/c"})") << u"/payloads/0/body must be"_s;
    QTest::newRow("a body that is an object")
        << withPayload(R"({"name": "b", "route": "/c", "body": {}})") << u"/payloads/0/body must be"_s;
    QTest::newRow("a line that is not a string")
        << withPayload(R"({"name": "b", "route": "/c", "body": ["{", 7]})") << u"/payloads/0/body must be"_s;
    QTest::newRow("a placeholder of the second payload")
        << withPayload(R"({"name": "b", "route": "/c", "body": "{}"},
                          {"name": "d", "route": "/c", "body": ["{", "{{rand}}", "}"]})")
        << u"/payloads/1/body line 2, column 1: {{rand}} is not a placeholder"_s;
}

void TestCollection::namesFileAndPositionOfAnError()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);

    const auto read = Collection::fromText(text, u"bad.json"_s);

    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(u"bad.json: "_s), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message));
}

void TestCollection::reportsAMissingFile()
{
    const auto read = Collection::load(u"/nowhere/run.json"_s);

    QVERIFY(!read);
    QVERIFY(read.error().message.startsWith(u"/nowhere/run.json cannot be read: "_s));
}

void TestCollection::reportsAMissingFolder()
{
    const auto saved = morningRun().save(u"/nowhere/run.json"_s);

    QVERIFY(!saved);
    QVERIFY(saved.error().message.startsWith(u"/nowhere/run.json cannot be written: "_s));
}

QTEST_APPLESS_MAIN(TestCollection)
#include "tst_collection.moc"
