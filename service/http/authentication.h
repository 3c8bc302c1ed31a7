// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/access.h"
#include "service/http/cors.h"
#include "service/http/exchange.h"
#include "service/http/routes.h"

#include <optional>

namespace loom {

/// Authenticates and authorises a request by its head (RFC 6750). The credential is read from the header Authorization
/// (Bearer) or X-API-Key or, for a WebSocket, from a subprotocol. A request with two credentials is rejected. Without
/// a credential, the client certificate of the connection is used; for requests from web pages only if the page's
/// origin is listed by name, since browsers send the certificate with the requests of every page. Belongs to one
/// thread.
class Authentication
{
public:
    /// The objects that @p access refers to, and @p cors, must outlive this.
    Authentication(const Access &access, const Cors &cors) : m_access(access), m_cors(cors) {}

    /// Returns why the request is rejected: Unauthenticated or Forbidden. If it is accepted, sets the exchange's grant
    /// where a credential is required.
    std::optional<Error> rejection(Exchange &exchange) const;
    /// Whether the route needs no credential and has no rate limit.
    bool isExempt(const Route &route) const { return m_access.settings.isExempt(route.path); }

private:
    /// @p reason is set for the audit log if a credential is rejected.
    std::optional<Error> judge(Exchange &exchange, QString &reason) const;
    void onRejection(const Exchange &exchange, const Error &error, const QString &reason) const;

    const Access m_access;
    const Cors &m_cors;
};

} // namespace loom
