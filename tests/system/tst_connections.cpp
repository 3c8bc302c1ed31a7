// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpclient.h"
#include "tests/support/seed.h"
#include "tests/support/serviceprocess.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

#include <sys/socket.h>

using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char Body[] = R"({"device_id":"phone-001","latitude":37.7749,"longitude":-122.4194})";

/// Closes with RST instead of FIN, like a phone that has lost its network.
void reset(QTcpSocket &socket)
{
    const linger now{1, 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

} // namespace

/// Slow, greedy, numerous or disconnected clients must not affect other clients.
class TestConnections : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rejectsRequestSmuggling_data();
    void rejectsRequestSmuggling();
    void aThousandClientsLeaveAtRandomMoments();
    void timesOutASlowHeader();
    void timesOutASlowBody();
    void anIdleConnectionIsClosed();
    void answersAConnectionOverTheLimit();
    void aHugeBodyCostsNoMemory();
    void allBodiesTogetherAreBounded();
    void aClientThatReadsNoAnswersIsBounded();
    void readsARequestByteByByte();

private:
    ServiceProcess::Settings m_settings{{u"LOOM_WORKERS"_s, u"2"_s},
                                        {u"LOOM_HTTP_HEADER_TIMEOUT_S"_s, u"1"_s},
                                        {u"LOOM_HTTP_BODY_TIMEOUT_S"_s, u"1"_s},
                                        {u"LOOM_HTTP_KEEP_ALIVE_TIMEOUT_S"_s, u"2"_s}};
    std::optional<ServiceProcess> m_service;
};

void TestConnections::initTestCase()
{
    m_service.emplace(ServiceProcess::Settings{{u"LOOM_WORKERS"_s, u"3"_s}});
    QVERIFY(m_service->isListening());
    QVERIFY(m_service->waitForReadiness() >= 0);
}

