// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/http/httppage.h"

#include <vector>

namespace loom {

/// GET /: name of the service, version of its API, and links to its endpoints.
HttpPage infoPage();
/// GET /healthz, liveness: 200 unless only a restart helps. GET /readyz, readiness: 200 if a message posted now would
/// be stored.
std::vector<HttpPage> healthPages();
/// GET /metrics, for Prometheus. @p text is called on any I/O thread; @p contentType is its media type.
HttpPage metricsPage(std::function<Result<QByteArray>()> text, const QByteArray &contentType);

} // namespace loom
