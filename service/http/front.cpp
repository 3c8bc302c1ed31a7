// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/front.h"

#include "common/core/logging.h"
#include "common/core/uuidtext.h"
#include "service/http/mediatype.h"

#include <QDateTime>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>

#include <algorithm>

namespace loom {

namespace {

constexpr qsizetype MaxRequestId = 128;
constexpr qsizetype LongestDevice = 128; ///< that is shown of a WebSocket's path
constexpr char PreflightSeconds[] = "600";

/// The client's X-Request-ID if it can be repeated safely, else a new UUID.
QByteArray requestIdOf(const RequestHead &head)
{
    const auto id = head.header("X-Request-ID");
    const auto isPrintable = [](char c) { return c >= 0x20 && c < 0x7f; };
    if (!id.isEmpty() && id.size() <= MaxRequestId && std::all_of(id.begin(), id.end(), isPrintable))
        return id.toByteArray();
    return newUuidText();
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// After these nobody knows where the next request starts.
bool losesFraming(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest:
    case ErrorCode::RequestTimeout:
    case ErrorCode::UriTooLong:
    case ErrorCode::ExpectationFailed:
    case ErrorCode::HeadersTooLarge:
    case ErrorCode::HttpVersionNotSupported:
        return true;
    default:
        return false;
    }
}

/// The headers that all answers have: whose pages may read them, and what they may see (CORS).
QByteArray commonLines(bool isOpenToAll)
{
    return QByteArray(isOpenToAll ? "Access-Control-Allow-Origin: *\r\n" : "Vary: Origin\r\n")
           + "Access-Control-Expose-Headers: X-Request-ID, Retry-After\r\n"
             "X-Content-Type-Options: nosniff\r\n";
}

Reply batchReply(const BatchOutcome &outcome, const QByteArray &requestId)
{
    const auto body = outcome.toBody(requestId, now());
    const int status = outcome.status();
    return status == 201 ? Reply::json(status, body) : Reply::refusing(outcome.error(), body);
}

} // namespace

Front::Front(const HttpSettings &settings, const Routes &routes, Pipeline &pipeline, Upgrader &upgrader,
             Recorder &recorder, HealthSource health, QObject *parent)
    : QAbstractHttpServer(parent),
      m_settings(settings),
      m_routes(routes),
      m_pipeline(pipeline),
      m_upgrader(upgrader),
      m_recorder(recorder),
      m_health(std::move(health)),
      m_isOpenToAll(settings.allowedOrigins.contains("*")),
      m_commonLines(commonLines(m_isOpenToAll))
{
}

Result<qint64, Reply> Front::admit(Exchange &exchange)
{
    exchange.requestId = requestIdOf(exchange.head);
    if (auto reply = refusal(exchange))
        return answeredAtOnce(std::move(*reply), exchange, {});
    return bodyLimit(*exchange.route);
}

qint64 Front::bodyLimit(const Route &route) const
{
    const bool isLarge = route.endpoint && route.endpoint->takesLargeBodies;
    return isLarge ? m_settings.maxLargeBodyBytes : HttpSettings::MaxBodyBytes;
}

/// In the contract's order (§1): the first reason counts.
std::optional<Reply> Front::refusal(Exchange &exchange) const
{
    const auto &head = exchange.head;
    exchange.route = m_routes.find(head.path);
    if (!exchange.route)
        return errorReply(exchange, Error::of(ErrorCode::NotFound));
    if (head.method == "OPTIONS")
        return preflight(exchange);
    if (!exchange.route->takes(head.method)) {
        auto reply = errorReply(exchange, Error::of(ErrorCode::MethodNotAllowed));
        reply.headers.append(HttpHeader{"Allow", exchange.route->allowed()});
        return reply;
    }
    if (exchange.route->isWebSocket)
        return upgradeRefusal(exchange);
    return exchange.route->endpoint ? postRefusal(exchange) : std::nullopt;
}

std::optional<Reply> Front::upgradeRefusal(Exchange &exchange) const
{
    const auto &head = exchange.head;
    const auto origin = head.header("Origin");
    if (!origin.isEmpty() && !m_isOpenToAll && !isAllowedOrigin(origin))
        return errorReply(exchange, Error::of(ErrorCode::OriginNotAllowed));
    if (const auto error = m_upgrader.refusal(head))
        return errorReply(exchange, *error);
    if (m_health().isDraining)
        return shuttingDown(exchange);
    exchange.isUpgrade = true;
    return std::nullopt;
}

std::optional<Reply> Front::postRefusal(const Exchange &exchange) const
{
    const auto &head = exchange.head;
    if (!isJson(head.header("Content-Type")) || !isIdentity(head.header("Content-Encoding")))
        return errorReply(exchange, Error::of(ErrorCode::UnsupportedMediaType));
    if (!head.chunked && !head.contentLength)
        return errorReply(exchange, Error::of(ErrorCode::LengthRequired));
    const auto limit = bodyLimit(*exchange.route);
    if (head.contentLength.value_or(0) > limit)
        return errorReply(
            exchange,
            Error::of(ErrorCode::PayloadTooLarge,
                      QStringLiteral("The body is too large: at most %1 bytes are taken here, send it in smaller parts")
                          .arg(limit)));
    if (!exchange.route->endpoint->isEnabled)
        return errorReply(exchange, Error::disabled(exchange.route->endpoint->switchName));
    if (m_health().isDraining)
        return shuttingDown(exchange);
    return std::nullopt;
}

Reply Front::shuttingDown(const Exchange &exchange) const
{
    auto reply = errorReply(exchange, Error::of(ErrorCode::ShuttingDown));
    reply.closes = true;
    return reply;
}

Reply Front::refuse(Exchange &exchange, const Error &error, const PartialBody &body)
{
    if (exchange.requestId.isEmpty())
        exchange.requestId = requestIdOf(exchange.head);
    auto reply = answeredAtOnce(errorReply(exchange, error), exchange, body);
    reply.closes = losesFraming(error.code) || error.code == ErrorCode::Overloaded;
    return reply;
}

void Front::deliver(GuardedSocket &socket, const Exchange &exchange, const QByteArray &body)
{
    if (exchange.route->endpoint)
        return ingest(socket, exchange, body);
    m_socket = &socket;
    m_exchange = &exchange;
    socket.offerToServer();
    m_socket = nullptr;
    m_exchange = nullptr;
}

void Front::upgrade(Exchange exchange, std::unique_ptr<QAbstractSocket> connection, const QByteArray &rest)
{
    answeredAtOnce({101, {}, {}, {}, false, {}}, exchange, {});
    m_upgrader.take({std::move(exchange.head), exchange.requestId, std::move(connection), rest});
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
/// The answer goes past Qt; completing Qt's own here lets it read the next request.
bool Front::handleRequest(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    answerPage();
    responder.write(QHttpServerResponder::StatusCode::NoContent);
    return true;
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
void Front::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) {}
#else
void Front::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) {}
#endif
#else
bool Front::handleRequest(const QHttpServerRequest &, QTcpSocket *)
{
    answerPage();
    return true;
}

void Front::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}
#endif

