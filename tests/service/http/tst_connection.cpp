// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/connection.h"
#include "service/http/routes.h"
#include "tests/service/http/encoded.h"
#include "tests/service/http/socketpair.h"
#include "tests/service/http/testload.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace loom;
using namespace std::chrono_literals;

namespace {

constexpr char Get[] = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
constexpr qint64 MemoryBytes = 256 * 1024 * 1024;
constexpr char Post[] = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";

/// Stands in for Qt HttpServer: reads the bytes that the connection feeds, and answers when the test says so.
class Handler : public RequestHandler
{
public:
    Result<ExpectedBody, Reply> admit(Exchange &exchange) override
    {
        exchange.requestId = "id";
        exchange.route = &route;
        if (exchange.head.path != route.path)
            return errorReply(exchange, Error::of(ErrorCode::NotFound));
        return ExpectedBody{bodyLimit, coding};
    }
    Reply reject(Exchange &exchange, const Error &error, const PartialBody &) override
    {
        auto reply = errorReply(exchange, error);
        reply.closes = error.code == ErrorCode::BadRequest || error.code == ErrorCode::RequestTimeout;
        return reply;
    }
    void serve(Connection &connection) override
    {
        connection.offerToServer();
        waiting.push_back(connection.exchange());
        if (answersAtOnce)
            answer(replyAtOnce);
    }

    /// Answers the request served last, if its client is still connected.
    void answer(const Reply &reply = Reply::json(201, "{}"))
    {
        const auto exchange = waiting.back();
        waiting.pop_back();
        if (!exchange->client)
            return;
        exchange->client->write(reply.toBytes(exchange->head, exchange->requestId, exchange->client->endsWith(reply)));
        exchange->client->finishAnswer(reply);
    }

