// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httpsettings.h"
#include "service/http/reply.h"

namespace loom {

/// Applies CORS, the Fetch standard's protocol for cross-origin requests: which browser origins may use the service.
class Cors
{
public:
    /// @p settings must outlive this.
    explicit Cors(const HttpSettings &settings);

    /// Whether a POST or a WebSocket is allowed: the request has no Origin header, or its origin is allowed.
    bool mayWrite(const RequestHead &head) const;
    /// Whether the request has no Origin header, or an origin that is listed by name (not matched by "*").
    bool isOfNamedOrigin(const RequestHead &head) const;
    /// The answer to OPTIONS. @p allowedMethods is the value of Allow, such as "POST, OPTIONS".
    Reply preflight(const RequestHead &head, const QByteArray &allowedMethods) const;
    /// Adds the CORS response headers.
    void complete(Reply &reply, const RequestHead &head) const;

private:
    bool isAllowed(QByteArrayView origin) const;
    QByteArray allowedHeaders(const RequestHead &head) const;

    const HttpSettings &m_settings;
    const bool m_isOpenToAll; ///< all origins are allowed
    const QList<HttpHeader> m_common; ///< headers added to every answer
};

} // namespace loom
