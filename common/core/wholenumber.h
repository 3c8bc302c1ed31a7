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

/// The whole number that @p json holds, to its last digit. Nothing where it holds something else, a fraction, or a
/// number that is not from @p least to @p most: to cast such a double is undefined behaviour.
template<std::integral T = qint64>
std::optional<T> wholeNumber(const QJsonValue &json, T least = std::numeric_limits<T>::min(),
                             T most = std::numeric_limits<T>::max())
{
    static_assert(std::is_signed_v<T> || sizeof(T) < sizeof(qint64), "QJsonValue has no larger numbers");
    // Where there is none, toInteger() returns what it is given.
    const auto number = json.toInteger(0);
    if (!json.isDouble() || number != json.toInteger(1) || number < qint64(least) || number > qint64(most))
        return std::nullopt;
    return static_cast<T>(number);
}

/// @p value rounded to a whole number, or the nearest that there is; 0 for what is no number.
inline qint64 roundedToWhole(double value)
{
    constexpr double beyond = 9223372036854775808.0; // 2^63
    if (std::isnan(value))
        return 0;
    if (value >= beyond)
        return std::numeric_limits<qint64>::max();
    return value < -beyond ? std::numeric_limits<qint64>::min() : std::llround(value);
}

/// @p a + @p b, or the largest number where that is larger. Neither is negative.
inline qint64 countsTogether(qint64 a, qint64 b)
{
    return b > std::numeric_limits<qint64>::max() - a ? std::numeric_limits<qint64>::max() : a + b;
}

} // namespace loom
