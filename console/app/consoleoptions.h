// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace loom {

/// Command line options and environment of loom-console.
struct ConsoleOptions
{
    QString address; ///< address to connect to at start; empty for none
    QString token; ///< from LOOM_MONITOR_TOKEN, else LOOM_KEY; not an argument, since other users could read it
    bool usesKeychain = true;
    QString text; ///< if not empty, the program only prints this text (--help, --version)
    QString caFile =
        {}; ///< file of a CA to trust in addition to the system's; if empty, the setting of the Connect page applies

    /// @p arguments start with the program name.
    static Result<ConsoleOptions, Failure> read(const QStringList &arguments, const QProcessEnvironment &environment);
};

} // namespace loom
