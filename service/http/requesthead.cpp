// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/requesthead.h"

#include "service/http/httpsyntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

Error bad(const char *why)
{
    return Error::of(ErrorCode::BadRequest, u"Bad Request: %1"_s.arg(QLatin1StringView(why)));
}

/// Length of "http://" or "https://" at the start of @p target; 0 if there is neither.
qsizetype schemeSize(QByteArrayView target)
{
    for (const QByteArrayView scheme : {"http://", "https://"}) {
        if (target.size() >= scheme.size() && isSame(target.first(scheme.size()), scheme))
            return scheme.size();
    }
    return 0;
}

/// Accepts more than RFC 3986 in the query, which is ignored: several clients do not percent-encode it. It has no
/// characters that could end the target.
bool isQuery(QByteArrayView text)
{
    const auto isAllowed = [](char c) { return uchar(c) > 0x20 && c != 0x7f && c != '#'; };
    return std::all_of(text.begin(), text.end(), isAllowed);
}

/// Parses "/path?query" or "http://host/path" (RFC 9112 §3.2). The scheme and the host are checked, but not used.
std::optional<Error> readTarget(QByteArrayView whole, RequestHead &head)
{
    const auto query = indexOf(whole, '?');
    const auto target = query < 0 ? whole : whole.first(query);
    if (!isVisible(target) || indexOf(target, '#') >= 0 || (query >= 0 && !isQuery(whole.sliced(query))))
        return bad("the target has a character that must be percent-encoded");
    auto path = target;
    if (const auto scheme = schemeSize(target); scheme > 0) {
        path = target.sliced(scheme);
        const auto end = indexOf(path, '/');
        const auto host = end < 0 ? path : path.first(end);
        if (host.isEmpty() || host.startsWith(':') || !isHost(host))
            return bad("the target has an invalid host");
        path = end < 0 ? QByteArrayView("/") : path.sliced(end);
    }

    if (!path.startsWith('/') && !(path == "*" && head.method == "OPTIONS"))
        return bad("the target is not a path");
    if (!hasWholeEscapes(path))
        return bad("the target has a malformed percent-encoding");
    head.hasTrailingSlash = path.size() > 1 && path.endsWith('/');
    if (head.hasTrailingSlash)
        path.chop(1);
    head.path = path.toByteArray();
    if (indexOf(path, '%') >= 0)
        head.path = QByteArray::fromPercentEncoding(head.path);
    return std::nullopt;
}

std::optional<Error> readVersion(QByteArrayView version, RequestHead &head)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) || version[6] != '.'
        || !isDigit(version[7]))
        return bad("the request line does not end in an HTTP version");
    if (version[5] != '1' || version[7] > '1')
        return Error::of(ErrorCode::HttpVersionNotSupported);
    head.minorVersion = version[7] - '0';
    return std::nullopt;
}

std::optional<Error> readRequestLine(QByteArrayView line, qsizetype maxUrl, RequestHead &head)
{
    const auto first = indexOf(line, ' ');
    const auto last = line.lastIndexOf(' ');
    if (first <= 0 || last == first)
        return bad("the request line is not a method, a target and a version");
    const auto method = line.first(first);
    const auto target = line.sliced(first + 1, last - first - 1);
    if (!isToken(method))
        return bad("the method is not a token");
    if (target.size() > maxUrl)
        return Error::of(ErrorCode::UriTooLong);
    head.method = method;
    if (method == "PRI" && target == "*")
        return Error::of(ErrorCode::HttpVersionNotSupported,
                         u"The client began HTTP/2, which this port does not speak: use HTTP/1.1"_s);
    if (auto error = readTarget(target, head))
        return error;
    return readVersion(line.sliced(last + 1), head);
}

/// A repeated Content-Length is a framing error.
std::optional<Error> readContentLength(QByteArrayView value, RequestHead &head)
{
    constexpr qsizetype MaxDigits = 15;
    quint64 length = 0;
    const auto *end = value.data() + value.size();
    if (value.size() > MaxDigits || std::from_chars(value.data(), end, length) != std::from_chars_result{end, {}})
        return bad("Content-Length is not a number");
    if (head.contentLength)
        return bad("more than one Content-Length");
    head.contentLength = qint64(length);
    return std::nullopt;
}

std::optional<Error> readTransferEncoding(QByteArrayView value, RequestHead &head)
{
    if (head.chunked || !isSame(value, "chunked"))
        return bad("the only supported Transfer-Encoding is chunked, once");
    if (head.minorVersion == 0)
        return bad("HTTP/1.0 has no Transfer-Encoding");
    head.chunked = true;
    return std::nullopt;
}

