// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/authentication.h"
#include "service/http/cors.h"
#include "service/http/exchange.h"
#include "service/http/httpsettings.h"
#include "service/http/routes.h"
#include "service/http/upgrader.h"
#include "service/limits/memorybudget.h"
#include "service/limits/throttle.h"

#include <atomic>

namespace loom {

/// Decides by the head alone which requests are let in, in the contract's order (§1): path, method, origin, credential,
/// rate, media type, coding, length, switches, shutdown, memory. Belongs to one thread.
class Admission
{
public:
    /// All must outlive this. A body for which @p memory has no room is not let in. @p isDraining is whether the
    /// service shuts down.
    Admission(const HttpSettings &settings, const Routes &routes, const Cors &cors, const Access &access,
              const Throttle &throttle, const Upgrader &upgrader, const MemoryBudget &memory,
              const std::atomic<bool> &isDraining);

    /// The body of a request that is let in, or the refusal. Sets the exchange's route
    /// and coding.
    Result<ExpectedBody, Reply> admit(Exchange &exchange) const;

private:
    std::optional<Reply> refusal(Exchange &exchange) const;
    std::optional<Reply> upgradeRefusal(Exchange &exchange) const;
    std::optional<Reply> postRefusal(Exchange &exchange) const;
    std::optional<Reply> accessRefusal(Exchange &exchange) const;
    std::optional<Reply> codingRefusal(Exchange &exchange) const;
    std::optional<Reply> originRefusal(const Exchange &exchange) const;
    std::optional<Reply> shutdownRefusal(const Exchange &exchange) const;
    std::optional<Reply> memoryRefusal(const Exchange &exchange) const;
    qint64 bodyLimit(const Route &route) const;

    const HttpSettings &m_settings;
    const Routes &m_routes;
    const Cors &m_cors;
    const Authentication m_authentication;
    const Throttle &m_throttle;
    const Upgrader &m_upgrader;
    const MemoryBudget &m_memory;
    const std::atomic<bool> &m_isDraining;
};

} // namespace loom
