// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/settings.h"
#include "service/app/settingvalues.h"

namespace loom {

/// Output of --print-config: one line per setting with its value and origin; secrets are masked.
QString configText(const Config &config, const QList<Setting> &settings, const SettingValues &given);

/// Output of --example-config: a file for --config in which all settings are commented out.
QString exampleText(const QList<Setting> &settings);

} // namespace loom
