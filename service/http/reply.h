// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"
#include "service/http/requesthead.h"

namespace loom {

/// An answer, independent of the connection that it is written to.
struct Reply
{
    int status = 200;
    QByteArray contentType = {}; ///< empty: no body and no Content-Type
    QByteArray body = {};
    QList<HttpHeader> headers = {};
    bool closes = false; ///< the connection cannot or must not stay open afterwards
    std::optional<Error> rejection = {}; ///< the error, if the request is rejected
    QByteArray keepAlive = {}; ///< Keep-Alive header if the connection stays open: "timeout=75" (RFC 2068 §19.7.1)

    static Reply json(int status, const QByteArray &body);
    /// The standard error body, with Retry-After if the client should retry later.
    static Reply error(const Error &error, const QByteArray &requestId, qint64 now);
    /// A rejection for @p error with a more detailed body.
    static Reply rejecting(const Error &error, const QByteArray &body);

    /// All header fields of the answer to @p request. @p isLast: the connection closes afterwards.
    QList<HttpHeader> fields(const RequestHead &request, const QByteArray &requestId, bool isLast) const;
    /// The body; empty in the answer to HEAD.
    QByteArray bodyFor(const RequestHead &request) const;
    /// The serialised response (RFC 9112 §4).
    QByteArray toBytes(const RequestHead &request, const QByteArray &requestId, bool isLast) const;

private:
    bool mayHaveBody() const { return status != 204 && status != 304; }
};

} // namespace loom
