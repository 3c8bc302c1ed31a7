// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/placeholders.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QString>

namespace loom::replay {

/// An error in the text of a payload that a service would reject, with its position.
struct PayloadProblem
{
    qsizetype position; ///< first character, from 0
    qsizetype length; ///< in characters
    QString message; ///< "latitude: ensure this value is less than or equal to 90"

    bool operator==(const PayloadProblem &) const = default;
};

/// Position of a value in a JSON text.
struct ValuePlace
{
    QByteArrayView text; ///< text of the value; if it is missing, of the innermost existing value on its path
    bool isThere; ///< false if the value is missing
    bool isRoot; ///< the value is the whole document
};

/// Returns @p text in UTF-8 with each placeholder replaced by JSON of the same length, so that positions stay the same.
QByteArray withStandIns(QString text, const QList<PlaceholderSpan> &spans);

/// Converts a byte range of @p utf8 to a character range: whole characters, at least one.
PayloadProblem problemAt(QByteArrayView utf8, qsizetype begin, qsizetype bytes, const QString &message);

/// Returns the value at @p path in @p root, the text of a JSON value.
ValuePlace valueAt(QByteArrayView root, const QJsonArray &path);

/// Returns a problem that marks the value at @p place in @p utf8. If the value is missing or is the whole text, only
/// the first character is marked.
PayloadProblem problemOfValue(const QByteArray &utf8, const ValuePlace &place, const QString &message);

} // namespace loom::replay
