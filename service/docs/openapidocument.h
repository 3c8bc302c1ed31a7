// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/accesssettings.h"
#include "service/http/httppage.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace loom {

class Catalogue;

/// Facts for the documents that neither the catalogue nor the pages have.
struct ApiFacts
{
    int timestampToleranceHours = 0; ///< described in the text
    AccessSettings access = {};
    bool isLimited = false; ///< LOOM_RATE_LIMIT_ENABLED
    QUrl publicUrl = {}; ///< the server in the documents; if empty, it follows from the request
};

/// Returns the OpenAPI 3.1 document (JSON) of the API: all endpoints of @p catalogue and all pages of @p pages that are
/// part of the API, with every possible response. It contains every rule that is enforced, so that other programs can
/// validate a message before they send it.
QByteArray openApiDocument(const Catalogue &catalogue, const std::vector<HttpPage> &pages, const ApiFacts &facts);

/// GET /openapi.json: documents the API, @p others and itself.
HttpPage openApiPage(const Catalogue &catalogue, std::vector<HttpPage> others, const ApiFacts &facts);

} // namespace loom
