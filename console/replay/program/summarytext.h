// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"
#include "console/replay/runner.h"
#include "console/replay/summary.h"

namespace loom::replay {

/// What a run came to, for people: a few lines.
QString summaryText(const Progress &progress, const Summary &summary);

/// A line of the report: @p label, of at most 12 places, then @p text in a column of its own.
QString labelled(const QString &label, const QString &text);

/// What to do about answers that reject the key, or that there was none (@p hadKey); empty where there is no such
/// answer.
QString rejectedKeyText(const Summary &summary, bool hadKey);

/// The first differences, one a line; empty where there are none.
QString differencesText(const Comparison &comparison);

} // namespace loom::replay
