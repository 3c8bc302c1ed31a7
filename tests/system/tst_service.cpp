// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpclient.h"
#include "tests/support/kafkareader.h"
#include "tests/support/serviceprocess.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

const QJsonObject Gps{{u"device_id"_s, u"phone-001"_s}, {u"latitude"_s, 37.7749}, {u"longitude"_s, -122.4194}};

} // namespace

/// The real binary with its embedded broker, used as clients and operators do.
class TestService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void storesMessagesOfEverySensor_data();
    void storesMessagesOfEverySensor();
    void answersPages_data();
    void answersPages();
    void rejectsInTheDocumentedOrder_data();
    void rejectsInTheDocumentedOrder();
    void continuesAfterEveryRejection();
    void listsEveryViolation();
    void answersPipelinedRequestsInOrder();
    void answersManyPipelinedPages();
    void sendsContinueToAClientThatExpectsIt();
    void answersHttp10();
    void keepsHttp10AliveOnRequest();
    void closesOnRequest();
    void answersHeadWithoutABody();
    void returnsOrCreatesTheRequestId();
    void answersCorsPreflightRequests();
    void allowsListedOriginsOnly();
    void acceptsAUserSchema();
    void rejectsASchemaThatItCannotEnforce();
    void rejectsASchemaAtThePathOfAPage_data();
    void rejectsASchemaAtThePathOfAPage();
    void rejectsABadSetting();
    void warnsOfAnUnknownSetting();
    void rejectsAPortInUse();
    void startsBeforeKafkaIsReachable();
    void endsOnSigterm();
    void answersRequestsInFlightBeforeItExits();
    void answersAPageRequestDuringShutdown();
    void exitsAtOnceOnASecondSignal();
    void logsJsonLines();
    void spreadsConnectionsOverWorkers();

private:
    HttpClient client() { return HttpClient(m_service->port()); }

    std::optional<ServiceProcess> m_service;
};

void TestService::initTestCase()
{
    m_service.emplace();
    QVERIFY(m_service->isListening());
    QVERIFY(m_service->waitForReadiness() >= 0);
}

void TestService::storesMessagesOfEverySensor_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("topic");

    QTest::newRow("GPS")
        << "/sensor/gps"_ba
        << R"({"device_id":"phone-001","latitude":37.7749,"longitude":-122.4194,"accuracy":5.0,"speed":2.5})"_ba
        << "device.sensor.gps.raw"_ba;
    QTest::newRow("accelerometer") << "/sensor/accelerometer"_ba
                                   << R"({"device_id":"phone-001","x":0.5,"y":-0.3,"z":9.8})"_ba
                                   << "device.sensor.accelerometer.raw"_ba;
    QTest::newRow("heart rate") << "/sensor/heartrate"_ba
                                << R"({"device_id":"fitbit-001","bpm":72,"confidence":0.95})"_ba
                                << "device.health.heartrate.raw"_ba;
    QTest::newRow("power")
        << "/sensor/power"_ba
        << R"({"device_id":"phone-001","battery_level":85.5,"is_charging":true,"power_source":"USB"})"_ba
        << "device.state.power.raw"_ba;
    QTest::newRow("generic")
        << "/sensor/generic"_ba
        << R"({"device_id":"sensor-001","sensor_type":"temperature","value":{"temperature":23.5},"unit":"celsius","accuracy":0.1})"_ba
        << "device.sensor.temperature.raw"_ba;
}

void TestService::storesMessagesOfEverySensor()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, topic);

    const auto response = client().post(path, body);

    QCOMPARE(response.status, 201);
    QCOMPARE(response.json().keys(), (QStringList{u"message_id"_s, u"status"_s, u"topic"_s}));
    QCOMPARE(response.json()[u"status"_s].toString(), u"success"_s);
    QCOMPARE(response.json()[u"topic"_s].toString().toLatin1(), topic);
    const auto records = readTopic(m_service->brokerAddress(), topic);
    const auto id = response.json()[u"message_id"_s].toString().toLatin1();
    const auto isStored = std::any_of(records.begin(), records.end(), [&](const auto &record) {
        return record.value.contains(id) && record.value.endsWith(body.mid(body.indexOf(',')));
    });
    QVERIFY2(isStored, qPrintable(u"%1 records in %2"_s.arg(records.size()).arg(QString::fromLatin1(topic))));
}