void TestConnections::rejectsRequestSmuggling_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &headers, const QByteArray &body, int status = 400) {
        QTest::newRow(name) << headers << body << status;
    };
    row("Content-Length twice", "Host: t\r\nContent-Length: 2\r\nContent-Length: 30\r\n", "{}");
    row("Content-Length with chunked", "Host: t\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    row("a bad Content-Length", "Host: t\r\nContent-Length: two\r\n", "{}");
    row("an unknown coding", "Host: t\r\nTransfer-Encoding: cow\r\n", "0\r\n\r\n");
    row("an obfuscated coding",
        "Host: t\r\nTransfer-Encoding:\x0b"
        "chunked\r\nContent-Length: 2\r\n",
        "{}");
    row("a blank before the colon", "Host: t\r\nTransfer-Encoding : chunked\r\nContent-Length: 2\r\n", "{}");
    row("a folded header", "Host: t\r\nX: a\r\n b: c\r\nContent-Length: 2\r\n", "{}");
    row("a chunk size that overflows", "Host: t\r\nTransfer-Encoding: chunked\r\n", "ffffffffffffffff1\r\nx");
    row("LF alone", "Host: t\nContent-Length: 2\r\n", "{}");
    row("no Host", "Content-Length: 2\r\n", "{}");
    row("headers beyond 16 KiB", "Host: t\r\nX: " + QByteArray(17'000, 'x') + "\r\n", "", 431);
}

void TestConnections::rejectsRequestSmuggling()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    HttpClient http(m_service->port());

    http.send("POST /sensor/gps HTTP/1.1\r\n" + headers + "\r\n" + body + "GET /healthz HTTP/1.1\r\nHost: t\r\n\r\n");

    const auto response = http.receive();
    QCOMPARE(response.status, status);
    QCOMPARE(response.headers.value("connection"), "close");
    QCOMPARE(http.receive().status, 0);
    QVERIFY(http.isClosedByPeer());
}

/// Each client sends a random part of one or two requests and disconnects, some with a reset.
void TestConnections::aThousandClientsLeaveAtRandomMoments()
{
    const auto request = postRequest("/sensor/gps", Body);
    const QByteArray chunked = "POST /sensor/gps HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "10\r\n0123456789abcdef\r\n0\r\n\r\n";
    QRandomGenerator random(loom::test::seed());
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 1000; ++i) {
        auto client = std::make_unique<QTcpSocket>();
        client->connectToHost(QHostAddress::LocalHost, m_service->port());
        QVERIFY(client->waitForConnected(10'000));
        const auto bytes = (i % 3 == 0 ? chunked : request) + request;
        client->write(bytes.left(random.bounded(bytes.size() + 1)));
        client->flush();
        clients.push_back(std::move(client));
        if (i % 2 == 0) {
            const auto leaver = size_t(random.bounded(qsizetype(clients.size())));
            if (i % 4 == 0)
                reset(*clients[leaver]);
            clients.erase(clients.begin() + qsizetype(leaver));
        }
    }
    clients.clear();

    QCOMPARE(HttpClient(m_service->port()).post("/sensor/gps", Body).status, 201);
    QCOMPARE(m_service->process().state(), QProcess::Running);
}

void TestConnections::timesOutASlowHeader()
{
    ServiceProcess service(m_settings);
    QVERIFY(service.isListening());
    HttpClient http(service.port());

    http.send("POST /sensor/gps HTTP/1.1\r\nHost: t\r\n");

    QCOMPARE(http.receive().status, 408);
    QVERIFY(http.isClosedByPeer());
}

void TestConnections::timesOutASlowBody()
{
    ServiceProcess service(m_settings);
    QVERIFY(service.isListening());
    HttpClient http(service.port());

    http.send("POST /sensor/gps HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\n{");

    const auto response = http.receive();
    QCOMPARE(response.status, 408);
    QCOMPARE(response.json()[u"code"_s].toString(), u"REQUEST_TIMEOUT"_s);
    QVERIFY(http.isClosedByPeer());
}

void TestConnections::anIdleConnectionIsClosed()
{
    ServiceProcess service(m_settings);
    QVERIFY(service.isListening());
    HttpClient used(service.port());
    HttpClient unused(service.port());
    QCOMPARE(used.get("/healthz").status, 200);

    QVERIFY(used.isClosedByPeer());
    QVERIFY(unused.isClosedByPeer());
}

void TestConnections::answersAConnectionOverTheLimit()
{
    ServiceProcess service({{u"LOOM_HTTP_MAX_CONNECTIONS"_s, u"2"_s}});
    QVERIFY(service.isListening());
    HttpClient first(service.port());
    auto second = std::make_unique<HttpClient>(service.port());
    const QByteArray begun = "GET /healthz HTTP/1.1\r\n";
    first.send(begun);
    second->send(begun);

    HttpClient third(service.port());
    const auto response = third.receive();
    QCOMPARE(response.status, 503);
    QCOMPARE(response.json()[u"code"_s].toString(), u"OVERLOADED"_s);
    QVERIFY(response.headers.contains("retry-after"));

    second.reset();
    third.socket().abort();
    const auto isServed = [&] { return HttpClient(service.port()).get("/healthz").status == 200; };
    QVERIFY(QTest::qWaitFor(isServed, 10'000));
}

void TestConnections::aHugeBodyCostsNoMemory()
{
    const auto before = m_service->residentKiB();
    HttpClient http(m_service->port());
    const QByteArray megabyte(1024 * 1024, 'x');
    http.send("POST /sensor/gps HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 60; ++i) {
        http.send("100000\r\n" + megabyte + "\r\n");
        http.socket().waitForBytesWritten(1000);
    }

    QCOMPARE(http.receive().status, 413);
    const auto grown = m_service->residentKiB() - before;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY2(grown < 8 * 1024, qPrintable(u"%1 KiB more for a rejected body"_s.arg(grown)));
#else
    Q_UNUSED(grown);
#endif
}

void TestConnections::allBodiesTogetherAreBounded()
{
    ServiceProcess service({{u"LOOM_MAX_BUFFERED_BYTES"_s, u"1572864"_s}});
    QVERIFY(service.isListening());
    QVERIFY(service.waitForReadiness() >= 0);
    const auto request = postRequest("/audio/upload", QByteArray(900'000, ' '));
    const auto part = request.first(700'000);
    HttpClient first(service.port());
    HttpClient second(service.port());

    first.send(part);
    second.send(part);

    QTRY_VERIFY(first.socket().bytesAvailable() > 0 || second.socket().bytesAvailable() > 0);
    auto *rejected = first.socket().bytesAvailable() > 0 ? &first : &second;
    const auto response = rejected->receive();
    QCOMPARE(response.status, 503);
    QCOMPARE(response.json()[u"code"_s].toString(), u"OVERLOADED"_s);
    rejected->send(request.sliced(part.size()) + postRequest("/sensor/gps", Body));
    QCOMPARE(rejected->receive().status, 201);
    auto *taken = rejected == &first ? &second : &first;
    taken->send(request.sliced(part.size()));
    QCOMPARE(taken->receive().status, 400);
    QCOMPARE(HttpClient(service.port()).post("/sensor/gps", Body).status, 201);
}

void TestConnections::aClientThatReadsNoAnswersIsBounded()
{
    HttpClient greedy(m_service->port());
    greedy.socket().setReadBufferSize(1);
    const auto requests = QByteArray("GET / HTTP/1.1\r\nHost: t\r\n\r\n").repeated(1000);
    bool isHeldBack = false;
    for (int i = 0; i < 500 && !isHeldBack; ++i) {
        greedy.send(requests);
        isHeldBack = greedy.socket().bytesToWrite() > 0 && !greedy.socket().waitForBytesWritten(1000);
    }

    QVERIFY2(isHeldBack, "500,000 requests were read from a client that reads no answers");
    QCOMPARE(HttpClient(m_service->port()).post("/sensor/gps", Body).status, 201);
}

void TestConnections::readsARequestByteByByte()
{
    HttpClient http(m_service->port());
    for (const char byte : postRequest("/sensor/gps", Body)) {
        http.send(QByteArray(1, byte));
        http.socket().waitForBytesWritten(1000);
    }

    QCOMPARE(http.receive().status, 201);
}

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
