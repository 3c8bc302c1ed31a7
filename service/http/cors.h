// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httpsettings.h"
#include "service/http/reply.h"

namespace loom {

/// Which browser pages may use the service: those of the allowed origins (the Fetch standard's CORS protocol).
class Cors
{
public:
    /// @p settings must outlive this.
    explicit Cors(const HttpSettings &settings);

    /// Whether a post or a WebSocket may be taken: it comes from no page, or from one of an allowed origin.
    bool mayWrite(const RequestHead &head) const;
    /// Whether it comes from no page, or from one whose origin is allowed by its name, and not as any other.
    bool isOfNamedOrigin(const RequestHead &head) const;
    /// The answer to OPTIONS, which asks what @p allowedMethods says: "POST, OPTIONS".
    Reply preflight(const RequestHead &head, const QByteArray &allowedMethods) const;
    /// Adds the headers that let the page read the answer.
    void complete(Reply &reply, const RequestHead &head) const;

private:
    bool isAllowed(QByteArrayView origin) const;
    QByteArray allowedHeaders(const RequestHead &head) const;

    const HttpSettings &m_settings;
    const bool m_isOpenToAll; ///< origins
    const QList<HttpHeader> m_common; ///< headers of every answer
};

} // namespace loom
