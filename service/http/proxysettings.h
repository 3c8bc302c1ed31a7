// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/trustedproxies.h"

namespace loom {

/// Which header field the trusted proxies set.
enum class ForwardedField {
    None,
    XForwardedFor,
    Forwarded ///< RFC 7239
};

/// What reverse proxies in front of the service say about their clients, and which of them are believed.
struct ProxySettings
{
    TrustedProxies trusted;
    ForwardedField field = ForwardedField::None;
    /// Each connection begins with a header of the PROXY protocol, version 2; only the trusted proxies may connect.
    bool usesProxyProtocol = false;

    /// Where a client is to be named, somebody has to be trusted to do so.
    std::optional<Failure> problem() const;
};

} // namespace loom
