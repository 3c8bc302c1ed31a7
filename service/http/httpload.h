// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace loom {

/// What the connections of all I/O threads come to together.
struct HttpLoad
{
    std::atomic<int> connections{0};
    std::atomic<qint64> bodyBytes{0}; ///< of bodies that are still arriving
    std::atomic<qint64> lastConnection{0}; ///< the number of the newest
};

} // namespace loom
