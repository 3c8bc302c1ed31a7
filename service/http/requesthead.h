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

/// A header as it lies in the text that it was read from, without blanks around its value.
struct HeaderView
{
    QByteArrayView name;
    QByteArrayView value;

    /// Compares without case.
    bool isNamed(QByteArrayView other) const
    {
        return name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0;
    }
};

/// The request line and headers of one request, read strictly (RFC 9112 §2–§7): whatever two
/// programs could read differently, and so be used to smuggle a request past one of them,
/// is an error and not a guess. What it gives views of is valid as long as it, or a copy of it.
class RequestHead
{
public:
    QByteArrayView method;
    QByteArray path; ///< percent-decoded, without query and trailing slash: "/sensor/gps"
    bool hasTrailingSlash = false; ///< which makes no difference but to addresses that are relative to the request's
    int minorVersion = 1;
    bool namesHost = false;
    std::optional<qint64> contentLength;
    bool chunked = false;
    bool keepAlive = true; ///< what the client wishes, by version and Connection header
    bool asksToClose = false; ///< which counts, whatever else the Connection header says
    bool expectsContinue = false;
    bool wantsUpgrade = false;

    bool isHead() const { return method == "HEAD"; }
    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
    /// The first header of that name, compared without case; empty where there is none.
    QByteArrayView header(QByteArrayView name) const;
    /// The same, and empty where there are several: which one counts would be a guess.
    QByteArrayView onlyHeader(QByteArrayView name) const;
    /// All, in their order.
    const QList<HeaderView> &views() const { return m_headers; }
    /// Those of that name in the order in which they came, without case.
    QList<QByteArrayView> values(QByteArrayView name) const;
    /// Copies of all.
    QList<HttpHeader> headers() const;

    /// Reads everything up to and without the empty line, each line still with its CRLF.
    /// @p maxUrl is in bytes. Errors: BadRequest, UriTooLong, ExpectationFailed, HttpVersionNotSupported.
    static Result<RequestHead> parse(QByteArrayView block, qsizetype maxUrl);

private:
    std::optional<Error> read(qsizetype maxUrl);

    QByteArray m_text; ///< never changed, so that copies share it
    QList<HeaderView> m_headers;
};

/// One header or trailer line without its CRLF (RFC 9112 §5): no folding, no blank before the
/// colon, no control characters. Nothing where it is malformed.
std::optional<HeaderView> parseHeaderLine(QByteArrayView line);

} // namespace loom
