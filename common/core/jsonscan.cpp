// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsonscan.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace loom {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What a byte means to the walk over a text: outside of strings, and within one.
enum Meaning : uchar {
    Structure = 1, ///< quotes, brackets, commas, colons and points
    Special = 2 ///< what a string does not hold as it is, its end, and what is not ASCII
};

constexpr auto Meanings = [] {
    std::array<uchar, 256> meanings{};
    for (const char c : {'"', '{', '}', '[', ']', ',', ':', '.'})
        meanings[static_cast<uchar>(c)] |= Structure;
    for (const char c : {'"', '\\'})
        meanings[static_cast<uchar>(c)] |= Special;
    for (std::size_t c = 0; c < meanings.size(); ++c)
        meanings[c] |= c < 0x20 || c >= 0x80 ? Special : 0;
    return meanings;
}();

qsizetype firstWith(Meaning meaning, QByteArrayView text, qsizetype from, qsizetype end)
{
    const char *const bytes = text.data();
    while (from < end && (Meanings[static_cast<uchar>(bytes[from])] & meaning) == 0)
        ++from;
    return from;
}

constexpr int None = -1;
constexpr qsizetype UsualMembers = 8;
constexpr qsizetype UsualString = 64;

} // namespace

JsonScan::JsonScan(QByteArrayView text, List list) : m_text(text), m_memberDepth(list == List::Items ? 2 : None)
{
    if (!text.startsWith('{'))
        return;
    m_memberDepth = 1;
    m_members.reserve(UsualMembers);
}

bool JsonScan::run()
{
    while (m_at < m_text.size() && m_complaint == nullptr)
        step();
    return m_complaint == nullptr;
}

QByteArrayView JsonScan::trimmed(QByteArrayView text)
{
    const char *begin = text.begin();
    const char *end = text.end();
    while (begin != end && isSpace(*begin))
        ++begin;
    while (begin != end && isSpace(end[-1]))
        --end;
    return {begin, end};
}

void JsonScan::step()
{
    switch (m_text[m_at]) {
    case '"':
        return string();
    case '{':
    case '[':
        if (++m_depth > JsonText::MaxDepth)
            return complain("it is nested deeper than 64 levels");
        break;
    case '}':
    case ']':
        endPart();
        --m_depth;
        break;
    case ',':
        endPart();
        break;
    case ':':
        if (m_depth == m_memberDepth)
            m_valueStart = m_at + 1;
        break;
    case '.':
        if (!isDigit(at(m_at - 1)) || !isDigit(at(m_at + 1)))
            return complain("a number needs digits on both sides of its point");
        break;
    default:
        break;
    }
    m_at = firstWith(Structure, m_text, m_at + 1, m_text.size());
}

void JsonScan::string()
{
    const auto start = ++m_at;
    const auto plainEnd = skipPlain();
    while (m_text[m_at] != '"') {
        if (static_cast<uchar>(m_text[m_at]) < 0x20)
            return complain("a string holds a control character that is not escaped");
        if (m_text[m_at] == '\\') {
            if (!escape())
                return;
        } else {
            ++m_at;
        }
    }
    if (m_depth == m_memberDepth && m_valueStart < 0)
        m_member = {m_text.sliced(start, m_at - start), {}, m_at == plainEnd};
    m_at = firstWith(Structure, m_text, m_at + 1, m_text.size());
}

qsizetype JsonScan::skipPlain()
{
    const auto end = std::min(m_text.size(), m_at + UsualString);
    const auto plainEnd = m_at = firstWith(Special, m_text, m_at, end);
    if (m_at == end || static_cast<uchar>(m_text[m_at]) >= 0x80)
        skipLong();
    return plainEnd;
}

void JsonScan::skipLong()
{
    const auto rest = m_text.sliced(m_at);
    const auto string = rest.first(rest.indexOf('"'));
    uchar special = 0;
    for (const char c : string)
        special = (static_cast<uchar>(c) >= 0x20) & (c != '\\') ? special : 1;
    m_at += special == 0 ? string.size() : 0;
}

bool JsonScan::escape()
{
    const char kind = m_text[m_at + 1];
    if (kind != 'u') {
        if (std::strchr("\"\\/bfnrt", kind) == nullptr || kind == '\0')
            return complain("a string holds an unknown escape"), false;
        m_at += 2;
        return true;
    }
    const auto unit = codeUnit(m_at);
    if (QChar::isLowSurrogate(*unit))
        return complain("a string holds a lone surrogate"), false;
    m_at += 6;
    if (!QChar::isHighSurrogate(*unit))
        return true;
    const auto low = codeUnit(m_at);
    if (!low || !QChar::isLowSurrogate(*low))
        return complain("a string holds a lone surrogate"), false;
    m_at += 6;
    return true;
}

std::optional<char32_t> JsonScan::codeUnit(qsizetype at) const
{
    if (m_text.size() - at < 6 || m_text[at] != '\\' || m_text[at + 1] != 'u')
        return std::nullopt;
    return m_text.sliced(at + 2, 4).toUShort(nullptr, 16);
}

void JsonScan::endPart()
{
    if (m_depth == m_memberDepth && m_valueStart >= 0) {
        m_member.value = trimmed(m_text.sliced(m_valueStart, m_at - m_valueStart));
        m_members.append(m_member);
        m_valueStart = -1;
    } else if (m_depth == m_memberDepth - 1 && m_depth > 0) {
        endItem();
    }
}

void JsonScan::endItem()
{
    const auto text = trimmed(m_text.sliced(m_itemStart, m_at - m_itemStart));
    if (!text.isEmpty())
        m_items.append({text, m_firstMember, m_members.size() - m_firstMember});
    m_firstMember = m_members.size();
    m_itemStart = m_at + 1;
}

} // namespace loom
