// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/options.h"

namespace loom::replay {

/// Warns on stderr if the key of @p options would be sent to @p address unencrypted over a network.
void warnOfReadableKey(const Options &options, const QUrl &address);

} // namespace loom::replay
