// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/routes.h"

#include "common/catalogue/catalogue.h"
#include "service/http/pages.h"

namespace loom {

bool Route::takes(const QByteArray &method) const
{
    return stream ? method == "POST" : method == "GET" || method == "HEAD";
}

QByteArray Route::allowed() const
{
    return stream ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
}

Routes::Routes(const Catalogue &catalogue, bool healthChecks)
{
    for (const auto &stream : catalogue.streams())
        m_routes.insert(stream.route, {.stream = &stream});
    m_routes.insert("/", {.page = infoPage});
    if (healthChecks) {
        m_routes.insert("/healthz", {.page = livenessPage});
        m_routes.insert("/readyz", {.page = readinessPage});
    }
}

const Route *Routes::find(const QByteArray &path) const
{
    const auto route = m_routes.constFind(path);
    return route == m_routes.constEnd() ? nullptr : &*route;
}

} // namespace loom
