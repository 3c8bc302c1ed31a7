// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/logging.h"

namespace loom {

/// From here on a process that asks in vain for memory says so in a line of its log, and ends with @p exitCode at once.
/// It can say so because it needs no memory for that. @p format is the log's.
void endWhenOutOfMemory(int exitCode, LogFormat format);

} // namespace loom
