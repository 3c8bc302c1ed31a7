// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loom {

/// How much memory this process may take, in bytes, and who says so.
struct MachineMemory
{
    enum class Bound {
        Machine, ///< its physical memory
        ControlGroup, ///< memory.max of cgroups v2, memory.limit_in_bytes of v1: a container's or a unit's limit
        AddressSpace ///< RLIMIT_AS (ulimit -v), less what the process maps and does not use
    };

    qint64 bytes;
    Bound bound;

    /// None where the platform does not tell.
    static std::optional<MachineMemory> read();
};

/// The least limit of the control groups that a process is in: @p processGroups is the text of /proc/self/cgroup, @p
/// root where the groups are mounted. None where there is no limit.
std::optional<qint64> controlGroupLimit(const QString &processGroups, const QString &root);

} // namespace loom
