// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/tls/tlssettings.h"

#include <QSslConfiguration>

namespace loom {

/// The certificate, its key and the oldest version, for Qt's own servers. They serve few connections: each costs 90
/// KiB, and none is resumed. A failure names the variable, the file and the mistake; Qt takes RSA and EC keys only.
Result<QSslConfiguration, Failure> qtConfiguration(const TlsSettings &settings);

} // namespace loom
