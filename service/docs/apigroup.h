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

/// What the documentation lists under one heading. Refers to the catalogue and the pages it was made from.
struct ApiGroup
{
    QString name; ///< "Sensors"
    QString description; ///< empty for a group that only an operator's own schemas make
    std::vector<const Endpoint *> endpoints; ///< sorted by route
    std::vector<const HttpPage *> pages; ///< in the order of @p pages
};

/// Every endpoint, under a group by the first word of its route, and every page that is part of the
/// API, under its own. No group is empty.
std::vector<ApiGroup> apiGroups(const Catalogue &catalogue, const std::vector<HttpPage> &pages);

} // namespace loom
