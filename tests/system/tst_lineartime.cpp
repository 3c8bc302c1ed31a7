// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything whose length clients control takes linear time: twice the length takes twice the time.
#include "common/catalogue/catalogue.h"
#include "common/core/timetext.h"
#include "common/validation/validator.h"
#include "service/http/contentdecoder.h"
#include "service/http/forwardedclient.h"
#include "service/http/mediatype.h"
#include "service/http/requestfilter.h"
#include "service/ingest/pipeline.h"
#include "service/monitor/eventfilter.h"
#include "service/monitor/shownheaders.h"
#include "service/websocket/audiomessage.h"
#include "service/websocket/fragmentjoiner.h"
#include "tests/service/http/encoded.h"
#include "tests/service/websocket/clientframe.h"
#include "tests/support/listsink.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <ctime>
#include <functional>
#include <limits>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

/// The measured work, with everything that it needs.
using Work = std::function<void()>;
/// Prepares the work for an input of length n.
using Dimension = std::function<Work(qsizetype n)>;

constexpr double MaxGrowth = 2.5;
constexpr double MinMs = 4; ///< shortest measurable duration, in view of the clock and other processes
constexpr qsizetype FirstLength = 1000;
constexpr qsizetype MaxLength = 256'000; ///< anything fast at this length is considered linear
constexpr int Runs = 3;
constexpr int Attempts = 4;

/// CPU time of this thread, so that other processes have little influence.
double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double timeOf(const Work &work)
{
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < Runs; ++i) {
        const auto start = processorMs();
        work();
        least = std::min(least, processorMs() - start);
    }
    return least;
}

/// The result of doubling the length once.
struct Growth
{
    qsizetype length;
    double once; ///< milliseconds
    double twice;

    double factor() const { return twice / once; }
    QString text() const
    {
        return u"length %1: %2 ms; doubled: %3 ms, %4 times as long"_s.arg(length)
            .arg(once, 0, 'f', 1)
            .arg(twice, 0, 'f', 1)
            .arg(factor(), 0, 'f', 2);
    }
};

Growth growthOf(const Dimension &dimension, qsizetype length)
{
    return {length, timeOf(dimension(length)), timeOf(dimension(2 * length))};
}

/// "item,item,…": each item is created from its index.
QByteArray listOf(qsizetype n, const std::function<QByteArray(qsizetype)> &item)
{
    QByteArray text;
    for (qsizetype i = 0; i < n; ++i)
        text += (i == 0 ? "" : ",") + item(i);
    return text;
}

QByteArray named(const QByteArray &prefix, qsizetype i, const QByteArray &value = "0")
{
    return '"' + prefix + QByteArray::number(i) + "\":" + value;
}

class DiscardingPublisher : public Publisher
{
public:
    void publish(Record, Completion done) override { done(Delivery{0, 0}); }
};

} // namespace

class LinearTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesTimeLinearInTheSize_data();
    void takesTimeLinearInTheSize();

private:
    void addNames();
    void addValues();
    void addViolations();
    void addComposites();
    void addBatches();
    void addAudio();
    void addHttp();
    void addWebSocket();
    void addMonitor();
    /// Posts a body of length n to @p route.
    Dimension posting(const QByteArray &route, const std::function<QByteArray(qsizetype)> &body);
    /// A message with additional fields, as text.
    Dimension reading(const std::function<QByteArray(qsizetype)> &more);
    /// Validates a document and formats its violations.
    Dimension checking(const QByteArray &schema, const std::function<QByteArray(qsizetype)> &document);

    std::optional<Catalogue> m_catalogue;
    DiscardingPublisher m_publisher;
    ListSink m_events;
    Pipeline m_pipeline{m_publisher, m_events, 24};
    Validator m_validator{24};
};

