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

/// Who has opened a WebSocket.
struct SocketClient
{
    ConnectionCredential login = {}; ///< by which it was let in
    std::optional<Sender> sender = {}; ///< who is counted for what comes over it, where the rate is limited
};

/// A connection that is to go on as a WebSocket (RFC 6455 §4).
struct Upgrade
{
    RequestHead head;
    QByteArray requestId;
    std::unique_ptr<Channel> connection; ///< its peer is the client that the head names
    QByteArray rest; ///< what the client has sent after the head already
    SocketClient client = {};
};

/// Takes connections over from HTTP. On the connection's thread.
class WebSocketUpgradeHandler
{
public:
    virtual ~WebSocketUpgradeHandler() = default;

    /// Why a request for a WebSocket is rejected, if it is: nothing is accepted only to be closed.
    virtual std::optional<Error> rejection(const RequestHead &head) const = 0;
    /// Answers the handshake of a request that was not rejected, and goes on from there.
    virtual void accept(Upgrade upgrade) = 0;
};

} // namespace loom
