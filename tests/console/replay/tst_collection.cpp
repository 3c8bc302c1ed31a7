// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/collection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace loom::replay;
using namespace Qt::Literals::StringLiterals;

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
    void isWrittenLineByLineInItsOwnOrder();
    void isReadAsItWasWritten();
    void staysTheSameTextWhenItIsReadAndSaved();
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void canBeEmpty();
    void expectsSuccessUnlessItSaysOtherwise();
    void namesFileAndPlaceOfWhatIsWrong_data();
    void namesFileAndPlaceOfWhatIsWrong();
    void tellsAFileThatIsNotThere();
    void tellsAFolderThatIsNotThere();
};

void TestCollection::isWrittenLineByLineInItsOwnOrder()
{
    QCOMPARE(morningRun().toText(), QByteArray(Text));
}

void TestCollection::isReadAsItWasWritten()
{
    const auto read = Collection::fromText(Text, u"run.json"_s);

    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == morningRun());
}

void TestCollection::staysTheSameTextWhenItIsReadAndSaved()
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

    QTest::newRow("a byte order mark in front") << u"\ufeff{}"_s;
    QTest::newRow("one in front of each line") << u"\ufeff{\n\ufeff}\n\ufeff"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("empty lines") << u"\n\n"_s;
    QTest::newRow("lines of Windows") << u"{\r\n}\r\n"_s;
    QTest::newRow("a carriage return") << u"{\r}"_s;
    QTest::newRow("a line separator") << u"\u2028{\u2029}"_s;
    QTest::newRow("a zero") << u"a\0b"_s;
    QTest::newRow("two units") << u"😀"_s;
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

void TestCollection::expectsSuccessUnlessItSaysOtherwise()
{
    const auto read = Collection::fromText(
        R"({"loom_collection": 1, "name": "a", "payloads": [{"name": "b", "route": "/c", "body": "{}"}]})",
        u"a.json"_s);

    QVERIFY(read);
    QCOMPARE(read->payloads.value(0).expectedStatus, 201);
}

void TestCollection::namesFileAndPlaceOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");

    const auto withPayload = [](const QByteArray &payload) {
        return QByteArray(R"({"loom_collection": 1, "name": "a", "payloads": [)") + payload + "]}";
    };
    QTest::newRow("no JSON") << "{\n  \"name\": ?\n}"_ba << u"bad.json: line 2, column"_s;
    QTest::newRow("no collection") << "{\"name\": \"a\"}"_ba << u"bad.json: is no collection of payloads"_s;
    QTest::newRow("of a later version") << "{\"loom_collection\": 2}"_ba << u"is no collection of payloads that this"_s;
    QTest::newRow("of a version that is no number")
        << "{\"loom_collection\": 1e99}"_ba << u"is no collection of payloads that this"_s;
    QTest::newRow("behind byte order marks")
        << "{\n  \"\xef\xbb\xbf\xc3\xa4\": \"\xef\xbb\xbf\", ?\n}"_ba << u"bad.json: line 2, column 15: "_s;
    QTest::newRow("a status that is no number")
        << withPayload(R"({"name": "b", "route": "/c", "body": "{}", "expected_status": 1e99})")
        << u"/payloads/0/expected_status has to be an HTTP status"_s;
    QTest::newRow("no name") << R"({"loom_collection": 1, "payloads": []})"_ba << u"bad.json: /name has to be"_s;
    QTest::newRow("no payloads") << R"({"loom_collection": 1, "name": "a"})"_ba << u"/payloads has to be a list"_s;
    QTest::newRow("a payload that is none") << withPayload("7") << u"/payloads/0 has to be an object"_s;
    QTest::newRow("a member that is not known")
        << withPayload(R"({"name": "b", "route": "/c", "body": "{}", "expect": 201})")
        << u"/payloads/0/expect is not known. There are name,"_s;
    QTest::newRow("no route") << withPayload(R"({"name": "b", "body": "{}"})")
                              << u"/payloads/0/route has to be a path"_s;
    QTest::newRow("two routes") << withPayload(
        R"({"name": "b", "route": "/c", "websocket": "/audio/stream/d", "body": "{}"})")
                                << u"/payloads/0 has a \"route\" and a \"websocket\""_s;
    QTest::newRow("a WebSocket elsewhere") << withPayload(R"({"name": "b", "websocket": "/chat", "body": "{}"})")
                                           << u"/payloads/0/websocket has to be \"/audio/stream/{device_id}\""_s;
    QTest::newRow("no status") << withPayload(R"({"name": "b", "route": "/c", "body": "{}", "expected_status": 42})")
                               << u"/payloads/0/expected_status has to be an HTTP status"_s;
    QTest::newRow("a header of numbers") << withPayload(
        R"({"name": "b", "route": "/c", "body": "{}", "headers": {"X": 1}})")
                                         << u"/payloads/0/headers/X has to be a string"_s;
    QTest::newRow("no body") << withPayload(R"({"name": "b", "route": "/c"})") << u"/payloads/0/body has to be"_s;
    QTest::newRow("a body that is an object")
        << withPayload(R"({"name": "b", "route": "/c", "body": {}})") << u"/payloads/0/body has to be"_s;
    QTest::newRow("lines that are none") << withPayload(R"({"name": "b", "route": "/c", "body": ["{", 7]})")
                                         << u"/payloads/0/body has to be"_s;
    QTest::newRow("the second payload's placeholder")
        << withPayload(R"({"name": "b", "route": "/c", "body": "{}"},
                          {"name": "d", "route": "/c", "body": ["{", "{{rand}}", "}"]})")
        << u"/payloads/1/body line 2, column 1: {{rand}} is no placeholder"_s;
}

void TestCollection::namesFileAndPlaceOfWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);

    const auto read = Collection::fromText(text, u"bad.json"_s);

    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(u"bad.json: "_s), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message));
}

void TestCollection::tellsAFileThatIsNotThere()
{
    const auto read = Collection::load(u"/nowhere/run.json"_s);

    QVERIFY(!read);
    QVERIFY(read.error().message.startsWith(u"/nowhere/run.json cannot be read: "_s));
}

void TestCollection::tellsAFolderThatIsNotThere()
{
    const auto saved = morningRun().save(u"/nowhere/run.json"_s);

    QVERIFY(!saved);
    QVERIFY(saved.error().message.startsWith(u"/nowhere/run.json cannot be written: "_s));
}

QTEST_APPLESS_MAIN(TestCollection)
#include "tst_collection.moc"
