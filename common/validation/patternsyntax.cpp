// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/patternsyntax.h"

#include "common/validation/codepoints.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int MaxRepeat = 1000; ///< RE2's limit
constexpr qsizetype MaxLength = 4096; ///< of a pattern, in characters
constexpr qsizetype MaxTranslation = 256 * 1024; ///< in bytes; \\p{L} alone becomes 13 KB

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

CodePoints lineTerminators()
{
    return {{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}};
}

QByteArray codeText(char32_t point)
{
    return "\\x{" + QByteArray::number(quint32(point), 16) + '}';
}

QByteArray classText(const CodePoints &points)
{
    // RE2 has no empty class.
    if (points.ranges().empty())
        return "[^\\x{0}-\\x{10ffff}]";
    QByteArray text = "[";
    for (const auto &range : points.ranges())
        text += range.first == range.last ? codeText(range.first) : codeText(range.first) + '-' + codeText(range.last);
    return text + ']';
}

bool isAsciiLetter(char32_t point)
{
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

bool isDigit(char32_t point)
{
    return point >= '0' && point <= '9';
}

class Translation
{
public:
    explicit Translation(const QString &expression) : m_source(expression.toStdU32String()) {}

    Result<TranslatedPattern, PatternError> run()
    {
        if (m_source.size() > size_t(MaxLength))
            return tooLarge(u"has more than %1 characters"_s.arg(MaxLength));
        while (m_at < m_source.size() && !m_error)
            translateTerm();
        if (!m_error && m_openGroups > 0)
            fail(u"has a \"(\" without a \")\""_s);
        if (m_error)
            return *m_error;
        const auto run = characterRun();
        if (!m_isTooLong)
            return TranslatedPattern{m_text, run};
        if (run.most < 0)
            return tooLarge(u"has a repeat count above %1; use minLength and maxLength"_s.arg(MaxRepeat));
        return TranslatedPattern{'^' + classText(*m_atom) + "*$", run, true};
    }

private:
    /// A repeat count, such as "*" or "{2,5}".
    struct Quantifier
    {
        int least = 1;
        int most = 1; ///< -1: unlimited
    };

    char32_t peek(size_t ahead = 0) const { return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : 0; }
    bool isAt(char32_t point) const { return m_at < m_source.size() && m_source[m_at] == point; }
    bool skip(char32_t point)
    {
        const bool isThere = isAt(point);
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    static PatternError tooLarge(const QString &reason) { return {reason, true}; }

    void translateTerm()
    {
        if (m_text.size() > MaxTranslation)
            m_error = tooLarge(u"is too large"_s);
        const char32_t point = m_source[m_at++];
        switch (point) {
        case '^':
        case '$':
            m_assertions += char(point);
            m_text += char(point);
            break;
        case '|':
            m_isPlainRun = false;
            m_text += '|';
            break;
        case ')':
            if (--m_openGroups < 0)
                fail(u"has a \")\" without a \"(\""_s);
            m_text += ')';
            translateQuantifier();
            break;
        case '(':
            m_isPlainRun = false;
            openGroup();
            break;
        case '.':
            addAtom(lineTerminators().complement());
            break;
        case '[':
            addAtom(characterClass());
            break;
        case '\\':
            translateEscape();
            break;
        case '*':
        case '+':
        case '?':
        case '{':
            fail(u"repeats nothing at \"%1\"; write \"\\%1\" for the character itself"_s.arg(QChar(char16_t(point))));
            break;
        case ']':
        case '}':
            fail(u"has a lone \"%1\"; write \"\\%1\" for the character itself"_s.arg(QChar(char16_t(point))));
            break;
        default:
            addAtom({{point, point}});
        }
    }

    void openGroup()
    {
        m_text += "(?:";
        ++m_openGroups;
        if (!skip('?') || skip(':'))
            return;
        const bool isBehind = isAt('<') && (peek(1) == '=' || peek(1) == '!');
        if (isAt('=') || isAt('!') || isBehind) {
            fail(u"looks ahead or behind, which cannot be matched in linear time"_s, true);
        } else if (skip('<')) {
            while (m_at < m_source.size() && !isAt('>'))
                ++m_at;
            if (!skip('>'))
                fail(u"has a group name without an end"_s);
        } else {
            fail(u"has a kind of group that ECMA-262 does not have"_s);
        }
    }

    /// Adds one atom and the quantifier behind it, if there is one.
    void addAtom(const CodePoints &points)
    {
        m_text += classText(points);
        const auto quantifier = translateQuantifier();
        m_isPlainRun = m_isPlainRun && !m_atom && m_assertions == "^";
        m_atom = points;
        m_quantifier = quantifier;
    }

    Quantifier translateQuantifier()
    {
        Quantifier found;
        if (skip('*'))
            found = {0, -1};
        else if (skip('+'))
            found = {1, -1};
        else if (skip('?'))
            found = {0, 1};
        else if (isAt('{'))
            found = counts();
        else
            return found;
        m_isTooLong = m_isTooLong || found.least > MaxRepeat || found.most > MaxRepeat;
        m_text += found.most < 0 ? '{' + QByteArray::number(found.least) + ",}"
                                 : '{' + QByteArray::number(found.least) + ',' + QByteArray::number(found.most) + '}';
        if (skip('?'))
            m_text += '?';
        return found;
    }

    /// Reads "{2}", "{2,}" or "{2,5}".
    Quantifier counts()
    {
        ++m_at;
        const auto least = number();
        auto most = least;
        if (skip(','))
            most = isAt('}') ? std::optional(-1) : number();
        if (!least || !most || !skip('}') || (*most >= 0 && *most < *least)) {
            fail(u"has a \"{\" that is no repeat count; write \"\\{\" for the character itself"_s);
            return {};
        }
        return {*least, *most};
    }

    std::optional<int> number()
    {
        if (!isDigit(peek()))
            return std::nullopt;
        int value = 0;
        while (isDigit(peek()))
            value = std::min(value * 10 + int(m_source[m_at++] - '0'), std::numeric_limits<int>::max() / 20);
        return value;
    }

    void translateEscape()
    {
        if (isAt('b') || isAt('B')) {
            m_isPlainRun = false;
            m_text += isAt('b') ? "\\b" : "\\B";
            ++m_at;
            return;
        }
        if ((peek() >= '1' && peek() <= '9') || isAt('k')) {
            fail(u"refers back to a group, which cannot be matched in linear time"_s, true);
            return;
        }
        addAtom(escaped(false));
    }

    /// Reads what is behind a backslash.
    CodePoints escaped(bool isInClass)
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

    char32_t escapedPoint(char32_t point, bool isInClass)
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

    char32_t hexadecimal(int length)
    {
        const auto text = QString::fromUcs4(&m_source[m_at], std::min(length, int(m_source.size() - m_at)));
        bool isNumber = false;
        const auto value = text.toUInt(&isNumber, 16);
        if (!isNumber || text.size() != length || text.startsWith(u'+'))
            fail(u"has an escape without its %1 hexadecimal digits"_s.arg(length));
        m_at += size_t(std::min(length, int(m_source.size() - m_at)));
        return value;
    }

    /// Reads what is behind "\u": four digits, two surrogates, or digits in braces.
    char32_t codeUnit()
    {
        if (skip('{')) {
            int length = 0;
            while (peek(size_t(length)) != 0 && peek(size_t(length)) != '}' && length < 8)
                ++length;
            const char32_t point = hexadecimal(length);
            if (!skip('}') || point > CodePoints::Last)
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

    CodePoints property()
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

    CodePoints characterClass()
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

    void addMember(std::vector<CodePoints::Range> &ranges, QSet<QString> &sets)
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

    CodePoints member()
    {
        if (m_at == m_source.size())
            return {};
        if (skip('\\'))
            return escaped(true);
        const char32_t point = m_source[m_at++];
        return {{point, point}};
    }

    static std::optional<char32_t> single(const CodePoints &points)
    {
        const auto &ranges = points.ranges();
        const bool isSingle = ranges.size() == 1 && ranges.front().first == ranges.front().last;
        return isSingle ? std::optional(ranges.front().first) : std::nullopt;
    }

    CharacterRun characterRun() const
    {
        if (!m_isPlainRun || !m_atom || m_assertions != "^$")
            return {};
        CharacterRun run;
        run.least = m_quantifier.least;
        run.most = m_quantifier.most < 0 ? std::numeric_limits<int>::max() : m_quantifier.most;
        for (size_t letter = 0; letter < run.letters.size(); ++letter)
            run.letters[letter] = m_atom->contains(char32_t(letter));
        return run;
    }

    void fail(const QString &reason, bool isValid = false)
    {
        if (!m_error)
            m_error = PatternError{reason, isValid};
        m_at = m_source.size();
    }

    std::u32string m_source;
    size_t m_at = 0;
    QByteArray m_text;
    std::optional<PatternError> m_error;
    int m_openGroups = 0;

    // For characterRun(): the pattern is "^", one atom with a quantifier, and "$".
    bool m_isPlainRun = true;
    bool m_isTooLong = false;
    QByteArray m_assertions;
    std::optional<CodePoints> m_atom;
    Quantifier m_quantifier;
};

} // namespace

Result<TranslatedPattern, PatternError> translatePattern(const QString &expression)
{
    return Translation(expression).run();
}

} // namespace loom
