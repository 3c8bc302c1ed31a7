// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/options.h"

namespace loom::replay {

/// Warns on stderr where the key of @p options would travel to @p address so that others on the network could read it.
void warnOfReadableKey(const Options &options, const QUrl &address);

} // namespace loom::replay
