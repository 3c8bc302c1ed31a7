// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/keystore.h"
#include "service/http/channel.h"
#include "service/http/requesthead.h"
#include "service/limits/throttle.h"

#include <memory>
#include <optional>

namespace loom {

/// The client that opens a WebSocket.
struct SocketClient
{
    ConnectionCredential login = {}; ///< credential by which it was admitted
    std::optional<Sender> sender = {}; ///< whose rate limit the messages count against; none without a rate limit
};

/// A connection to be upgraded to a WebSocket (RFC 6455 §4).
struct Upgrade
{
    RequestHead head;
    QByteArray requestId;
    std::unique_ptr<Channel> connection; ///< its peer is the client that the head names
    QByteArray rest; ///< bytes that the client has already sent after the head
    SocketClient client = {};
};

/// Takes over connections from HTTP. Called on the connection's thread.
class WebSocketUpgradeHandler
{
public:
    virtual ~WebSocketUpgradeHandler() = default;

    /// Returns why a WebSocket request is rejected. A request must not be accepted only to be closed.
    virtual std::optional<Error> rejection(const RequestHead &head) const = 0;
    /// Answers the handshake of a request that was not rejected, and serves the WebSocket.
    virtual void accept(Upgrade upgrade) = 0;
};

} // namespace loom
