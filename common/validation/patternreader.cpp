// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/patternreader.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// ECMA-262 §22.2.2.9: WhiteSpace and LineTerminator.
const CodePoints &whiteSpace()
{
    static const CodePoints points{{'\t', '\r'},     {' ', ' '},       {0xA0, 0xA0},     {0x1680, 0x1680},
                                   {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F},
                                   {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
    return points;
}

CodePoints digits()
{
    return {{'0', '9'}};
}

CodePoints wordCharacters()
{
    return {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
}

bool isAsciiLetter(char32_t point)
{
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

/// Returns the value of a hexadecimal digit, or -1.
int hexadecimalValue(char32_t point)
{
    if (isDigit(point))
        return int(point - '0');
    if ((point >= 'a' && point <= 'f') || (point >= 'A' && point <= 'F'))
        return int(point % 32) + 9;
    return -1;
}

std::optional<char32_t> single(const CodePoints &points)
{
    const auto &ranges = points.ranges();
    const bool isSingle = ranges.size() == 1 && ranges.front().first == ranges.front().last;
    return isSingle ? std::optional(ranges.front().first) : std::nullopt;
}

} // namespace

bool isDigit(char32_t point)
{
    return point >= '0' && point <= '9';
}

char32_t PatternReader::peek(size_t ahead) const
{
    return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : 0;
}

bool PatternReader::skip(char32_t point)
{
    const bool isThere = isAt(point);
    m_at += isThere ? 1 : 0;
    return isThere;
}

void PatternReader::fail(const QString &reason, bool isValid)
{
    if (!m_error)
        m_error = PatternError{reason, isValid};
    m_at = m_source.size();
}

CodePoints PatternReader::escape(bool isInClass)
{
    if (m_at == m_source.size()) {
        fail(u"ends with a backslash"_s);
        return {};
    }
    const char32_t point = m_source[m_at++];
    switch (point) {
    case 'd':
        return digits();
    case 'D':
        return digits().complement();
    case 'w':
        return wordCharacters();
    case 'W':
        return wordCharacters().complement();
    case 's':
        return whiteSpace();
    case 'S':
        return whiteSpace().complement();
    case 'p':
        return property();
    case 'P':
        return property().complement();
    default:
        const char32_t single = escapedPoint(point, isInClass);
        return {{single, single}};
    }
}

char32_t PatternReader::escapedPoint(char32_t point, bool isInClass)
{
    switch (point) {
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'v':
        return '\v';
    case 'f':
        return '\f';
    case 'r':
        return '\r';
    case 'x':
        return hexadecimal(2);
    case 'u':
        return codeUnit();
    default:
        break;
    }
    if (point == '0' && !isDigit(peek()))
        return 0;
    if (point == 'b' && isInClass)
        return '\b';
    if (point == 'c' && isAsciiLetter(peek()))
        return m_source[m_at++] % 32;
    if (isAsciiLetter(point) || isDigit(point) || point == '_')
        fail(u"has the escape \"\\%1\", which ECMA-262 does not have"_s.arg(QChar(char16_t(point))));
    return point;
}

char32_t PatternReader::hexadecimal(int length)
{
    char32_t value = 0;
    for (int i = 0; i < length; ++i) {
        const int digit = hexadecimalValue(peek());
        if (digit < 0) {
            fail(u"has an escape without its %1 hexadecimal digits"_s.arg(length));
            return 0;
        }
        value = value * 16 + char32_t(digit);
        ++m_at;
    }
    return value;
}

/// Reads the rest of a Unicode escape, after "\u": four digits, two surrogates, or digits in braces.
char32_t PatternReader::codeUnit()
{
    if (skip('{')) {
        char32_t point = 0;
        bool hasDigits = false;
        for (; hexadecimalValue(peek()) >= 0 && point <= CodePoints::Last; ++m_at) {
            point = point * 16 + char32_t(hexadecimalValue(peek()));
            hasDigits = true;
        }
        if (!hasDigits || point > CodePoints::Last || !skip('}'))
            fail(u"has an escape \"\\u{…}\" that is no code point"_s);
        return std::min(point, CodePoints::Last);
    }
    const char32_t unit = hexadecimal(4);
    if (!QChar::isHighSurrogate(unit) || peek() != '\\' || peek(1) != 'u')
        return unit;
    m_at += 2;
    const char32_t low = hexadecimal(4);
    if (!QChar::isLowSurrogate(low))
        fail(u"has half of a surrogate pair"_s);
    return QChar::surrogateToUcs4(char16_t(unit), char16_t(low));
}

CodePoints PatternReader::property()
{
    QString name;
    if (skip('{')) {
        while (m_at < m_source.size() && !isAt('}'))
            name += QString::fromUcs4(&m_source[m_at++], 1);
    }
    const auto points = skip('}') ? CodePoints::ofProperty(name) : std::nullopt;
    if (!points)
        fail(u"has an unknown property \"\\p{%1}\"; use a general category, such as \"\\p{Lu}\", or a script, such "
             "as \"\\p{Script=Greek}\""_s.arg(name));
    return points.value_or(CodePoints());
}

CodePoints PatternReader::characterClass()
{
    const bool isNegated = skip('^');
    std::vector<CodePoints::Range> ranges;
    QSet<QString> properties;
    while (m_at < m_source.size() && !isAt(']') && !m_error)
        addMember(ranges, properties);
    if (!skip(']'))
        fail(u"has a \"[\" without a \"]\""_s);
    const CodePoints points(std::move(ranges));
    return isNegated ? points.complement() : points;
}

void PatternReader::addMember(std::vector<CodePoints::Range> &ranges, QSet<QString> &sets)
{
    const auto begin = m_at;
    const auto first = member();
    const auto text = QString::fromUcs4(&m_source[begin], qsizetype(m_at - begin));
    const bool isRange = isAt('-') && m_at + 1 < m_source.size() && peek(1) != ']';
    if (!isRange) {
        // A repeated \\p{…} would add its hundreds of ranges again.
        if (first.ranges().size() == 1 || !sets.contains(text))
            ranges.insert(ranges.end(), first.ranges().begin(), first.ranges().end());
        if (first.ranges().size() > 1)
            sets.insert(text);
        return;
    }
    ++m_at;
    const auto last = member();
    const auto from = single(first);
    const auto to = single(last);
    if (!from || !to || *from > *to)
        fail(u"has a range in a class whose ends are not two characters in ascending order"_s);
    else
        ranges.push_back({*from, *to});
}

CodePoints PatternReader::member()
{
    if (m_at == m_source.size())
        return {};
    if (skip('\\'))
        return escape(true);
    const char32_t point = m_source[m_at++];
    return {{point, point}};
}

} // namespace loom
