// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/httpserver.h"

#include "common/core/logging.h"
#include "common/core/uuidtext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype MaxRequestId = 128;

/// The client's X-Request-ID if it can be repeated safely, else a new UUID.
QByteArray requestIdOf(const RequestHead &head)
{
    const auto id = head.header("X-Request-ID");
    const auto isPrintable = [](char c) { return c >= 0x20 && c < 0x7f; };
    if (!id.isEmpty() && id.size() <= MaxRequestId && std::all_of(id.begin(), id.end(), isPrintable))
        return id.toByteArray();
    return newUuidText();
}

} // namespace

HttpServer::HttpServer(const HttpSettings &settings, const Routes &routes, Pipeline &pipeline,
                       WebSocketUpgradeHandler &upgradeHandler, MetricsRecorder &recorder,
                       const Dispatcher::HealthSource &health, const Access &access, const Throttle &throttle,
                       const MemoryBudget &memory, const std::atomic<bool> &isDraining, QObject *parent)
    : QAbstractHttpServer(parent),
      m_record(pipeline, recorder),
      m_cors(settings),
      m_admission(settings, routes, m_cors, access, throttle, upgradeHandler, memory, isDraining),
      m_dispatcher(pipeline, m_cors, *this, health),
      m_upgradeHandler(upgradeHandler),
      m_keepAlive("timeout=" + QByteArray::number(qint64(settings.keepAliveTimeout / std::chrono::seconds(1))))
{
}

Result<ExpectedBody, Reply> HttpServer::admit(Exchange &exchange)
{
    exchange.requestId = requestIdOf(exchange.head);
    auto admitted = m_admission.admit(exchange);
    if (admitted)
        return *admitted;
    auto reply = admitted.error();
    complete(reply, exchange.head);
    m_record.onRejected(exchange, reply, {});
    return reply;
}

Reply HttpServer::reject(Exchange &exchange, const Error &error, const PartialBody &body)
{
    if (exchange.requestId.isEmpty())
        exchange.requestId = requestIdOf(exchange.head);
    auto reply = errorReply(exchange, error);
    reply.closes = errorRow(error.code).losesFraming;
    complete(reply, exchange.head);
    m_record.onRejected(exchange, reply, body);
    return reply;
}

void HttpServer::complete(Reply &reply, const RequestHead &head) const
{
    m_cors.complete(reply, head);
    reply.keepAlive = m_keepAlive;
}

void HttpServer::serve(Connection &connection)
{
    const auto exchange = connection.exchange();
    m_serving = &connection;
    connection.offerToServer();
    if (std::exchange(m_serving, nullptr)) {
        // Qt has not read it as a request, which the filter is there to rule out.
        log(LogLevel::Error, u"Qt HttpServer has refused a request"_s,
            {{"request_id", QString::fromLatin1(exchange->requestId)}});
        return connection.close();
    }
    if (exchange->route->isWebSocket && exchange->head.method != "OPTIONS")
        upgrade(connection);
}

/// What Qt has read of the request is used from here on, and of its head what Qt was not told.
void HttpServer::handle(const QHttpServerRequest &request)
{
    const auto exchange = std::exchange(m_serving, nullptr)->exchange();
    m_record.onBegun();
    if (!exchange->route->isWebSocket || request.method() == QHttpServerRequest::Method::Options)
        m_dispatcher.dispatch(exchange, request.body());
}

void HttpServer::upgrade(Connection &connection)
{
    const auto exchange = connection.exchange();
    m_record.onAnswered(*exchange, {101, {}, {}, {}, false, {}});
    auto rest = connection.takeRest();
    const auto port = exchange->clientAddress == connection.peerAddress() ? connection.peerPort() : quint16(0);
    auto channel = connection.releaseChannel();
    channel->setPeer({exchange->clientAddress, port});
    m_upgradeHandler.accept({exchange->head,
                             exchange->requestId,
                             std::move(channel),
                             std::move(rest),
                             {connection.credential(), exchange->sender}});
    connection.close();
}

void HttpServer::reply(const std::shared_ptr<Exchange> &exchange, Reply reply, const QString &device)
{
    complete(reply, exchange->head);
    m_record.onAnswered(*exchange, reply);
    auto *client = exchange->client;
    if (!client)
        return;
    if (!device.isEmpty())
        client->countDevice(device);
    write(*exchange, reply);
    exchange->qt.forget();
    client->finishAnswer(reply);
}

/// The client's connection takes what Qt writes.
void HttpServer::write(Exchange &exchange, const Reply &reply)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(reply.status);
    const auto fields = reply.fields(exchange.head, exchange.requestId, exchange.client->endsWith(reply));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // Qt adds Content-Length by itself, and the body in the answer to HEAD, too.
    QHttpHeaders headers;
    headers.reserve(fields.size());
    for (const auto &field : fields) {
        if (field.name != "Content-Length")
            headers.append(field.name, field.value);
    }
    exchange.qt.responder->write(reply.body, headers, status);
    if (exchange.head.isHead())
        exchange.client->discardLast(reply.body.size());
#else
    const auto body = reply.bodyFor(exchange.head);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    auto &responder = *exchange.qt.responder;
#else
    auto responder = makeResponder(*exchange.qt.request, exchange.client);
#endif
    responder.writeStatusLine(status);
    for (const auto &field : fields)
        responder.writeHeader(field.name, field.value);
    responder.writeBody(body);
#endif
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
bool HttpServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    m_serving->exchange()->qt.responder.emplace(std::move(responder));
    handle(request);
    return true;
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) {}
#else
void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) {}
#endif
#else
bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *)
{
    m_serving->exchange()->qt.request = &request;
    handle(request);
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}
#endif

} // namespace loom
