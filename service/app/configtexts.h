// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/settings.h"
#include "service/app/settingvalues.h"

namespace loom {

/// For --print-config: a line for each setting with its value, secrets masked, and where it was given.
QString configText(const Config &config, const QList<Setting> &settings, const SettingValues &given);

/// For --example-config: a file for --config in which each line that sets something is a comment.
QString exampleText(const QList<Setting> &settings);

} // namespace loom
