// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/proxysettings.h"
#include "service/http/requestfilter.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace loom {

/// What bounds a client and what it may see. The same for every thread, and constant.
struct HttpSettings
{
    RequestFilter::Limits limits;
    qint64 maxLargeBodyBytes = 16 * 1024 * 1024; ///< where an endpoint takes large bodies
    int maxConnections = 10'000;
    int maxConnectionsPerAddress = 0; ///< 0: as many as all
    /// What is beyond the limit is answered so, by each thread; what is beyond this just closed.
    int maxTurnedAway = 256;
    int maxArrivals = 1'000; ///< of each listener: headers of the PROXY protocol and TLS handshakes under way
    std::chrono::milliseconds headerTimeout = std::chrono::seconds(10);
    /// For a body of any size; each BodyBytesPerSecond that arrive buy a second more.
    std::chrono::milliseconds bodyTimeout = std::chrono::seconds(30);
    std::chrono::milliseconds keepAliveTimeout = std::chrono::seconds(75);
    QList<ContentCoding> requestEncodings = {ContentCoding::Gzip, ContentCoding::Deflate, ContentCoding::Zstd};
    QList<QByteArray> allowedOrigins = {"*"}; ///< CORS
    QList<QByteArray> allowedHeaders = {"*"}; ///< CORS: of requests; "*" is whatever a page asks for
    bool healthChecks = true;
    bool metrics = true;
    ProxySettings proxies;

    static constexpr qint64 MaxBodyBytes = 1024 * 1024;
    static constexpr qint64 BodyBytesPerSecond = 8 * 1024;
};

} // namespace loom
