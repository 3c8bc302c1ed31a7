// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/requestfilter.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

using Event = RequestFilter::Event;

constexpr qint64 BodyLimit = 1000;

/// The events of the reader, one line of text per request: "POST /a [body]", "400".
QByteArrayList readAll(RequestFilter &reader)
{
    QByteArrayList seen;
    for (;;) {
        switch (reader.next()) {
        case Event::NeedMore:
            return seen;
        case Event::Head:
            reader.keepBody({BodyLimit});
            break;
        case Event::Request:
            seen << reader.head().method.toByteArray() + ' ' + reader.head().path + " [" + reader.takeBody() + ']';
            break;
        case Event::TooLarge:
            seen << "too large";
            break;
        case Event::Undecodable:
            seen << "undecodable";
            break;
        case Event::Broken:
            return seen << QByteArray::number(reader.error().status());
        }
    }
}

QByteArrayList readWhole(const QByteArray &bytes, RequestFilter::Limits limits = {})
{
    RequestFilter reader(limits);
    reader.append(bytes);
    return readAll(reader);
}

/// Low limits, so that short rows reach them.
constexpr RequestFilter::Limits LowLimits{.headerBytes = 100, .urlBytes = 40, .skipBytes = 30};
constexpr qint64 LowBodyLimit = 20;

/// Everything that can be observed of a reader after an event.
QByteArray stateOf(Event event, RequestFilter &reader)
{
    const auto &head = reader.head();
    const auto error = event == Event::Broken ? reader.error().name() + ' ' + reader.error().message.toUtf8() : "";
    return QByteArray::number(int(event)) + " phase " + QByteArray::number(int(reader.phase())) + " head "
           + head.method.toByteArray() + ' ' + head.path + ' ' + head.header("Host").toByteArray() + " body "
           + QByteArray::number(reader.bodyBytes()) + " held " + QByteArray::number(reader.heldBody().size()) + ' '
           + error;
}

/// The events for @p pieces under low limits, and the final phase.
QByteArrayList allEvents(const QByteArrayList &pieces)
{
    RequestFilter reader(LowLimits);
    QByteArrayList events;
    auto event = Event::NeedMore;
    for (auto piece : pieces) {
        reader.append(piece);
        while (event != Event::Broken) {
            event = reader.next();
            if (event == Event::NeedMore)
                break;
            events << stateOf(event, reader);
            if (event == Event::Head)
                reader.keepBody({LowBodyLimit});
            if (event == Event::Request)
                events << reader.takeBody();
        }
        piece.fill('!'); // the bytes must not be accessed any more
    }
    return events << stateOf(event, reader) << reader.takeRest();
}

QByteArrayList cutInto(const QByteArray &bytes, qsizetype size)
{
    QByteArrayList pieces;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        pieces << bytes.mid(at, size);
    return pieces;
}

QByteArray post(const QByteArray &headers, const QByteArray &body = {})
{
    return "POST /a HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
}

} // namespace

class TestRequestFilter : public QObject
{
    Q_OBJECT

private slots:
    void readsWellFormedRequests_data();
    void readsWellFormedRequests();
    void resultIsIndependentOfTheSplit_data();
    void resultIsIndependentOfTheSplit();
    void rejectsAmbiguousFraming_data();
    void rejectsAmbiguousFraming();
    void rejectsALongUrlWith414();
    void rejectsHeadersBeyondTheLimit();
    void skipsABodyThatIsTooLargeAndReadsTheNextRequest();
    void closesIfTheBodyIsTooLongToSkip();
    void honoursConnectionClose_data();
    void honoursConnectionClose();
    void clearsTheHeadBeforeTheNextOne();
    void reportsThePhase();
    void returnsUnreadBytes_data();
    void returnsUnreadBytes();
    void survivesRandomBytes();
};

