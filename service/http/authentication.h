// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/access.h"
#include "service/http/cors.h"
#include "service/http/exchange.h"
#include "service/http/routes.h"

#include <optional>

namespace loom {

/// Decides by a request's head who sends it, and whether they may do what it asks (RFC 6750). The credential is in
/// `Authorization: Bearer …`, in `X-API-Key`, or for a WebSocket in a subprotocol; in two of them at once it is none.
/// Without one, the certificate of the connection counts, but not for pages of any origin: a browser shows it for each
/// of them, unasked. Belongs to one thread.
class Authentication
{
public:
    /// What @p access names, and @p cors, must outlive this.
    Authentication(const Access &access, const Cors &cors) : m_access(access), m_cors(cors) {}

    /// Why the request is rejected, if it is: Unauthenticated, or Forbidden. Else the exchange has its grant, if one is
    /// needed.
    std::optional<Error> rejection(Exchange &exchange) const;
    /// Whether everybody may ask for it, as often as they wish.
    bool isExempt(const Route &route) const { return m_access.settings.isExempt(route.path); }

private:
    /// @p reason is set where a credential does not count.
    std::optional<Error> judge(Exchange &exchange, QString &reason) const;
    void onRejection(const Exchange &exchange, const Error &error, const QString &reason) const;

    const Access m_access;
    const Cors &m_cors;
};

} // namespace loom
