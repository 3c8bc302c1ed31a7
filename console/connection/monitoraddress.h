// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QUrl>

namespace loom {

constexpr int DefaultMonitorPort = 8002;

/// Parses the address of a service's monitor channel as the user types it: "localhost", "192.0.2.7:8002", "ws://…" or
/// "wss://…"; http and https mean ws and wss. Defaults are ws, port 8002 and the path "/". A number alone is a port of
/// this computer.
Result<QUrl, Failure> parseMonitorAddress(const QString &text);

} // namespace loom