void TestRequestFilter::readsWellFormedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("requests");

    const QByteArray get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    QTest::newRow("GET") << get << QByteArrayList{"GET /a []"};
    QTest::newRow("HTTP/1.0 without Host") << "GET /a HTTP/1.0\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("three pipelined") << get + get + get << QByteArrayList{"GET /a []", "GET /a []", "GET /a []"};
    QTest::newRow("an empty line before") << "\r\n" + get << QByteArrayList{"GET /a []"};
    QTest::newRow("eight empty lines before") << QByteArray("\r\n").repeated(8) + get << QByteArrayList{"GET /a []"};
    QTest::newRow("two empty lines between") << get + "\r\n\r\n" + get << QByteArrayList{"GET /a []", "GET /a []"};
    QTest::newRow("UTF-8 in the query") << "GET /a?b=\xc3\xbc HTTP/1.1\r\nHost: h\r\n\r\n"_ba
                                        << QByteArrayList{"GET /a []"};
    QTest::newRow("absolute form with https, as a TLS proxy forwards it")
        << "GET https://h/a HTTP/1.1\r\nHost: h\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("query") << "GET /a?b=/c HTTP/1.1\r\nHost: h\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("trailing slash") << "GET /a/ HTTP/1.1\r\nHost: h\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("percent-encoded") << "GET /%61 HTTP/1.1\r\nHost: h\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("absolute form") << "GET http://h/a HTTP/1.1\r\nHost: h\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("absolute form with an address")
        << "GET HTTP://[::1]:8000/a HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("absolute form, its path in the query")
        << "GET http://h?b=/a HTTP/1.1\r\nHost: h\r\n\r\n"_ba << QByteArrayList{"GET / []"};
    QTest::newRow("a percent sign in the query")
        << "GET /a?%zz HTTP/1.1\r\nHost: h\r\n\r\n"_ba << QByteArrayList{"GET /a []"};
    QTest::newRow("Content-Length") << post("Content-Length: 3\r\n", "abc") << QByteArrayList{"POST /a [abc]"};
    QTest::newRow("Content-Length 0") << post("Content-Length: 0\r\n") << QByteArrayList{"POST /a []"};
    QTest::newRow("body, then GET") << post("Content-Length: 3\r\n", "abc") + get
                                    << QByteArrayList{"POST /a [abc]", "GET /a []"};
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    QTest::newRow("one chunk") << post(chunked, "3\r\nabc\r\n0\r\n\r\n") << QByteArrayList{"POST /a [abc]"};
    QTest::newRow("chunks, then GET") << post(chunked, "1\r\na\r\n002\r\nbc\r\n0\r\n\r\n") + get
                                      << QByteArrayList{"POST /a [abc]", "GET /a []"};
    QTest::newRow("no chunk") << post(chunked, "0\r\n\r\n") << QByteArrayList{"POST /a []"};
    QTest::newRow("chunk extension") << post(chunked, "3;a=\"b\"\r\nabc\r\n0\r\n\r\n")
                                     << QByteArrayList{"POST /a [abc]"};
    QTest::newRow("trailer") << post(chunked, "3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n") << QByteArrayList{"POST /a [abc]"};
    QTest::newRow("Content-Length in a trailer is ignored")
        << post(chunked, "3\r\nabc\r\n0\r\nContent-Length: 9\r\n\r\n") + get
        << QByteArrayList{"POST /a [abc]", "GET /a []"};
}

void TestRequestFilter::readsWellFormedRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, requests);

    QCOMPARE(readWhole(bytes), requests);
}

