// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"
#include "console/replay/runner.h"
#include "console/replay/summary.h"

namespace loom::replay {

/// What a run came to, for people: a few lines.
QString summaryText(const Progress &progress, const Summary &summary);

/// The first differences, one a line; empty where there are none.
QString differencesText(const Comparison &comparison);

} // namespace loom::replay
