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

/// One path, or for the WebSocket of the devices all that begin alike: an endpoint of the catalogue, which takes POST,
/// or a page, which takes GET and HEAD.
struct Route
{
    QByteArray path;
    QByteArray target = {}; ///< the path, percent-encoded
    int index = -1; ///< among all routes, for what is counted of each
    const Endpoint *endpoint = nullptr; ///< what is posted here: of a stream or of a batch
    const MessageType *messageType = nullptr; ///< where a message goes
    const Batch *batch = nullptr;
    const Catalogue *catalogue = nullptr; ///< where the streams of a batch's items are
    const Endpoint *messages = nullptr; ///< what is sent here, by POST or over the WebSocket; none for a page
    const HttpPage *page = nullptr;
    bool isWebSocket = false;
    bool isServer = false; ///< "*": the service itself, for OPTIONS (RFC 9110 §9.3.7)

    bool takes(QByteArrayView method) const;
    QByteArray allowed() const; ///< for the Allow header
    MeteredEndpoint metered() const;
};

/// Every path that the service answers, found by a hash of the exact path. Constant once made.
class Routes
{
public:
    /// Below this, with the name of a device, is a WebSocket.
    static constexpr char AudioBelow[] = "/audio/stream/";
    /// The route of the stream that messages over the WebSocket belong to.
    static constexpr char AudioUpload[] = "/audio/upload";

    /// Why there can be no routes of these: a schema's route is a page's, or the WebSocket's. Names the file.
    static std::optional<Failure> pathConflict(const Catalogue &catalogue, const std::vector<HttpPage> &pages);

    /// @p catalogue must outlive the routes, and there must be no clash.
    Routes(const Catalogue &catalogue, std::vector<HttpPage> pages);
    /// Of @p all, which must outlive this, only those at @p paths; each keeps its index.
    Routes(const Routes &all, const QList<QByteArray> &paths);
    Routes(const Routes &) = delete;
    Routes &operator=(const Routes &) = delete;

    const Route *find(const QByteArray &path) const;
    /// By Route::index, for the recorder.
    QList<MeteredEndpoint> endpoints() const { return m_endpoints; }

private:
    explicit Routes(std::vector<HttpPage> pages);
    Route add(Route route);

    const std::vector<HttpPage> m_pages;
    QHash<QByteArray, Route> m_routes;
    QHash<QByteArray, Route> m_below; ///< by what their paths begin with, up to and with the last slash
    QList<MeteredEndpoint> m_endpoints;
    Route m_server{.path = "*", .target = "*", .isServer = true};
};

} // namespace loom
