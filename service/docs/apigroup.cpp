// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/apigroup.h"

#include "common/catalogue/catalogue.h"

#include <algorithm>

namespace loom {

namespace {

struct Row
{
    const char *routeWord; ///< first segment of the routes in the group; empty for groups of pages only
    const char *name;
    const char *description;
};

/// In the order of the documentation.
constexpr Row Rows[] = {
    {"", "Service", "Name of the service and version of its API."},
    {"", "Health", "Checks for orchestrators and load balancers."},
    {"audio", "Audio", "Audio in chunks."},
    {"sensor", "Sensors", "Readings from the sensors of devices, such as phones and watches."},
    {"system", "System", "State of computers and phones, such as running applications and metadata."},
    {"", "Monitoring", "Metrics of the service."},
    {"", "Documentation", "This documentation, in several formats."},
};

std::vector<ApiGroup> knownGroups()
{
    std::vector<ApiGroup> groups;
    for (const auto &row : Rows)
        groups.push_back({QString::fromUtf8(row.name), QString::fromUtf8(row.description), {}, {}});
    return groups;
}

/// An unknown segment becomes a group of its own: "home" becomes "Home".
QString groupOf(const Endpoint &endpoint)
{
    const auto word = endpoint.route.split('/').value(1);
    const auto known =
        std::find_if(std::begin(Rows), std::end(Rows), [&](const auto &row) { return word == row.routeWord; });
    if (known != std::end(Rows))
        return QString::fromUtf8(known->name);
    const auto name = QString::fromUtf8(word);
    return name.left(1).toUpper() + name.mid(1);
}

ApiGroup &groupNamed(std::vector<ApiGroup> &groups, const QString &name)
{
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto &g) { return g.name == name; });
    return group != groups.end() ? *group : groups.emplace_back(ApiGroup{name, {}, {}, {}});
}

} // namespace

std::vector<ApiGroup> apiGroups(const Catalogue &catalogue, const std::vector<HttpPage> &pages)
{
    auto groups = knownGroups();
    for (const auto *endpoint : catalogue.endpoints())
        groupNamed(groups, groupOf(*endpoint)).endpoints.push_back(endpoint);
    for (const auto &page : pages) {
        if (!page.notes.title.isEmpty())
            groupNamed(groups, page.notes.group).pages.push_back(&page);
    }
    std::erase_if(groups, [](const auto &group) { return group.endpoints.empty() && group.pages.empty(); });
    return groups;
}

} // namespace loom
