// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "service/http/httpserver.h"
#include "service/http/listener.h"
#include "service/http/listeningsockets.h"
#include "service/http/pages.h"
#include "service/http/routes.h"
#include "service/metrics/metrics.h"
#include "service/websocket/audiohub.h"
#include "service/websocket/connectionregistry.h"
#include "tests/service/http/clientsocket.h"
#include "tests/service/http/testload.h"
#include "tests/service/websocket/clientframe.h"
#include "tests/support/listsink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <vector>

using namespace loom;
using namespace loom::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int TextFrame = 1;
constexpr qint64 MemoryBytes = 512 * 1024 * 1024;
constexpr int CloseFrame = 8;
constexpr char LongPage[] = "/long";
constexpr qsizetype LongPageBytes = 4 * 1024 * 1024;

/// A Kafka publisher that answers when the test says so.
class ManualPublisher : public Publisher
{
public:
    void publish(Record record, Completion done) override
    {
        records.append(std::move(record));
        waiting.push_back(std::move(done));
    }

    /// Completes the @p number-th pending record.
    void answer(size_t number = 0, const Result<Delivery> &result = Delivery{0, 1})
    {
        const auto done = std::move(waiting.at(number));
        waiting.erase(waiting.begin() + std::ptrdiff_t(number));
        done(result);
    }

    QList<Record> records;
    std::vector<Completion> waiting;
};

QByteArray postOf(const QByteArray &device, const QByteArray &fields = {})
{
    const QByteArray body = R"({"device_id":")" + device + R"(","bpm":72})";
    return "POST /sensor/heartrate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n" + fields
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray handshakeOf(const QByteArray &device)
{
    return "GET /audio/stream/" + device
           + " HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

QByteArray chunkOf(const QByteArray &id, const QByteArray &device = "phone-001")
{
    return R"({"message_type":"audio_chunk","data":{"device_id":")" + device + R"(","message_id":")" + id
           + R"(","chunk_data":"AAAA","sample_rate":44100,"channels":1,"format":"wav","duration_ms":10}})";
}

/// The payloads of unmasked server frames (RFC 6455 §5.2). All are short.
QByteArrayList framesIn(QByteArrayView bytes)
{
    QByteArrayList frames;
    while (bytes.size() >= 2) {
        const bool isLonger = bytes[1] == 126;
        const qsizetype head = isLonger ? 4 : 2;
        if (bytes.size() < head)
            break;
        const qsizetype size = isLonger ? uchar(bytes[2]) * 256 + uchar(bytes[3]) : uchar(bytes[1]);
        if (bytes.size() < head + size)
            break;
        frames.append(bytes.sliced(head, size).toByteArray());
        bytes = bytes.sliced(head + size);
    }
    return frames;
}

QByteArrayList statusesIn(const QByteArray &received)
{
    QByteArrayList all;
    for (auto at = received.indexOf("HTTP/1.1 "); at >= 0; at = received.indexOf("HTTP/1.1 ", at + 1))
        all.append(received.mid(at + 9, 3));
    return all;
}

} // namespace

/// The parts of an I/O thread, with slow delivery reports and misbehaving clients.
class TestIoThread : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void answersPipelinedRequestsOneAfterTheOther();
    void survivesAResetWhileARecordIsInFlight();
    void answersAClientThatSendsByteByByte();
    void sendsALongPageToAClientThatReadsSlowly();
    void countsTheRequestOfADisconnectedClientAsEnded();
    void rejectsConnectionsOverTheLimit();
    void answersRequestsInFlightBeforeItIsDrained();
    void acknowledgesChunksInOrderWhateverTheOrderOfDeliveryReports();
    void acceptsFramesByteByByte();
    void removesADeviceThatHasResetItsConnection();
    void keepsOnlyTheNewestConnectionOfADevice();
    void acknowledgesChunksInFlightBeforeItClosesADrainedConnection();
    void disconnectsADeviceThatReadsNoAnswers();

