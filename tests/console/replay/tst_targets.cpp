// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/trust.h"
#include "console/connection/websocketfailed.h"
#include "console/replay/runner.h"
#include "console/replay/servicetarget.h"
#include "console/replay/summary.h"
#include "console/replay/wavsource.h"
#include "tests/console/replay/fakes.h"
#include "tests/console/replay/httpfake.h"
#include "tests/console/replay/tones.h"
#include "tests/support/certificates.h"
#include "tests/support/kafkareader.h"
#include "tests/support/serviceprocess.h"
#include "tests/support/tlsproxy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

using namespace loom;
using namespace loom::replay;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

Outgoing post(const QString &route, const QByteArray &body)
{
    return {.route = route, .body = body};
}

Outgoing audio(const QString &device, const QByteArray &body)
{
    return {.transport = Transport::WebSocket,
            .route = QLatin1StringView(AudioRoute) + device,
            .device = device,
            .body = body};
}

/// Responses to the messages that a test sends.
struct Answers
{
    Target::Done next()
    {
        return [this](const Response &answer) { all.append(answer); };
    }
    QList<Response> all;
};

/// Fake audio endpoint: stores the received frames and sends the responses that a test sets.
class SocketFake : public QObject
{
public:
    SocketFake() : m_server(u"audio"_s, QWebSocketServer::NonSecureMode)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for a service");
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            auto *socket = m_server.nextPendingConnection();
            socket->setParent(this);
            sockets.append(socket);
            connect(socket, &QWebSocket::textMessageReceived, this,
                    [this](const QString &text) { heard.append(text); });
            connect(socket, &QWebSocket::binaryMessageReceived, this,
                    [this](const QByteArray &bytes) { heardBytes.append(bytes); });
        });
    }
    TargetSettings settings(int timeoutMs = 10'000) const
    {
        return {.service = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())), .timeoutMs = timeoutMs};
    }

    QStringList heard;
    QList<QByteArray> heardBytes;
    QList<QWebSocket *> sockets;

private:
    QWebSocketServer m_server;
};

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT

private slots:
    void postsTheBodyUnchanged();
    void addsTheRouteToThePathOfTheService();
    void addsHeaders();
    void sendsItsKeyWithEachRequest();
    void keepsACredentialInTheHeaders_data();
    void keepsACredentialInTheHeaders();
    void sendsItsKeyWithTheWebSocketHandshake();
    void doesNotSendItsKeyAfterARedirect();
    void readsTheStatusOfARejectedHandshake_data();
    void readsTheStatusOfARejectedHandshake();
    void postsOverTrustedTls();
    void sendsAudioOverTrustedTls();
    void reportsAnUntrustedCertificate();
    void readsTheResponse_data();
    void readsTheResponse();
    void keepsConnectionsAlive();
    void reconnectsAfterTheServiceClosed();
    void postsAnEmptyBody();
    void followsNoRedirect();
    void reportsWhyNoResponseArrived();
    void sendsNothingTwiceIfAConnectionEnds();
    void givesUpAfterTheTimeout();
    void usesOneWebSocketPerDevice();
    void assignsWebSocketResponsesInOrder();
    void doesNotWrapCompleteFrames();
    void sendsAudioThatIsNotUtf8Unchanged();
    void ignoresOtherMessages();
    void completesOutstandingChunksWhenAConnectionEnds();
    void reopensAWebSocketAfterItEnded();
    void givesUpASilentWebSocket();
    void reportsARejectedWebSocket();
    void readsServiceAddresses_data();
    void readsServiceAddresses();
    void aRealServiceStoresAHundredMessages();
    void aRealServiceStoresAWavFile();
};

