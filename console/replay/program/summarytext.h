// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"
#include "console/replay/runner.h"
#include "console/replay/summary.h"

namespace loom::replay {

/// Returns the statistics of a run as a few lines of text.
QString summaryText(const Progress &progress, const Summary &summary);

/// Returns a line of the report: @p label, at most 12 columns wide, and @p text aligned in the second column.
QString labelled(const QString &label, const QString &text);

/// Returns what to do about 401 and 403 responses; empty if there are none. @p hadKey tells whether a key was sent.
QString rejectedKeyText(const Summary &summary, bool hadKey);

/// Returns the first differences, one per line; empty if there are none.
QString differencesText(const Comparison &comparison);

} // namespace loom::replay