private:
    /// Runs the event loop once and returns what the client has received.
    static QByteArray seenBy(ClientSocket &client)
    {
        QCoreApplication::processEvents();
        return client.received();
    }
    /// The connection of a device, after its handshake.
    std::unique_ptr<ClientSocket> messageTypeOf(const QByteArray &device, int receiveBuffer = 0);
    static QByteArrayList framesOf(ClientSocket &client)
    {
        const auto all = seenBy(client);
        return framesIn(QByteArrayView(all).sliced(all.indexOf("\r\n\r\n") + 4));
    }
    /// The acknowledged messages, in the order of the acknowledgements.
    static QByteArrayList acknowledgedTo(ClientSocket &client);
    quint16 port() const { return m_listener->serverPort(); }
    /// Creates the parts of an I/O thread anew.
    void startWith(int mostConnections);

    std::optional<Catalogue> m_catalogue;
    std::unique_ptr<Routes> m_routes;
    HttpSettings m_http;
    AudioSettings m_audio;
    std::unique_ptr<TestLoad> m_load;
    ListSink m_events;
    std::atomic<bool> m_isDraining = false;
    std::unique_ptr<MetricsRecorder> m_recorder;
    std::unique_ptr<ManualPublisher> m_kafka;
    AccessSettings m_access;
    KeyStore m_keys;
    Audit m_audit;
    RateLimitSettings m_rate;
    Throttle m_throttle{m_rate};
    std::unique_ptr<ConnectionRegistry> m_devices;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<SocketNotifierSet> m_readiness;
    std::unique_ptr<AudioHub> m_hub;
    std::unique_ptr<HttpServer> m_server;
    Listener *m_listener = nullptr;
};

void TestIoThread::initTestCase()
{
    auto loaded = Catalogue::load({});
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message));
    m_catalogue.emplace(*std::move(loaded));
    const HttpPage page{
        LongPage, {}, [](const PageRequest &) { return Reply::json(200, QByteArray(LongPageBytes, 'x')); }};
    m_routes = std::make_unique<Routes>(*m_catalogue, std::vector<HttpPage>{page});
}

void TestIoThread::init()
{
    startWith(10'000);
}

void TestIoThread::startWith(int mostConnections)
{
    m_server.reset();
    m_hub.reset();
    m_http = {};
    m_audio = {};
    m_isDraining = false;
    m_load = std::make_unique<TestLoad>(MemoryBytes, mostConnections);
    m_recorder = std::make_unique<MetricsRecorder>(m_routes->endpoints(), m_catalogue->topics());
    m_kafka = std::make_unique<ManualPublisher>();
    m_devices = std::make_unique<ConnectionRegistry>();
    m_pipeline = std::make_unique<Pipeline>(*m_kafka, m_events, 24);
    m_readiness = std::make_unique<SocketNotifierSet>();
    const auto *audio = m_routes->find(Routes::AudioUpload)->messageType;
    m_hub = std::make_unique<AudioHub>(
        AudioParts{m_audio, *audio, *m_pipeline, *m_recorder, *m_devices, m_keys, m_throttle}, m_load->load());
    const auto health = [this] { return ServiceHealth{true, true, m_isDraining, {}}; };
    m_server =
        std::make_unique<HttpServer>(m_http, *m_routes, *m_pipeline, *m_hub, *m_recorder, health,
                                     Access{m_access, m_keys, m_audit}, m_throttle, m_load->memory(), m_isDraining);
    m_listener = new Listener(*m_readiness, m_http, *m_server, *m_recorder, m_load->load(), nullptr, m_server.get());
    const auto listening = openListeners(QHostAddress::LocalHost, 0, 1, "LOOM_HOST", "LOOM_PORT");
    QVERIFY(listening);
    m_listener->listenOn(listening->descriptors.first());
    m_server->bind(m_listener);
}

/// No client may leave a connection, a device or memory behind.
void TestIoThread::cleanup()
{
    while (!m_kafka->waiting.empty())
        m_kafka->answer();
    QTRY_COMPARE(m_load->open(), 0);
    QTRY_COMPARE(m_load->memory().used(), 0);
    QCOMPARE(m_devices->devices(), QList<QByteArray>());
    m_server.reset();
    m_hub.reset();
}

void TestIoThread::answersPipelinedRequestsOneAfterTheOther()
{
    ClientSocket client(port());
    client.send(postOf("phone-001") + "GET /nothing HTTP/1.1\r\nHost: h\r\n\r\n" + postOf("phone-002"));
    QTRY_COMPARE(m_kafka->records.size(), 1);
    QCOMPARE(statusesIn(seenBy(client)), QByteArrayList());

    m_kafka->answer();
    QTRY_COMPARE(m_kafka->records.size(), 2);
    m_kafka->answer();

    QTRY_COMPARE(statusesIn(seenBy(client)), QByteArrayList({"201", "404", "201"}));
}

void TestIoThread::survivesAResetWhileARecordIsInFlight()
{
    ClientSocket leaver(port());
    ClientSocket stayer(port());
    leaver.send(postOf("phone-001"));
    stayer.send(postOf("phone-002"));
    QTRY_COMPARE(m_kafka->records.size(), 2);

    leaver.resetClient();
    QCoreApplication::processEvents();
    m_kafka->answer();
    QTRY_COMPARE(m_load->open(), 1);
    m_kafka->answer();

    QTRY_COMPARE(statusesIn(seenBy(stayer)), QByteArrayList{"201"});
}

void TestIoThread::answersAClientThatSendsByteByByte()
{
    ClientSocket client(port());
    for (const char byte : postOf("phone-001", "Expect: 100-continue\r\n")) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_kafka->records.size(), 1);
    m_kafka->answer();

    QTRY_COMPARE(statusesIn(seenBy(client)), QByteArrayList({"100", "201"}));
}

