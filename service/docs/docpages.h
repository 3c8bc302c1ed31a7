// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/docs/asyncapidocument.h"
#include "service/docs/openapidocument.h"
#include "service/http/httppage.h"

#include <QUrl>

#include <vector>

namespace loom {

class Catalogue;

enum class DocumentationStyle {
    Interactive, ///< where the build has Swagger UI and Redoc, else plain
    Plain
};

/// GET /openapi.json, /asyncapi.json, /docs and /redoc, and the files that the last two need: the
/// documentation of the API, of @p others, of @p audio and of itself. All addresses in it are relative, but for the
/// servers of the two documents.
std::vector<HttpPage> documentationPages(const Catalogue &catalogue, const std::vector<HttpPage> &others,
                                         const AudioChannel &audio, const ApiFacts &facts = {},
                                         DocumentationStyle style = DocumentationStyle::Interactive);

} // namespace loom