void TestTargets::postsTheBodyUnchanged()
{
    HttpFake service;
    service.answerWith(201, "{}");
    ServiceTarget target({.service = service.address()});
    Answers answers;

    target.send(post(u"/sensor/gps"_s, "{ \"x\" : 1.50 }"), answers.next());
    QCOMPARE(answers.all.size(), 0);

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(answers.all[0].status, 201);
    QVERIFY(answers.all[0].ms > 0);
    QCOMPARE(service.requests[0].path, "/sensor/gps");
    QCOMPARE(service.requests[0].body, "{ \"x\" : 1.50 }");
    QVERIFY2(service.requests[0].hasHeader("Content-Type: application/json"), service.requests[0].head);
}

void TestTargets::addsTheRouteToThePathOfTheService()
{
    HttpFake service;
    service.answerWith(201, "{}");
    ServiceTarget target({.service = service.address(u"/ingest/"_s)});
    Answers answers;

    target.send(post(u"/sensor/gps"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(service.requests[0].path, "/ingest/sensor/gps");
}

void TestTargets::addsHeaders()
{
    HttpFake service;
    service.answerWith(201, "{}");
    ServiceTarget target({.service = service.address(), .headers = {{"X-Team", "qa"}}});
    Answers answers;
    auto message = post(u"/a"_s, "{}");
    message.headers = {{"X-Request-ID", "run-1"}, {"Content-Type", "text/plain"}};

    target.send(message, answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    for (const auto *header : {"X-Team: qa", "X-Request-ID: run-1", "Content-Type: text/plain"})
        QVERIFY2(service.requests[0].hasHeader(header), service.requests[0].head);
}

void TestTargets::sendsItsKeyWithEachRequest()
{
    HttpFake service;
    service.answerWith(201, "{}");
    ServiceTarget target({.service = service.address(), .headers = {{"X-Team", "qa"}}, .credential = "k3y"});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QVERIFY2(service.requests[0].hasHeader("Authorization: Bearer k3y"), service.requests[0].head);
}

void TestTargets::keepsACredentialInTheHeaders_data()
{
    QTest::addColumn<Headers>("ofAll");
    QTest::addColumn<Headers>("ofMessage");

    const Headers mine{{"authorization", "Bearer mine"}};
    QTest::newRow("in the message") << Headers() << mine;
    QTest::newRow("for every message") << mine << Headers();
    QTest::newRow("as an API key") << Headers() << Headers{{"x-api-key", "mine"}};
}

void TestTargets::keepsACredentialInTheHeaders()
{
    QFETCH(Headers, ofAll);
    QFETCH(Headers, ofMessage);
    HttpFake service;
    service.answerWith(201, "{}");
    ServiceTarget target({.service = service.address(), .headers = ofAll, .credential = "k3y"});
    Answers answers;
    auto message = post(u"/a"_s, "{}");
    message.headers = ofMessage;

    target.send(message, answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    const auto &head = service.requests[0].head;
    QVERIFY2(head.contains("mine") && !head.contains("k3y"), head);
}

void TestTargets::sendsItsKeyWithTheWebSocketHandshake()
{
    SocketFake service;
    auto settings = service.settings();
    settings.credential = "k3y";
    ServiceTarget target(settings);
    Answers answers;

    target.send(audio(u"hall"_s, "{}"), answers.next());

    QTRY_COMPARE(service.sockets.size(), 1);
    QCOMPARE(service.sockets[0]->request().rawHeader("Authorization"), "Bearer k3y");
}

void TestTargets::doesNotSendItsKeyAfterARedirect()
{
    HttpFake elsewhere;
    HttpFake service;
    const auto location = "Location: " + elsewhere.address(u"/stolen"_s).toEncoded() + "\r\n";
    service.answerWith(307, "{}", location);
    ServiceTarget target({.service = service.address(), .credential = "k3y"});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());
    target.send(audio(u"hall"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 2);
    QCOMPARE(service.requests.size(), 2);
    QCOMPARE(answers.all[0].status, 307);
    QCOMPARE(answers.all[1].status, 307);
    QCOMPARE(elsewhere.connections, 0);
}

void TestTargets::readsTheStatusOfARejectedHandshake_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("status");

    const auto words = u"QWebSocketPrivate::processHandshake: "_s;
    QTest::newRow("forbidden") << words + u"Unhandled http status code: 403 (Forbidden)."_s << 403;
    QTest::newRow("unauthorized") << words + u"Unhandled http status code: 401 (Unauthorized)."_s << 401;
    QTest::newRow("unauthorized, newer Qt") << words + u"Unsupported WWW-Authenticate challenge encountered."_s << 401;
    QTest::newRow("no connection") << u"Connection refused"_s << 0;
}

void TestTargets::readsTheStatusOfARejectedHandshake()
{
    QFETCH(QString, error);
    QFETCH(int, status);

    QCOMPARE(handshakeStatus(error), status);
}

void TestTargets::postsOverTrustedTls()
{
    HttpFake service;
    service.answerWith(201, "{}");
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), quint16(service.address().port()));
    const auto tls = tlsTrusting(certificates.caFile());
    QVERIFY(tls);
    ServiceTarget target(
        {.service = QUrl(u"https://127.0.0.1:%1"_s.arg(proxy.port())), .credential = "k3y", .tls = *tls});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QVERIFY2(answers.all[0].status == 201, qPrintable(answers.all[0].trouble));
    QVERIFY2(service.requests[0].hasHeader("Authorization: Bearer k3y"), service.requests[0].head);
}

void TestTargets::sendsAudioOverTrustedTls()
{
    SocketFake service;
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), quint16(service.settings().service.port()));
    const auto tls = tlsTrusting(certificates.caFile());
    QVERIFY(tls);
    ServiceTarget target(
        {.service = QUrl(u"https://127.0.0.1:%1"_s.arg(proxy.port())), .credential = "k3y", .tls = *tls});
    Answers answers;

    target.send(audio(u"hall"_s, "{}"), answers.next());

    QTRY_COMPARE(service.heard.size(), 1);
    QCOMPARE(service.sockets[0]->request().rawHeader("Authorization"), "Bearer k3y");
}

