// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

#include <QByteArray>

#include <vector>

namespace loom {

class Catalogue;

/// The API as one page of HTML in UTF-8 that needs no script: every endpoint of @p catalogue with
/// its fields, an example and its statuses, and every page of @p pages that is part of the API.
/// For a build without the interactive pages; refers to the stylesheet ./docs/plain.css.
QByteArray plainPage(const Catalogue &catalogue, const std::vector<HttpPage> &pages);

} // namespace loom
