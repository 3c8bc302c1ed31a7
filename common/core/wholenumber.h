// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>

namespace loom {

/// Returns the integer in @p json without loss of digits. Returns nothing for any other value, a fraction, or a number
/// outside of @p least to @p most: casting such a double would be undefined behaviour.
template<std::integral T = qint64>
std::optional<T> wholeNumber(const QJsonValue &json, T least = std::numeric_limits<T>::min(),
                             T most = std::numeric_limits<T>::max())
{
    static_assert(std::is_signed_v<T> || sizeof(T) < sizeof(qint64), "QJsonValue has no larger numbers");
    // If the value is not an integer, toInteger() returns its argument.
    const auto number = json.toInteger(0);
    if (!json.isDouble() || number != json.toInteger(1) || number < qint64(least) || number > qint64(most))
        return std::nullopt;
    return static_cast<T>(number);
}

/// Returns @p value rounded to the nearest integer and clamped to the range of qint64; 0 for NaN.
inline qint64 roundedToWhole(double value)
{
    constexpr double beyond = 9223372036854775808.0; // 2^63
    if (std::isnan(value))
        return 0;
    if (value >= beyond)
        return std::numeric_limits<qint64>::max();
    return value < -beyond ? std::numeric_limits<qint64>::min() : std::llround(value);
}

/// Returns @p a + @p b, saturated at the maximum of qint64. Neither may be negative.
inline qint64 countsTogether(qint64 a, qint64 b)
{
    return b > std::numeric_limits<qint64>::max() - a ? std::numeric_limits<qint64>::max() : a + b;
}

} // namespace loom
