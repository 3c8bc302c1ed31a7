// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <variant>

namespace loom::replay {

/// Values for the placeholders of one message. The same seed of @c random gives the same values.
struct PlaceholderValues
{
    QRandomGenerator &random;
    qint64 now; ///< milliseconds since the epoch
    qint64 sequence; ///< the message's number in its run, from 1
};

/// Position of a placeholder in a text, including its braces.
struct PlaceholderSpan
{
    qsizetype begin; ///< first character, from 0
    qsizetype end; ///< first character after it; the end of the text if "}}" is missing
    bool isQuoted; ///< inside a JSON string
};

/// An invalid placeholder: its position, and a message without the position.
struct PlaceholderProblem
{
    PlaceholderSpan span;
    QString message;
};

/// Text of a payload with {{placeholders}}, parsed once and filled for each message:
///   {{uuid}}  {{now}}  {{seq}}  {{random 30 250}}  {{pick a b c}}
/// Inside quotes a placeholder becomes part of the string. Outside of quotes {{seq}}, {{random}}, and a {{pick}} of
/// numbers, true, false or null are JSON values; {{uuid}} and {{now}} are not allowed.
class PlaceholderText
{
public:
    /// Rejects placeholders that are unknown, incomplete or would not result in JSON. The failure has line and column.
    static Result<PlaceholderText, Failure> parse(const QString &text);
    /// The same, but the error has the position as a span.
    static Result<PlaceholderText, PlaceholderProblem> read(const QString &text);

    const QList<PlaceholderSpan> &spans() const { return m_spans; }
    QByteArray fill(const PlaceholderValues &values) const;

private:
    struct Uuid
    {
    };
    struct Now
    {
    };
    struct Sequence
    {
    };
    struct WholeNumber
    {
        qint64 lowest;
        qint64 highest;
    };
    struct Decimal
    {
        double lowest;
        double highest;
    };
    struct Pick
    {
        QList<QByteArray> choices; ///< as they are inserted into the text
    };
    using Part = std::variant<QByteArray, Uuid, Now, Sequence, WholeNumber, Decimal, Pick>;

    static Result<Part, Failure> part(const QString &expression, bool isQuoted);
    static Result<Part, Failure> randomPart(const QStringList &bounds);
    static Result<Part, Failure> pickPart(const QStringList &choices, bool isQuoted);
    static QByteArray filled(const Part &part, const PlaceholderValues &values);

    QList<Part> m_parts;
    QList<PlaceholderSpan> m_spans;
};

} // namespace loom::replay
