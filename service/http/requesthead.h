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

/// The request line and headers of one request, read strictly (RFC 9112 §2–§7): whatever two
/// programs could read differently, and so be used to smuggle a request past one of them,
/// is an error and not a guess.
struct RequestHead
{
    QByteArray method;
    QByteArray path; ///< percent-decoded, without query and trailing slash: "/sensor/gps"
    int minorVersion = 1;
    QList<HttpHeader> headers;
    std::optional<qint64> contentLength;
    bool chunked = false;
    bool keepAlive = true; ///< what the client wishes, by version and Connection header
    bool expectsContinue = false;
    bool wantsUpgrade = false;

    bool isHead() const { return method == "HEAD"; }
    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
    /// The first header of that name, compared without case; empty where there is none.
    QByteArray header(QByteArrayView name) const;

    /// Reads everything up to and without the empty line, each line still with its CRLF.
    /// @p maxUrl is in bytes. Errors: BadRequest, UriTooLong, ExpectationFailed, HttpVersionNotSupported.
    static Result<RequestHead> parse(QByteArrayView block, qsizetype maxUrl);
};

/// One header or trailer line without its CRLF (RFC 9112 §5): no folding, no blank before the
/// colon, no control characters. Nothing where it is malformed.
std::optional<HttpHeader> parseHeaderLine(QByteArrayView line);

} // namespace loom