void TestTargets::reportsAnUntrustedCertificate()
{
    HttpFake service;
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), quint16(service.address().port()));
    ServiceTarget target({.service = QUrl(u"https://127.0.0.1:%1"_s.arg(proxy.port())), .credential = "k3y"});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());
    target.send(audio(u"hall"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 2);
    for (const auto &answer : answers.all)
        QVERIFY2(answer.trouble.contains(u"--ca-file"_s), qPrintable(answer.trouble));
    QCOMPARE(service.connections, 0);
}

void TestTargets::readsTheResponse_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("messageId");

    QTest::newRow("stored") << 201 << R"({"status":"success","message_id":"4711"})"_ba << QString() << u"4711"_s;
    QTest::newRow("rejected") << 422 << R"({"code":"MISSING_FIELD"})"_ba << u"MISSING_FIELD"_s << QString();
    QTest::newRow("unreachable") << 503 << R"({"code":"KAFKA_UNAVAILABLE"})"_ba << u"KAFKA_UNAVAILABLE"_s << QString();
    QTest::newRow("invalid JSON") << 502 << "<html>"_ba << QString() << QString();
    QTest::newRow("empty") << 201 << ""_ba << QString() << QString();
}

void TestTargets::readsTheResponse()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, messageId);
    HttpFake service;
    service.answerWith(status, body);
    ServiceTarget target({.service = service.address()});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(answers.all[0].status, status);
    QCOMPARE(answers.all[0].body, body);
    QCOMPARE(answers.all[0].code, code);
    QCOMPARE(answers.all[0].messageId, messageId);
    QVERIFY(answers.all[0].trouble.isEmpty());
}

void TestTargets::keepsConnectionsAlive()
{
    HttpFake service;
    service.answerWith(201, "{}");
    ServiceTarget target({.service = service.address(), .connections = 4});
    Answers answers;

    for (int i = 1; i <= 20; ++i) {
        target.send(post(u"/a"_s, "{}"), answers.next());
        QTRY_COMPARE(answers.all.size(), i);
    }

    QCOMPARE(service.requests.size(), 20);
    QCOMPARE(service.connections, 1);
}

