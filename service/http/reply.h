// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"
#include "service/http/requesthead.h"

namespace loom {

/// An answer before it is written: what it says, but not yet on which connection.
struct Reply
{
    int status = 200;
    QByteArray contentType; ///< empty: no body, and no Content-Type
    QByteArray body;
    QList<HttpHeader> headers;
    bool closes = false; ///< the connection cannot or must not go on after it
    std::optional<Error> refusal = {}; ///< why, where the request is refused
    QByteArray commonLines = {}; ///< the headers that all answers have, as they are written

    static Reply json(int status, const QByteArray &body);
    /// The one error body, with Retry-After where trying again later helps.
    static Reply error(const Error &error, const QByteArray &requestId, qint64 now);
    /// The same with another body, which says more.
    static Reply refusing(const Error &error, const QByteArray &body);

    /// The bytes for the wire (RFC 9112 §4). @p isLast is whether the connection ends with it.
    QByteArray toBytes(const RequestHead &request, const QByteArray &requestId, bool isLast) const;
};

} // namespace loom
