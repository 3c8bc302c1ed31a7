// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/routes.h"

#include "common/catalogue/catalogue.h"

namespace loom {

bool Route::takes(const QByteArray &method) const
{
    return endpoint ? method == "POST" : method == "GET" || method == "HEAD";
}

QByteArray Route::allowed() const
{
    return endpoint ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
}

Routes::Routes(const Catalogue &catalogue, std::vector<Page> pages) : Routes(std::move(pages))
{
    for (const auto &stream : catalogue.streams())
        add({.path = stream.route, .endpoint = &stream, .stream = &stream});
    for (const auto &batch : catalogue.batches())
        add({.path = batch.route, .endpoint = &batch, .stream = &catalogue.itemsOf(batch), .batch = &batch});
}

Routes::Routes(std::vector<Page> pages) : m_pages(std::move(pages))
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

void Routes::add(Route route)
{
    route.index = static_cast<int>(m_paths.size());
    m_paths.append(route.path);
    m_routes.insert(route.path, route);
}

const Route *Routes::find(const QByteArray &path) const
{
    const auto route = m_routes.constFind(path);
    return route == m_routes.constEnd() ? nullptr : &*route;
}

} // namespace loom
