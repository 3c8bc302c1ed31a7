// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/trustedproxies.h"

namespace loom {

/// The header field that the trusted proxies set.
enum class ForwardedField {
    None,
    XForwardedFor,
    Forwarded ///< RFC 7239
};

/// Which reverse proxies are trusted to name the client of a connection, and how they do so.
struct ProxySettings
{
    TrustedProxies trusted;
    ForwardedField field = ForwardedField::None;
    /// Each connection begins with a PROXY protocol header, version 2. Only trusted proxies may connect.
    bool usesProxyProtocol = false;

    /// Returns an error if clients are to be named, but no proxy is trusted.
    std::optional<Failure> problem() const;
};

} // namespace loom
