// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace loom {

/// A set of Unicode code points, as a character class of a regular expression describes it.
class CodePoints
{
public:
    static constexpr char32_t Last = 0x10FFFF;

    struct Range
    {
        char32_t first;
        char32_t last;
    };

    CodePoints() = default;
    /// The ranges may overlap, in any order. In each, the first point must not be larger than the last.
    CodePoints(std::initializer_list<Range> ranges) : CodePoints(std::vector(ranges)) {}
    explicit CodePoints(std::vector<Range> ranges);

    /// The set that ECMA-262's \\p{name} describes: a general category ("Lu", "Letter"), "Script=Greek", "Any", "ASCII"
    /// or "White_Space". Nothing for another name. The properties are those of Qt's version of Unicode.
    static std::optional<CodePoints> ofProperty(const QString &name);

    CodePoints complement() const;

    bool contains(char32_t point) const;
    /// The ranges in ascending order, without overlaps.
    const std::vector<Range> &ranges() const { return m_ranges; }

private:
    std::vector<Range> m_ranges;
};

} // namespace loom
