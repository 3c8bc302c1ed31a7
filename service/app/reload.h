// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/startup.h"

namespace loom {

/// Names of the settings that differ between @p before and @p now and need a restart, such as "LOOM_PORT".
QStringList settingsToRestartFor(const Startup &before, const Startup &now);

/// Reloads the configuration. Applies the log level, and logs which other changed settings need a restart. If the new
/// configuration is invalid, logs the error and changes nothing.
void reload(const Startup &running, const QStringList &arguments, const QProcessEnvironment &environment);

} // namespace loom
