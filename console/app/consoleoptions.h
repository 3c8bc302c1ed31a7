// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace loom {

/// What loom-console was told when it was started.
struct ConsoleOptions
{
    QString address; ///< to connect to at once; empty for none
    QString token; ///< from LOOM_MONITOR_TOKEN, else LOOM_KEY: an argument could be read by others
    bool usesKeychain = true;
    QString text; ///< where not empty, all that is to be done is to print it
    QString caFile = {}; ///< to trust besides the system's; empty: as on the page Connect

    /// @p arguments with the program's name first.
    static Result<ConsoleOptions, Failure> read(const QStringList &arguments, const QProcessEnvironment &environment);
};

} // namespace loom