void TestService::answersPages_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QStringList>("keys");

    QTest::newRow("/") << "/"_ba << QStringList{u"description"_s, u"endpoints"_s, u"service"_s, u"version"_s};
    const QStringList health{u"kafka_connected"_s, u"status"_s, u"timestamp"_s, u"version"_s};
    QTest::newRow("/healthz") << "/healthz"_ba << health;
    QTest::newRow("/readyz") << "/readyz"_ba << health;
    QTest::newRow("/readyz/") << "/readyz/"_ba << health;
    QTest::newRow("/readyz?verbose") << "/readyz?verbose"_ba << health;
}

void TestService::answersPages()
{
    QFETCH(QByteArray, path);
    QFETCH(QStringList, keys);

    const auto response = client().get(path);

    QCOMPARE(response.status, 200);
    QCOMPARE(response.headers.value("content-type"), "application/json");
    QCOMPARE(response.json().keys(), keys);
}

void TestService::rejectsInTheDocumentedOrder_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QByteArray &request, int status, const QString &code) {
        QTest::newRow(name) << request << status << code;
    };
    const auto raw = [](const QByteArray &line, const QByteArray &headers, const QByteArray &body = {}) {
        return line + " HTTP/1.1\r\nHost: t\r\n" + headers + "\r\n" + body;
    };
    const QByteArray large(1024 * 1024 + 1, 'x');
    const QByteArray text = "Content-Type: text/plain\r\n";
    row("unknown path, before anything else", raw("POST /nowhere", text + "Content-Length: 1048577\r\n", large), 404,
        u"NOT_FOUND"_s);
    row("known path, other method", raw("PUT /sensor/gps", text + "Content-Length: 1\r\n", "x"), 405,
        u"METHOD_NOT_ALLOWED"_s);
    row("GET of a message route", raw("GET /sensor/gps", {}), 405, u"METHOD_NOT_ALLOWED"_s);
    row("POST of a page", raw("POST /healthz", "Content-Length: 2\r\n", "{}"), 405, u"METHOD_NOT_ALLOWED"_s);
    row("media type before size", raw("POST /sensor/gps", text + "Content-Length: 1048577\r\n", large), 415,
        u"UNSUPPORTED_MEDIA_TYPE"_s);
    row("compressed", raw("POST /sensor/gps", "Content-Encoding: br\r\nContent-Length: 1\r\n", "x"), 415,
        u"UNSUPPORTED_MEDIA_TYPE"_s);
    row("no length", raw("POST /sensor/gps", {}), 411, u"LENGTH_REQUIRED"_s);
    row("1 MiB and one byte", postRequest("/sensor/gps", large), 413, u"PAYLOAD_TOO_LARGE"_s);
    row("1 MiB and one byte, chunked",
        raw("POST /sensor/gps", "Transfer-Encoding: chunked\r\n", "100001\r\n" + large + "\r\n0\r\n\r\n"), 413,
        u"PAYLOAD_TOO_LARGE"_s);
    row("empty", postRequest("/sensor/gps", {}), 400, u"EMPTY_BODY"_s);
    row("white space", postRequest("/sensor/gps", " \n "), 400, u"EMPTY_BODY"_s);
    row("not gzip", raw("POST /sensor/gps", "Content-Encoding: gzip\r\nContent-Length: 1\r\n", "x"), 400,
        u"INVALID_ENCODING"_s);
    row("not JSON", postRequest("/sensor/gps", "{\"device_id\":"), 400, u"INVALID_JSON"_s);
    row("not UTF-8", postRequest("/sensor/gps", "{\"device_id\":\"\xff\"}"), 400, u"INVALID_JSON"_s);
    row("65 levels", postRequest("/sensor/gps", QByteArray(65, '[') + QByteArray(65, ']')), 400, u"INVALID_JSON"_s);
    row("two documents", postRequest("/sensor/gps", "{}{}"), 400, u"INVALID_JSON"_s);
    row("NaN", postRequest("/sensor/gps", R"({"latitude":NaN})"), 400, u"INVALID_JSON"_s);
    row("beyond double", postRequest("/sensor/gps", R"({"latitude":1e999})"), 400, u"INVALID_JSON"_s);
    row("lone surrogate", postRequest("/sensor/gps", R"({"device_id":"\ud800"})"), 400, u"INVALID_JSON"_s);
    row("an array", postRequest("/sensor/gps", "[]"), 422, u"INVALID_TYPE"_s);
    row("a number", postRequest("/sensor/gps", "5"), 422, u"INVALID_TYPE"_s);
    row("a missing field", postRequest("/sensor/gps", R"({"latitude":0,"longitude":0})"), 422, u"MISSING_FIELD"_s);
    row("a wrong type", postRequest("/sensor/gps", R"({"device_id":"abc","latitude":"0","longitude":0})"), 422,
        u"INVALID_TYPE"_s);
    row("a wrong value", postRequest("/sensor/gps", R"({"device_id":"abc","latitude":91,"longitude":0})"), 422,
        u"INVALID_VALUE"_s);
    row("a timestamp two days ago",
        postRequest("/sensor/gps",
                    R"({"device_id":"abc","latitude":1,"longitude":0,"timestamp":"2020-01-01T00:00:00Z"})"),
        422, u"INVALID_VALUE"_s);
    row("an unknown sensor",
        postRequest("/sensor/generic", R"({"device_id":"abc","sensor_type":"radon","value":{"a":1}})"), 422,
        u"INVALID_VALUE"_s);
}

