// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/config.h"
#include "service/limits/machinememory.h"
#include "service/limits/memoryplan.h"

#include <QStringList>

namespace loom {

/// The limits that follow from the settings and the machine, with warnings about settings that exceed the machine.
struct Resources
{
    MemoryPlan memory{};
    qint64 maxLargeBodyBytes = 0; ///< HttpSettings::maxLargeBodyBytes
    int maxConnections = 0;
    int maxRejectedAtOnce = 0; ///< HttpSettings::maxRejectedAtOnce
    QStringList warnings; ///< each has a setting, its value and the available amount

    /// @p machine is the memory and @p descriptors the number of descriptors available to the process; nothing if they
    /// are unlimited or unknown.
    static Resources of(const Config &config, const std::optional<MachineMemory> &machine,
                        const std::optional<int> &descriptors);
};

/// The number of files that the process may open after raising its soft limit to the hard limit; nothing if unlimited.
std::optional<int> descriptorLimit();
/// Raises the soft limit of open files to the hard limit.
void raiseDescriptorLimit();
/// Disables core dumps, which would contain keys.
void writeNoCoreFiles();

} // namespace loom
