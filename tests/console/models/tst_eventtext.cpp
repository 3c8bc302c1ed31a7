// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/eventtext.h"
#include "console/models/payloadtree.h"
#include "tests/console/replay/httpfake.h"
#include "tests/support/fakeservice.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

/// Tests of a message's texts for display, copying and saving.
class EventTextTest : public QObject
{
    Q_OBJECT

private slots:
    void indentsJsonAndChangesNothingElse_data();
    void indentsJsonAndChangesNothingElse();
    void leavesTextsThatAreNotJsonUnchanged();
    void quotesForTheShell();
    void sendsTheSameBytesWithCurl_data();
    void sendsTheSameBytesWithCurl();
    void passesRepeatableHeadersToCurl();
    void readsTheKeyFromAVariableInTheShell();
    void hasNoCurlCommandForWebSocketsAndIncompletePayloads();
    void findsTheOffendingValueInTheText_data();
    void findsTheOffendingValueInTheText();
    void writesAnEventThatCanBeParsed();
    void marksTheOffendingFieldInTheTree();
    void addsTheMissingFieldToTheTree();
    void keepsTheOrderAndTheDigitsInTheTree();
    void showsARepeatedNameTwiceInTheTree();
    void truncatesALargePayloadInTheTree();
    void explainsAMissingTree();
    void acceptsAnyLocationOfAViolation_data();
    void acceptsAnyLocationOfAViolation();
    void showsPayloadsThatAreNotUtf8();

private:
    static protocol::Event eventWith(const QString &payload);
};

protocol::Event EventTextTest::eventWith(const QString &payload)
{
    auto event = test::someEvent(1);
    event.payload = payload;
    return event;
}

void EventTextTest::indentsJsonAndChangesNothingElse_data()
{
    QTest::addColumn<QString>("payload");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty object") << u"{ }"_s << u"{}"_s;
    QTest::newRow("empty array") << u"[[],{}]"_s << u"[\n  [],\n  {}\n]"_s;
    QTest::newRow("order of members")
        << u"{\"b\":1,\"a\":{\"c\":[1,2]}}"_s
        << u"{\n  \"b\": 1,\n  \"a\": {\n    \"c\": [\n      1,\n      2\n    ]\n  }\n}"_s;
    QTest::newRow("digits of numbers") << u"{\"x\":1.10000000000000000001e+2}"_s
                                       << u"{\n  \"x\": 1.10000000000000000001e+2\n}"_s;
    QTest::newRow("JSON inside a string") << u"{\"x\":\"a\\\"{[, :\\\\\"}"_s << u"{\n  \"x\": \"a\\\"{[, :\\\\\"\n}"_s;
}

void EventTextTest::indentsJsonAndChangesNothingElse()
{
    QFETCH(QString, payload);
    QFETCH(QString, text);

    QCOMPARE(payloadText(eventWith(payload)), text);
}

void EventTextTest::leavesTextsThatAreNotJsonUnchanged()
{
    QCOMPARE(payloadText(eventWith(u"{\"a\": 1, "_s)), u"{\"a\": 1, "_s);
    QCOMPARE(payloadText(eventWith(u"a  b"_s)), u"a  b"_s);
}

void EventTextTest::quotesForTheShell()
{
    const auto payload = u"{\"place\":\"it's $HOME `here` \\\\ @x\"}"_s;
    auto command = curlCommand(eventWith(payload), QUrl(u"http://127.0.0.1:8000"_s));
    QVERIFY2(command.startsWith(u"curl "_s), qPrintable(command));

    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"printf '%s\\n' "_s + command});
    QVERIFY(shell.waitForFinished());

    const auto words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    QVERIFY(words.contains(payload));
    QVERIFY(words.contains(u"http://127.0.0.1:8000/sensor/gps"_s));
}