/// Tells the client of what was ingested how it fared, if it is still there by then.
struct Front::Answer
{
    Front &front;
    QPointer<GuardedSocket> socket;
    Exchange exchange;

    void operator()(const Result<Stored> &stored) const
    {
        if (socket && stored)
            socket->noteDevice(stored->device);
        give(stored ? Reply::json(201, stored->body) : front.errorReply(exchange, stored.error()));
    }

    void operator()(const Result<BatchOutcome> &outcome) const
    {
        give(outcome ? batchReply(*outcome, exchange.requestId) : front.errorReply(exchange, outcome.error()));
    }

    void give(Reply reply) const
    {
        auto whole = front.finished(std::move(reply), exchange);
        if (socket)
            socket->answer(exchange.sequence, std::move(whole));
    }
};

void Front::answerPage()
{
    Q_ASSERT(m_socket && m_exchange && m_exchange->route->page);
    m_recorder.requestBegan();
    m_socket->answer(m_exchange->sequence, finished(m_exchange->route->page->answer(m_health(), now()), *m_exchange));
}

void Front::ingest(GuardedSocket &socket, const Exchange &exchange, const QByteArray &body)
{
    const auto &route = *exchange.route;
    m_recorder.requestBegan();

    Provenance from{exchange.requestId, exchange.head.onlyHeader("traceparent").toByteArray(), "http",
                    socket.info().id};
    if (m_pipeline.isWatched())
        from.headers = exchange.head.headers();
    Answer answer{*this, &socket, exchange};
    if (route.batch)
        m_pipeline.acceptBatch(*route.catalogue, *route.batch, body, from, std::move(answer));
    else
        m_pipeline.accept(*route.stream, body, from, std::move(answer));
}

