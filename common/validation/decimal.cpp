// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/decimal.h"

#include "common/core/parsedjson.h"

namespace loom {

namespace {

__extension__ using Wide = unsigned __int128;
constexpr quint64 Base = 10;

} // namespace

Decimal Decimal::of(const QJsonValue &number)
{
    // The shortest text that gives the same double, or all digits of an integer.
    const auto text = jsonText(number);
    const auto exponentAt = text.indexOf('e');
    auto digits = exponentAt < 0 ? text : text.first(exponentAt);
    Decimal decimal;
    decimal.exponent = exponentAt < 0 ? 0 : text.sliced(exponentAt + 1).toInt();
    if (const auto point = digits.indexOf('.'); point >= 0) {
        decimal.exponent -= int(digits.size() - point - 1);
        digits.remove(point, 1);
    }
    if (digits.startsWith('-'))
        digits.remove(0, 1);
    decimal.mantissa = digits.toULongLong();
    while (decimal.mantissa != 0 && decimal.mantissa % Base == 0) {
        decimal.mantissa /= Base;
        ++decimal.exponent;
    }
    return decimal;
}

bool Decimal::isMultipleOf(const Decimal &divisor) const
{
    Q_ASSERT(divisor.mantissa != 0);
    if (mantissa == 0)
        return true;
    // Neither mantissa ends with a zero, so a factor of ten can only come from the exponents.
    if (exponent < divisor.exponent)
        return false;
    quint64 rest = mantissa % divisor.mantissa;
    for (int i = divisor.exponent; i < exponent && rest != 0; ++i)
        rest = quint64(Wide(rest) * Base % divisor.mantissa);
    return rest == 0;
}

} // namespace loom
