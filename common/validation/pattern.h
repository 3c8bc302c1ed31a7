// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

#include <bitset>
#include <memory>

namespace re2 {
class RE2;
} // namespace re2

namespace loom {

/// The number of Unicode code points in @p text, which JSON Schema calls its length. QString counts UTF-16 code units.
qsizetype characterCount(const QString &text);

/// Fast path for a pattern that is one class of characters with a repeat count, such as ^[a-z]{1,8}$: decides texts of
/// ASCII characters without a regular expression.
struct CharacterRun
{
    std::bitset<128> letters;
    qsizetype least = 0;
    qsizetype most = -1; ///< -1 matches no text: the pattern is of another form

    /// Whether @p text certainly matches. If false, the regular expression must decide.
    bool fits(const QString &text) const;
};

/// A regular expression in the syntax of ECMA-262 with the flag "u", which JSON Schema uses (2020-12 core, §6.4).
/// Immutable; any thread may use it. This is the only file that uses RE2: matching takes time linear in the text,
/// whatever the pattern, so look-around and back-references, which RE2 does not have, are rejected.
class Pattern
{
public:
    /// Failure texts complete the sentence "this pattern ".
    static Result<Pattern, Failure> compile(const QString &expression);

    /// Whether the pattern matches anywhere in @p text.
    bool matches(const QString &text) const { return m_run.fits(text) || search(text); }

    const CharacterRun &run() const { return m_run; }
    /// Like matches(), without the fast path.
    bool search(const QString &text) const;

private:
    Pattern() = default;

    CharacterRun m_run;
    bool m_isCountedByRun = false;
    std::shared_ptr<const re2::RE2> m_expression;
};

} // namespace loom
