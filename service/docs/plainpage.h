// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

#include <QByteArray>

#include <vector>

namespace loom {

class Catalogue;

/// The API as one HTML page in UTF-8 without scripts: all endpoints of @p catalogue with fields, an example and status
/// codes, and all pages of @p pages that are part of the API. Used if the build has no interactive pages. Refers to the
/// stylesheet ./docs/plain.css.
QByteArray plainPage(const Catalogue &catalogue, const std::vector<HttpPage> &pages);

} // namespace loom
