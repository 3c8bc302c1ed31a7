// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/payloadsearch.h"

#include "common/core/jsondocument.h"

#include <algorithm>
#include <cstring>

namespace loom {

namespace {

enum class Start {
    OutsideStrings,
    InsideAString
};

/// Returns @p text case-folded, as UTF-8.
QByteArray folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

/// Uses glibc's memmem(), which is linear; the worst case of QByteArray::contains() is the product of both lengths.
bool contains(const QByteArray &text, const QByteArray &part)
{
    return memmem(text.constData(), size_t(text.size()), part.constData(), size_t(part.size())) != nullptr;
}

/// Decodes the escape at @p at in a JSON string and moves @p at to its last character. Invalid escapes are left
/// unchanged.
QChar unescaped(QStringView text, qsizetype &at)
{
    constexpr qsizetype HexDigits = 4;
    if (at + 1 == text.size())
        return text[at];
    const auto letter = text[++at];
    switch (letter.unicode()) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    case 'u': {
        bool isHex = false;
        const auto code = text.mid(at + 1, HexDigits).toUShort(&isHex, 16);
        if (!isHex || at + HexDigits >= text.size())
            return letter;
        at += HexDigits;
        return QChar(code);
    }
    default:
        return letter;
    }
}

bool isBlank(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\n' || character == u'\r';
}

/// Returns a JSON fragment without white space between tokens and with its strings decoded.
QString tokensOf(QStringView json, Start start)
{
    QString tokens;
    tokens.reserve(json.size());
    bool isInString = start == Start::InsideAString;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const auto character = json[at];
        if (isInString && character == u'\\') {
            tokens += unescaped(json, at);
            continue;
        }
        if (character == u'"')
            isInString = !isInString;
        if (isInString || !isBlank(character))
            tokens += character;
    }
    return tokens;
}

} // namespace

PayloadSearch::PayloadSearch(const QString &wanted) : m_asTyped(folded(wanted))
{
    const auto isPunctuation = [](QChar character) { return QStringView(u"\"[]{},:").contains(character); };
    // A text without punctuation can only match inside of one token, where white space is significant.
    if (std::any_of(wanted.begin(), wanted.end(), isPunctuation))
        m_asJson.append(folded(tokensOf(wanted, Start::OutsideStrings)));
    m_asJson.append(folded(tokensOf(wanted, Start::InsideAString)));
}

bool PayloadSearch::isFoundIn(QByteArrayView payload) const
{
    if (m_asTyped.isEmpty())
        return true;
    const auto text = textFromUtf8(payload);
    if (contains(folded(text), m_asTyped))
        return true;
    const auto tokens = folded(tokensOf(text, Start::OutsideStrings));
    return std::any_of(m_asJson.begin(), m_asJson.end(), [&](const auto &form) { return contains(tokens, form); });
}

} // namespace loom
