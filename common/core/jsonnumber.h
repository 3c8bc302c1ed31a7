// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loom {

/// A JSON text whose numbers a double can hold.
struct RepresentableText
{
    QByteArray text; ///< the same but for numbers too small for a double: they are 0
    qsizetype tooLargeAt = -1; ///< where a number is too large for a double, in bytes; -1 where none is
};

/// Goes through the numbers of @p text, which is valid JSON. QJsonDocument reads none that is beyond a double,
/// on either side. Linear in the text's length.
RepresentableText representable(QByteArrayView text);

} // namespace loom
