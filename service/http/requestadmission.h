// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/authentication.h"
#include "service/http/cors.h"
#include "service/http/exchange.h"
#include "service/http/httpsettings.h"
#include "service/http/routes.h"
#include "service/http/websocketupgradehandler.h"
#include "service/limits/memorybudget.h"
#include "service/limits/throttle.h"

#include <atomic>

namespace loom {

/// Decides by the head alone which requests are admitted. Checks in the order that the API promises: path, method,
/// origin, credential, rate, media type, content coding, length, switches, shutdown, memory. Belongs to one thread.
class RequestAdmission
{
public:
    /// All must outlive this. A request whose body does not fit into @p memory is rejected. @p isDraining is true while
    /// the service shuts down.
    RequestAdmission(const HttpSettings &settings, const Routes &routes, const Cors &cors, const Access &access,
                     const Throttle &throttle, const WebSocketUpgradeHandler &upgradeHandler,
                     const MemoryBudget &memory, const std::atomic<bool> &isDraining);

    /// Returns the body to expect if the request is admitted, else the rejection. Sets the exchange's route and coding.
    Result<ExpectedBody, Reply> admit(Exchange &exchange) const;

private:
    std::optional<Reply> rejection(Exchange &exchange) const;
    std::optional<Reply> upgradeRejection(Exchange &exchange) const;
    std::optional<Reply> postRejection(Exchange &exchange) const;
    std::optional<Reply> accessRejection(Exchange &exchange) const;
    std::optional<Reply> codingRejection(Exchange &exchange) const;
    std::optional<Reply> originRejection(const Exchange &exchange) const;
    std::optional<Reply> shutdownRejection(const Exchange &exchange) const;
    std::optional<Reply> memoryRejection(const Exchange &exchange) const;
    qint64 bodyLimit(const Route &route) const;

    const HttpSettings &m_settings;
    const Routes &m_routes;
    const Cors &m_cors;
    const Authentication m_authentication;
    const Throttle &m_throttle;
    const WebSocketUpgradeHandler &m_upgradeHandler;
    const MemoryBudget &m_memory;
    const std::atomic<bool> &m_isDraining;
};

} // namespace loom