void TestRequestFilter::resultIsIndependentOfTheSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("three pipelined", get + get + get);
    row("an empty line before", "\r\n" + get);
    row("two empty lines before", "\r\n\r\n" + get);
    row("three empty lines before", "\r\n\r\n\r\n" + get);
    row("an empty line between", get + "\r\n" + get);
    row("two empty lines between", get + "\r\n\r\n" + get);
    row("an empty line in the end", get + "\r\n");
    row("half of an empty line in the end", get + "\r");
    row("nine empty lines before", QByteArray("\r\n").repeated(9) + get);
    row("the PROXY protocol", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n" + get);
    row("the binary PROXY protocol", "\r\n\r\n"_ba + QByteArray(1, '\0') + "\r\nQUIT\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("TLS", "\x16\x03\x01");
    row("CR before", "\r" + get);
    row("LF before", "\n" + get);
    row("an empty line, then CR", "\r\n\r" + get);
    row("an empty line, then LF", "\r\n\n" + get);
    row("a malformed second head", get + "nonsense\r\n\r\n" + get);
    row("a second head that is cut off", get + "GET /b HT");
    row("a head of the greatest length", post("X: " + QByteArray(100 - 35, 'a') + "\r\n") + get);
    row("a head that is one byte too long", post("X: " + QByteArray(100 - 34, 'a') + "\r\n") + get);
    row("a head without end", post("X: " + QByteArray(200, 'a')));
    row("a URL of the greatest length", "GET /" + QByteArray(39, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a URL that is one byte too long", "GET /" + QByteArray(40, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a URL without end", "GET /" + QByteArray(200, 'a'));
    row("a body of the greatest length", post("Content-Length: 20\r\n", QByteArray(20, 'x')) + get);
    row("a body that is one byte too long", post("Content-Length: 21\r\n", QByteArray(21, 'x')) + get);
    row("a body that can just be skipped", post("Content-Length: 30\r\n", QByteArray(30, 'x')) + get);
    row("a body that is not worth skipping", post("Content-Length: 31\r\n", QByteArray(31, 'x')) + get);
    row("chunks", post(chunked, "3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nT: u\r\n\r\n") + get);
    row("a chunk of the greatest length", post(chunked, "14\r\n" + QByteArray(20, 'x') + "\r\n0\r\n\r\n") + get);
    row("a chunk that is too long", post(chunked, "15\r\n" + QByteArray(21, 'x') + "\r\n0\r\n\r\n") + get);
    row("a chunk that is not worth skipping", post(chunked, "1f\r\n" + QByteArray(31, 'x') + "\r\n0\r\n\r\n") + get);
    row("chunks that are not worth skipping",
        post(chunked, "14\r\n" + QByteArray(20, 'x') + "\r\n14\r\n" + QByteArray(20, 'x') + "\r\n0\r\n\r\n") + get);
    row("a chunk line of the greatest length", post(chunked, "1;" + QByteArray(97, 'x') + "\r\na\r\n0\r\n\r\n"));
    row("chunk lines that are too long together",
        post(chunked, "1;" + QByteArray(50, 'x') + "\r\na\r\n1;" + QByteArray(50, 'x') + "\r\na\r\n0\r\n\r\n"));
    row("a chunk line without end", post(chunked, "1;" + QByteArray(300, 'x')));
    row("a malformed chunk size", post(chunked, "x\r\na\r\n0\r\n\r\n"));
    row("LF alone after a chunk size", post(chunked, "1\na\r\n0\r\n\r\n"));
    row("CR alone after a chunk", post(chunked, "1\r\na\rb0\r\n\r\n"));
    row("something after a chunk", post(chunked, "1\r\nab\r\n0\r\n\r\n"));
    row("trailers of the greatest length", post(chunked, "0\r\nT: " + QByteArray(96, 'u') + "\r\n\r\n") + get);
    row("a trailer that is one byte too long", post(chunked, "0\r\nT: " + QByteArray(97, 'u') + "\r\n\r\n") + get);
    row("trailers that are too long together",
        post(chunked, "0\r\nT: " + QByteArray(50, 'u') + "\r\nT: " + QByteArray(50, 'u') + "\r\n\r\n") + get);
    row("a malformed trailer", post(chunked, "0\r\nnonsense\r\n\r\n") + get);
    row("LF alone after a trailer", post(chunked, "0\r\nT: u\n\r\n") + get);
}

void TestRequestFilter::resultIsIndependentOfTheSplit()
{
    QFETCH(QByteArray, bytes);
    const auto events = allEvents({bytes});

    for (qsizetype at = 0; at <= bytes.size(); ++at)
        QCOMPARE(allEvents({bytes.first(at), bytes.sliced(at)}), events);
    for (const qsizetype size : {1, 2, 3, 7})
        QCOMPARE(allEvents(cutInto(bytes, size)), events);
}

void TestRequestFilter::rejectsAmbiguousFraming_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
    row("Content-Length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"));
    row("two different Content-Lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"));
    row("a list of lengths", post("Content-Length: 3, 3\r\n", "abc"));
    row("a signed length", post("Content-Length: +3\r\n", "abc"));
    row("a negative length", post("Content-Length: -3\r\n", "abc"));
    row("a hexadecimal length", post("Content-Length: 0x3\r\n", "abc"));
    row("an empty length", post("Content-Length:\r\n", "abc"));
    row("a length beyond 64 bits", post("Content-Length: 99999999999999999999\r\n", "abc"));
    row("Content-Length and chunked", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunked and Content-Length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"));
    row("chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"));
    row("two Transfer-Encodings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("another Transfer-Encoding", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"));
    row("xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"));
    row("identity", post("Transfer-Encoding: identity\r\nContent-Length: 3\r\n", "abc"));
    row("chunked in HTTP/1.0", "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("a blank before the colon", post("Content-Length : 3\r\n", "abc"));
    row("a folded header", post("X: a\r\n b\r\n"));
    row("a blank before the first header", "GET /a HTTP/1.1\r\n Host: h\r\n\r\n");
    row("a header without a colon", post("Nonsense\r\n"));
    row("a header without a name", post(": value\r\n"));
    row("NUL in a header", post(QByteArray("X: a\0b\r\n", 8)));
    row("CR in a header", post("X: a\rb\r\n"));
    row("LF alone after a header", "GET /a HTTP/1.1\r\nHost: h\nX: y\r\n\r\n");
    row("LF alone after the request line", "GET /a HTTP/1.1\nHost: h\r\n\r\n");
    row("no Host", "GET /a HTTP/1.1\r\n\r\n");
    row("two Hosts", "GET /a HTTP/1.1\r\nHost: h\r\nHost: g\r\n\r\n");
    row("a path in Host", "GET /a HTTP/1.1\r\nHost: h/evil\r\n\r\n");
    row("a query in Host", "GET /a HTTP/1.1\r\nHost: h?evil\r\n\r\n");
    row("two ports in Host", "GET /a HTTP/1.1\r\nHost: h:1:2\r\n\r\n");
    row("a name after an address in Host", "GET /a HTTP/1.1\r\nHost: [::1]h\r\n\r\n");
    row("an address without end in Host", "GET /a HTTP/1.1\r\nHost: [::1\r\n\r\n");
    row("nine empty lines before", QByteArray("\r\n").repeated(9) + "GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("an absolute form without host", "GET http:///a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("an absolute form with a user", "GET http://u@h/a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a percent sign that encodes nothing", "GET /%6 HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a percent sign before other letters", "GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n");
    row("no version", "GET /a\r\nHost: h\r\n\r\n");
    row("two blanks", "GET  /a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a tab in the request line", "GET\t/a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a control character in the path", "GET /a\x01 HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a byte beyond ASCII in the path", "GET /\xc3\xa4 HTTP/1.1\r\nHost: h\r\n\r\n");
    row("a fragment", "GET /a#b HTTP/1.1\r\nHost: h\r\n\r\n");
    row("no path", "GET a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("HTTP/9.9", "GET /a HTTP/9.9\r\nHost: h\r\n\r\n", 505);
    row("HTTP/2.0", "GET /a HTTP/2.0\r\nHost: h\r\n\r\n", 505);
    row("HTTP/1.10", "GET /a HTTP/1.10\r\nHost: h\r\n\r\n");
    row("http/1.1", "GET /a http/1.1\r\nHost: h\r\n\r\n");
    row("TLS on a plain port", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15));
    row("another expectation", post("Expect: 200-ok\r\nContent-Length: 1\r\n", "a"), 417);
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    row("a chunk size with 0x", post(chunked, "0x3\r\nabc\r\n0\r\n\r\n"));
    row("a negative chunk size", post(chunked, "-3\r\nabc\r\n0\r\n\r\n"));
    row("an empty chunk size", post(chunked, "\r\nabc\r\n0\r\n\r\n"));
    row("a chunk size beyond 64 bits", post(chunked, "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"));
    row("a chunk that is longer than its size", post(chunked, "3\r\nabcd\r\n0\r\n\r\n"));
    row("LF alone after a chunk size", post(chunked, "3\nabc\r\n0\r\n\r\n"));
    row("LF alone after a chunk", post(chunked, "3\r\nabc\n0\r\n\r\n"));
    row("a blank after the chunk size", post(chunked, "3 \r\nabc\r\n0\r\n\r\n"));
    row("a malformed trailer", post(chunked, "0\r\nnonsense\r\n\r\n"));
    row("a chunk extension without end", post(chunked, "3;" + QByteArray(300, 'x')));
}

void TestRequestFilter::rejectsAmbiguousFraming()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);

    QCOMPARE(readWhole(bytes), QByteArrayList{QByteArray::number(status)});
}