void TestService::rejectsInTheDocumentedOrder()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QString, code);
    auto http = client();

    http.send(request);
    const auto response = http.receive();

    QCOMPARE(response.status, status);
    const auto error = response.json();
    QCOMPARE(error[u"code"_s].toString(), code);
    QCOMPARE(error[u"status"_s].toString(), u"error"_s);
    QCOMPARE(error[u"request_id"_s].toString().toLatin1(), response.headers.value("x-request-id"));
    QVERIFY(!error[u"message"_s].toString().isEmpty());
    QCOMPARE(response.headers.contains("allow"), status == 405);
    QCOMPARE(error[u"detail"_s].isArray(), status == 422);
    QCOMPARE(http.get("/healthz").status, 200);
}

void TestService::continuesAfterEveryRejection()
{
    auto http = client();
    for (int round = 0; round < 20; ++round) {
        QCOMPARE(http.post("/sensor/gps", "{").status, 400);
        QCOMPARE(http.post("/sensor/gps", QByteArray(2'000'000, ' ')).status, 413);
        QCOMPARE(http.post("/sensor/gps", Gps).status, 201);
    }
}

void TestService::listsEveryViolation()
{
    const auto response = client().post("/sensor/gps", R"({"longitude":"east","latitude":-91.5})");

    const auto detail = response.json()[u"detail"_s].toArray();
    QCOMPARE(detail.size(), 3);
    QCOMPARE(detail[0].toObject(), (QJsonObject{{u"type"_s, u"missing"_s},
                                                {u"loc"_s, QJsonArray{u"body"_s, u"device_id"_s}},
                                                {u"msg"_s, u"Field required"_s},
                                                {u"input"_s, QJsonObject()},
                                                {u"ctx"_s, QJsonObject()}}));
    QCOMPARE(detail[1].toObject(), (QJsonObject{{u"type"_s, u"value_error"_s},
                                                {u"loc"_s, QJsonArray{u"body"_s, u"latitude"_s}},
                                                {u"msg"_s, u"ensure this value is greater than or equal to -90"_s},
                                                {u"input"_s, -91.5},
                                                {u"ctx"_s, QJsonObject{{u"ge"_s, -90.0}}}}));
    QCOMPARE(detail[2][u"msg"_s].toString(), u"expected float, got string"_s);
    QCOMPARE(response.json()[u"message"_s].toString(), u"Missing required field: device_id"_s);
    QCOMPARE(response.json()[u"details"_s][u"field"_s].toString(), u"device_id"_s);
}

void TestService::answersPipelinedRequestsInOrder()
{
    auto http = client();
    QByteArray requests;
    for (int i = 0; i < 200; ++i)
        requests += i % 3 == 0
                        ? "GET /healthz HTTP/1.1\r\nHost: t\r\nX-Request-ID: r" + QByteArray::number(i) + "\r\n\r\n"
                        : postRequest("/sensor/gps", QJsonDocument(Gps).toJson(),
                                      "X-Request-ID: r" + QByteArray::number(i) + "\r\n");
    http.send(requests);

    for (int i = 0; i < 200; ++i) {
        const auto response = http.receive();
        QCOMPARE(response.status, i % 3 == 0 ? 200 : 201);
        QCOMPARE(response.headers.value("x-request-id"), "r" + QByteArray::number(i));
    }
}