void TestTargets::reconnectsAfterTheServiceClosed()
{
    HttpFake service;
    service.answerWith(201, "{}", "Connection: close\r\n");
    ServiceTarget target({.service = service.address(), .connections = 1});
    Answers answers;

    for (int i = 1; i <= 3; ++i) {
        target.send(post(u"/a"_s, "{}"), answers.next());
        QTRY_COMPARE(answers.all.size(), i);
        QCOMPARE(answers.all.last().status, 201);
    }

    QCOMPARE(service.connections, 3);
    QCOMPARE(service.requests.size(), 3);
}

void TestTargets::postsAnEmptyBody()
{
    HttpFake service;
    service.answerWith(400, R"({"code":"EMPTY_BODY"})");
    ServiceTarget target({.service = service.address()});
    Answers answers;

    target.send(post(u"/a"_s, ""), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(answers.all[0].code, u"EMPTY_BODY"_s);
    QCOMPARE(service.requests[0].body, "");
}

void TestTargets::followsNoRedirect()
{
    HttpFake service;
    service.answerWith(307, "{}", "Location: /elsewhere\r\n");
    ServiceTarget target({.service = service.address()});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(answers.all[0].status, 307);
    QCOMPARE(service.requests.size(), 1);
}

void TestTargets::reportsWhyNoResponseArrived()
{
    ServiceTarget target({.service = QUrl(u"http://127.0.0.1:1"_s)});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QVERIFY(!answers.all[0].isThere());
    QCOMPARE(answers.all[0].trouble, u"Connection refused"_s);
}

void TestTargets::sendsNothingTwiceIfAConnectionEnds()
{
    HttpFake service;
    service.closeConnections();
    ServiceTarget target({.service = service.address()});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(answers.all[0].status, 0);
    QCOMPARE(answers.all[0].trouble, u"the connection closed before a response arrived"_s);
    QCOMPARE(service.requests.size(), 1);
}

void TestTargets::givesUpAfterTheTimeout()
{
    HttpFake service;
    ServiceTarget target({.service = service.address(), .timeoutMs = 50});
    Answers answers;

    target.send(post(u"/a"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QVERIFY(!answers.all[0].isThere());
    QVERIFY(!answers.all[0].trouble.isEmpty());
}

void TestTargets::usesOneWebSocketPerDevice()
{
    SocketFake service;
    ServiceTarget target(service.settings());
    Answers answers;

    target.send(audio(u"left"_s, R"({"n":1})"), answers.next());
    target.send(audio(u"right"_s, R"({"n":2})"), answers.next());
    target.send(audio(u"left"_s, R"({"n":3})"), answers.next());

    QTRY_COMPARE(service.heard.size(), 3);
    QCOMPARE(service.sockets.size(), 2);
    QVERIFY(service.heard.contains(u"{\"message_type\":\"audio_chunk\",\"data\":{\"n\":1}}"_s));
    QVERIFY(service.heard.contains(u"{\"message_type\":\"audio_chunk\",\"data\":{\"n\":3}}"_s));
    QStringList paths;
    for (const auto *socket : service.sockets)
        paths.append(socket->requestUrl().path());
    paths.sort();
    QCOMPARE(paths, (QStringList{u"/audio/stream/left"_s, u"/audio/stream/right"_s}));
}

void TestTargets::assignsWebSocketResponsesInOrder()
{
    SocketFake service;
    ServiceTarget target(service.settings());
    Answers answers;
    for (int i = 0; i < 4; ++i)
        target.send(audio(u"left"_s, "{}"), answers.next());
    QTRY_COMPARE(service.heard.size(), 4);

    service.sockets[0]->sendTextMessage(u"{\"type\":\"ack\",\"message_id\":\"a\"}"_s);
    service.sockets[0]->sendTextMessage(u"{\"type\":\"error\",\"code\":\"KAFKA_UNAVAILABLE\"}"_s);
    service.sockets[0]->sendTextMessage(u"{\"type\":\"error\",\"code\":\"INVALID_FORMAT\"}"_s);
    service.sockets[0]->sendTextMessage(u"{\"type\":\"error\",\"code\":\"AUDIO_DISABLED\"}"_s);

    QTRY_COMPARE(answers.all.size(), 4);
    QCOMPARE(answers.all[0].status, 201);
    QCOMPARE(answers.all[0].messageId, u"a"_s);
    QCOMPARE(answers.all[1].status, 503);
    QCOMPARE(answers.all[1].code, u"KAFKA_UNAVAILABLE"_s);
    QCOMPARE(answers.all[2].status, 422);
    QCOMPARE(answers.all[3].status, 503);
}

void TestTargets::doesNotWrapCompleteFrames()
{
    SocketFake service;
    ServiceTarget target(service.settings());
    Answers answers;

    target.send(audio(u"left"_s, R"({"message_type":"song"})"), answers.next());

    QTRY_COMPARE(service.heard, QStringList{u"{\"message_type\":\"song\"}"_s});
}

void TestTargets::sendsAudioThatIsNotUtf8Unchanged()
{
    SocketFake service;
    ServiceTarget target(service.settings());
    Answers answers;

    target.send(audio(u"left"_s, "{\"a\":\"\xff\"}"), answers.next());
    QTRY_COMPARE(service.heardBytes.size(), 1);
    target.send(audio(u"left"_s, "{\"a\":\"\xfe\"}"), answers.next());

    QTRY_COMPARE(service.heardBytes.size(), 2);
    QCOMPARE(service.heardBytes[0], R"({"message_type":"audio_chunk","data":)"
                                    "{\"a\":\"\xff\"}}"_ba);
    QVERIFY(service.heard.isEmpty());
}

void TestTargets::ignoresOtherMessages()
{
    SocketFake service;
    ServiceTarget target(service.settings());
    Answers answers;
    target.send(audio(u"left"_s, "{}"), answers.next());
    QTRY_COMPARE(service.heard.size(), 1);

    service.sockets[0]->sendTextMessage(u"{\"message_type\":\"pong\"}"_s);
    service.sockets[0]->sendTextMessage(u"hello"_s);
    service.sockets[0]->sendTextMessage(u"{\"type\":\"ack\",\"message_id\":\"a\"}"_s);

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(answers.all[0].messageId, u"a"_s);
}

void TestTargets::completesOutstandingChunksWhenAConnectionEnds()
{
    SocketFake service;
    ServiceTarget target(service.settings());
    Answers answers;
    target.send(audio(u"left"_s, "{}"), answers.next());
    target.send(audio(u"left"_s, "{}"), answers.next());
    QTRY_COMPARE(service.heard.size(), 2);

    service.sockets[0]->close(QWebSocketProtocol::CloseCode(4001), u"replaced by a newer connection"_s);

    QTRY_COMPARE(answers.all.size(), 2);
    for (const auto &answer : answers.all) {
        QVERIFY(!answer.isThere());
        QVERIFY2(answer.trouble.contains(u"4001 replaced by a newer connection"_s), qPrintable(answer.trouble));
    }
}

void TestTargets::reopensAWebSocketAfterItEnded()
{
    SocketFake service;
    ServiceTarget target(service.settings());
    Answers answers;
    target.send(audio(u"left"_s, "{}"), answers.next());
    QTRY_COMPARE(service.heard.size(), 1);
    service.sockets[0]->close();
    QTRY_COMPARE(answers.all.size(), 1);

    target.send(audio(u"left"_s, "{}"), answers.next());

    QTRY_COMPARE(service.sockets.size(), 2);
    QTRY_COMPARE(service.heard.size(), 2);
}

void TestTargets::givesUpASilentWebSocket()
{
    SocketFake service;
    ServiceTarget target(service.settings(50));
    Answers answers;

    target.send(audio(u"left"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QVERIFY2(answers.all[0].trouble.startsWith(u"no answer from ws://127.0.0.1:"_s),
             qPrintable(answers.all[0].trouble));
}

void TestTargets::reportsARejectedWebSocket()
{
    ServiceTarget target({.service = QUrl(u"http://127.0.0.1:1"_s)});
    Answers answers;

    target.send(audio(u"left"_s, "{}"), answers.next());

    QTRY_COMPARE(answers.all.size(), 1);
    QCOMPARE(answers.all[0].trouble, u"ws://127.0.0.1:1/audio/stream/left ended: Connection refused"_s);
}

void TestTargets::readsServiceAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");

    QTest::newRow("complete") << u"http://127.0.0.1:8000"_s << u"http://127.0.0.1:8000"_s;
    QTest::newRow("without a scheme") << u"localhost:8000"_s << u"http://localhost:8000"_s;
    QTest::newRow("behind a proxy") << u"https://example.org/loom/"_s << u"https://example.org/loom/"_s;
    QTest::newRow("as a WebSocket address") << u"ws://localhost:8000"_s << u"http://localhost:8000"_s;
    QTest::newRow("as a WebSocket address with TLS") << u"wss://example.org"_s << u"https://example.org"_s;
    QTest::newRow("empty") << u""_s << QString();
    QTest::newRow("another scheme") << u"ftp://example.org"_s << QString();
    QTest::newRow("an invalid port") << u"http://localhost:port"_s << QString();
    QTest::newRow("with a query") << u"http://localhost:8000?x"_s << QString();
}

void TestTargets::readsServiceAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, address);

    const auto read = serviceAddress(text);

    QCOMPARE(read ? read->toString() : QString(), address);
}

void TestTargets::aRealServiceStoresAHundredMessages()
{
    ServiceProcess service;
    QVERIFY(service.isListening());
    QVERIFY(service.waitForReadiness() >= 0);
    ServiceTarget target({.service = QUrl(u"http://127.0.0.1:%1"_s.arg(service.port()))});
    Answers answers;

    for (int i = 0; i < 100; ++i)
        target.send(post(u"/sensor/power"_s, R"({"device_id":"phone-001","battery_level":50,"is_charging":true})"),
                    answers.next());
    target.send(post(u"/sensor/power"_s, "{}"), answers.next());

    QTRY_COMPARE_WITH_TIMEOUT(answers.all.size(), 101, 30'000);
    QCOMPARE(std::count_if(answers.all.begin(), answers.all.end(), [](auto &answer) { return answer.status == 201; }),
             100);
    QCOMPARE(readTopic(service.brokerAddress(), "device.state.power.raw").size(), 100);
}

void TestTargets::aRealServiceStoresAWavFile()
{
    ServiceProcess service;
    QVERIFY(service.isListening());
    QVERIFY(service.waitForReadiness() >= 0);
    ServiceTarget target({.service = QUrl(u"http://127.0.0.1:%1"_s.arg(service.port()))});
    const auto wav = *WavFile::fromBytes(wavBytes(2500, 1, 16000), u"a.wav"_s);
    WavSource source(wav, u"a.wav"_s, {u"microphone-1"_s, u"microphone-2"_s}, 500);
    SystemClock clock;
    Runner runner(source, target, {}, clock);
    QSignalSpy finished(&runner, &Runner::finished);
    Summary summary;
    connect(&runner, &Runner::answered, this,
            [&](const Outgoing &message, const Response &answer) { summary.add(message, answer); });

    runner.start();

    QVERIFY(finished.wait(30'000));
    QCOMPARE(summary.byStatus, (QMap<int, qint64>{{201, 10}}));
    QMap<QByteArray, QByteArray> sound;
    for (const auto &record : readTopic(service.brokerAddress(), "device.audio.raw")) {
        const auto chunk = QJsonDocument::fromJson(record.value).object()[u"chunk_data"_s].toString().toLatin1();
        sound[record.key] += WavFile::fromBytes(QByteArray::fromBase64(chunk), u"chunk"_s)->sound;
    }
    QCOMPARE(sound, (QMap<QByteArray, QByteArray>{{"microphone-1", wav.sound}, {"microphone-2", wav.sound}}));
}

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
