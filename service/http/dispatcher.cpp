// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/dispatcher.h"

#include "service/http/routes.h"

#include <utility>

namespace loom {

namespace {

Reply storedReply(const Exchange &exchange, const Result<StoredMessage> &stored)
{
    return stored ? Reply::json(201, stored->body) : errorReply(exchange, stored.error());
}

Reply batchReply(const Exchange &exchange, const Result<BatchResult> &outcome)
{
    if (!outcome)
        return errorReply(exchange, outcome.error());
    const auto body = outcome->toBody(exchange.requestId, QDateTime::currentMSecsSinceEpoch());
    const int status = outcome->status();
    return status == 201 ? Reply::json(status, body) : Reply::rejecting(outcome->error(), body);
}

PageRequest pageRequest(const Exchange &exchange, ServiceHealth health)
{
    const auto &head = exchange.head;
    return {.health = std::move(health),
            .now = QDateTime::currentMSecsSinceEpoch(),
            .hasTrailingSlash = head.hasTrailingSlash,
            .usesTls = exchange.clientUsesTls,
            .forwardedPrefix = head.onlyHeader("X-Forwarded-Prefix"),
            .acceptEncoding = head.onlyHeader("Accept-Encoding"),
            .ifNoneMatch = head.onlyHeader("If-None-Match")};
}

} // namespace

Dispatcher::Dispatcher(Pipeline &pipeline, const Cors &cors, ReplyReceiver &receiver, HealthSource health)
    : m_pipeline(pipeline), m_cors(cors), m_receiver(receiver), m_health(std::move(health))
{
}

void Dispatcher::dispatch(const std::shared_ptr<Exchange> &exchange, const QByteArray &body)
{
    const auto &route = *exchange->route;
    if (exchange->head.method == "OPTIONS")
        m_receiver.reply(exchange, m_cors.preflight(exchange->head, route.allowed()), {});
    else if (route.page)
        m_receiver.reply(exchange, route.page->answer(pageRequest(*exchange, m_health())), {});
    else
        ingest(exchange, body);
}

void Dispatcher::ingest(const std::shared_ptr<Exchange> &exchange, const QByteArray &body)
{
    const auto &route = *exchange->route;
    RequestContext from{exchange->requestId, exchange->head.onlyHeader("traceparent").toByteArray(), "http",
                        exchange->connection};
    from.grant = exchange->grant;
    from.sender = exchange->sender;
    if (m_pipeline.interest() == Interest::Message) {
        from.headers = exchange->head.headers();
        from.client = exchange->clientAddress.toString();
    }
    if (route.batch)
        m_pipeline.acceptBatch(*route.catalogue, *route.batch, body, from,
                               [this, exchange](const Result<BatchResult> &outcome) {
                                   m_receiver.reply(exchange, batchReply(*exchange, outcome), {});
                               });
    else
        m_pipeline.accept(*route.messageType, body, from, [this, exchange](const Result<StoredMessage> &stored) {
            m_receiver.reply(exchange, storedReply(*exchange, stored), stored ? stored->device : QString());
        });
}

} // namespace loom
