// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/longlines.h"

namespace loom {

namespace {

/// Line break sign followed by a word joiner: a combination that users do not type at the end of a line.
const QString &pieceEnd()
{
    static const auto end = QString(LongLines::Sign) + QChar(0x2060);
    return end;
}

const QString &lineBreak()
{
    static const QString text = pieceEnd() + u'\n';
    return text;
}

void appendInPieces(QString &shown, QStringView line)
{
    while (line.size() > LongLines::Piece) {
        // Do not split a surrogate pair.
        const auto length = LongLines::Piece - (line[LongLines::Piece - 1].isHighSurrogate() ? 1 : 0);
        shown += line.first(length);
        shown += lineBreak();
        line = line.sliced(length);
    }
    shown += line;
}

} // namespace

QString LongLines::inPieces(const QString &text)
{
    QString shown;
    shown.reserve(text.size() + text.size() / Piece * lineBreak().size());
    for (qsizetype begin = 0; begin <= text.size();) {
        const auto found = text.indexOf(u'\n', begin);
        const auto end = found < 0 ? text.size() : found;
        const auto line = QStringView(text).sliced(begin, end - begin);
        if (line.size() > Longest)
            appendInPieces(shown, line);
        else
            shown += line;
        if (found >= 0)
            shown += u'\n';
        begin = end + 1;
    }
    return shown;
}

QString LongLines::joined(QString shown)
{
    return shown.contains(Sign) ? shown.remove(lineBreak()) : shown;
}

bool LongLines::goesOn(QStringView line)
{
    return line.endsWith(pieceEnd());
}

qsizetype LongLines::shownPosition(const QString &shown, qsizetype position)
{
    const auto width = lineBreak().size();
    auto at = shown.indexOf(lineBreak());
    while (at >= 0 && at <= position) {
        position += width;
        at = shown.indexOf(lineBreak(), at + width);
    }
    return position;
}

} // namespace loom
