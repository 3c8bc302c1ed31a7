// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsonnumber.h"

#include <algorithm>

namespace loom {

namespace {

bool isPartOfNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

bool isDouble(QByteArrayView number)
{
    bool isValid = false;
    static_cast<void>(number.toDouble(&isValid));
    return isValid;
}

/// Returns the position after the string that begins at @p at.
const char *afterString(const char *at)
{
    while (*++at != '"')
        at += *at == '\\' ? 1 : 0;
    return at + 1;
}

/// Returns the value of an exponent, clamped to a range that is large enough for any comparison.
qint64 exponentOf(QByteArrayView digits)
{
    constexpr qint64 MaxExponent = 1'000'000'000'000;
    const bool isNegative = digits.startsWith('-');
    qint64 value = 0;
    for (const char c : digits) {
        if (c >= '0' && c <= '9')
            value = std::min(value * 10 + (c - '0'), MaxExponent);
    }
    return isNegative ? -value : value;
}

/// Whether @p number, which is outside of the range of a double, is too small (and not too large): true if its first
/// digit other than 0 is behind the decimal point, with the exponent taken into account.
bool isTooSmall(QByteArrayView number)
{
    const auto *const mantissaEnd =
        std::find_if(number.begin(), number.end(), [](char c) { return c == 'e' || c == 'E'; });
    const auto *const point = std::find(number.begin(), mantissaEnd, '.');
    const auto *const digit = std::find_if(number.begin(), mantissaEnd, [](char c) { return c >= '1' && c <= '9'; });
    if (digit == mantissaEnd)
        return true;
    const auto exponent = mantissaEnd == number.end() ? 0 : exponentOf({mantissaEnd + 1, number.end()});
    return point - digit + exponent <= 0;
}

} // namespace

RepresentableText representable(QByteArrayView text)
{
    RepresentableText result;
    result.text.reserve(text.size());
    const char *at = text.begin();
    while (at != text.end()) {
        const char *const start = at;
        if (*at == '"') {
            at = afterString(at);
        } else if (*at == '-' || (*at >= '0' && *at <= '9')) {
            at = std::find_if_not(at, text.end(), isPartOfNumber);
            const QByteArrayView number(start, at);
            if (!isDouble(number)) {
                if (!isTooSmall(number))
                    return {{}, start - text.begin()};
                result.text += '0';
                continue;
            }
        } else {
            ++at;
        }
        result.text.append(start, at - start);
    }
    return result;
}

} // namespace loom
