// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/reply.h"

#include "common/core/bytes.h"
#include "common/core/timetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace loom {

namespace {

struct Reason
{
    int status;
    QByteArrayView text;
};

constexpr std::array Reasons{
    Reason{101, "Switching Protocols"},
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{204, "No Content"},
    Reason{400, "Bad Request"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{408, "Request Timeout"},
    Reason{411, "Length Required"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{417, "Expectation Failed"},
    Reason{422, "Unprocessable Content"},
    Reason{426, "Upgrade Required"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{503, "Service Unavailable"},
    Reason{505, "HTTP Version Not Supported"},
};

QByteArrayView reasonOf(int status)
{
    const auto reason = std::find_if(Reasons.begin(), Reasons.end(), [&](const auto &r) { return r.status == status; });
    return reason == Reasons.end() ? QByteArrayView() : reason->text;
}

/// RFC 9110 §6.6.1; made anew once a second and thread.
const QByteArray &dateLine()
{
    thread_local qint64 second = 0;
    thread_local QByteArray line;
    if (const auto now = QDateTime::currentSecsSinceEpoch(); now != second) {
        second = now;
        const auto time = utcTime(now * 1000);
        line = "Date: " + QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1() + "\r\n";
    }
    return line;
}

void addHeader(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    append(bytes, {name, ": ", value, "\r\n"});
}

constexpr char RetryAfterSeconds[] = "1";

} // namespace

Reply Reply::json(int status, const QByteArray &body)
{
    return {status, QByteArrayLiteral("application/json"), body, {}, false, {}};
}

Reply Reply::error(const Error &error, const QByteArray &requestId, qint64 now)
{
    return refusing(error, error.toBody(requestId, now));
}

Reply Reply::refusing(const Error &error, const QByteArray &body)
{
    auto reply = json(error.status(), body);
    reply.refusal = error.code;
    if (error.code == ErrorCode::UpgradeRequired)
        reply.headers = {{"Upgrade", "websocket"}, {"Sec-WebSocket-Version", "13"}};
    if (reply.status == 503 && error.code != ErrorCode::Disabled)
        reply.headers.append(HttpHeader{"Retry-After", RetryAfterSeconds});
    return reply;
}

QByteArray Reply::toBytes(const RequestHead &request, const QByteArray &requestId, bool isLast) const
{
    QByteArray bytes;
    bytes.reserve(384 + body.size());
    append(bytes, {"HTTP/1.1 ", QByteArray::number(status), " ", reasonOf(status), "\r\n"});
    if (!contentType.isEmpty())
        addHeader(bytes, "Content-Type", contentType);
    if (status != 204)
        addHeader(bytes, "Content-Length", QByteArray::number(body.size()));
    bytes.append(dateLine());
    if (!requestId.isEmpty())
        addHeader(bytes, "X-Request-ID", requestId);
    for (const auto &header : headers)
        addHeader(bytes, header.name, header.value);
    if (isLast)
        addHeader(bytes, "Connection", "close");
    else if (request.minorVersion == 0)
        addHeader(bytes, "Connection", "keep-alive");
    bytes.append("\r\n");
    if (!request.isHead() && status != 204)
        bytes.append(body);
    return bytes;
}

} // namespace loom