void EventTextTest::sendsTheSameBytesWithCurl_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("a message") << R"({"place":"it's $HOME `here` \\ @x","ü":1.50})"_ba;
    QTest::newRow("lines") << "@{\n\t\"a\": 1\n}\n\n"_ba;
    QTest::newRow("200 kB") << "[\""_ba + QByteArray(200'000, 'x') + "\"]\nEND_OF_BODY\n"_ba;
    QTest::newRow("3 MB") << QByteArray(3'000'000, ' ') + "{}"_ba;
    QTest::newRow("not UTF-8") << "{\"a\":\"\xff\xfe\"}"_ba;
    QTest::newRow("NUL bytes and line ends") << QByteArray("\0{\r\n}\0", 6);
    QTest::newRow("control characters") << "{\"a\":\"\x03\x04\x1b[2J\"}"_ba;
}

void EventTextTest::sendsTheSameBytesWithCurl()
{
    QFETCH(QByteArray, body);
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("curl is not installed");
    test::HttpFake service;
    service.answerWith(201, "{}");
    auto event = test::someEvent(1);
    event.setPayload(body);
    event.headers = {{u"X-Empty"_s, {}}, {u"X-Blank"_s, u" "_s}, {u"X-Note"_s, u"it's"_s}};

    QProcess shell;
    shell.start(u"sh"_s, QStringList());
    shell.write(curlCommand(event, service.address()).toUtf8());
    shell.closeWriteChannel();

    QTRY_VERIFY2(shell.state() == QProcess::NotRunning, "curl does not end");
    const auto errors = shell.readAllStandardError();
    QVERIFY2(shell.exitCode() == 0 && service.requests.size() == 1, errors);
    QVERIFY2(service.requests[0].body == body, service.requests[0].body.left(100));
    for (const auto *header : {"X-Empty:", "X-Blank:", "X-Note: it's"})
        QVERIFY2(service.requests[0].hasHeader(header), service.requests[0].head);
}

void EventTextTest::passesRepeatableHeadersToCurl()
{
    auto event = test::someEvent(1);
    event.headers = {{u"Host"_s, u"192.0.2.1:8000"_s},
                     {u"content-length"_s, u"17"_s},
                     {u"Content-Encoding"_s, u"gzip"_s}, // the payload is already decoded
                     {u"Content-Type"_s, u"application/json; charset=utf-8"_s},
                     {u"X-Note"_s, u"it's"_s},
                     {u"X-Long"_s, u"and so on…"_s},
                     {u"Authorization"_s, QString::fromLatin1(protocol::RedactedValue)}};

    const auto command = curlCommand(event, QUrl(u"http://127.0.0.1:8000"_s));

    QVERIFY2(command.contains(u" -H 'Content-Type: application/json' -H 'X-Note: it'\\''s' --data-raw "_s),
             qPrintable(command));
}

void EventTextTest::readsTheKeyFromAVariableInTheShell()
{
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LOOM_KEY"_s, u"k3y"_s);
    shell.setProcessEnvironment(environment);
    const auto command = curlCommand(test::someEvent(1), QUrl(u"http://127.0.0.1:8000"_s), true);

    shell.start(u"sh"_s, {u"-c"_s, u"printf '%s\\n' "_s + command});

    QVERIFY(shell.waitForFinished());
    const auto words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    QVERIFY2(words.contains(u"Authorization: Bearer k3y"_s), qPrintable(command));
}

void EventTextTest::hasNoCurlCommandForWebSocketsAndIncompletePayloads()
{
    const QUrl service(u"http://127.0.0.1:8000"_s);
    auto overSocket = test::someEvent(1);
    overSocket.transport = u"websocket"_s;
    auto cut = test::someEvent(1);
    cut.isCut = true;
    auto unread = test::someEvent(1);
    unread.isUnread = true;

    QCOMPARE(curlCommand(overSocket, service), QString());
    QCOMPARE(curlCommand(cut, service), QString());
    QCOMPARE(curlCommand(unread, service), QString());
    QCOMPARE(curlCommand(eventWith({}), service), QString());
}

