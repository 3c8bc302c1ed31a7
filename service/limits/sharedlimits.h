// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/connectionlimit.h"

namespace loom {

/// What the clients of all I/O threads come to together.
struct SharedLimits
{
    MemoryBudget &memory;
    ConnectionLimit &connections;
    std::atomic<qint64> &lastConnection; ///< protocol::ConnectionInfo::id of the newest
};

} // namespace loom
