// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/cors.h"

#include "service/http/httpsyntax.h"

#include <algorithm>

namespace loom {

namespace {

constexpr char PreflightSeconds[] = "600";

QList<HttpHeader> headersOfAllAnswers(bool isOpenToAll)
{
    return {
        isOpenToAll ? HttpHeader{"Access-Control-Allow-Origin", "*"} : HttpHeader{"Vary", "Origin"},
        {"Access-Control-Expose-Headers", "X-Request-ID, Retry-After, WWW-Authenticate, RateLimit, RateLimit-Policy"},
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
    return m_isOpenToAll || isOfNamedOrigin(head);
}

bool Cors::isOfNamedOrigin(const RequestHead &head) const
{
    const auto origin = head.header("Origin");
    return origin.isEmpty() || isAllowed(origin);
}

Reply Cors::preflight(const RequestHead &head, const QByteArray &allowedMethods) const
{
    return {.status = 204,
            .headers = {{"Allow", allowedMethods},
                        {"Access-Control-Allow-Methods", allowedMethods},
                        {"Access-Control-Allow-Headers", allowedHeaders(head)},
                        {"Access-Control-Max-Age", PreflightSeconds}}};
}

/// The allowed ones of the headers that the page asks for, and always those that the API uses.
QByteArray Cors::allowedHeaders(const RequestHead &head) const
{
    const QList<QByteArray> known{"Content-Type", "Content-Encoding", "X-Request-ID",
                                  "traceparent",  "Authorization",    "X-API-Key"};
    const auto isIn = [](const QList<QByteArray> &list, const QByteArray &name) {
        return std::any_of(list.begin(), list.end(),
                           [&](const auto &other) { return other.compare(name, Qt::CaseInsensitive) == 0; });
    };
    const bool isAnyAllowed = m_settings.allowedHeaders.contains("*");
    auto names = known;
    for (const auto &word : head.header("Access-Control-Request-Headers").toByteArray().split(',')) {
        const auto name = word.trimmed();
        const bool isToken = !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter);
        if (isToken && !isIn(known, name) && (isAnyAllowed || isIn(m_settings.allowedHeaders, name)))
            names.append(name);
    }
    return names.join(", ");
}

void Cors::complete(Reply &reply, const RequestHead &head) const
{
    if (const auto origin = m_isOpenToAll ? QByteArrayView() : head.header("Origin"); isAllowed(origin)) {
        reply.headers.append(HttpHeader{"Access-Control-Allow-Origin", origin.toByteArray()});
        // navigator.sendBeacon() always sends in credentials mode, and needs this header.
        reply.headers.append(HttpHeader{"Access-Control-Allow-Credentials", "true"});
    }
    reply.headers += m_common;
}

} // namespace loom
