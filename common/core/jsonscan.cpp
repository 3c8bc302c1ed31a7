// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsonscan.h"

#include "common/core/plainrun.h"

#include <algorithm>
#include <cstring>

namespace loom {

namespace {

bool isSpace(char c)
{
    return c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Returns the value of a hexadecimal digit, or -1 for any other character.
int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

using plainrun::endOfPlainRun;

constexpr int None = -1;
constexpr qsizetype UsualMembers = 12;
constexpr qsizetype UsualString = 64;
constexpr qsizetype EscapedUnit = 6; ///< \uXXXX

} // namespace

JsonScan::JsonScan(QByteArrayView text, List list)
    : m_text(text),
      m_at(text.begin()),
      m_end(text.end()),
      m_memberDepth(text.startsWith('{')  ? 1
                    : list == List::Items ? 2
                                          : None),
      m_itemDepth(list == List::Items && text.startsWith('[') ? 1 : None)
{
    if (m_memberDepth != None)
        m_members.reserve(UsualMembers);
}

bool JsonScan::run()
{
    while (step()) {}
    return m_errorText == nullptr;
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

inline void JsonScan::skipSpace()
{
    while (m_at != m_end && isSpace(*m_at))
        ++m_at;
}

bool JsonScan::step()
{
    skipSpace();
    if (m_depth == m_memberDepth)
        m_valueStart = m_at;
    else if (m_depth == m_itemDepth)
        m_itemStart = m_at;
    switch (peek()) {
    case '{':
    case '[':
        return open(*m_at == '{');
    case '"':
        return string() && endValue();
    case 't':
        return word("true") && endValue();
    case 'f':
        return word("false") && endValue();
    case 'n':
        return word("null") && endValue();
    default:
        return number() && endValue();
    }
}

bool JsonScan::open(bool isObject)
{
    if (m_depth == ParsedJson::MaxDepth)
        return fail("it is nested deeper than 64 levels");
    m_isFlat &= m_depth == 0;
    ++m_depth;
    m_objects = m_objects << 1 | (isObject ? 1 : 0);
    ++m_at;
    skipSpace();
    if (peek() == (isObject ? '}' : ']'))
        return close(), endValue();
    return !isObject || name();
}

void JsonScan::close()
{
    ++m_at;
    --m_depth;
    m_objects >>= 1;
}

bool JsonScan::name()
{
    skipSpace();
    if (peek() != '"')
        return expect("a name in double quotes is expected");
    const char *const start = m_at + 1;
    if (!string())
        return false;
    m_hasNameBeyondAscii |= !m_isPlain && m_isBeyondAscii;
    if (m_depth == m_memberDepth)
        m_member = {{start, m_at - 1}, {}, m_isPlain};
    skipSpace();
    if (peek() != ':')
        return expect("a colon is expected after a name");
    ++m_at;
    return true;
}

bool JsonScan::string()
{
    const char *const start = ++m_at;
    m_at = endOfPlainRun(m_at, m_at + std::min<qsizetype>(UsualString, m_end - m_at));
    if (m_at != m_end && *m_at != '"')
        skipLong();
    m_isPlain = m_at != m_end && *m_at == '"';
    if (!m_isPlain && !unusualString(start))
        return false;
    ++m_at;
    return true;
}

void JsonScan::skipLong()
{
    const auto *const end = static_cast<const char *>(std::memchr(m_at, '"', size_t(m_end - m_at)));
    if (end == nullptr)
        return;
    uchar special = 0;
    // No early exit and a single type width, so that the compiler can vectorise the loop.
    for (const char *at = m_at; at != end; ++at)
        special = ((uchar(*at) >= 0x20) & (uchar(*at) < 0x80) & (*at != '\\')) ? special : 1;
    m_at = special == 0 ? end : m_at;
}

bool JsonScan::unusualString(const char *start)
{
    m_isBeyondAscii = false;
    for (m_at = endOfPlainRun(m_at, m_end); peek() != '"'; m_at = endOfPlainRun(m_at, m_end)) {
        if (m_at == m_end)
            return fail("a string does not end");
        if (uchar(*m_at) < 0x20)
            return fail("a string holds a control character that is not escaped");
        if (*m_at == '\\' && !escape())
            return false;
        for (; uchar(peek()) >= 0x80; ++m_at)
            m_isBeyondAscii = true;
    }
    if (m_isBeyondAscii && !QByteArrayView(start, m_at).isValidUtf8())
        return m_at = start, fail("a string is not UTF-8");
    m_hasBeyondAscii |= m_isBeyondAscii;
    return true;
}

bool JsonScan::escape()
{
    const char kind = m_end - m_at > 1 ? m_at[1] : '\0';
    if (kind != 'u') {
        if (kind == '\0' || std::strchr("\"\\/bfnrt", kind) == nullptr)
            return fail("a string holds an unknown escape");
        m_at += 2;
        return true;
    }
    const auto unit = codeUnit();
    if (!unit)
        return fail("a \\u escape needs four hexadecimal digits");
    if (QChar::isLowSurrogate(*unit))
        return fail("a string holds a lone surrogate");
    m_at += EscapedUnit;
    if (!QChar::isHighSurrogate(*unit))
        return true;
    const auto low = codeUnit();
    if (!low || !QChar::isLowSurrogate(*low))
        return fail("a string holds a lone surrogate");
    m_at += EscapedUnit;
    return true;
}

std::optional<char32_t> JsonScan::codeUnit() const
{
    if (m_end - m_at < EscapedUnit || m_at[0] != '\\' || m_at[1] != 'u')
        return std::nullopt;
    char32_t unit = 0;
    for (const char *at = m_at + 2; at != m_at + EscapedUnit; ++at) {
        const int digit = hexDigit(*at);
        if (digit < 0)
            return std::nullopt;
        unit = unit << 4 | char32_t(digit);
    }
    return unit;
}

bool JsonScan::number()
{
    const char *const start = m_at;
    if (peek() == '-')
        ++m_at;
    if (peek() == '0')
        ++m_at;
    else if (!digits())
        return m_at == start && peek() != '.' ? expect("a value is expected") : expect("a number begins with a digit");
    if (peek() == '.' && !(++m_at, digits()))
        return expect("a number needs digits on both sides of its point");
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!digits())
            return expect("a number's exponent needs digits");
    }
    return true;
}

bool JsonScan::digits()
{
    const char *const start = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return m_at != start;
}

bool JsonScan::word(QByteArrayView expected)
{
    if (!QByteArrayView(m_at, m_end).startsWith(expected))
        return expect("a value is expected");
    m_at += expected.size();
    return true;
}

bool JsonScan::endValue()
{
    while (m_depth > 0) {
        recordValue();
        if (hasTooManyValues())
            return fail("it has too many values");
        skipSpace();
        if (peek() == ',') {
            ++m_at;
            return !isInObject() || name();
        }
        if (peek() != (isInObject() ? '}' : ']'))
            return expect(isInObject() ? "a comma or the end of the object is expected"
                                       : "a comma or the end of the array is expected");
        close();
    }
    skipSpace();
    return m_at != m_end && fail("something follows after its end");
}

void JsonScan::recordValue()
{
    ++m_valueCount;
    m_rootCount += m_depth == 1 ? 1 : 0;
    if (m_depth == m_memberDepth && isInObject()) {
        m_member.value = {m_valueStart, m_at};
        m_members.append(m_member);
    } else if (m_depth == m_itemDepth) {
        m_items.append({{m_itemStart, m_at}, m_firstMember, m_members.size() - m_firstMember});
        m_firstMember = m_members.size();
    }
}

bool JsonScan::expect(const char *what)
{
    return fail(m_at == m_end ? "it ends too early" : what);
}

bool JsonScan::fail(const char *what)
{
    m_errorText = what;
    return false;
}

} // namespace loom
