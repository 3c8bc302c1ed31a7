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

/// One request, from its head to its answer.
struct Exchange
{
    RequestHead head;
    QByteArray requestId;
    const Route *route = nullptr; ///< none where there is none at that path, or no head
    ContentCoding coding = ContentCoding::Identity; ///< of its body, once it is let in
    Connection *client = nullptr; ///< none once the client has left
    qint64 connection = 0; ///< protocol::ConnectionInfo::id
    /// Of the client, as trusted proxies say; it is in force when RequestHandler::admit() is called, and never
    /// IPv4-mapped.
    QHostAddress clientAddress = {};
    bool clientUsesTls = false; ///< on its connection to the service, or to a trusted proxy that says so
    std::chrono::steady_clock::time_point since = {}; ///< when its head had arrived
    std::shared_ptr<const Grant> grant = {}; ///< of who sends it; none where no credential is needed
    std::optional<Sender> sender = {}; ///< who is counted for it, where the rate is limited
    QtAnswer qt = {}; ///< while Qt HttpServer has the request
};

/// What of a body had arrived when its request was rejected.
struct PartialBody
{
    QByteArrayView held; ///< valid within the call; empty where it was dropped
    qint64 bytes = 0; ///< that have arrived
};

inline Reply errorReply(const Exchange &exchange, const Error &error)
{
    return Reply::error(error, exchange.requestId, QDateTime::currentMSecsSinceEpoch());
}

} // namespace loom