/// All are answered before reading has to pause, so no later answer resumes it.
void TestService::answersManyPipelinedPages()
{
    constexpr int Times = 200;
    auto http = client();
    http.send(QByteArray("GET /healthz HTTP/1.1\r\nHost: t\r\n\r\n").repeated(Times));

    for (int i = 0; i < Times; ++i)
        QVERIFY2(http.receive().status == 200, qPrintable(u"only %1 requests were answered"_s.arg(i)));
}

void TestService::sendsContinueToAClientThatExpectsIt()
{
    const auto body = QJsonDocument(Gps).toJson(QJsonDocument::Compact);
    auto http = client();
    http.send("POST /sensor/gps HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: "
              + QByteArray::number(body.size()) + "\r\n\r\n");
    QCOMPARE(http.receive().status, 100);
    http.send(body);
    QCOMPARE(http.receive().status, 201);

    auto rejected = client();
    rejected.send("POST /sensor/gps HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
    QCOMPARE(rejected.receive().status, 413);
    QVERIFY(rejected.isClosedByPeer());
}

void TestService::answersHttp10()
{
    auto http = client();
    http.send("GET /healthz HTTP/1.0\r\n\r\n");

    const auto response = http.receive();

    QCOMPARE(response.status, 200);
    QCOMPARE(response.headers.value("connection"), "close");
    QVERIFY(http.isClosedByPeer());
}

void TestService::keepsHttp10AliveOnRequest()
{
    auto http = client();
    for (int i = 0; i < 2; ++i) {
        http.send("GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QCOMPARE(http.receive().headers.value("connection"), "keep-alive");
    }
}

void TestService::closesOnRequest()
{
    auto http = client();
    const auto response = http.post("/sensor/gps", QJsonDocument(Gps).toJson(), "Connection: close\r\n");

    QCOMPARE(response.status, 201);
    QCOMPARE(response.headers.value("connection"), "close");
    QVERIFY(http.isClosedByPeer());
}

void TestService::answersHeadWithoutABody()
{
    auto http = client();
    http.send("HEAD /healthz HTTP/1.1\r\nHost: t\r\n\r\n");

    const auto response = http.receive(true);

    QCOMPARE(response.status, 200);
    QVERIFY(response.headers.value("content-length").toInt() > 0);
    QCOMPARE(http.get("/healthz").status, 200);
}

void TestService::returnsOrCreatesTheRequestId()
{
    auto http = client();
    QCOMPARE(http.post("/sensor/gps", "{", "X-Request-ID: my id 7\r\n").headers.value("x-request-id"), "my id 7");
    const auto made = http.post("/sensor/gps", "{", "X-Request-ID: " + QByteArray(200, 'x') + "\r\n");
    QCOMPARE(made.headers.value("x-request-id").size(), 36);
}

void TestService::answersCorsPreflightRequests()
{
    auto http = client();
    http.send("OPTIONS /sensor/gps HTTP/1.1\r\nHost: t\r\nOrigin: https://a.example\r\n"
              "Access-Control-Request-Method: POST\r\n\r\n");

    const auto response = http.receive();

    QCOMPARE(response.status, 204);
    QCOMPARE(response.headers.value("access-control-allow-origin"), "*");
    QCOMPARE(response.headers.value("access-control-allow-methods"), "POST, OPTIONS");
    QVERIFY(response.headers.contains("access-control-allow-headers"));
    QVERIFY(response.headers.contains("access-control-max-age"));
}

void TestService::allowsListedOriginsOnly()
{
    ServiceProcess service({{u"LOOM_CORS_ALLOWED_ORIGINS"_s, u"https://a.example, https://b.example"_s}});
    QVERIFY(service.isListening());
    HttpClient http(service.port());
    const auto askFrom = [&](const QByteArray &origin) {
        http.send("GET /healthz HTTP/1.1\r\nHost: t\r\nOrigin: " + origin + "\r\n\r\n");
        return http.receive().headers.value("access-control-allow-origin");
    };

    QCOMPARE(askFrom("https://b.example"), "https://b.example");
    QCOMPARE(askFrom("https://evil.example"), QByteArray());
}

void TestService::acceptsAUserSchema()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"noise.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "device/sensor/noise/v1", "title": "Noise", "description": "How loud it is.",
        "$ref": "/message/v1", "type": "object", "required": ["decibel"],
        "properties": {"decibel": {"type": "number", "minimum": 0, "maximum": 200}},
        "x-loom": {"route": "/sensor/noise", "topic": "device.sensor.noise.raw"},
        "examples": [{"device_id": "room-001", "decibel": 42.5}]
    })");
    file.close();
    ServiceProcess service({{u"LOOM_SCHEMA_DIR"_s, folder.path()}});
    QVERIFY(service.isListening());
    QVERIFY(service.waitForReadiness() >= 0);
    HttpClient http(service.port());

    QCOMPARE(http.post("/sensor/noise", R"({"device_id":"room-001","decibel":42.5})").status, 201);
    QCOMPARE(http.post("/sensor/noise", R"({"device_id":"room-001","decibel":201})").status, 422);
    QCOMPARE(http.post("/sensor/gps", Gps).status, 201);
    const auto records = readTopic(service.brokerAddress(), "device.sensor.noise.raw");
    QCOMPARE(records.size(), 1);
    QVERIFY(records[0].value.endsWith("\"decibel\":42.5}"));
}

