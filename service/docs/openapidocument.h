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

/// What the documents say of the service besides its catalogue and its pages.
struct ApiFacts
{
    int timestampToleranceHours = 0; ///< said in words only
    AccessSettings access = {};
    bool isLimited = false; ///< LOOM_RATE_LIMIT_ENABLED
    QUrl publicUrl = {}; ///< the server of the documents, which follows from the request where this is empty
};

/// The API as OpenAPI 3.1 in JSON: every endpoint of @p catalogue and every page of @p pages that
/// is part of the API, with every answer that can occur. Says what is enforced, so that another
/// program can check a message before it is sent.
QByteArray openApiDocument(const Catalogue &catalogue, const std::vector<HttpPage> &pages, const ApiFacts &facts);

/// GET /openapi.json: the document of the API, of @p others and of itself.
HttpPage openApiPage(const Catalogue &catalogue, std::vector<HttpPage> others, const ApiFacts &facts);

} // namespace loom