namespace {

void row(const char *name, const Dimension &dimension)
{
    QTest::newRow(name) << dimension;
}

RequestFilter::Limits unlimited()
{
    constexpr qsizetype Much = 1'000'000'000;
    return {.headerBytes = Much, .urlBytes = Much};
}

/// Parses complete requests, in pieces of @p pieceSize.
Dimension readingRequests(const std::function<QByteArray(qsizetype)> &request, qsizetype pieceSize = 1'000'000)
{
    return [request, pieceSize](qsizetype n) {
        return [bytes = request(n), pieceSize] {
            RequestFilter reader(unlimited());
            for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
                reader.append(QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at)));
                for (auto event = reader.next(); event != RequestFilter::Event::NeedMore; event = reader.next()) {
                    if (event == RequestFilter::Event::Broken)
                        qFatal("%s", qPrintable(reader.error().message));
                    if (event == RequestFilter::Event::Head)
                        reader.keepBody({1'000'000'000});
                    if (event == RequestFilter::Event::Request)
                        reader.takeBody();
                }
            }
        };
    };
}

/// Decodes a body, in pieces of @p pieceSize.
Dimension decoding(ContentCoding coding, const std::function<QByteArray(qsizetype)> &body, qsizetype pieceSize = 60'000)
{
    return [coding, body, pieceSize](qsizetype n) {
        return [coding, bytes = body(n), pieceSize] {
            const auto decoder = ContentDecoder::of(coding, 1'000'000'000);
            QByteArray decoded;
            for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
                decoder->add(QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at)), decoded);
            if (decoder->finish(decoded) != ContentDecoder::Outcome::Fits)
                qFatal("the body was not decoded");
        };
    };
}

/// Determines the client from a header that contains only trusted addresses.
Dimension forwarding(const QByteArray &name, const std::function<QByteArray(qsizetype)> &value)
{
    return [name, value](qsizetype n) {
        const auto block = "GET / HTTP/1.1\r\nHost: t\r\n" + name + ": " + value(n) + "\r\n";
        const auto field = name == "Forwarded" ? ForwardedField::Forwarded : ForwardedField::XForwardedFor;
        return [head = *RequestHead::parse(block, 8192),
                settings = ProxySettings{*TrustedProxies::parse(u"10.0.0.0/8"_s), field, false}] {
            forwardedClient(head, QHostAddress(u"10.0.0.1"_s), settings);
        };
    };
}

/// Incompressible bytes.
QByteArray noise(qsizetype n)
{
    QRandomGenerator random(1);
    QByteArray bytes(n, '\0');
    for (auto &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray post(const QByteArray &headers, const QByteArray &body = {})
{
    return "POST /sensor/gps HTTP/1.1\r\nHost: t\r\n" + headers + "\r\n" + body;
}

QByteArray chunks(qsizetype n)
{
    QByteArray text;
    for (qsizetype i = 0; i < n; ++i)
        text += "1\r\nx\r\n";
    return text + "0\r\n\r\n";
}

Dimension readingFrames(const std::function<QByteArray(qsizetype)> &frames, qsizetype pieceSize)
{
    return [frames, pieceSize](qsizetype n) {
        return [bytes = frames(n), pieceSize] {
            FrameReader reader(1'000'000'000);
            FragmentJoiner joiner;
            for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
                reader.append(QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at)));
                while (const auto frame = reader.next())
                    joiner.add(*frame);
            }
        };
    };
}

QByteArray repeatedly(qsizetype n, const QByteArray &bytes)
{
    return bytes.repeated(n);
}

} // namespace

Q_DECLARE_METATYPE(Dimension)

