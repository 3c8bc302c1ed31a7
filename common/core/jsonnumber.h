// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loom {

/// A JSON text whose numbers fit into a double.
struct RepresentableText
{
    QByteArray text; ///< the original text, with 0 for numbers too small for a double
    qsizetype tooLargeAt = -1; ///< byte offset of a number too large for a double; -1 if there is none
};

/// Checks the numbers of @p text, which must be valid JSON, because QJsonDocument fails on a number outside of the
/// range of a double, too large or too small. Linear in the text's length.
RepresentableText representable(QByteArrayView text);

} // namespace loom
