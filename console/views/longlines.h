// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// Splits long lines for display, since the layout of a line of 1 MB takes almost a second. Each piece except the last
/// of a line ends in Break, which is not part of the text.
class LongLines
{
public:
    static constexpr qsizetype Longest = 10'000; ///< characters; longer lines are split
    static constexpr qsizetype Piece = 500; ///< characters
    static constexpr QChar Sign{u'↵'};

    static QString inPieces(const QString &text);
    /// Returns the original text of @p shown.
    static QString joined(QString shown);
    /// Returns true if the displayed line continues in the next one.
    static bool goesOn(QStringView line);
    /// Converts @p position in joined(shown) to a position in @p shown.
    static qsizetype shownPosition(const QString &shown, qsizetype position);
};

} // namespace loom
