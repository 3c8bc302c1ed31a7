// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/http/httppage.h"
#include "service/metrics/labelvalues.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace loom {

class Catalogue;
struct Batch;
struct Endpoint;
struct MessageType;

/// One path, or for the device WebSocket all paths with one prefix: an endpoint of the catalogue (POST) or a page (GET
/// and HEAD).
struct Route
{
    QByteArray path;
    QByteArray target = {}; ///< the path, percent-encoded
    int index = -1; ///< position among all routes, for the per-route metrics
    const Endpoint *endpoint = nullptr; ///< the message type or batch that this route accepts
    const MessageType *messageType = nullptr; ///< the message type of messages sent here
    const Batch *batch = nullptr;
    const Catalogue *catalogue = nullptr; ///< has the message types of a batch's items
    /// The endpoint whose messages arrive here, by POST or over the WebSocket; null for a page.
    const Endpoint *messages = nullptr;
    const HttpPage *page = nullptr;
    bool isWebSocket = false;
    bool isServer = false; ///< "*": the server itself, for OPTIONS (RFC 9110 §9.3.7)

    bool takes(QByteArrayView method) const;
    QByteArray allowed() const; ///< value of the Allow header
    MeteredEndpoint metered() const;
};

/// All paths that the service answers, in a hash table by exact path. Constant after construction.
class Routes
{
public:
    /// Prefix of the WebSocket paths; the device id follows.
    static constexpr char AudioBelow[] = "/audio/stream/";
    /// The route of the message type for messages over the WebSocket.
    static constexpr char AudioUpload[] = "/audio/upload";

    /// Returns an error that names the schema file if its route is already a page's or the WebSocket's.
    static std::optional<Failure> pathConflict(const Catalogue &catalogue, const std::vector<HttpPage> &pages);

    /// @p catalogue must outlive the routes. clash() must have returned nothing.
    Routes(const Catalogue &catalogue, std::vector<HttpPage> pages);
    /// The routes of @p all at @p paths only; each keeps its index. @p all must outlive this.
    Routes(const Routes &all, const QList<QByteArray> &paths);
    Routes(const Routes &) = delete;
    Routes &operator=(const Routes &) = delete;

    const Route *find(const QByteArray &path) const;
    /// In the order of Route::index, for the metrics.
    QList<MeteredEndpoint> endpoints() const { return m_endpoints; }

private:
    explicit Routes(std::vector<HttpPage> pages);
    Route add(Route route);

    const std::vector<HttpPage> m_pages;
    QHash<QByteArray, Route> m_routes;
    QHash<QByteArray, Route> m_below; ///< by path prefix, including the last slash
    QList<MeteredEndpoint> m_endpoints;
    Route m_server{.path = "*", .target = "*", .isServer = true};
};

} // namespace loom
