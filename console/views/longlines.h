// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// How a text with long lines is shown: in pieces, because to lay out a line of a megabyte takes the better part of
/// a second. Each piece but a line's last ends in Break, which is not in the text.
class LongLines
{
public:
    static constexpr qsizetype Longest = 10'000; ///< characters; a longer line is broken
    static constexpr qsizetype Piece = 500; ///< characters
    static constexpr QChar Sign{u'↵'};

    static QString inPieces(const QString &text);
    /// The text that @p shown shows.
    static QString joined(QString shown);
    /// Whether a line that is shown is a piece with more to come.
    static bool goesOn(QStringView line);
    /// Where in @p shown the character is that is at @p position of joined(shown).
    static qsizetype shownPosition(const QString &shown, qsizetype position);
};

} // namespace loom
