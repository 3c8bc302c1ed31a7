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

    /// A 503 bears Retry-After, whatever its body.
    static Reply json(int status, const QByteArray &body);
    /// The one error body.
    static Reply error(const Error &error, const QByteArray &requestId, qint64 now);

    /// The bytes for the wire (RFC 9112 §4). @p isLast is whether the connection ends with it.
    QByteArray toBytes(const RequestHead &request, const QByteArray &requestId, bool isLast) const;
};

} // namespace loom
