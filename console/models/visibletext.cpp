// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/visibletext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Characters of the categories letter and mark that are drawn as nothing (Unicode's Default_Ignorable_Code_Point
/// without the variation selectors, which select the glyph of the preceding character), and the empty Braille cell.
bool isFiller(char32_t code)
{
    constexpr char32_t Fillers[] = {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0};
    return std::find(std::begin(Fillers), std::end(Fillers), code) != std::end(Fillers);
}

bool isUnseen(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isFiller(code);
    }
}

bool isLayout(char32_t code)
{
    return code == '\n' || code == '\r' || code == '\t';
}

/// Returns the character at @p at: one code unit or a surrogate pair.
QStringView characterAt(QStringView text, qsizetype at)
{
    const bool isPair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
    return text.sliced(at, isPair ? 2 : 1);
}

char32_t codeOf(QStringView character)
{
    return character.size() == 2 ? QChar::surrogateToUcs4(character[0], character[1]) : character[0].unicode();
}

template<typename Write>
QString rewritten(const QString &text, bool keepsLayout, Write write)
{
    QString visible;
    qsizetype written = 0;
    qsizetype next = 0;
    for (qsizetype at = 0; at < text.size(); at = next) {
        const auto character = characterAt(text, at);
        const auto code = codeOf(character);
        next = at + character.size();
        if (!isUnseen(code) || (keepsLayout && isLayout(code)))
            continue;
        visible += QStringView(text).sliced(written, at - written);
        write(visible, code, character);
        written = next;
    }
    if (written == 0)
        return text;
    visible += QStringView(text).sliced(written);
    return visible;
}

} // namespace

QString visibleText(const QString &text)
{
    return rewritten(text, false, [](QString &visible, char32_t code, QStringView) {
        visible += u"⟨U+%1⟩"_s.arg(quint32(code), 4, 16, QChar(u'0')).toUpper();
    });
}

QString visibleJson(const QString &text)
{
    return rewritten(text, true, [](QString &visible, char32_t, QStringView units) {
        for (const auto unit : units)
            visible += u"\\u%1"_s.arg(quint32(unit.unicode()), 4, 16, QChar(u'0'));
    });
}

} // namespace loom
