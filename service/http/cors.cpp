// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/cors.h"

namespace loom {

namespace {

constexpr char PreflightSeconds[] = "600";

QList<HttpHeader> headersOfAllAnswers(bool isOpenToAll)
{
    return {isOpenToAll ? HttpHeader{"Access-Control-Allow-Origin", "*"} : HttpHeader{"Vary", "Origin"},
            {"Access-Control-Expose-Headers", "X-Request-ID, Retry-After"},
            {"X-Content-Type-Options", "nosniff"}};
}

} // namespace

Cors::Cors(const HttpSettings &settings)
    : m_settings(settings),
      m_isOpenToAll(settings.allowedOrigins.contains("*")),
      m_common(headersOfAllAnswers(m_isOpenToAll))
{
}

bool Cors::isAllowed(QByteArrayView origin) const
{
    return !origin.isEmpty() && m_settings.allowedOrigins.contains(origin);
}

bool Cors::mayWrite(const RequestHead &head) const
{
    if (m_isOpenToAll)
        return true;
    const auto origin = head.header("Origin");
    return origin.isEmpty() || isAllowed(origin);
}

Reply Cors::preflight(const RequestHead &head, const QByteArray &allowedMethods) const
{
    return {204,
            {},
            {},
            {{"Allow", allowedMethods},
             {"Access-Control-Allow-Methods", allowedMethods},
             {"Access-Control-Allow-Headers", allowedHeaders(head)},
             {"Access-Control-Max-Age", PreflightSeconds}},
            false,
            {}};
}

QByteArray Cors::allowedHeaders(const RequestHead &) const
{
    return "Content-Type, X-Request-ID, traceparent";
}

void Cors::complete(Reply &reply, const RequestHead &head) const
{
    if (const auto origin = m_isOpenToAll ? QByteArrayView() : head.header("Origin"); isAllowed(origin))
        reply.headers.append(HttpHeader{"Access-Control-Allow-Origin", origin.toByteArray()});
    reply.headers += m_common;
}

} // namespace loom
