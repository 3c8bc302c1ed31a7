// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/grant.h"
#include "service/http/contentcoding.h"
#include "service/http/qtanswer.h"
#include "service/http/reply.h"
#include "service/http/requesthead.h"
#include "service/limits/throttle.h"

#include <QDateTime>
#include <QHostAddress>

#include <chrono>
#include <memory>
#include <optional>

namespace loom {

class Connection;
struct Route;

/// One request and the state of its answer.
struct Exchange
{
    RequestHead head;
    QByteArray requestId;
    const Route *route = nullptr; ///< null if no route matches, or before the head is read
    ContentCoding coding = ContentCoding::Identity; ///< of the body; set on admission
    Connection *client = nullptr; ///< null once the client has disconnected
    qint64 connection = 0; ///< protocol::ConnectionInfo::id
    /// The client's address; trusted proxies may name it. Set before RequestHandler::admit(), never IPv4-mapped.
    QHostAddress clientAddress = {};
    /// The client's connection to the service, or to the trusted proxy that says so, uses TLS.
    bool clientUsesTls = false;
    std::chrono::steady_clock::time_point since = {}; ///< when the head was complete
    std::shared_ptr<const Grant> grant = {}; ///< what the sender's credential allows; null if no credential is required
    std::optional<Sender> sender = {}; ///< whose rate limit the request counts against; none without a rate limit
    QtAnswer qt = {}; ///< set while Qt HttpServer processes the request
};

/// The part of a body that had arrived when its request was rejected.
struct PartialBody
{
    QByteArrayView held; ///< valid during the call; empty if the body was dropped
    qint64 bytes = 0; ///< bytes received
};

inline Reply errorReply(const Exchange &exchange, const Error &error)
{
    return Reply::error(error, exchange.requestId, QDateTime::currentMSecsSinceEpoch());
}

} // namespace loom
