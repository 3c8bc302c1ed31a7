// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>

#include <array>
#include <bit>

namespace loom::plainrun {

/// Bytes that end a run of plain characters in a JSON string: quote, backslash, control characters, and bytes beyond
/// ASCII.
inline constexpr auto IsSpecial = [] {
    std::array<bool, 256> special{};
    for (std::size_t c = 0; c < special.size(); ++c)
        special[c] = c < 0x20 || c >= 0x80 || c == '"' || c == '\\';
    return special;
}();

/// Returns a value whose lowest set bit is the highest bit of the first special byte among eight; 0 if there is none.
/// Bits of later bytes are undefined: a subtraction can borrow only from a special byte.
inline quint64 specialBits(quint64 bytes)
{
    constexpr quint64 Each = 0x0101'0101'0101'0101;
    const auto quote = bytes ^ Each * '"';
    const auto backslash = bytes ^ Each * '\\';
    return (bytes | (bytes - Each * 0x20) | (quote - Each) | (backslash - Each)) & Each * 0x80;
}

/// Returns the end of the run of plain characters that begins at @p at; @p end if it does not end before.
inline const char *endOfPlainRun(const char *at, const char *end)
{
    for (; end - at >= qsizetype(sizeof(quint64)); at += sizeof(quint64)) {
        if (const auto bits = specialBits(qFromLittleEndian<quint64>(at)); bits != 0)
            return at + std::countr_zero(bits) / 8;
    }
    while (at != end && !IsSpecial[uchar(*at)])
        ++at;
    return at;
}

} // namespace loom::plainrun
