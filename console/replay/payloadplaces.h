// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/placeholders.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QString>

namespace loom::replay {

/// Something in a payload's text that a service would reject, and where.
struct PayloadProblem
{
    qsizetype position; ///< of its first character in the text
    qsizetype length;
    QString message; ///< "latitude: ensure this value is less than or equal to 90"

    bool operator==(const PayloadProblem &) const = default;
};

/// A value in a JSON text.
struct ValuePlace
{
    QByteArrayView text; ///< of the value; where it is missing, of the innermost value that should hold it
    bool isThere;
    bool isRoot; ///< the text is the whole document
};

/// @p text in UTF-8, with JSON of the same length in place of each placeholder, so that a position in the one is the
/// same position in the other.
QByteArray withStandIns(QString text, const QList<PlaceholderSpan> &spans);

/// The characters of the bytes from @p begin on, as a place in the text: whole characters, one at least.
PayloadProblem problemAt(QByteArrayView utf8, qsizetype begin, qsizetype bytes, const QString &message);

/// The value at @p path below @p root, the text of a JSON value.
ValuePlace valueAt(QByteArrayView root, const QJsonArray &path);

/// Marks the value at @p place in @p utf8; only its first character where the value is missing or is the whole text.
PayloadProblem problemOfValue(const QByteArray &utf8, const ValuePlace &place, const QString &message);

} // namespace loom::replay
