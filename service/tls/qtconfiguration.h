// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/tls/tlssettings.h"

#include <QSslConfiguration>

namespace loom {

/// Returns the TLS configuration for Qt's own servers: certificate, key and minimum version. Use it only for few
/// connections: each needs 90 KiB, and sessions are not resumed. A failure names the setting, the file and the mistake.
/// Qt supports only RSA and EC keys.
Result<QSslConfiguration, Failure> qtConfiguration(const TlsSettings &settings);

} // namespace loom
