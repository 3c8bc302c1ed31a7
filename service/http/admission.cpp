// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/admission.h"

#include "common/catalogue/catalogue.h"
#include "service/http/connection.h"
#include "service/http/contentcoding.h"
#include "service/http/mediatype.h"

#include <utility>

namespace loom {

namespace {

Reply withHeader(Reply reply, const HttpHeader &header)
{
    reply.headers.append(header);
    return reply;
}

/// How the body of a post arrives. None where the head names an unknown coding, or several.
std::optional<ContentCoding> codingOf(const RequestHead &head)
{
    constexpr char Name[] = "Content-Encoding";
    const auto first = head.header(Name);
    if (first.isEmpty())
        return ContentCoding::Identity;
    return head.onlyHeader(Name).isEmpty() ? std::nullopt : contentCoding(first);
}

} // namespace

Admission::Admission(const HttpSettings &settings, const Routes &routes, const Cors &cors, const Access &access,
                     const Throttle &throttle, const Upgrader &upgrader, const MemoryBudget &memory,
                     const std::atomic<bool> &isDraining)
    : m_settings(settings),
      m_routes(routes),
      m_cors(cors),
      m_authentication(access, cors),
      m_throttle(throttle),
      m_upgrader(upgrader),
      m_memory(memory),
      m_isDraining(isDraining)
{
}

Result<ExpectedBody, Reply> Admission::admit(Exchange &exchange) const
{
    exchange.route = m_routes.find(exchange.head.path);
    if (auto reply = refusal(exchange))
        return *std::move(reply);
    if (exchange.head.method == "OPTIONS")
        return ExpectedBody{};
    return ExpectedBody{bodyLimit(*exchange.route), exchange.coding};
}

qint64 Admission::bodyLimit(const Route &route) const
{
    const bool isLarge = route.endpoint && route.endpoint->takesLargeBodies;
    return isLarge ? m_settings.maxLargeBodyBytes : HttpSettings::MaxBodyBytes;
}

std::optional<Reply> Admission::refusal(Exchange &exchange) const
{
    if (!exchange.route)
        return errorReply(exchange, Error::of(ErrorCode::NotFound));
    if (exchange.head.method == "OPTIONS")
        return std::nullopt;
    if (!exchange.route->takes(exchange.head.method))
        return withHeader(errorReply(exchange, Error::of(ErrorCode::MethodNotAllowed)),
                          {"Allow", exchange.route->allowed()});
    if (exchange.route->isWebSocket)
        return upgradeRefusal(exchange);
    return exchange.route->endpoint ? postRefusal(exchange) : accessRefusal(exchange);
}

std::optional<Reply> Admission::accessRefusal(Exchange &exchange) const
{
    if (const auto error = m_authentication.refusal(exchange))
        return errorReply(exchange, *error);
    if (!m_throttle.isOn() || m_authentication.isExempt(*exchange.route))
        return std::nullopt;
    const auto *grant = exchange.grant.get();
    exchange.sender = m_throttle.senderOf(grant ? grant->id : QString(), grant ? grant->requestsPerMinute : 0,
                                          exchange.clientAddress);
    if (const auto error = m_throttle.refusal(*exchange.sender, 1))
        return errorReply(exchange, *error);
    return std::nullopt;
}

/// A browser sends some posts, and every request for a WebSocket, without asking first.
std::optional<Reply> Admission::originRefusal(const Exchange &exchange) const
{
    if (m_cors.mayWrite(exchange.head))
        return std::nullopt;
    return errorReply(exchange, Error::of(ErrorCode::OriginNotAllowed));
}

std::optional<Reply> Admission::upgradeRefusal(Exchange &exchange) const
{
    if (auto reply = originRefusal(exchange))
        return reply;
    if (auto reply = accessRefusal(exchange))
        return reply;
    if (const auto error = m_upgrader.refusal(exchange.head))
        return errorReply(exchange, *error);
    return shutdownRefusal(exchange);
}

std::optional<Reply> Admission::postRefusal(Exchange &exchange) const
{
    const auto &head = exchange.head;
    if (auto reply = originRefusal(exchange))
        return reply;
    if (auto reply = accessRefusal(exchange))
        return reply;
    if (!isJson(head.header("Content-Type")))
        return errorReply(exchange, Error::of(ErrorCode::UnsupportedMediaType));
    if (auto reply = codingRefusal(exchange))
        return reply;
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
    if (auto reply = shutdownRefusal(exchange))
        return reply;
    return memoryRefusal(exchange);
}

std::optional<Reply> Admission::codingRefusal(Exchange &exchange) const
{
    const auto coding = codingOf(exchange.head);
    if (coding == ContentCoding::Identity || (coding && m_settings.requestEncodings.contains(*coding))) {
        exchange.coding = *coding;
        return std::nullopt;
    }
    const auto accepted = acceptEncoding(m_settings.requestEncodings);
    const auto error = Error::of(
        ErrorCode::UnsupportedMediaType,
        QStringLiteral("Unsupported Content-Encoding: send the body uncompressed, or in one of the codings that "
                       "Accept-Encoding lists: %1")
            .arg(QLatin1String(accepted)));
    return withHeader(errorReply(exchange, error), {"Accept-Encoding", accepted});
}

std::optional<Reply> Admission::memoryRefusal(const Exchange &exchange) const
{
    if (m_memory.hasRoomFor(exchange.head.contentLength.value_or(0)))
        return std::nullopt;
    return errorReply(exchange, Error::of(ErrorCode::Overloaded));
}

std::optional<Reply> Admission::shutdownRefusal(const Exchange &exchange) const
{
    if (!m_isDraining.load(std::memory_order_relaxed))
        return std::nullopt;
    auto reply = errorReply(exchange, Error::of(ErrorCode::ShuttingDown));
    reply.closes = true;
    return reply;
}

} // namespace loom
