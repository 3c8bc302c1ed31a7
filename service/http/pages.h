// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/page.h"

#include <vector>

namespace loom {

/// GET /: what this is and where to go next.
Page infoPage();
/// GET /healthz, liveness: 200 unless only a restart helps; and GET /readyz, readiness: 200 when a
/// reading posted now would be stored.
std::vector<Page> healthPages();

} // namespace loom