std::optional<Error> readConnection(QByteArrayView value, RequestHead &head)
{
    for (const auto &option : value.toByteArray().split(',')) {
        const auto word = trimmedBlanks(option);
        if (isSame(word, "close"))
            head.asksToClose = true;
        else if (isSame(word, "keep-alive"))
            head.keepAlive = true;
        else if (isSame(word, "upgrade"))
            head.wantsUpgrade = true;
    }
    head.keepAlive = head.keepAlive && !head.asksToClose;
    return std::nullopt;
}

std::optional<Error> readHost(QByteArrayView value, RequestHead &head)
{
    if (std::exchange(head.namesHost, true))
        return bad("send exactly one Host header");
    if (!isHost(value))
        return bad("the Host header is invalid");
    return std::nullopt;
}

std::optional<Error> readExpect(QByteArrayView value, RequestHead &head)
{
    if (!isSame(value, "100-continue"))
        return Error::of(ErrorCode::ExpectationFailed);
    head.expectsContinue = head.minorVersion == 1;
    return std::nullopt;
}

struct FramingHeader
{
    QByteArrayView name;
    std::optional<Error> (*read)(QByteArrayView value, RequestHead &head);
};

constexpr std::array FramingHeaders{
    FramingHeader{"Host", readHost},
    FramingHeader{"Content-Length", readContentLength},
    FramingHeader{"Transfer-Encoding", readTransferEncoding},
    FramingHeader{"Connection", readConnection},
    FramingHeader{"Expect", readExpect},
};

std::optional<Error> readHeader(const HeaderView &header, RequestHead &head)
{
    for (const auto &framing : FramingHeaders) {
        if (isSame(header.name, framing.name))
            return framing.read(header.value, head);
    }
    return std::nullopt;
}

} // namespace

std::optional<HeaderView> parseHeaderLine(QByteArrayView line)
{
    const auto colon = indexOf(line, ':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return std::nullopt;
    const auto value = trimmedBlanks(line.sliced(colon + 1));
    if (!isFieldValue(value))
        return std::nullopt;
    return HeaderView{line.first(colon), value};
}

QByteArrayView RequestHead::header(QByteArrayView name) const
{
    for (const auto &header : m_headers) {
        if (isSame(header.name, name))
            return header.value;
    }
    return {};
}

QByteArrayView RequestHead::onlyHeader(QByteArrayView name) const
{
    const auto isNamed = [name](const auto &header) { return isSame(header.name, name); };
    return std::count_if(m_headers.begin(), m_headers.end(), isNamed) == 1 ? header(name) : QByteArrayView();
}

QList<QByteArrayView> RequestHead::values(QByteArrayView name) const
{
    QList<QByteArrayView> found;
    for (const auto &header : m_headers) {
        if (isSame(header.name, name))
            found.append(header.value);
    }
    return found;
}

QList<HttpHeader> RequestHead::headers() const
{
    QList<HttpHeader> copies;
    copies.reserve(m_headers.size());
    for (const auto &header : m_headers)
        copies.append(HttpHeader{header.name.toByteArray(), header.value.toByteArray()});
    return copies;
}

Result<RequestHead> RequestHead::parse(QByteArrayView block, qsizetype maxUrl)
{
    RequestHead head;
    head.m_text = block.toByteArray();
    if (auto error = head.read(maxUrl))
        return *std::move(error);
    return head;
}

std::optional<Error> RequestHead::read(qsizetype maxUrl)
{
    constexpr qsizetype UsualHeaders = 8;
    m_headers.reserve(UsualHeaders);
    bool isFirst = true;
    for (QByteArrayView block = m_text; !block.isEmpty();) {
        const auto end = indexOf(block, '\n');
        if (end < 1 || block[end - 1] != '\r')
            return bad("a line does not end in CR LF");
        const auto line = block.first(end - 1);
        block = block.sliced(end + 1);

        if (std::exchange(isFirst, false)) {
            if (auto error = readRequestLine(line, maxUrl, *this))
                return error;
            keepAlive = minorVersion == 1;
            continue;
        }
        auto header = parseHeaderLine(line);
        if (!header)
            return bad("a header line is malformed");
        if (auto error = readHeader(*header, *this))
            return error;
        m_headers.append(*header);
    }
    if (chunked && contentLength)
        return bad("both Content-Length and Transfer-Encoding");
    if (!namesHost && minorVersion == 1)
        return bad("send exactly one Host header");
    return std::nullopt;
}

} // namespace loom
