// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/proxysettings.h"
#include "service/http/requestfilter.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace loom {

/// Limits and options of the HTTP server. Constant; shared by all threads.
struct HttpSettings
{
    RequestFilter::Limits limits;
    qint64 maxLargeBodyBytes = 16 * 1024 * 1024; ///< for endpoints that accept large bodies
    int maxConnections = 10'000;
    int maxConnectionsPerAddress = 0; ///< 0: no limit per address
    /// Connections over maxConnections that are still answered with an error, per thread. Beyond that they are closed
    /// without an answer.
    int maxRejectedAtOnce = 256;
    int maxPendingConnections =
        1'000; ///< per listener: connections in the PROXY protocol header or in the TLS handshake
    std::chrono::milliseconds headerTimeout = std::chrono::seconds(10);
    /// For any body, plus one second for every BodyBytesPerSecond that have arrived.
    std::chrono::milliseconds bodyTimeout = std::chrono::seconds(30);
    std::chrono::milliseconds keepAliveTimeout = std::chrono::seconds(75);
    QList<ContentCoding> requestEncodings = {ContentCoding::Gzip, ContentCoding::Deflate, ContentCoding::Zstd};
    QList<QByteArray> allowedOrigins = {"*"}; ///< CORS
    /// CORS: allowed request headers; "*" allows every header that a page asks for.
    QList<QByteArray> allowedHeaders = {"*"};
    bool healthChecks = true;
    bool metrics = true;
    ProxySettings proxies;

    static constexpr qint64 MaxBodyBytes = 1024 * 1024;
    static constexpr qint64 BodyBytesPerSecond = 8 * 1024;
};

} // namespace loom
