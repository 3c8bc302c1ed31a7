// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/codepoints.h"

#include <QSet>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace loom {

/// Why a pattern cannot be translated.
struct PatternError
{
    QString reason; ///< completes the sentence "this pattern "
    bool isValid = false; ///< whether ECMA-262 allows it: it only cannot be matched in linear time, or is too large
};

bool isDigit(char32_t point);

/// Reads the characters, escapes and classes of a pattern in the syntax of ECMA-262, with the flag "u".
class PatternReader
{
public:
    explicit PatternReader(const QString &expression) : m_source(expression.toStdU32String()) {}

    size_t size() const { return m_source.size(); }
    bool isAtEnd() const { return m_at == m_source.size(); }
    bool isAt(char32_t point) const { return !isAtEnd() && m_source[m_at] == point; }
    /// Returns 0 behind the end.
    char32_t peek(size_t ahead = 0) const;
    /// Must not be called at the end.
    char32_t next() { return m_source[m_at++]; }
    bool skip(char32_t point);

    /// Reads the rest of an escape, after its backslash.
    CodePoints escape(bool isInClass);
    /// Reads the rest of a class, after its "[" and up to and including its "]".
    CodePoints characterClass();

    /// Keeps the first error, and moves to the end.
    void fail(const QString &reason, bool isValid = false);
    const std::optional<PatternError> &error() const { return m_error; }

private:
    char32_t escapedPoint(char32_t point, bool isInClass);
    char32_t hexadecimal(int length);
    char32_t codeUnit();
    CodePoints property();
    void addMember(std::vector<CodePoints::Range> &ranges, QSet<QString> &sets);
    CodePoints member();

    const std::u32string m_source;
    size_t m_at = 0;
    std::optional<PatternError> m_error;
};

} // namespace loom