void TestService::rejectsASchemaThatItCannotEnforce()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"odd.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"$id": "device/sensor/odd/v1", "title": "Odd", "$ref": "/message/v1", "type": "object",
        "properties": {"n": {"$ref": "https://example.org/number.json"}},
        "x-loom": {"route": "/sensor/odd", "topic": "device.sensor.odd.raw"}})");
    file.close();
    ServiceProcess service({{u"LOOM_SCHEMA_DIR"_s, folder.path()}});

    QCOMPARE(service.exitCode(), 2);
    const auto output = service.output();
    for (const auto part : {"odd.json", "/properties/n/$ref", "does not fetch schemas"})
        QVERIFY2(output.contains(part), output.constData());
}

void TestService::rejectsASchemaAtThePathOfAPage_data()
{
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("a page of health") << "/healthz"_ba << QStringList();
    QTest::newRow("a page of the documentation") << "/docs"_ba << QStringList();
    QTest::newRow("the metrics") << "/metrics"_ba << QStringList();
    QTest::newRow("a device's WebSocket") << "/audio/stream/phone-001"_ba << QStringList();
    QTest::newRow("found by --check-config") << "/redoc"_ba << QStringList{u"--check-config"_s};
}

void TestService::rejectsASchemaAtThePathOfAPage()
{
    QFETCH(const QByteArray, route);
    QFETCH(const QStringList, arguments);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"$id": "own/v1", "$ref": "/message/v1", "x-loom": {"topic": "own", "route": ")" + route + "\"}}");
    file.close();
    ServiceProcess service({{u"LOOM_SCHEMA_DIR"_s, folder.path()}, {u"LOOM_LOG_FORMAT"_s, u"text"_s}}, arguments);

    QCOMPARE(service.exitCode(), 2);
    const auto output = service.output();
    QVERIFY2(output.contains("own.json: /x-loom/route: \"" + route + "\" is already used by "), output.constData());
}

void TestService::rejectsABadSetting()
{
    ServiceProcess service({{u"LOOM_PORT"_s, u"none"_s}});

    QCOMPARE(service.exitCode(), 2);
    QVERIFY2(service.output().contains("LOOM_PORT = 'none'"), service.output().constData());
}

void TestService::warnsOfAnUnknownSetting()
{
    ServiceProcess service({{u"LOOM_WORKER"_s, u"2"_s}});

    QVERIFY(service.isListening());
    QVERIFY2(service.output().contains("did you mean LOOM_WORKERS?"), service.output().constData());
}

void TestService::rejectsAPortInUse()
{
    ServiceProcess second({{u"LOOM_PORT"_s, QString::number(m_service->port())}});

    QCOMPARE(second.exitCode(), 4);
    QVERIFY2(second.output().contains("cannot listen on 127.0.0.1 port"), second.output().constData());
}

void TestService::startsBeforeKafkaIsReachable()
{
    ServiceProcess service({{u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, u"127.0.0.1:1"_s}});
    QVERIFY(service.isListening());
    HttpClient http(service.port());

    const auto readiness = http.get("/readyz");
    QCOMPARE(readiness.status, 503);
    const auto reason = readiness.json()[u"reason"_s].toString();
    QVERIFY2(reason.startsWith(u"Kafka is unreachable (127.0.0.1:1): "_s), qPrintable(reason));
    const auto health = http.get("/healthz");
    QCOMPARE(health.status, 200);
    QCOMPARE(health.json()[u"kafka_connected"_s].toBool(true), false);
    QElapsedTimer timer;
    timer.start();
    const auto response = http.post("/sensor/gps", Gps);
    QCOMPARE(response.status, 503);
    QCOMPARE(response.json()[u"code"_s].toString(), u"KAFKA_UNAVAILABLE"_s);
    QVERIFY(response.headers.contains("retry-after"));
    QVERIFY2(timer.elapsed() < 2000, "an unreachable broker must cause an immediate 503");
}

