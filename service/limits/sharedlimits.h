// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/connectionlimit.h"

namespace loom {

/// Limits and counters shared by all I/O threads.
struct SharedLimits
{
    MemoryBudget &memory;
    ConnectionLimit &connections;
    std::atomic<qint64> &lastConnection; ///< protocol::ConnectionInfo::id of the newest connection
};

} // namespace loom
