// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QUrl>

namespace loom {

constexpr int DefaultMonitorPort = 8002;

/// The address of a service's monitor channel from what a person types: "localhost", "192.0.2.7:8002",
/// "ws://…", "wss://…"; http and https mean ws and wss. What is left out is ws, port 8002 and "/". A number alone is a
/// port of this computer.
Result<QUrl, Failure> parseMonitorAddress(const QString &text);

} // namespace loom