void TestService::endsOnSigterm()
{
    ServiceProcess service;
    QVERIFY(service.isListening());
    HttpClient idle(service.port());
    QCOMPARE(idle.get("/healthz").status, 200);

    service.terminate();

    QVERIFY(idle.isClosedByPeer());
    QCOMPARE(service.exitCode(), 0);
    QVERIFY(service.output().contains("Stopped"));
}

void TestService::answersRequestsInFlightBeforeItExits()
{
    ServiceProcess service;
    QVERIFY(service.isListening());
    QVERIFY(service.waitForReadiness() >= 0);
    HttpClient http(service.port());
    const auto body = QJsonDocument(Gps).toJson(QJsonDocument::Compact);
    QCOMPARE(http.post("/sensor/gps", body).status, 201);
    const auto request = postRequest("/sensor/gps", body);
    http.send(request.chopped(10));
    QCOMPARE(HttpClient(service.port()).get("/healthz").status, 200);

    service.terminate();
    QTRY_VERIFY_WITH_TIMEOUT(service.output().contains("Shutting down"), 10'000);
    http.send(request.right(10));

    QCOMPARE(http.receive().status, 201);
    QVERIFY(http.isClosedByPeer());
    QCOMPARE(service.exitCode(), 0);
}

void TestService::answersAPageRequestDuringShutdown()
{
    ServiceProcess service;
    QVERIFY(service.isListening());
    HttpClient http(service.port());
    http.send("GET /healthz HTTP/1.1\r\n");
    QCOMPARE(HttpClient(service.port()).get("/healthz").status, 200);

    service.terminate();
    QTRY_VERIFY_WITH_TIMEOUT(service.output().contains("Shutting down"), 10'000);
    http.send("Host: t\r\n\r\n");

    QCOMPARE(http.receive().status, 200);
    QCOMPARE(service.exitCode(), 0);
    QVERIFY2(!service.output().contains("WARNING"), service.output().constData());
}

void TestService::exitsAtOnceOnASecondSignal()
{
    ServiceProcess service;
    QVERIFY(service.isListening());
    HttpClient http(service.port());
    http.send("POST /sensor/gps HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\n{");
    QCOMPARE(HttpClient(service.port()).get("/healthz").status, 200);

    service.terminate();
    QTRY_VERIFY_WITH_TIMEOUT(service.output().contains("Shutting down"), 10'000);
    service.terminate();

    QCOMPARE(service.exitCode(5'000), 128 + SIGTERM);
}

void TestService::logsJsonLines()
{
    ServiceProcess service({{u"LOOM_LOG_LEVEL"_s, u"DEBUG"_s}});
    QVERIFY(service.isListening());
    QCOMPARE(HttpClient(service.port()).get("/nowhere").status, 404);
    service.terminate();
    QCOMPARE(service.exitCode(), 0);

    QVERIFY2(service.output().contains("\"path\":\"/nowhere\",\"status\":404}"), service.output().constData());
    const auto lines = service.output().trimmed().split('\n');
    QVERIFY(lines.size() >= 4);
    for (const auto &line : lines) {
        const auto entry = QJsonDocument::fromJson(line).object();
        QVERIFY2(entry.contains(u"timestamp"_s) && entry.contains(u"level"_s) && entry.contains(u"message"_s),
                 line.constData());
    }
}

void TestService::spreadsConnectionsOverWorkers()
{
    ServiceProcess service({{u"LOOM_WORKERS"_s, u"3"_s}});
    QVERIFY(service.isListening());
    QVERIFY(service.waitForReadiness() >= 0);
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(std::make_unique<HttpClient>(service.port()));
        clients.back()->send(postRequest("/sensor/gps", QJsonDocument(Gps).toJson()));
    }

    for (const auto &http : clients)
        QCOMPARE(http->receive().status, 201);
    QCOMPARE(readTopic(service.brokerAddress(), "device.sensor.gps.raw").size(), 30);
    service.terminate();
    QCOMPARE(service.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