void LinearTimeTest::initTestCase()
{
#ifdef __GLIBC__
    // glibc returns large blocks to the system and maps them again page by page.
    mallopt(M_MMAP_THRESHOLD, 1'000'000'000);
    mallopt(M_TRIM_THRESHOLD, 2'000'000'000);
#endif
    auto catalogue = Catalogue::load({});
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    m_catalogue = *std::move(catalogue);
}

Dimension LinearTimeTest::posting(const QByteArray &route, const std::function<QByteArray(qsizetype)> &body)
{
    return [this, route, body](qsizetype n) {
        return [this, messageType = m_catalogue->findByRoute(route), text = body(n)] {
            m_pipeline.accept(*messageType, text, {"request-1", {}}, [](const auto &result) {
                const auto answer = result ? result->body : result.error().toBody("request-1", 0);
                if (answer.size() > 1'000'000)
                    qFatal("an answer has %lld bytes", qint64(answer.size()));
            });
        };
    };
}

Dimension LinearTimeTest::reading(const std::function<QByteArray(qsizetype)> &more)
{
    return posting("/sensor/gps", [more](qsizetype n) {
        return R"({"device_id":"phone-001","latitude":1,"longitude":2,)" + more(n) + '}';
    });
}

Dimension LinearTimeTest::checking(const QByteArray &schema, const std::function<QByteArray(qsizetype)> &document)
{
    return [this, schema, document](qsizetype n) {
        const auto compiled = Schema::compile(QJsonDocument::fromJson(schema).object(), u"a test's schema"_s);
        if (!compiled)
            qFatal("%s", qPrintable(compiled.error().message));
        const auto text = document(n);
        return [this, rules = *compiled, value = QJsonDocument::fromJson(text).object()] {
            const auto violations = m_validator.check(rules, value, 0);
            const auto answer = violations.isEmpty() ? QByteArray() : Error::invalid(violations).toBody("request-1", 0);
            if (answer.size() > 2'000'000)
                qFatal("an answer has %lld bytes", qint64(answer.size()));
        };
    };
}

void LinearTimeTest::addNames()
{
    row("names", reading([](auto n) { return listOf(n, [](auto i) { return named("k", i); }); }));
    row("names with escapes", reading([](auto n) { return listOf(n, [](auto i) { return named("\\u006b", i); }); }));
    row("names beyond ASCII", reading([](auto n) { return listOf(n, [](auto i) { return named("\xc3\xa9", i); }); }));
    row("names with a common prefix",
        reading([](auto n) { return listOf(n, [](auto i) { return named(QByteArray(60, 'k'), i); }); }));
    row("names with the length of base fields",
        reading([](auto n) { return listOf(n, [](auto i) { return named("x", 10'000'000 + i); }); }));
    row("the length of a name", reading([](auto n) { return '"' + QByteArray(n, 'k') + "\":0"; }));
    row("the escapes of a name", reading([](auto n) { return '"' + repeatedly(n, "\\u006b") + "\":0"; }));
    row("names before one that is repeated",
        reading([](auto n) { return listOf(n, [](auto i) { return named("k", i); }) + ",\"k0\":1"; }));
    row("names before one that is repeated, nested",
        reading([](auto n) { return "\"x\":[{" + listOf(n, [](auto i) { return named("k", i); }) + ",\"k0\":1}]"; }));
    row("one name, repeated", reading([](auto n) { return listOf(n, [](auto) { return QByteArray("\"k\":0"); }); }));
    row("the length of a name that is repeated", reading([](auto n) {
            const QByteArray name(n, 'k');
            return '"' + name + "\":0,\"" + name + "\":1";
        }));
    row("names of a nested object",
        reading([](auto n) { return "\"x\":{" + listOf(n, [](auto i) { return named("k", i); }) + '}'; }));
}

void LinearTimeTest::addValues()
{
    const auto inArray = [this](const QByteArray &item) {
        return reading([item](auto n) { return "\"x\":[" + listOf(n, [item](auto) { return item; }) + ']'; });
    };
    const auto inString = [this](const QByteArray &part) {
        return reading([part](auto n) { return "\"x\":\"" + repeatedly(n, part) + '"'; });
    };
    row("items", inArray("0"));
    row("items that are objects", inArray(R"({"a":{"b":1}})"));
    row("items that are empty", inArray("[]"));
    row("items nested 60 deep", inArray(QByteArray(60, '[') + QByteArray(60, ']')));
    row("items that are strings with escapes", inArray(R"("\n\"")"));
    row("items too small for a double", inArray("1e-400"));
    row("items before one too large for a double",
        reading([](auto n) { return "\"x\":[" + listOf(n, [](auto) { return "1e-400"; }) + ",1e400]"; }));
    row("a string", inString("a"));
    row("escapes in a string", inString("\\n"));
    row("escaped quotes in a string", inString("\\\""));
    row("surrogate pairs in a string", inString("\\ud83d\\ude00"));
    row("letters beyond ASCII in a string", inString("\xc3\xa9"));
    row("byte order marks in a string", inString("\xef\xbb\xbf"));
    row("digits of a whole number",
        reading([](auto n) { return "\"x\":" + QByteArray(n, '1') + "e-" + QByteArray::number(n); }));
    row("digits behind a point", reading([](auto n) { return "\"x\":0." + QByteArray(n, '1'); }));
    row("digits of an exponent", reading([](auto n) { return "\"x\":1e-" + QByteArray(n, '1'); }));
    row("white space", reading([](auto n) { return QByteArray(n, ' ') + "\"x\":0"; }));
    row("brackets that do not close", posting("/sensor/gps", [](auto n) { return QByteArray(n, '['); }));
    row("a string that does not end", posting("/sensor/gps", [](auto n) { return '"' + QByteArray(n, 'a'); }));
    row("a bare string", posting("/sensor/gps", [](auto n) { return '"' + QByteArray(n, 'a') + '"'; }));
    row("message_id", reading([](auto n) { return "\"message_id\":\"" + QByteArray(n, 'a') + '"'; }));
    row("timestamp",
        reading([](auto n) { return "\"timestamp\":\"2026-01-01T00:00:00." + QByteArray(n, '0') + "Z\""; }));
    row("schema_version",
        reading([](auto n) { return "\"schema_version\":\"" + QByteArray(n, '"').replace('"', "\\\"") + '"'; }));
}

void LinearTimeTest::addViolations()
{
    const auto items = [](const QByteArray &item) {
        return [item](qsizetype n) { return "{\"x\":[" + listOf(n, [item](auto) { return item; }) + "]}"; };
    };
    const auto text = [](const QByteArray &part) {
        return [part](qsizetype n) { return "{\"x\":\"" + repeatedly(n, part) + "\"}"; };
    };
    const auto fields = [](const QByteArray &value) {
        return [value](qsizetype n) { return '{' + listOf(n, [value](auto i) { return named("k", i, value); }) + '}'; };
    };
    const auto x = [](const QByteArray &rules) { return R"({"properties":{"x":)" + rules + "}}"; };

    row("wrong items", checking(x(R"({"items":{"type":"number"}})"), items("\"a\"")));
    row("wrong items that are large",
        checking(x(R"({"items":{"type":"number"}})"), items(R"({"a":[1,2,3,"bcd"],"e":{}})")));
    row("items without a field", checking(x(R"({"items":{"required":["a","b"]}})"), items("{}")));
    row("right items before a wrong one", checking(x(R"({"items":{"type":"number"}})"), [](auto n) {
            return "{\"x\":[" + listOf(n, [](auto) { return "1"; }) + ",\"a\"]}";
        }));
    row("fields that are not allowed", checking(R"({"additionalProperties":false})", fields("1")));
    row("fields of the wrong type", checking(R"({"additionalProperties":{"type":"number"}})", fields("\"a\"")));
    row("violations in a field with a long name",
        checking(R"({"additionalProperties":{"items":{"type":"number"}}})", [](auto n) {
            return "{\"" + QByteArray(n, 'k') + "\":[" + listOf(n / 8 + 1, [](auto) { return "\"a\""; }) + "]}";
        }));
    row("a wrong value that is large", checking(x(R"({"type":"number"})"), items("[[\"a\"]]")));
    row("few items that are large", checking(x(R"({"type":"number"})"), [](auto n) {
            return "{\"x\":[\"" + QByteArray(n, 'a') + "\",\"" + QByteArray(n, 'b') + "\"]}";
        }));
    row("one of a list of texts", checking(x(R"({"enum":["a","b"]})"), text("a")));
    row("one of a list of values", checking(x(R"({"enum":[[1,2],{"a":1}]})"), items("1")));
    row("a constant", checking(x(R"({"const":[1,2]})"), items("1")));
    row("minLength", checking(x(R"({"minLength":2000000000})"), text("\\ud83d\\ude00")));
    row("maxLength", checking(x(R"({"maxLength":1})"), text("a")));
    row("a pattern of one class", checking(x(R"({"pattern":"^[a-z]{3,64}$"})"), text("a")));
    row("a pattern of several", checking(x(R"({"pattern":"^(?:[a-z]+-)*[0-9]$"})"), text("ab-")));
    row("base64", checking(x(R"({"contentEncoding":"base64"})"), text("QUJD")));
    row("a time", checking(x(R"({"format":"date-time"})"), text("0")));
    row("a UUID", checking(x(R"({"format":"uuid"})"), text("0")));
}

void LinearTimeTest::addComposites()
{
    const auto items = [](const QByteArray &item) {
        return [item](qsizetype n) { return "{\"x\":[" + listOf(n, [item](auto) { return item; }) + "]}"; };
    };
    const auto fields = [](qsizetype n) {
        return "{\"x\":{" + listOf(n, [](auto i) { return named("k", i, "\"a\""); }) + "}}";
    };
    const auto text = [](qsizetype n) { return "{\"x\":\"" + QByteArray(n, 'a') + "\"}"; };
    const auto x = [](const QByteArray &rules) { return R"({"properties":{"x":)" + rules + "}}"; };

    row("anyOf, items",
        checking(x(R"({"anyOf":[{"items":{"type":"number"}},{"items":{"type":"string"}}]})"), items("\"a\"")));
    row("anyOf of each item",
        checking(x(R"({"items":{"anyOf":[{"type":"number"},{"type":"string"}]}})"), items("\"a\"")));
    row("anyOf of each item, broken",
        checking(x(R"({"items":{"anyOf":[{"type":"number"},{"type":"null"}]}})"), items("\"a\"")));
    row("oneOf, fields",
        checking(x(R"({"oneOf":[{"additionalProperties":{"type":"string"}},{"required":["k"]}]})"), fields));
    row("oneOf, fields that are not allowed", checking(x(R"({"oneOf":[{"additionalProperties":false}]})"), fields));
    row("not, fields",
        checking(x(R"({"not":{"properties":{"k0":{"type":"number"}},"additionalProperties":{"type":"string"}}})"),
                 fields));
    row("if, text", checking(x(R"({"if":{"minLength":3},"then":{"maxLength":5},"else":{"const":"ab"}})"), text));
    row("anyOf, a list of texts", checking(x(R"({"anyOf":[{"enum":["a","b"]},{"const":"c"}]})"), text));
    row("anyOf, a list of values",
        checking(x(R"({"anyOf":[{"enum":[["a"],{"a":"b"}]},{"const":["a"]}]})"), items("\"a\"")));
}

void LinearTimeTest::addBatches()
{
    row("items of a batch", [this](qsizetype n) {
        const auto &batch = m_catalogue->batches().front();
        static const auto item = R"({"device_id":"room-1","sensor_type":"light","value":{"lux":1}})"_ba;
        return [this, &batch, text = '[' + listOf(n, [](auto) { return item; }) + ']'] {
            m_pipeline.acceptBatch(*m_catalogue, batch, text, {"request-1", {}}, [](const auto &) {});
        };
    });
    row("violations in the items of a batch", [](qsizetype n) {
        const Violations violations(std::min(n, qsizetype(1000)),
                                    Violation::wrongType({u"a"_s, 1}, u"number"_s, u"a"_s));
        return [n, error = Error::invalid(violations)] {
            BatchResult outcome(n);
            for (qsizetype i = 0; i < n; ++i)
                outcome.count(i, error);
            const auto answer = outcome.toBody("request-1", 0);
            if (answer.size() > 2'000 * (n + BatchResult::MaxViolations))
                qFatal("an answer has %lld bytes", qint64(answer.size()));
        };
    });
}

void LinearTimeTest::addAudio()
{
    const auto message = [](const std::function<QByteArray(qsizetype)> &text) -> Dimension {
        return [text](qsizetype n) {
            return [bytes = text(n)] {
                const auto read = audiomessage::read(bytes, "phone-001");
                if (!read)
                    qFatal("%s", qPrintable(read.error().message));
                if (const auto *ping = std::get_if<AudioPing>(&*read))
                    audiomessage::pong(*ping, 0);
            };
        };
    };
    const auto chunk = [&](const std::function<QByteArray(qsizetype)> &data) {
        return message([data](auto n) { return R"({"message_type":"audio_chunk","data":{)" + data(n) + "}}"; });
    };
    row("audio over a WebSocket", chunk([](auto n) { return "\"chunk_data\":\"" + repeatedly(n, "QUJD") + '"'; }));
    row("names over a WebSocket", chunk([](auto n) { return listOf(n, [](auto i) { return named("k", i); }); }));
    row("names beside data", message([](auto n) {
            return R"({"message_type":"audio_chunk","data":{},)" + listOf(n, [](auto i) { return named("k", i); })
                   + '}';
        }));
    row("message_id over a WebSocket", chunk([](auto n) { return "\"message_id\":\"" + QByteArray(n, 'a') + '"'; }));
    row("the timestamp in a pong", message([](auto n) {
            return R"({"message_type":"ping","data":{"timestamp":[)" + listOf(n, [](auto) { return "1"; }) + "]}}";
        }));
}

void LinearTimeTest::addHttp()
{
    for (const bool isStandard : {false, true}) {
        const QByteArray name = isStandard ? "Forwarded" : "X-Forwarded-For";
        const QByteArray entry = isStandard ? "for=\"\\1\\0.0.0.1\";proto=https, " : "10.0.0.1, ";
        row(isStandard ? "Forwarded" : "X-Forwarded-For",
            forwarding(name, [entry](qsizetype n) { return entry.repeated(n); }));
    }
    row("Forwarded with a quote that is not closed",
        forwarding("Forwarded", [](qsizetype n) { return QByteArray("\\").repeated(n) + "\""; }));
    row("Forwarded with escaped quotes",
        forwarding("Forwarded", [](qsizetype n) { return QByteArray("\\\"").repeated(n) + "\""; }));
    constexpr qsizetype Bytewise = 1;
    constexpr qsizetype Packets = 1448;
    row("header lines", readingRequests([](auto n) { return post(repeatedly(n, "x: y\r\n")); }));
    row("header lines, byte by byte",
        readingRequests([](auto n) { return post(repeatedly(n, "x: y\r\n")); }, Bytewise));
    row("a header's name", readingRequests([](auto n) { return post(QByteArray(n, 'x') + ": y\r\n"); }));
    row("a header's value", readingRequests([](auto n) { return post("x: " + QByteArray(n, 'y') + "\r\n"); }, Packets));
    row("blanks around a header's value",
        readingRequests([](auto n) { return post("x:" + QByteArray(n, ' ') + 'y' + QByteArray(n, ' ') + "\r\n"); }));
    row("options of Connection",
        readingRequests([](auto n) { return post("Connection: " + repeatedly(n, "a,") + "\r\n"); }));
    row("percent escapes of a URL",
        readingRequests([](auto n) { return "GET /" + repeatedly(n, "%41") + " HTTP/1.1\r\nHost: t\r\n\r\n"; }));
    row("a query",
        readingRequests([](auto n) { return "GET /?" + repeatedly(n, "a=b&") + " HTTP/1.1\r\nHost: t\r\n\r\n"; },
                        Packets));
    row("empty lines between requests",
        readingRequests([](auto n) { return repeatedly(n, "\r\n" + post("Content-Length: 2\r\n", "{}")); }));
    row("requests, pipelined",
        readingRequests([](auto n) { return repeatedly(n, post("Content-Length: 2\r\n", "{}")); }));
    row("requests, pipelined, in packets",
        readingRequests([](auto n) { return repeatedly(n, post("Content-Length: 2\r\n", "{}")); }, Packets));
    row("a body",
        readingRequests(
            [](auto n) { return post("Content-Length: " + QByteArray::number(n) + "\r\n", QByteArray(n, 'x')); },
            Packets));
    row("a body, byte by byte",
        readingRequests(
            [](auto n) { return post("Content-Length: " + QByteArray::number(n) + "\r\n", QByteArray(n, 'x')); },
            Bytewise));
    row("chunks", readingRequests([](auto n) { return post("Transfer-Encoding: chunked\r\n", chunks(n)); }));
    row("chunks, byte by byte",
        readingRequests([](auto n) { return post("Transfer-Encoding: chunked\r\n", chunks(n)); }, Bytewise));
    const auto text = [](auto n) { return "{\"value\": 1234567890}" + QByteArray(20 * n, ' '); };
    row("a body in gzip", decoding(ContentCoding::Gzip, [text](auto n) { return gzipped(text(n)); }));
    row("a body in gzip, byte by byte", decoding(
                                            ContentCoding::Gzip, [text](auto n) { return gzipped(text(n)); }, 1));
    row("members of gzip", decoding(ContentCoding::Gzip, [](auto n) { return repeatedly(n, gzipped("")); }));
    row("a body in deflate", decoding(ContentCoding::Deflate, [text](auto n) { return zlibbed(text(n)); }));
    row("a body in zstd", decoding(ContentCoding::Zstd, [text](auto n) { return zstd(text(n)); }));
    row("a body in zstd, byte by byte", decoding(
                                            ContentCoding::Zstd, [](auto n) { return zstd(noise(n)); }, 1));
    row("a body in zstd without content size",
        decoding(ContentCoding::Zstd, [text](auto n) { return zstd(text(n), {.hasContentSize = false}); }));
    row("blocks of zstd", decoding(ContentCoding::Zstd, [](auto n) {
            return QByteArray("\x28\xb5\x2f\xfd\0\0", 6) + repeatedly(n, QByteArray("\0\0\0", 3))
                   + QByteArray("\1\0\0", 3);
        }));
    row("chunk extensions", readingRequests([](auto n) {
            return post("Transfer-Encoding: chunked\r\n", repeatedly(n, "1;a=b\r\nx\r\n") + "0\r\n\r\n");
        }));
    row("a media type's parameters",
        [](qsizetype n) { return [type = "application/json" + repeatedly(n, ";charset=utf-8")] { isJson(type); }; });
}

void LinearTimeTest::addWebSocket()
{
    const auto fragments = [](qsizetype n) {
        return clientFrame(1, "a", Final::No) + repeatedly(n, clientFrame(0, "b", Final::No)) + clientFrame(0, "c");
    };
    row("frames", readingFrames([](auto n) { return repeatedly(n, clientFrame(1, "{}")); }, 65536));
    row("frames that arrive at once",
        readingFrames([](auto n) { return repeatedly(n, clientFrame(1, "{}")); }, 1'000'000'000));
    row("frames, byte by byte", readingFrames([](auto n) { return repeatedly(n, clientFrame(1, "{}")); }, 1));
    row("a frame", readingFrames([](auto n) { return clientFrame(1, QByteArray(n, 'a')); }, 1448));
    row("fragments", readingFrames(fragments, 65536));
    row("fragments, byte by byte", readingFrames(fragments, 1));
    row("pings between fragments", readingFrames(
                                       [](auto n) {
                                           return clientFrame(1, "a", Final::No) + repeatedly(n, clientFrame(9, {}))
                                                  + clientFrame(0, "c");
                                       },
                                       65536));
}

void LinearTimeTest::addMonitor()
{
    const auto asked = [this](const std::function<protocol::Subscribe(qsizetype)> &request,
                              const std::function<MessageEvent(qsizetype)> &event) -> Dimension {
        return [this, request, event](qsizetype n) {
            auto happened = event(n);
            happened.endpoint = &m_catalogue->messageTypes().front();
            return [filter = EventFilter(request(n)), happened] {
                if (filter.accepts(happened))
                    filter.toMessage(happened);
            };
        };
    };
    const auto of = [](const auto &change) {
        return [change](qsizetype n) {
            MessageEvent event;
            change(event, n);
            return event;
        };
    };
    const auto subscription = [](const auto &change) {
        return [change](qsizetype n) {
            protocol::Subscribe request;
            change(request, n);
            return request;
        };
    };
    const auto payload = of([](auto &event, auto n) { event.payload = QByteArray(n, 'a'); });
    row("search text",
        asked(subscription([](auto &request, auto n) { request.text = u'b' + QString(n / 2, u'a'); }), payload));
    row("searched payload",
        asked(subscription([](auto &request, auto) { request.text = u"b"_s + QString(1000, u'a'); }), payload));
    row("searched escapes",
        asked(subscription([](auto &request, auto) { request.text = u"b"_s + QString(1000, u'a'); }),
              of([](auto &event, auto n) { event.payload = '"' + repeatedly(n, "\\u0061") + '"'; })));
    row("searched blanks",
        asked(subscription([](auto &request, auto n) { request.text = u"\"a\":"_s + QString(n / 2, u' ') + u'2'; }),
              of([](auto &event, auto n) { event.payload = "{\"a\":" + QByteArray(n, ' ') + "1}"; })));
    row("device filter",
        asked(subscription([](auto &request, auto n) { request.device = QString(n / 2, u'a') + u'b'; }),
              of([](auto &event, auto n) { event.device = QString(n, u'a'); })));
    row("topic filter", asked(subscription([](auto &request, auto n) {
                                  request.topics = QList<QString>(n, u"device.sensor.gps.raw"_s);
                              }),
                              payload));
    row("sent payload", asked(subscription([](auto &request, auto) { request.payloadBytes = 1'000'000; }),
                              of([](auto &event, auto n) { event.payload = repeatedly(n, "\xc3\xa9"); })));
    row("sent violations", asked(subscription([](auto &, auto) {}), of([](auto &event, auto n) {
                                     event.error = Error::invalid(Violations(n, Violation::missing({u"a"_s})));
                                 })));
    row("sent headers", [](qsizetype n) {
        return [headers = QList<HeaderField>(n, HeaderField{"X-Name", "value"})] { shownHeaders(headers); };
    });
    row("a command's list", [](qsizetype n) {
        return [text = R"({"type":"subscribe","topics":[)" + listOf(n, [](auto) { return "\"a\""; }) + "]}"] {
            if (!protocol::decodeFromConsole(text))
                qFatal("a command is rejected");
        };
    });
    row("a command's names", [](qsizetype n) {
        return [text = R"({"type":"subscribe",)" + listOf(n, [](auto i) { return named("k", i); }) + '}'] {
            if (!protocol::decodeFromConsole(text))
                qFatal("a command is rejected");
        };
    });
}

void LinearTimeTest::takesTimeLinearInTheSize_data()
{
    QTest::addColumn<Dimension>("dimension");
    addNames();
    addValues();
    addViolations();
    addComposites();
    addBatches();
    addAudio();
    addHttp();
    addWebSocket();
    addMonitor();
}

void LinearTimeTest::takesTimeLinearInTheSize()
{
    QFETCH(Dimension, dimension);
    qsizetype length = FirstLength;
    while (timeOf(dimension(length)) < MinMs && length < MaxLength)
        length *= 2;

    Growth growth = growthOf(dimension, length);
    // A cache that is full, or a busy machine, spoils one doubling; what is not linear spoils the next one as well.
    for (int i = 1; i < Attempts && growth.factor() > MaxGrowth; ++i)
        growth = growthOf(dimension, i % 2 == 0 ? length : 2 * length);

    qInfo("%s", qPrintable(growth.text()));
    // What does not depend on the length at all is too quick to be measured.
    QVERIFY2(growth.factor() <= MaxGrowth || growth.twice < MinMs, qPrintable(growth.text()));
}

QTEST_APPLESS_MAIN(LinearTimeTest)
#include "tst_lineartime.moc"