void TestIoThread::sendsALongPageToAClientThatReadsSlowly()
{
    ClientSocket client(port(), 4096);
    client.send("GET /long HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QByteArray received;
    while (!client.hasEnded()) {
        QCoreApplication::processEvents();
        received = client.received(10'000);
    }

    QCOMPARE(statusesIn(received), QByteArrayList{"200"});
    QCOMPARE(received.size() - received.indexOf("\r\n\r\n") - 4, LongPageBytes);
}

void TestIoThread::countsTheRequestOfADisconnectedClientAsEnded()
{
    ClientSocket client(port());
    client.send(postOf("phone-001"));
    QTRY_COMPARE(m_recorder->totals().requestsInFlight, 1);
    client.resetClient();
    QCoreApplication::processEvents();
    QCOMPARE(m_recorder->totals().requestsInFlight, 1);

    m_kafka->answer();

    QCOMPARE(m_recorder->totals().requestsInFlight, 0);
}

void TestIoThread::rejectsConnectionsOverTheLimit()
{
    startWith(1);
    ClientSocket first(port());
    first.send("GET / HTTP/1.1\r\n");
    QTRY_COMPARE(m_load->open(), 1);
    ClientSocket second(port());
    QTRY_COMPARE(statusesIn(seenBy(second)), QByteArrayList{"503"});
    QTRY_VERIFY((seenBy(second), second.hasEnded()));

    first.closeClient();
    QTRY_COMPARE(m_load->open(), 0);
    ClientSocket third(port());
    third.send(postOf("phone-001"));
    QTRY_COMPARE(m_kafka->records.size(), 1);
}

void TestIoThread::answersRequestsInFlightBeforeItIsDrained()
{
    QSignalSpy drained(m_listener, &Listener::drained);
    ClientSocket asking(port());
    ClientSocket idle(port());
    asking.send(postOf("phone-001"));
    QTRY_COMPARE(m_kafka->records.size(), 1);

    m_isDraining = true;
    m_listener->drain();
    QTRY_VERIFY((seenBy(idle), idle.hasEnded()));
    QCOMPARE(drained.count(), 0);
    m_kafka->answer();

    QTRY_COMPARE(statusesIn(seenBy(asking)), QByteArrayList{"201"});
    // Qt 6.8 writes lower-case names
    QVERIFY2(asking.received().toLower().contains("connection: close"), asking.received());
    asking.closeClient();
    idle.closeClient();
    QTRY_COMPARE(drained.count(), 1);
}

std::unique_ptr<ClientSocket> TestIoThread::messageTypeOf(const QByteArray &device, int receiveBuffer)
{
    auto client = std::make_unique<ClientSocket>(port(), receiveBuffer);
    client->send(handshakeOf(device));
    if (!QTest::qWaitFor([&] { return seenBy(*client).contains("\r\n\r\n"); }))
        qWarning("The handshake of %s got no answer", device.constData());
    return client;
}

QByteArrayList TestIoThread::acknowledgedTo(ClientSocket &client)
{
    QByteArrayList ids;
    for (const auto &frame : framesOf(client)) {
        const auto message = QJsonDocument::fromJson(frame).object();
        if (message.value(u"type"_s) == u"ack"_s)
            ids.append(message.value(u"message_id"_s).toString().toUtf8());
    }
    return ids;
}

void TestIoThread::acknowledgesChunksInOrderWhateverTheOrderOfDeliveryReports()
{
    const auto client = messageTypeOf("phone-001");
    for (const char *id : {"a", "b", "c"})
        client->send(clientFrame(TextFrame, chunkOf(id)));
    QTRY_COMPARE(m_kafka->records.size(), 3);

    m_kafka->answer(2);
    m_kafka->answer(1);
    QCOMPARE(acknowledgedTo(*client), QByteArrayList());
    m_kafka->answer(0);

    QTRY_COMPARE(acknowledgedTo(*client), QByteArrayList({"a", "b", "c"}));
}

void TestIoThread::acceptsFramesByteByByte()
{
    const auto client = messageTypeOf("phone-001");
    const auto chunk = chunkOf("a");
    const auto frames =
        clientFrame(TextFrame, chunk.first(20), Final::No) + clientFrame(0, chunk.sliced(20), Final::Yes);
    for (const char byte : frames) {
        client->send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_kafka->records.size(), 1);
    m_kafka->answer();

    QTRY_COMPARE(acknowledgedTo(*client), QByteArrayList{"a"});
}

void TestIoThread::removesADeviceThatHasResetItsConnection()
{
    const auto client = messageTypeOf("phone-001");
    QCOMPARE(m_devices->devices(), QList<QByteArray>{"phone-001"});
    client->send(clientFrame(TextFrame, chunkOf("a")));
    QTRY_COMPARE(m_kafka->records.size(), 1);

    client->resetClient();
    QTRY_COMPARE(m_devices->devices(), QList<QByteArray>());
    m_kafka->answer();
    QTRY_COMPARE(m_load->open(), 0);
}

void TestIoThread::keepsOnlyTheNewestConnectionOfADevice()
{
    const auto older = messageTypeOf("phone-001");
    const auto newer = messageTypeOf("phone-001");
    QTRY_VERIFY((seenBy(*older), older->hasEnded()));

    newer->send(clientFrame(TextFrame, chunkOf("a")));
    QTRY_COMPARE(m_kafka->records.size(), 1);
    m_kafka->answer();

    QTRY_COMPARE(acknowledgedTo(*newer), QByteArrayList{"a"});
    QCOMPARE(m_devices->devices(), QList<QByteArray>{"phone-001"});
}

void TestIoThread::acknowledgesChunksInFlightBeforeItClosesADrainedConnection()
{
    QSignalSpy drained(m_hub.get(), &AudioHub::drained);
    const auto client = messageTypeOf("phone-001");
    client->send(clientFrame(TextFrame, chunkOf("a")));
    QTRY_COMPARE(m_kafka->records.size(), 1);

    const auto before = framesOf(*client).size();
    m_hub->drain();
    QCOMPARE(framesOf(*client).size(), before);
    m_kafka->answer();

    QTRY_COMPARE(framesOf(*client).size(), before + 2);
    QCOMPARE(acknowledgedTo(*client), QByteArrayList{"a"});
    QCOMPARE(framesOf(*client).constLast().first(2), QByteArray("\x03\xf4")); // 1012, service restart
    client->send(clientFrame(CloseFrame, "\x03\xf4"));
    QTRY_COMPARE(drained.count(), 1);
}

void TestIoThread::disconnectsADeviceThatReadsNoAnswers()
{
    m_audio.inactivity = 1s;
    const auto client = messageTypeOf("phone-001", 2048);
    const auto ping = clientFrame(TextFrame, R"({"message_type":"ping","data":")" + QByteArray(1000, 'x') + R"("})");
    QElapsedTimer time;
    time.start();
    while (m_load->open() > 0 && time.elapsed() < 30'000) {
        ::send(client->client(), ping.constData(), size_t(ping.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        QCoreApplication::processEvents();
    }

    QCOMPARE(m_load->open(), 0);
}

QTEST_GUILESS_MAIN(TestIoThread)
#include "tst_worker.moc"
