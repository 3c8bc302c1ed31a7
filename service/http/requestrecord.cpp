// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/requestrecord.h"

#include "common/core/logging.h"
#include "service/http/routes.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype LongestDevice = 128; ///< maximum length of a device id taken from a WebSocket path

std::chrono::nanoseconds timeSince(const Exchange &exchange)
{
    return std::chrono::steady_clock::now() - exchange.since;
}

} // namespace

void RequestRecord::onAnswered(const Exchange &exchange, const Reply &reply)
{
    const int endpoint = exchange.route ? exchange.route->index : MetricsRecorder::Unmatched;
    m_recorder.requestAnswered(endpoint, exchange.head.method, reply.status, timeSince(exchange));
    if (reply.rejection)
        m_recorder.requestRejected(reply.rejection->code);
    if (isLogged(LogLevel::Debug))
        log(LogLevel::Debug, u"Answered"_s,
            {{"request_id", QString::fromLatin1(exchange.requestId)},
             {"client", exchange.clientAddress.toString()},
             {"method", QString::fromLatin1(exchange.head.method)},
             {"path", QString::fromUtf8(exchange.head.path)},
             {"status", reply.status}});
}

void RequestRecord::onRejected(const Exchange &exchange, const Reply &reply, const PartialBody &body)
{
    onBegun();
    if (reply.rejection && exchange.route && exchange.route->messages && m_pipeline.interest() != Interest::None)
        publishToConsoles(exchange, *reply.rejection, body);
    onAnswered(exchange, reply);
}

void RequestRecord::publishToConsoles(const Exchange &exchange, const Error &error, const PartialBody &body)
{
    const auto &head = exchange.head;
    const bool isWebSocket = exchange.route->isWebSocket;
    const auto duration = timeSince(exchange);
    const auto device =
        isWebSocket ? head.path.sliced(head.path.lastIndexOf('/') + 1).left(LongestDevice) : QByteArray();
    const bool isWhole = m_pipeline.interest() == Interest::Message;
    m_pipeline.report({.time = QDateTime::currentMSecsSinceEpoch()
                               - std::chrono::duration_cast<std::chrono::milliseconds>(duration).count(),
                       .endpoint = exchange.route->messages,
                       .from = {.requestId = exchange.requestId,
                                .traceparent = head.onlyHeader("traceparent").toByteArray(),
                                .transport = isWebSocket ? "websocket" : "http",
                                .connection = exchange.connection,
                                .headers = isWhole ? head.headers() : QList<HeaderField>(),
                                .client = exchange.clientAddress.toString()},
                       .device = QString::fromUtf8(device),
                       .error = error,
                       .duration = duration,
                       .payload = isWhole ? body.held.toByteArray() : QByteArray(),
                       .isUnread = true,
                       .announcedBytes = std::max(head.contentLength.value_or(0), body.bytes)});
}

} // namespace loom
