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
    std::optional<Error> rejection = {}; ///< why, where the request is rejected
    QByteArray keepAlive = {}; ///< the Keep-Alive header where the connection goes on: "timeout=75" (RFC 2068 §19.7.1)

    static Reply json(int status, const QByteArray &body);
    /// The one error body, with Retry-After where trying again later helps.
    static Reply error(const Error &error, const QByteArray &requestId, qint64 now);
    /// The same with another body, which says more.
    static Reply rejecting(const Error &error, const QByteArray &body);

    /// All headers of the answer to @p request. @p isLast is whether the connection ends with it.
    QList<HttpHeader> fields(const RequestHead &request, const QByteArray &requestId, bool isLast) const;
    /// None in the answer to HEAD.
    QByteArray bodyFor(const RequestHead &request) const;
    /// The bytes for the wire (RFC 9112 §4).
    QByteArray toBytes(const RequestHead &request, const QByteArray &requestId, bool isLast) const;

private:
    bool mayHaveBody() const { return status != 204 && status != 304; }
};

} // namespace loom
