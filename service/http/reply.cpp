// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/reply.h"

#include "common/core/bytes.h"
#include "common/core/timetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>

namespace loom {

namespace {

struct Reason
{
    int status;
    QByteArrayView text; ///< with the status
};

constexpr std::array Reasons{
    Reason{101, "101 Switching Protocols"},
    Reason{200, "200 OK"},
    Reason{201, "201 Created"},
    Reason{204, "204 No Content"},
    Reason{400, "400 Bad Request"},
    Reason{403, "403 Forbidden"},
    Reason{404, "404 Not Found"},
    Reason{405, "405 Method Not Allowed"},
    Reason{408, "408 Request Timeout"},
    Reason{411, "411 Length Required"},
    Reason{413, "413 Content Too Large"},
    Reason{414, "414 URI Too Long"},
    Reason{415, "415 Unsupported Media Type"},
    Reason{417, "417 Expectation Failed"},
    Reason{422, "422 Unprocessable Content"},
    Reason{426, "426 Upgrade Required"},
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

QByteArrayView connectionLine(const RequestHead &request, bool isLast)
{
    if (isLast)
        return "Connection: close\r\n";
    return request.minorVersion == 0 ? QByteArrayView("Connection: keep-alive\r\n") : QByteArrayView();
}

/// A number in decimal.
class Decimal
{
public:
    explicit Decimal(qsizetype number) : m_end(std::to_chars(m_digits.begin(), m_digits.end(), number).ptr) {}
    QByteArrayView text() const { return {m_digits.data(), m_end}; }

private:
    std::array<char, 20> m_digits;
    const char *m_end;
};

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
    reply.refusal = error;
    if (error.code == ErrorCode::UpgradeRequired)
        reply.headers = {{"Upgrade", "websocket"}, {"Sec-WebSocket-Version", "13"}};
    if (reply.status == 503 && error.code != ErrorCode::Disabled)
        reply.headers.append(HttpHeader{"Retry-After", RetryAfterSeconds});
    return reply;
}

QByteArray Reply::toBytes(const RequestHead &request, const QByteArray &requestId, bool isLast) const
{
    const bool mayHaveBody = status != 204;
    const Decimal length(body.size());
    QByteArray bytes;
    bytes.reserve(384 + body.size());
    append(bytes, {"HTTP/1.1 ", reasonOf(status), "\r\n"});
    if (!contentType.isEmpty())
        append(bytes, {"Content-Type: ", contentType, "\r\n"});
    if (mayHaveBody)
        append(bytes, {"Content-Length: ", length.text(), "\r\n"});
    for (const auto &header : headers)
        append(bytes, {header.name, ": ", header.value, "\r\n"});
    append(bytes,
           {dateLine(), "X-Request-ID: ", requestId, "\r\n", commonLines, connectionLine(request, isLast), "\r\n"});
    if (mayHaveBody && !request.isHead())
        bytes.append(body);
    return bytes;
}

} // namespace loom
