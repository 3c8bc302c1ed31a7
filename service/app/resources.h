// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/config.h"
#include "service/limits/machinememory.h"
#include "service/limits/memoryplan.h"

#include <QStringList>

namespace loom {

/// What of the settings this machine allows, and what does not fit it.
struct Resources
{
    MemoryPlan memory{};
    qint64 maxLargeBodyBytes = 0; ///< HttpSettings::maxLargeBodyBytes
    int maxConnections = 0;
    int maxTurnedAway = 0; ///< HttpSettings::maxTurnedAway
    QStringList warnings; ///< each names a setting, what it asks for, and what there is

    /// @p machine and @p descriptors are what the process may have; there may be no bound for descriptors.
    static Resources of(const Config &config, const std::optional<MachineMemory> &machine,
                        const std::optional<int> &descriptors);
};

/// How many files the process may open once it has raised its limit.
std::optional<int> descriptorLimit();
/// Has the process open as many files as it may.
void raiseDescriptorLimit();
/// Has the process leave no core file, in which keys would stand.
void writeNoCoreFiles();

} // namespace loom