void EventTextTest::findsTheOffendingValueInTheText_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("value");

    QTest::newRow("a field") << u"[\"body\",\"a\"]"_s << u"\"ä\""_s;
    QTest::newRow("same name nested deeper") << u"[\"body\",\"in\",1,\"a\"]"_s << u"2"_s;
    QTest::newRow("missing field: its object") << u"[\"body\",\"in\",0,\"b\"]"_s << u"{\"a\": 1}"_s;
}

void EventTextTest::findsTheOffendingValueInTheText()
{
    QFETCH(QString, location);
    QFETCH(QString, value);
    const auto text = u"{\"ü\": 0, \"a\": \"ä\", \"in\": [{\"a\": 1}, {\"a\": 2}]}"_s;

    const auto range = fieldRange(text, QJsonDocument::fromJson(location.toUtf8()).array());

    QVERIFY(range);
    QCOMPARE(text.mid(range->start, range->length), value);
    QVERIFY2(!fieldRange(text, {u"body"_s}), "the whole document is not marked");
    QVERIFY2(!fieldRange(u"no JSON"_s, {u"body"_s, u"a"_s}), "a text that is not JSON has no fields");
}

void EventTextTest::writesAnEventThatCanBeParsed()
{
    const auto event = test::someRejection();

    const auto again = fromJson<protocol::Event>(QJsonDocument::fromJson(eventJson(event).toUtf8()).object());

    QVERIFY(again);
    QCOMPARE(toJson(*again), toJson(event));
}

void EventTextTest::marksTheOffendingFieldInTheTree()
{
    PayloadTree tree;
    tree.show(test::someRejection());

    const auto index = tree.find(QJsonArray{u"body"_s, u"latitude"_s});

    QCOMPARE(index.siblingAtColumn(1).data().toString(), u"91"_s);
    QCOMPARE(index.data(PayloadTree::ViolationRole).toString(), u"ensure this value is less than or equal to 90"_s);
    QVERIFY(tree.find(QJsonArray{u"body"_s, u"longitude"_s}).data(PayloadTree::ViolationRole).isNull());
}

void EventTextTest::addsTheMissingFieldToTheTree()
{
    auto event = eventWith(u"{\"apps\":[{\"pid\":1},{}]}"_s);
    const QJsonArray location{u"body"_s, u"apps"_s, 1, u"pid"_s};
    event.violations = {QJsonObject{{u"loc"_s, location}, {u"msg"_s, u"Field required"_s}}};
    PayloadTree tree;

    tree.show(event);

    const auto index = tree.find(location);
    QCOMPARE(index.data().toString(), u"pid"_s);
    QCOMPARE(index.parent().data().toString(), u"1"_s);
    QCOMPARE(index.data(PayloadTree::ViolationRole).toString(), u"Field required"_s);
    QCOMPARE(violationField(event.violations[0].toObject()), u"apps.1.pid"_s);
}

void EventTextTest::keepsTheOrderAndTheDigitsInTheTree()
{
    PayloadTree tree;

    tree.show(eventWith(uR"({"zebra":1,"a":[1.250,{"y":-0,"x":0.10}],"id2":18446744073709551615,"f":99999999999999.99,)"
                        uR"("e":1e2,"t\u00fc":"\u00e4\"","n":null})"_s));

    const auto rows = [&tree](const QModelIndex &parent) {
        QStringList texts;
        for (int row = 0; row < tree.rowCount(parent); ++row)
            texts << tree.index(row, 0, parent).data().toString() + u'=' + tree.index(row, 1, parent).data().toString();
        return texts;
    };
    QCOMPARE(rows({}), (QStringList{u"zebra=1"_s, u"a=array of 2"_s, u"id2=18446744073709551615"_s,
                                    u"f=99999999999999.99"_s, u"e=1e2"_s, u"tü=\"ä\\\"\""_s, u"n=null"_s}));
    const auto array = tree.index(1, 0);
    QCOMPARE(rows(array), (QStringList{u"0=1.250"_s, u"1=object of 2"_s}));
    QCOMPARE(rows(tree.index(1, 0, array)), (QStringList{u"y=-0"_s, u"x=0.10"_s}));
}

