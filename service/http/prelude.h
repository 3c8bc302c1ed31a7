// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/channel.h"

namespace loom {

/// What a connection begins with before HTTP: a header of the PROXY protocol, the handshake of TLS. Belongs to one
/// connection.
class Prelude
{
public:
    enum class State {
        Incomplete, ///< more has to arrive
        Complete, ///< the next that arrives is not of it
        Absent, ///< the client has left before it made a mistake; load balancers probe a port so
        Failed
    };

    virtual ~Prelude() = default;

    /// Reads what has arrived over @p channel and belongs to it, and nothing behind it.
    virtual State advance(Channel &channel) = 0;
    /// Why it has failed, to complete a sentence; after Failed only.
    virtual QString mistake() const = 0;
    /// What a connection is rejected for where it fails.
    virtual ConnectionRejection rejection() const = 0;
};

} // namespace loom
