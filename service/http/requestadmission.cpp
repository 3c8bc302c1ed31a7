// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/requestadmission.h"

#include "common/catalogue/catalogue.h"
#include "service/http/connection.h"
#include "service/http/contentcoding.h"
#include "service/http/mediatype.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

Reply withHeader(Reply reply, const HttpHeader &header)
{
    reply.headers.append(header);
    return reply;
}

/// The Content-Encoding of the body. Returns nothing for an unknown coding or several codings.
std::optional<ContentCoding> codingOf(const RequestHead &head)
{
    constexpr char Name[] = "Content-Encoding";
    const auto first = head.header(Name);
    if (first.isEmpty())
        return ContentCoding::Identity;
    return head.onlyHeader(Name).isEmpty() ? std::nullopt : contentCoding(first);
}

} // namespace

RequestAdmission::RequestAdmission(const HttpSettings &settings, const Routes &routes, const Cors &cors,
                                   const Access &access, const Throttle &throttle,
                                   const WebSocketUpgradeHandler &upgradeHandler, const MemoryBudget &memory,
                                   const std::atomic<bool> &isDraining)
    : m_settings(settings),
      m_routes(routes),
      m_cors(cors),
      m_authentication(access, cors),
      m_throttle(throttle),
      m_upgradeHandler(upgradeHandler),
      m_memory(memory),
      m_isDraining(isDraining)
{
}

Result<ExpectedBody, Reply> RequestAdmission::admit(Exchange &exchange) const
{
    exchange.route = m_routes.find(exchange.head.path);
    if (auto reply = rejection(exchange))
        return *std::move(reply);
    if (exchange.head.method == "OPTIONS")
        return ExpectedBody{};
    return ExpectedBody{bodyLimit(*exchange.route), exchange.coding};
}

qint64 RequestAdmission::bodyLimit(const Route &route) const
{
    const bool isLarge = route.endpoint && route.endpoint->takesLargeBodies;
    return isLarge ? m_settings.maxLargeBodyBytes : HttpSettings::MaxBodyBytes;
}

std::optional<Reply> RequestAdmission::rejection(Exchange &exchange) const
{
    if (!exchange.route)
        return errorReply(exchange, Error::of(ErrorCode::NotFound));
    if (exchange.head.method == "OPTIONS")
        return std::nullopt;
    if (!exchange.route->takes(exchange.head.method))
        return withHeader(errorReply(exchange, Error::of(ErrorCode::MethodNotAllowed)),
                          {"Allow", exchange.route->allowed()});
    if (exchange.route->isWebSocket)
        return upgradeRejection(exchange);
    return exchange.route->endpoint ? postRejection(exchange) : accessRejection(exchange);
}

std::optional<Reply> RequestAdmission::accessRejection(Exchange &exchange) const
{
    if (const auto error = m_authentication.rejection(exchange))
        return errorReply(exchange, *error);
    if (!m_throttle.isOn() || m_authentication.isExempt(*exchange.route))
        return std::nullopt;
    const auto *grant = exchange.grant.get();
    exchange.sender = m_throttle.senderOf(grant ? grant->id : QString(), grant ? grant->requestsPerMinute : 0,
                                          exchange.clientAddress);
    if (const auto error = m_throttle.rejection(*exchange.sender, 1))
        return errorReply(exchange, *error);
    return std::nullopt;
}

/// Browsers send some POST requests, and all WebSocket handshakes, without a preflight request.
std::optional<Reply> RequestAdmission::originRejection(const Exchange &exchange) const
{
    if (m_cors.mayWrite(exchange.head))
        return std::nullopt;
    return errorReply(exchange, Error::of(ErrorCode::OriginNotAllowed));
}

std::optional<Reply> RequestAdmission::upgradeRejection(Exchange &exchange) const
{
    if (auto reply = originRejection(exchange))
        return reply;
    if (auto reply = accessRejection(exchange))
        return reply;
    if (const auto error = m_upgradeHandler.rejection(exchange.head))
        return errorReply(exchange, *error);
    return shutdownRejection(exchange);
}

std::optional<Reply> RequestAdmission::postRejection(Exchange &exchange) const
{
    const auto &head = exchange.head;
    if (auto reply = originRejection(exchange))
        return reply;
    if (auto reply = accessRejection(exchange))
        return reply;
    if (!isJson(head.header("Content-Type")))
        return errorReply(exchange, Error::of(ErrorCode::UnsupportedMediaType));
    if (auto reply = codingRejection(exchange))
        return reply;
    if (!head.chunked && !head.contentLength)
        return errorReply(exchange, Error::of(ErrorCode::LengthRequired));
    const auto limit = bodyLimit(*exchange.route);
    if (head.contentLength.value_or(0) > limit)
        return errorReply(
            exchange,
            Error::of(ErrorCode::PayloadTooLarge,
                      u"The body is too large: the limit is %1 bytes; send it in smaller parts"_s.arg(limit)));
    if (!exchange.route->endpoint->isEnabled)
        return errorReply(exchange, Error::disabled(exchange.route->endpoint->switchName));
    if (auto reply = shutdownRejection(exchange))
        return reply;
    return memoryRejection(exchange);
}

std::optional<Reply> RequestAdmission::codingRejection(Exchange &exchange) const
{
    const auto coding = codingOf(exchange.head);
    if (coding == ContentCoding::Identity || (coding && m_settings.requestEncodings.contains(*coding))) {
        exchange.coding = *coding;
        return std::nullopt;
    }
    const auto accepted = acceptEncoding(m_settings.requestEncodings);
    const auto error =
        Error::of(ErrorCode::UnsupportedMediaType,
                  u"Unsupported Content-Encoding: send the body uncompressed, or in one of the codings that "
                  "Accept-Encoding lists: %1"_s.arg(QLatin1StringView(accepted)));
    return withHeader(errorReply(exchange, error), {"Accept-Encoding", accepted});
}

std::optional<Reply> RequestAdmission::memoryRejection(const Exchange &exchange) const
{
    if (m_memory.hasRoomFor(exchange.head.contentLength.value_or(0)))
        return std::nullopt;
    return errorReply(exchange, Error::of(ErrorCode::Overloaded));
}

std::optional<Reply> RequestAdmission::shutdownRejection(const Exchange &exchange) const
{
    if (!m_isDraining.load(std::memory_order_relaxed))
        return std::nullopt;
    auto reply = errorReply(exchange, Error::of(ErrorCode::ShuttingDown));
    reply.closes = true;
    return reply;
}

} // namespace loom
