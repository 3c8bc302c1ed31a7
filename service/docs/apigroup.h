// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace loom {

class Catalogue;
struct Endpoint;

/// The endpoints and pages that the documentation lists under one heading. Refers to the catalogue and the pages that
/// it was created from.
struct ApiGroup
{
    QString name; ///< "Sensors"
    QString description; ///< empty for groups that exist only because of an operator's own schemas
    std::vector<const Endpoint *> endpoints; ///< sorted by route
    std::vector<const HttpPage *> pages; ///< in the order of @p pages
};

/// All endpoints, grouped by the first segment of their routes, and all pages that are part of the API, grouped by
/// their notes. No group is empty.
std::vector<ApiGroup> apiGroups(const Catalogue &catalogue, const std::vector<HttpPage> &pages);

} // namespace loom
