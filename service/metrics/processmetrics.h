// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace loom {

/// What the operating system says of this process. What a platform cannot tell is not there:
/// memory, threads, open files and the start need Linux' /proc.
struct ProcessMetrics
{
    std::optional<double> cpuSeconds; ///< user and system
    std::optional<qint64> residentBytes;
    std::optional<qint64> virtualBytes;
    std::optional<qint64> openFiles;
    std::optional<double> maxFiles; ///< infinity where there is no limit
    std::optional<double> startTime; ///< seconds since the epoch
    std::optional<qint64> threads;

    /// As of now, from any thread.
    static ProcessMetrics read();
};

} // namespace loom
