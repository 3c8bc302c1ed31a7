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
    Interactive, ///< with Swagger UI and Redoc if they are part of the build, else plain
    Plain
};

/// GET /openapi.json, /asyncapi.json, /docs and /redoc, and the files that the last two need. They document the API,
/// including @p others, @p audio and themselves. All addresses in them are relative, except for the servers in the two
/// documents.
std::vector<HttpPage> documentationPages(const Catalogue &catalogue, const std::vector<HttpPage> &others,
                                         const AudioChannel &audio, const ApiFacts &facts = {},
                                         DocumentationStyle style = DocumentationStyle::Interactive);

} // namespace loom