void TestRequestFilter::rejectsALongUrlWith414()
{
    QCOMPARE(readWhole("GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n"), QByteArrayList{"414"});
    QCOMPARE(readWhole("GET /" + QByteArray(90'000, 'a')), QByteArrayList{"414"});
}

void TestRequestFilter::rejectsHeadersBeyondTheLimit()
{
    QCOMPARE(readWhole(post("X: " + QByteArray(17'000, 'a'))), QByteArrayList{"431"});
}

void TestRequestFilter::skipsABodyThatIsTooLargeAndReadsTheNextRequest()
{
    const QByteArray chunk = "1f4\r\n" + QByteArray(500, 'x') + "\r\n";
    const auto bytes = post("Transfer-Encoding: chunked\r\n", chunk + chunk + chunk + chunk + "0\r\n\r\n")
                       + "GET /b HTTP/1.1\r\nHost: h\r\n\r\n";

    QCOMPARE(readWhole(bytes), (QByteArrayList{"too large", "POST /a []", "GET /b []"}));
}

void TestRequestFilter::closesIfTheBodyIsTooLongToSkip()
{
    const auto bytes = post("Content-Length: 9000\r\n", QByteArray(9000, 'x'));

    QCOMPARE(readWhole(bytes, {.skipBytes = 5000}), (QByteArrayList{"too large", "413"}));
}

void TestRequestFilter::honoursConnectionClose_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keepsAlive");

    QTest::newRow("HTTP/1.1") << "GET / HTTP/1.1\r\nHost: h\r\n"_ba << true;
    QTest::newRow("HTTP/1.1, close") << "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"_ba << false;
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\n"_ba << false;
    QTest::newRow("HTTP/1.0, keep-alive") << "GET / HTTP/1.0\r\nConnection: keep-alive\r\n"_ba << true;
    QTest::newRow("both") << "GET / HTTP/1.0\r\nConnection: close, keep-alive\r\n"_ba << false;
    QTest::newRow("both in two headers")
        << "GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\nConnection: keep-alive\r\n"_ba << false;
}

void TestRequestFilter::honoursConnectionClose()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, keepsAlive);

    const auto read = RequestHead::parse(head, 100);

    QVERIFY(read);
    QCOMPARE(read->keepAlive, keepsAlive);
}

void TestRequestFilter::clearsTheHeadBeforeTheNextOne()
{
    RequestFilter reader({});
    reader.append("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\nnonsense\r\n\r\n");
    QCOMPARE(reader.next(), Event::Head);
    reader.skipBody();
    QCOMPARE(reader.next(), Event::Request);
    QVERIFY(reader.head().isHead());

    QCOMPARE(reader.next(), Event::Broken);
    QVERIFY(!reader.head().isHead());
}

void TestRequestFilter::reportsThePhase()
{
    RequestFilter reader({});
    QCOMPARE(reader.phase(), RequestFilter::Phase::Idle);

    reader.append("POST /a HTTP/1.1\r\n");
    QCOMPARE(reader.next(), Event::NeedMore);
    QCOMPARE(reader.phase(), RequestFilter::Phase::Head);

    reader.append("Host: h\r\nContent-Length: 2\r\n\r\n");
    QCOMPARE(reader.next(), Event::Head);
    reader.keepBody({BodyLimit});
    QCOMPARE(reader.phase(), RequestFilter::Phase::Body);

    reader.append("ab");
    QCOMPARE(reader.next(), Event::Request);
    QCOMPARE(reader.phase(), RequestFilter::Phase::Idle);
}

void TestRequestFilter::returnsUnreadBytes_data()
{
    QTest::addColumn<int>("firstPiece");

    QTest::newRow("in one piece") << 0;
    QTest::newRow("in two") << 10;
}

void TestRequestFilter::returnsUnreadBytes()
{
    QFETCH(int, firstPiece);
    const auto bytes = post({}, "the rest");
    RequestFilter reader({});
    reader.append(QByteArrayView(bytes).first(firstPiece));
    QCOMPARE(reader.next(), Event::NeedMore);

    reader.append(QByteArrayView(bytes).sliced(firstPiece));
    QCOMPARE(reader.next(), Event::Head);
    reader.skipBody();
    QCOMPARE(reader.next(), Event::Request);

    QCOMPARE(reader.takeRest(), "the rest");
}

/// Well-formed requests with a few bytes changed, in pieces of random size: the reader must not hang or crash, and the
/// result must not depend on the pieces.
void TestRequestFilter::survivesRandomBytes()
{
    QRandomGenerator random(test::seed());
    const QByteArray whole = post("Transfer-Encoding: chunked\r\n", "3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nT: u\r\n\r\n")
                             + "GET /b HTTP/1.1\r\nHost: h\r\n\r\n" + post("Content-Length: 4\r\n", "abcd");
    for (int round = 0; round < 20'000; ++round) {
        auto bytes = whole;
        for (int change = random.bounded(4); change > 0; --change) {
            const auto at = random.bounded(bytes.size());
            if (random.bounded(3) == 0)
                bytes.remove(at, 1 + random.bounded(3));
            else
                bytes[at] = char(random.bounded(256));
        }
        QByteArrayList pieces;
        for (qsizetype at = 0; at < bytes.size(); at += pieces.last().size())
            pieces << bytes.mid(at, 1 + random.bounded(20));
        if (allEvents(pieces) != allEvents({bytes}))
            QVERIFY2(false,
                     qPrintable(u"round %1: %2"_s.arg(round).arg(QString::fromLatin1(bytes.toPercentEncoding()))));
    }
}

QTEST_GUILESS_MAIN(TestRequestFilter)
#include "tst_requestfilter.moc"
