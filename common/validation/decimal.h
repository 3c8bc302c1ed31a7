// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

namespace loom {

/// A JSON number as an exact decimal: mantissa × 10^exponent. It is the number as a person wrote it if that has at most
/// 15 significant digits, or is a whole number of 64 bits: 0.3 is a multiple of 0.1 here, as doubles it is not.
struct Decimal
{
    quint64 mantissa = 0; ///< absolute value, without zeros at its end
    int exponent = 0;

    static Decimal of(const QJsonValue &number);

    /// @p divisor must not be zero. Takes at most some hundred steps, whatever the exponents.
    bool isMultipleOf(const Decimal &divisor) const;
};

} // namespace loom
