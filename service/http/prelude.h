// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/channel.h"

namespace loom {

/// A protocol element at the start of a connection, before HTTP: the PROXY protocol header or the TLS handshake.
/// Belongs to one connection.
class Prelude
{
public:
    enum class State {
        Incomplete, ///< more bytes are needed
        Complete, ///< the next bytes do not belong to the prelude
        Absent, ///< the client has closed the connection without an error, as load balancer probes do
        Failed
    };

    virtual ~Prelude() = default;

    /// Reads the bytes that belong to the prelude from @p channel, and no others.
    virtual State advance(Channel &channel) = 0;
    /// Why the prelude has failed, to complete a sentence. Only valid after Failed.
    virtual QString mistake() const = 0;
    /// The reason for rejecting the connection after Failed.
    virtual ConnectionRejection rejection() const = 0;
};

} // namespace loom
