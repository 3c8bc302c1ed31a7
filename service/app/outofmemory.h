// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/logging.h"

namespace loom {

/// Makes the process exit with @p exitCode when an allocation fails, after writing one log line in @p format. This
/// works without memory, since everything is prepared here.
void endWhenOutOfMemory(int exitCode, LogFormat format);

} // namespace loom
