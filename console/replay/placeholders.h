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

/// What one message's placeholders are filled from. The same seed gives the same values again.
struct PlaceholderValues
{
    QRandomGenerator &random;
    qint64 now; ///< milliseconds since the epoch
    qint64 sequence; ///< the message's number in its run, from 1
};

/// Where a placeholder stands in a text, its braces included.
struct PlaceholderSpan
{
    qsizetype begin;
    qsizetype end; ///< of the character after it; of the text where nothing ends it
    bool isQuoted; ///< within a string
};

/// A placeholder that is rejected, and why, without its place in words.
struct PlaceholderProblem
{
    PlaceholderSpan span;
    QString message;
};

/// A payload's text with {{placeholders}} in it, read once and filled for each message:
///   {{uuid}}  {{now}}  {{seq}}  {{random 30 250}}  {{pick a b c}}
/// Within quotes they are (a part of) a string; outside of them {{seq}}, {{random}} and a {{pick}}
/// of numbers, true, false and null are values of their own.
class PlaceholderText
{
public:
    /// Rejects placeholders that are not known, not complete or would not make JSON, by line and column.
    static Result<PlaceholderText, Failure> parse(const QString &text);
    /// The same for who shows the place in the text.
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
        QList<QByteArray> choices; ///< as they stand in the text
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
