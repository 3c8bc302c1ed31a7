// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/validation/pattern.h"
#include "common/validation/patternreader.h"

#include <QByteArray>
#include <QString>

namespace loom {

/// A pattern in RE2's syntax.
struct TranslatedPattern
{
    QByteArray expression;
    CharacterRun run;
    /// Whether the expression leaves the length of the text to the run, because RE2 cannot count that far.
    bool isCountedByRun = false;
};

/// Translates a pattern from ECMA-262's syntax (§22.2.1, with the flag "u") to RE2's. Character classes become ranges
/// of code points, so that \\s, \\w, the dot and \\p{…} mean what they mean in ECMA-262. Takes time linear in the
/// length of the pattern, and rejects one that becomes too large.
Result<TranslatedPattern, PatternError> translatePattern(const QString &expression);

} // namespace loom
