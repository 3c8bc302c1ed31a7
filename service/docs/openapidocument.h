// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/page.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace loom {

class Catalogue;

/// The API as OpenAPI 3.1 in JSON: every endpoint of @p catalogue and every page of @p pages that
/// is part of the API, with every answer that can occur. Says what is enforced, so that another
/// program can check a message before it is sent; @p timestampToleranceHours is said in words only.
QByteArray openApiDocument(const Catalogue &catalogue, const std::vector<Page> &pages, int timestampToleranceHours);

/// GET /openapi.json: the document of the API, of @p others and of itself. Its servers are @p publicUrl, or follow from
/// the request where that is empty.
Page openApiPage(const Catalogue &catalogue, std::vector<Page> others, int timestampToleranceHours,
                 const QUrl &publicUrl = {});

} // namespace loom
