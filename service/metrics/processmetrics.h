// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace loom {

/// Metrics of this process from the operating system. Values that the platform does not provide are absent: memory,
/// threads, open files and start time need Linux' /proc.
struct ProcessMetrics
{
    std::optional<double> cpuSeconds; ///< user and system time
    std::optional<qint64> residentBytes;
    std::optional<qint64> virtualBytes;
    std::optional<qint64> openFiles;
    std::optional<double> maxFiles; ///< infinity if there is no limit
    std::optional<double> startTime; ///< seconds since the epoch
    std::optional<qint64> threads;

    /// Reads the current values. Thread-safe.
    static ProcessMetrics read();
};

} // namespace loom