void EventTextTest::showsARepeatedNameTwiceInTheTree()
{
    auto event = eventWith(u"{\"a\":1,\"b\":2,\"a\":3}"_s);
    const QJsonArray location{u"body"_s, u"a"_s};
    event.violations = {QJsonObject{{u"loc"_s, location}, {u"msg"_s, u"no"_s}}};
    PayloadTree tree;

    tree.show(event);

    QCOMPARE(tree.rowCount(), 3);
    QCOMPARE(tree.find(location).row(), 2);
}

void EventTextTest::truncatesALargePayloadInTheTree()
{
    PayloadTree tree;
    tree.show(eventWith(u"["_s + u"1,"_s.repeated(20'000) + u"\""_s + QString(1'000'000, u'x') + u"\"]"_s));
    QCOMPARE(tree.rowCount(), PayloadTree::MaxItems + 1);

    tree.show(eventWith(u"[\""_s + QString(1'000'000, u'x') + u"\"]"_s));

    const auto text = tree.index(0, 1).data().toString();
    QVERIFY2(text.size() < 300, qPrintable(text));
}

void EventTextTest::explainsAMissingTree()
{
    PayloadTree tree;
    auto event = eventWith(u"{\"chunk_data\":\"UklG"_s);
    event.isCut = true;

    tree.show(event);

    QCOMPARE(tree.rowCount(), 1);
    QVERIFY(tree.index(0, 1).data().toString().contains(u"beginning"_s));
    auto unread = eventWith({});
    unread.isUnread = true;
    tree.show(unread);
    QVERIFY(tree.index(0, 1).data().toString().contains(u"before all of it was received"_s));
}

void EventTextTest::acceptsAnyLocationOfAViolation_data()
{
    QTest::addColumn<QJsonValue>("step");
    QTest::addColumn<QString>("field");

    QTest::newRow("before the first") << QJsonValue(-1) << u"list.-1"_s;
    QTest::newRow("after the last") << QJsonValue(3) << u"list.3"_s;
    QTest::newRow("between two") << QJsonValue(0.5) << u"list.0.5"_s;
    QTest::newRow("larger than any integer") << QJsonValue(1e99) << u"list.1e+99"_s;
    QTest::newRow("neither name nor index") << QJsonValue(true) << u"list.true"_s;
}

void EventTextTest::acceptsAnyLocationOfAViolation()
{
    QFETCH(QJsonValue, step);
    QFETCH(QString, field);
    const QJsonArray place{u"body"_s, u"list"_s, step};
    auto event = eventWith(u"{\"list\":[1,2,3]}"_s);
    event.violations = {QJsonObject{{u"loc"_s, place}, {u"msg"_s, u"no"_s}}};
    PayloadTree tree;

    tree.show(event);

    const auto range = fieldRange(event.payload, place);
    QVERIFY(range);
    QCOMPARE(event.payload.mid(range->start, range->length), u"[1,2,3]"_s);
    QCOMPARE(violationField(event.violations[0].toObject()), field);
}

void EventTextTest::showsPayloadsThatAreNotUtf8()
{
    auto event = test::someEvent(1);
    event.setPayload("{\"a\":\"\xff\"}");
    PayloadTree tree;

    tree.show(event);

    QCOMPARE(payloadText(event), u"{\"a\":\"\ufffd\"}"_s);
    QVERIFY(tree.index(0, 1).data().toString().startsWith(u"Not JSON"_s));
}

QTEST_GUILESS_MAIN(EventTextTest)
#include "tst_eventtext.moc"
