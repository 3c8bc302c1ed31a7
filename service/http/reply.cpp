// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/reply.h"

#include "common/core/bytes.h"
#include "common/core/timetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

struct Reason
{
    int status;
    QByteArrayView text; ///< status code and reason phrase
};

constexpr std::array Reasons{
    Reason{101, "101 Switching Protocols"},
    Reason{200, "200 OK"},
    Reason{201, "201 Created"},
    Reason{204, "204 No Content"},
    Reason{304, "304 Not Modified"},
    Reason{400, "400 Bad Request"},
    Reason{401, "401 Unauthorized"},
    Reason{403, "403 Forbidden"},
    Reason{404, "404 Not Found"},
    Reason{405, "405 Method Not Allowed"},
    Reason{408, "408 Request Timeout"},
    Reason{411, "411 Length Required"},
    Reason{413, "413 Content Too Large"},
    Reason{414, "414 URI Too Long"},
    Reason{415, "415 Unsupported Media Type"},
    Reason{417, "417 Expectation Failed"},
    Reason{422, "422 Unprocessable Entity"},
    Reason{426, "426 Upgrade Required"},
    Reason{429, "429 Too Many Requests"},
    Reason{431, "431 Request Header Fields Too Large"},
    Reason{500, "500 Internal Server Error"},
    Reason{503, "503 Service Unavailable"},
    Reason{505, "505 HTTP Version Not Supported"},
};

QByteArrayView reasonOf(int status)
{
    const auto reason = std::find_if(Reasons.begin(), Reasons.end(), [&](const auto &r) { return r.status == status; });
    Q_ASSERT(reason != Reasons.end());
    return reason->text;
}

/// The Date header (RFC 9110 §6.6.1), formatted once per second and thread.
const QByteArray &date()
{
    thread_local qint64 second = 0;
    thread_local QByteArray text;
    if (const auto now = QDateTime::currentSecsSinceEpoch(); now != second) {
        second = now;
        text = QLocale::c().toString(utcTime(now * 1000), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
    }
    return text;
}

constexpr char RetryAfterSeconds[] = "1";

/// Retry-After, and the fields of draft-ietf-httpapi-ratelimit-headers (IETF).
QList<HttpHeader> pauseHeaders(const RatePause &pause)
{
    const auto seconds = QByteArray::number(pause.seconds);
    return {{"Retry-After", seconds},
            {"RateLimit", "\"default\";r=0;t=" + seconds},
            {"RateLimit-Policy",
             "\"default\";q=" + QByteArray::number(pause.quota) + ";w=" + QByteArray::number(pause.windowSeconds)}};
}

} // namespace

Reply Reply::json(int status, const QByteArray &body)
{
    return {.status = status, .contentType = "application/json"_ba, .body = body};
}

Reply Reply::error(const Error &error, const QByteArray &requestId, qint64 now)
{
    return rejecting(error, error.toBody(requestId, now));
}

Reply Reply::rejecting(const Error &error, const QByteArray &body)
{
    auto reply = json(error.status(), body);
    reply.rejection = error;
    if (error.code == ErrorCode::UpgradeRequired)
        reply.headers = {{"Upgrade", "websocket"}, {"Sec-WebSocket-Version", "13"}};
    if (error.code == ErrorCode::Unauthenticated)
        reply.headers.append(HttpHeader{"WWW-Authenticate", "Bearer realm=\"loom\""});
    if (error.code == ErrorCode::Forbidden)
        reply.headers.append(HttpHeader{"WWW-Authenticate", "Bearer realm=\"loom\", error=\"insufficient_scope\""});
    if (error.pause.seconds > 0)
        reply.headers += pauseHeaders(error.pause);
    if (reply.status == 503 && error.code != ErrorCode::Disabled)
        reply.headers.append(HttpHeader{"Retry-After", RetryAfterSeconds});
    return reply;
}

QList<HttpHeader> Reply::fields(const RequestHead &request, const QByteArray &requestId, bool isLast) const
{
    constexpr qsizetype OfAllReplies = 7;
    QList<HttpHeader> all;
    all.reserve(headers.size() + OfAllReplies);
    if (!contentType.isEmpty())
        all.append({"Content-Type"_ba, contentType});
    if (mayHaveBody())
        all.append({"Content-Length"_ba, QByteArray::number(body.size())});
    all += headers;
    all.append({"Date"_ba, date()});
    all.append({"X-Request-ID"_ba, requestId});
    if (isLast) {
        all.append({"Connection"_ba, "close"_ba});
        return all;
    }
    if (!keepAlive.isEmpty())
        all.append({"Keep-Alive"_ba, keepAlive});
    if (request.minorVersion == 0)
        all.append({"Connection"_ba, "keep-alive"_ba});
    return all;
}

QByteArray Reply::bodyFor(const RequestHead &request) const
{
    return mayHaveBody() && !request.isHead() ? body : QByteArray();
}

QByteArray Reply::toBytes(const RequestHead &request, const QByteArray &requestId, bool isLast) const
{
    QByteArray bytes;
    bytes.reserve(384 + body.size());
    append(bytes, {"HTTP/1.1 ", reasonOf(status), "\r\n"});
    for (const auto &field : fields(request, requestId, isLast))
        append(bytes, {field.name, ": ", field.value, "\r\n"});
    append(bytes, {"\r\n", bodyFor(request)});
    return bytes;
}

} // namespace loom
