// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/headerfield.h"
#include "common/core/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace loom {

using HttpHeader = HeaderField;

/// A header field as views into the parsed text; the value without surrounding blanks.
struct HeaderView
{
    QByteArrayView name;
    QByteArrayView value;

    /// Compares the name ignoring case.
    bool isNamed(QByteArrayView other) const
    {
        return name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0;
    }
};

/// The request line and the header fields of one request, parsed strictly (RFC 9112 §2–§7): anything that two programs
/// could interpret differently, and that could therefore be used for request smuggling, is an error. All views are
/// valid as long as this object or a copy of it.
class RequestHead
{
public:
    QByteArrayView method;
    QByteArray path; ///< percent-decoded, without query and trailing slash: "/sensor/gps"
    bool hasTrailingSlash = false; ///< only matters for relative addresses in the answer
    int minorVersion = 1;
    bool namesHost = false;
    std::optional<qint64> contentLength;
    bool chunked = false;
    bool keepAlive = true; ///< what the client asks for, by version and Connection header
    bool asksToClose = false; ///< Connection: close; takes precedence over other options of the header
    bool expectsContinue = false;
    bool wantsUpgrade = false;

    bool isHead() const { return method == "HEAD"; }
    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
    /// The first header field of that name, ignoring case; empty if there is none.
    QByteArrayView header(QByteArrayView name) const;
    /// The only header field of that name; empty if there are several.
    QByteArrayView onlyHeader(QByteArrayView name) const;
    /// All header fields, in their order.
    const QList<HeaderView> &views() const { return m_headers; }
    /// The values of all header fields of that name, in their order, ignoring case.
    QList<QByteArrayView> values(QByteArrayView name) const;
    /// Copies of all header fields.
    QList<HttpHeader> headers() const;

    /// Parses the request line and the headers, without the empty line at the end; each line includes its CRLF. @p
    /// maxUrl is in bytes. Errors: BadRequest, UriTooLong, ExpectationFailed, HttpVersionNotSupported.
    static Result<RequestHead> parse(QByteArrayView block, qsizetype maxUrl);

private:
    std::optional<Error> read(qsizetype maxUrl);

    QByteArray m_text; ///< never modified, so that copies share it
    QList<HeaderView> m_headers;
};

/// Parses one header or trailer line without its CRLF (RFC 9112 §5): no line folding, no blank before the colon, no
/// control characters. Returns nothing if the line is malformed.
std::optional<HeaderView> parseHeaderLine(QByteArrayView line);

} // namespace loom
