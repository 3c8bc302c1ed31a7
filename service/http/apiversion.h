// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace loom {

/// Version of the HTTP and WebSocket API, which clients read in GET /, /healthz and the API documents. It changes with
/// the API, not with the release of Loom: that is LOOM_VERSION, in --version, the log, loom_build_info and the monitor.
inline constexpr QStringView ApiVersion = u"0.1.0";

} // namespace loom
