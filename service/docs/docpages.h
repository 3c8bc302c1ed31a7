// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/page.h"

#include <vector>

namespace loom {

class Catalogue;

/// GET /openapi.json, /docs and /redoc, and the files that the last two need: the documentation of
/// the API, of @p others and of itself. Interactive where the build has Swagger UI and Redoc, else
/// plain. @p timestampToleranceHours is said of times.
std::vector<Page> documentationPages(const Catalogue &catalogue, const std::vector<Page> &others,
                                     int timestampToleranceHours);

} // namespace loom
