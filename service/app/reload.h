// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/startup.h"

namespace loom {

/// Names of the settings that differ between @p before and @p now and need a restart, such as "LOOM_PORT".
QStringList settingsToRestartFor(const Startup &before, const Startup &now);

/// Reads the configuration again and puts the level of the log in force; what else has changed is named in the log,
/// and so is a mistake, which changes nothing.
void reload(const Startup &running, const QStringList &arguments, const QProcessEnvironment &environment);

} // namespace loom
