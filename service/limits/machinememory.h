// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loom {

/// Memory available to this process, and the origin of that limit.
struct MachineMemory
{
    enum class Bound {
        Machine, ///< physical memory
        ControlGroup, ///< memory.max of cgroups v2, memory.limit_in_bytes of v1: limit of a container or systemd unit
        AddressSpace ///< RLIMIT_AS (ulimit -v), minus memory that is mapped but not used
    };

    qint64 bytes;
    Bound bound;

    /// Returns nothing if the platform does not provide it.
    static std::optional<MachineMemory> read();
};

/// Returns the smallest limit of the control groups of a process. @p processGroups is the text of /proc/self/cgroup, @p
/// root the mount point of the groups. Returns nothing if there is no limit.
std::optional<qint64> controlGroupLimit(const QString &processGroups, const QString &root);

} // namespace loom
