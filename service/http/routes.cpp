// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/routes.h"

#include "common/catalogue/catalogue.h"

using namespace Qt::StringLiterals;

namespace loom {

bool Route::takes(QByteArrayView method) const
{
    if (isServer)
        return false;
    return endpoint ? method == "POST" : method == "GET" || (method == "HEAD" && !isWebSocket);
}

QByteArray Route::allowed() const
{
    if (isServer)
        return "GET, HEAD, POST, OPTIONS";
    return endpoint ? "POST, OPTIONS" : isWebSocket ? "GET, OPTIONS" : "GET, HEAD, OPTIONS";
}

MeteredEndpoint Route::metered() const
{
    if (endpoint)
        return {path, "POST", 201};
    return {path, "GET", isWebSocket ? 101 : 200};
}

std::optional<Failure> Routes::pathConflict(const Catalogue &catalogue, const std::vector<HttpPage> &pages)
{
    const auto conflict = [](const Endpoint &endpoint, const QString &by) {
        return Failure{u"%1: /x-loom/route: \"%2\" is already used by %3; choose another"_s.arg(
            endpoint.file, QString::fromLatin1(endpoint.route), by)};
    };
    for (const auto *endpoint : catalogue.endpoints()) {
        if (endpoint->route.startsWith(AudioBelow))
            return conflict(*endpoint, u"the WebSocket %1{device_id}"_s.arg(QLatin1StringView(AudioBelow)));
        for (const auto &page : pages) {
            if (page.path == endpoint->route)
                return conflict(*endpoint, u"a page of the service"_s);
        }
    }
    return std::nullopt;
}

Routes::Routes(const Catalogue &catalogue, std::vector<HttpPage> pages) : Routes(std::move(pages))
{
    for (const auto &messageType : catalogue.messageTypes())
        add({.path = messageType.route,
             .endpoint = &messageType,
             .messageType = &messageType,
             .messages = &messageType});
    for (const auto &batch : catalogue.batches())
        add({.path = batch.route, .endpoint = &batch, .batch = &batch, .catalogue = &catalogue, .messages = &batch});
    const Route audio{.path = QByteArray(AudioBelow) + "{device_id}",
                      .messages = catalogue.findByRoute(AudioUpload),
                      .isWebSocket = true};
    m_below.insert(AudioBelow, add(audio));
}

Routes::Routes(std::vector<HttpPage> pages) : m_pages(std::move(pages))
{
    for (const auto &page : m_pages)
        add({.path = page.path, .page = &page});
}

Routes::Routes(const Routes &all, const QList<QByteArray> &paths)
{
    for (const auto &path : paths) {
        if (const auto *route = all.find(path))
            m_routes.insert(path, *route);
    }
}

Route Routes::add(Route route)
{
    Q_ASSERT(!m_routes.contains(route.path));
    route.target = route.path.toPercentEncoding("/");
    route.index = int(m_endpoints.size());
    m_endpoints.append(route.metered());
    m_routes.insert(route.path, route);
    return route;
}

const Route *Routes::find(const QByteArray &path) const
{
    if (path == m_server.path)
        return &m_server;
    const auto route = m_routes.constFind(path);
    if (route != m_routes.constEnd())
        return &*route;
    const auto below = m_below.constFind(path.first(path.lastIndexOf('/') + 1));
    return below == m_below.constEnd() ? nullptr : &*below;
}

} // namespace loom
