// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/routes.h"

namespace loom {

/// GET /: what this is and where to go next.
Reply infoPage(const Health &health, qint64 now);
/// GET /healthz, liveness: 200 unless only a restart helps.
Reply livenessPage(const Health &health, qint64 now);
/// GET /readyz, readiness: 200 when a reading posted now would be stored.
Reply readinessPage(const Health &health, qint64 now);

} // namespace loom