    Route route{.path = "/a", .target = "/a"};
    qint64 bodyLimit = 10;
    ContentCoding coding = ContentCoding::Identity;
    bool answersAtOnce = true;
    Reply replyAtOnce = Reply::json(201, "{}");
    std::vector<std::shared_ptr<Exchange>> waiting;
};

QByteArray postOf(const QByteArray &body)
{
    return "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QList<int> statuses(const QByteArray &received)
{
    QList<int> all;
    for (auto at = received.indexOf("HTTP/1.1 "); at >= 0; at = received.indexOf("HTTP/1.1 ", at + 1))
        all.append(received.mid(at + 9, 3).toInt());
    return all;
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void feedsQtTheCanonicalRequest();
    void answersOneRequestAfterTheOther();
    void readsTheNextRequestOnlyAfterTheAnswer();
    void answersAfterTheEndOfTheInput();
    void sendsALongAnswerAfterTheEndOfTheInput();
    void endsIfTheClientDisconnectsWithinARequest();
    void dropsTheAnswerToADisconnectedClient();
    void continuesAfterARejectionWhoseBodyCanBeSkipped();
    void closesAfterARejectionIfTheClientWaitsForContinue();
    void sendsContinueIfTheClientExpectsIt();
    void rejectsABodyThatGrowsTooLarge();
    void feedsQtTheDecodedBody();
    void rejectsABodyThatCannotBeDecodedAndReadsTheNextRequest_data();
    void rejectsABodyThatCannotBeDecodedAndReadsTheNextRequest();
    void rejectsADecodedBodyOverTheMemoryBudget();
    void rejectsABodyOverTheMemoryBudget();
    void rejectsAHeadOverTheMemoryBudget();
    void rejectsLargeBodiesBeforeSmallOnes();
    void countsABodyUntilItsRequestIsAnswered();
    void disconnectsAClientThatReadsNoAnswerIfMemoryIsNeeded();
    void isIdleBetweenRequestsOnly();
    void isNotClosedAsIdleWhenARequestHasArrived();
    void enforcesTimeLimits_data();
    void enforcesTimeLimits();
    void readsARequestThatArrivedBeforeTheIdleTimeout();
    void waitsForAnAnswerAsLongAsItTakes();
    void aClockJumpEndsOnlyOverdueConnections();
    void stopsReadingAClientThatReadsNoAnswers();
    void disconnectsAClientThatReadsNoAnswer();
    void answersTheCurrentRequestBeforeItIsDrained();
    void isRejectedWithAnAnswer();
    void passesUnreadBytesToAWebSocket();

private:
    QByteArray received()
    {
        QCoreApplication::processEvents();
        return m_pair->received();
    }
    qint64 later(std::chrono::milliseconds time) const { return QDeadlineTimer::current().deadline() + time.count(); }

    SocketNotifierSet m_readiness;
    HttpSettings m_settings;
    std::unique_ptr<TestLoad> m_load;
    IdleConnections m_idle;
    std::unique_ptr<Handler> m_handler;
    std::unique_ptr<SocketPair> m_pair;
    std::unique_ptr<Connection> m_connection;
};

void TestConnection::init()
{
    m_settings = {};
    m_load = std::make_unique<TestLoad>(MemoryBytes);
    m_handler = std::make_unique<Handler>();
    m_pair = std::make_unique<SocketPair>();
    m_connection = std::make_unique<Connection>(std::make_unique<Channel>(m_pair->takeService(), m_readiness),
                                                m_settings, *m_handler, m_load->load(), m_idle, nullptr);
}

void TestConnection::cleanup()
{
    m_connection.reset();
    QCOMPARE(m_load->memory().used(), 0);
    m_idle.beginTurn();
    QVERIFY(!m_idle.oldest());
}

void TestConnection::feedsQtTheCanonicalRequest()
{
    QByteArray offered;
    connect(m_connection.get(), &QTcpSocket::readyRead, this, [&] { offered = m_connection->readAll(); });
    QSignalSpy needed(m_connection.get(), &Connection::serverNeeded);

    m_pair->send("POST http://h/a?x=1 HTTP/1.1\r\nHost: h\r\nX-Mine: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                 "1;a=b\r\na\r\n2\r\nbc\r\n0\r\nT: u\r\n\r\n");

    QTRY_COMPARE(statuses(received()), QList{201});
    QCOMPARE(offered, "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
    QCOMPARE(needed.size(), 1);
    QCOMPARE(m_connection->bytesAvailable(), 0);
}

void TestConnection::answersOneRequestAfterTheOther()
{
    m_pair->send(QByteArray(Post) + Get + Post);

    QTRY_COMPARE(statuses(received()), QList({201, 201, 201}));
    QCOMPARE(m_connection->info().messages, 3);
}

void TestConnection::readsTheNextRequestOnlyAfterTheAnswer()
{
    m_handler->answersAtOnce = false;
    m_pair->send(QByteArray(Post) + Post);
    QTRY_COMPARE(m_handler->waiting.size(), 1);
    m_pair->send(Post);
    QCOMPARE(received(), "");
    QCOMPARE(m_handler->waiting.size(), 1);

    m_handler->answer();
    QCOMPARE(m_handler->waiting.size(), 1);
    m_handler->answer();
    QTRY_COMPARE(m_handler->waiting.size(), 1);
    m_handler->answer();

    QTRY_COMPARE(statuses(received()), QList({201, 201, 201}));
}

/// RFC 9112 §9.6: one side of a connection may be closed.
void TestConnection::answersAfterTheEndOfTheInput()
{
    m_handler->answersAtOnce = false;
    m_pair->send(Post);
    m_pair->endSending();
    QTRY_COMPARE(m_handler->waiting.size(), 1);
    QSignalSpy ended(m_connection.get(), &QTcpSocket::disconnected);
    received();
    QCOMPARE(ended.size(), 0);

    m_handler->answer();

    QTRY_COMPARE(statuses(received()), QList{201});
    QTRY_COMPARE(ended.size(), 1);
}

void TestConnection::sendsALongAnswerAfterTheEndOfTheInput()
{
    m_handler->answersAtOnce = false;
    m_pair->send(Get);
    m_pair->endSending();
    QTRY_COMPARE(m_handler->waiting.size(), 1);
    QSignalSpy ended(m_connection.get(), &QTcpSocket::disconnected);

    constexpr qsizetype Long = 32 * 1024 * 1024;
    m_handler->answer(Reply::json(200, QByteArray(Long, 'x')));

    QTRY_VERIFY_WITH_TIMEOUT(received().size() > Long, 30'000);
    QTRY_COMPARE(ended.size(), 1);
}

void TestConnection::endsIfTheClientDisconnectsWithinARequest()
{
    QSignalSpy ended(m_connection.get(), &QTcpSocket::disconnected);
    m_pair->send(QByteArray(Post).chopped(1));
    m_pair->endSending();

    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(received(), "");
}

void TestConnection::dropsTheAnswerToADisconnectedClient()
{
    m_handler->answersAtOnce = false;
    m_pair->send(Post);
    QTRY_COMPARE(m_handler->waiting.size(), 1);

    m_connection.reset();
    m_handler->answer();

    QVERIFY(m_handler->waiting.empty());
}

void TestConnection::continuesAfterARejectionWhoseBodyCanBeSkipped()
{
    m_pair->send("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc" + QByteArray(Get));

    QTRY_COMPARE(statuses(received()), QList({404, 201}));
}

void TestConnection::closesAfterARejectionIfTheClientWaitsForContinue()
{
    m_pair->send("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n" + QByteArray(Get));

    QTRY_COMPARE(statuses(received()), QList{404});
    QVERIFY(received().contains("Connection: close"));
}

void TestConnection::sendsContinueIfTheClientExpectsIt()
{
    m_pair->send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(statuses(received()), QList{100});

    m_pair->send("abc");

    QTRY_COMPARE(statuses(received()), QList({100, 201}));
}

void TestConnection::rejectsABodyThatGrowsTooLarge()
{
    m_pair->send("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n8\r\n12345678\r\n"
                 "0\r\n\r\n"
                 + QByteArray(Get));

    QTRY_COMPARE(statuses(received()), QList({413, 201}));
}

void TestConnection::rejectsABodyOverTheMemoryBudget()
{
    MemoryReservation others(m_load->memory());
    others.set(MemoryBytes);
    m_pair->send(QByteArray(Post).chopped(1));

    QTRY_COMPARE(statuses(received()), QList{503});
    QCOMPARE(m_load->memory().used(), MemoryBytes);

    others.set(0);
    m_pair->send("c" + QByteArray(Get));
    QTRY_COMPARE(statuses(received()), QList({503, 201}));
}

void TestConnection::rejectsAHeadOverTheMemoryBudget()
{
    MemoryReservation others(m_load->memory());
    others.set(MemoryBytes);
    m_pair->send(QByteArray(Get).chopped(2));

    QTRY_COMPARE(statuses(received()), QList{503});
    QCOMPARE(m_load->memory().used(), MemoryBytes);
}

void TestConnection::feedsQtTheDecodedBody()
{
    m_handler->coding = ContentCoding::Gzip;
    m_handler->bodyLimit = 100'000;
    m_handler->answersAtOnce = false;
    QByteArray offered;
    connect(m_connection.get(), &QTcpSocket::readyRead, this, [&] { offered += m_connection->readAll(); });

    m_pair->send(postOf(test::gzipped(QByteArray(100'000, 'x'))));

    QTRY_COMPARE(m_handler->waiting.size(), 1);
    QVERIFY(offered == "POST /a HTTP/1.1\r\nContent-Length: 100000\r\n\r\n" + QByteArray(100'000, 'x'));
    QCOMPARE(m_load->memory().used(), 100'000);
    m_handler->answer();
    QTRY_COMPARE(statuses(received()), QList{201});
}

void TestConnection::rejectsABodyThatCannotBeDecodedAndReadsTheNextRequest_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    const auto body = test::gzipped(QByteArray(1000, 'x'));
    QTest::newRow("plain") << QByteArray("plain text") << 400;
    QTest::newRow("truncated") << body.chopped(1) << 400;
    QTest::newRow("followed by other bytes") << body + "x" << 400;
    QTest::newRow("a byte too long") << test::gzipped(QByteArray(1001, 'x')) << 413;
}

void TestConnection::rejectsABodyThatCannotBeDecodedAndReadsTheNextRequest()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    m_handler->coding = ContentCoding::Gzip;
    m_handler->bodyLimit = 1000;

    m_pair->send(postOf(body) + postOf(test::gzipped(QByteArray(1000, 'x'))));

    QTRY_COMPARE(statuses(received()), QList({status, 201}));
}

void TestConnection::rejectsADecodedBodyOverTheMemoryBudget()
{
    constexpr qsizetype large = 1024 * 1024;
    m_handler->coding = ContentCoding::Zstd;
    m_handler->bodyLimit = large;
    MemoryReservation others(m_load->memory());
    others.set(MemoryBytes - MemoryBytes / 8 - large / 2);

    m_pair->send(postOf(test::zstd(QByteArray(large, 'x'))) + postOf(test::zstd("abc")));

    QTRY_COMPARE(statuses(received()), QList({503, 201}));
}

void TestConnection::rejectsLargeBodiesBeforeSmallOnes()
{
    constexpr qsizetype large = 64 * 1024;
    m_handler->bodyLimit = 2 * large;
    MemoryReservation others(m_load->memory());
    others.set(MemoryBytes - MemoryBytes / 8);

    m_pair->send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(large) + "\r\n\r\n"
                 + QByteArray(large, 'x') + QByteArray(Post));

    QTRY_COMPARE(statuses(received()), QList({503, 201}));
}

void TestConnection::countsABodyUntilItsRequestIsAnswered()
{
    constexpr qsizetype large = 64 * 1024;
    m_handler->bodyLimit = large;
    m_handler->answersAtOnce = false;

    m_pair->send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(large) + "\r\n\r\n"
                 + QByteArray(large, 'x'));
    QTRY_COMPARE(m_handler->waiting.size(), 1);
    QCOMPARE(m_load->memory().used(), large);
    m_handler->answer();

    QTRY_COMPARE(statuses(received()), QList{201});
    QCOMPARE(m_load->memory().used(), 0);
}

void TestConnection::disconnectsAClientThatReadsNoAnswerIfMemoryIsNeeded()
{
    QSignalSpy ended(m_connection.get(), &QTcpSocket::disconnected);
    MemoryReservation others(m_load->memory());
    others.set(MemoryBytes - 1);
    m_handler->replyAtOnce = Reply::json(200, QByteArray(32 * 1024 * 1024, 'x'));

    m_pair->send(Get);

    QTRY_COMPARE(ended.size(), 1);
}

void TestConnection::isIdleBetweenRequestsOnly()
{
    QVERIFY2(!m_idle.oldest(), "the client may have sent a request in this turn");
    m_idle.beginTurn();
    QCOMPARE(m_idle.oldest(), m_connection.get());
    m_handler->answersAtOnce = false;
    m_pair->send(QByteArray(Post).first(10));
    QTRY_VERIFY(!m_idle.oldest());
    m_pair->send(QByteArray(Post).sliced(10));
    QTRY_COMPARE(m_handler->waiting.size(), 1);
    QVERIFY(!m_idle.oldest());

    m_handler->answer();

    QCOMPARE(m_idle.oldest(), m_connection.get());
}

void TestConnection::isNotClosedAsIdleWhenARequestHasArrived()
{
    m_pair->send(Get);
    QVERIFY(!m_connection->closeIfIdle());
    QTRY_COMPARE(statuses(received()), QList{201});

    QVERIFY(m_connection->closeIfIdle());
}

void TestConnection::enforcesTimeLimits_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QList<int>>("answers");

    QTest::newRow("nothing") << QByteArray() << QList<int>();
    QTest::newRow("a head") << QByteArray(Get).chopped(2) << QList{408};
    QTest::newRow("a body") << QByteArray(Post).chopped(1) << QList{408};
    QTest::newRow("the next request") << QByteArray(Get) << QList{201};
    QTest::newRow("the rest of a rejected body")
        << QByteArray("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na") << QList{404};
}

void TestConnection::enforcesTimeLimits()
{
    QFETCH(QByteArray, sent);
    QFETCH(QList<int>, answers);
    QSignalSpy ended(m_connection.get(), &QTcpSocket::disconnected);
    if (!sent.isEmpty())
        m_pair->send(sent);
    // Bytes sent over a loopback socket arrive at once.
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();

    m_connection->checkTime(later(5s));
    QCOMPARE(ended.size(), 0);
    m_connection->checkTime(later(100s));
    m_connection->checkTime(later(200s));

    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(statuses(received()), answers);
}

/// A request that has arrived must be served even if the idle timeout has passed.
void TestConnection::readsARequestThatArrivedBeforeTheIdleTimeout()
{
    m_pair->send(Get);
    QTRY_COMPARE(statuses(received()), QList{201});

    m_pair->send(Get);
    m_connection->checkTime(later(100s));

    QTRY_COMPARE(statuses(received()), QList({201, 201}));
}

void TestConnection::waitsForAnAnswerAsLongAsItTakes()
{
    m_handler->answersAtOnce = false;
    m_pair->send(Post);
    QTRY_COMPARE(m_handler->waiting.size(), 1);

    m_connection->checkTime(later(1h));
    m_handler->answer();

    QTRY_COMPARE(statuses(received()), QList{201});
}

void TestConnection::aClockJumpEndsOnlyOverdueConnections()
{
    QSignalSpy ended(m_connection.get(), &QTcpSocket::disconnected);
    m_connection->checkTime(later(-1h));
    m_connection->checkTime(0);
    m_pair->send(Get);

    QTRY_COMPARE(statuses(received()), QList{201});
    QCOMPARE(ended.size(), 0);
}

/// The answers are available at once, and the client reads none of them.
void TestConnection::stopsReadingAClientThatReadsNoAnswers()
{
    constexpr qsizetype AnswerBytes = 16 * 1024;
    m_handler->replyAtOnce = Reply::json(200, QByteArray(AnswerBytes, 'x'));
    const auto requests = QByteArray(Get).repeated(20'000);
    for (qsizetype sent = 0, turn = 0; turn < 2000 && sent < requests.size(); ++turn) {
        sent += std::max<ssize_t>(::send(m_pair->client(), requests.constData() + sent, size_t(requests.size() - sent),
                                         MSG_DONTWAIT | MSG_NOSIGNAL),
                                  0);
        QCoreApplication::processEvents();
    }

    const auto answered = m_connection->info().messages;
    QVERIFY2(answered < 2000, qPrintable(QString::number(answered)));
    QTRY_VERIFY(m_pair->received().size() > answered * AnswerBytes);
}

void TestConnection::disconnectsAClientThatReadsNoAnswer()
{
    m_handler->answersAtOnce = false;
    m_pair->send(Get);
    QTRY_COMPARE(m_handler->waiting.size(), 1);
    m_handler->answer(Reply::json(200, QByteArray(32 * 1024 * 1024, 'x')));
    QSignalSpy ended(m_connection.get(), &QTcpSocket::disconnected);

    m_connection->checkTime(later(10s));
    QCOMPARE(ended.size(), 0);
    m_connection->checkTime(later(40s));

    QCOMPARE(ended.size(), 1);
}

void TestConnection::answersTheCurrentRequestBeforeItIsDrained()
{
    m_handler->answersAtOnce = false;
    m_pair->send(QByteArray(Post) + Post);
    QTRY_COMPARE(m_handler->waiting.size(), 1);

    m_connection->drain();
    m_handler->answer();

    QTRY_COMPARE(statuses(received()), QList{201});
    QVERIFY(received().contains("Connection: close"));
    QVERIFY(m_handler->waiting.empty());
}

void TestConnection::isRejectedWithAnAnswer()
{
    m_connection->rejectAndClose(Error::of(ErrorCode::Overloaded));

    QTRY_COMPARE(statuses(received()), QList{503});
    QVERIFY(received().contains("Connection: close"));
}

void TestConnection::passesUnreadBytesToAWebSocket()
{
    m_handler->answersAtOnce = false;
    m_pair->send(QByteArray(Get) + "frames");
    QTRY_COMPARE(m_handler->waiting.size(), 1);

    QCOMPARE(m_connection->takeRest(), "frames");
    const auto channel = m_connection->releaseChannel();
    m_connection->close();
    m_pair->send("more");

    QVERIFY(channel->isOpen());
    QVERIFY(channel->send("101"));
    QTRY_COMPARE(received(), "101");
}

QTEST_GUILESS_MAIN(TestConnection)

#include "tst_connection.moc"