Reply Front::errorReply(const Exchange &exchange, const Error &error) const
{
    return Reply::error(error, exchange.requestId, now());
}

Reply Front::preflight(const Exchange &exchange) const
{
    const auto allowed = exchange.route->allowed();
    return {204,
            {},
            {},
            {{"Allow", allowed},
             {"Access-Control-Allow-Methods", allowed},
             {"Access-Control-Allow-Headers", "Content-Type, X-Request-ID, traceparent"},
             {"Access-Control-Max-Age", PreflightSeconds}},
            false,
            {}};
}

Reply Front::answeredAtOnce(Reply reply, const Exchange &exchange, const PartialBody &body)
{
    m_recorder.requestBegan();
    if (reply.refusal && exchange.route && exchange.route->messages && m_pipeline.isWatched())
        tellRefused(*reply.refusal, exchange, body);
    return finished(std::move(reply), exchange);
}

void Front::tellRefused(const Error &error, const Exchange &exchange, const PartialBody &body)
{
    const auto &head = exchange.head;
    const bool isWebSocket = exchange.route->isWebSocket;
    const auto took = std::chrono::steady_clock::now() - exchange.since;
    const auto device =
        isWebSocket ? head.path.sliced(head.path.lastIndexOf('/') + 1).left(LongestDevice) : QByteArray();
    m_pipeline.tell({.time = now() - std::chrono::duration_cast<std::chrono::milliseconds>(took).count(),
                     .endpoint = exchange.route->messages,
                     .from = {exchange.requestId, head.onlyHeader("traceparent").toByteArray(),
                              isWebSocket ? "websocket" : "http", exchange.connection, head.headers()},
                     .device = QString::fromUtf8(device),
                     .error = error,
                     .took = took,
                     .payload = body.held.toByteArray(),
                     .isUnread = true,
                     .announcedBytes = std::max(head.contentLength.value_or(0), body.bytes)});
}

Reply Front::finished(Reply reply, const Exchange &exchange)
{
    const int endpoint = exchange.route ? exchange.route->index : Recorder::Unmatched;
    m_recorder.requestAnswered(endpoint, exchange.head.method, reply.status,
                               std::chrono::steady_clock::now() - exchange.since);
    if (reply.refusal)
        m_recorder.requestRefused(reply.refusal->code);
    if (isLogged(LogLevel::Debug))
        log(LogLevel::Debug, QStringLiteral("Answered"),
            {{"request_id", QString::fromLatin1(exchange.requestId)},
             {"method", QString::fromLatin1(exchange.head.method)},
             {"path", QString::fromUtf8(exchange.head.path)},
             {"status", reply.status}});
    if (const auto origin = m_isOpenToAll ? QByteArrayView() : exchange.head.header("Origin"); isAllowedOrigin(origin))
        reply.headers.append(HttpHeader{"Access-Control-Allow-Origin", origin.toByteArray()});
    reply.commonLines = m_commonLines;
    return reply;
}

bool Front::isAllowedOrigin(QByteArrayView origin) const
{
    return !origin.isEmpty() && m_settings.allowedOrigins.contains(origin);
}

} // namespace loom
