// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/patternsyntax.h"

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int MaxRepeat = 1000; ///< RE2's limit
constexpr qsizetype MaxLength = 4096; ///< of a pattern, in characters
constexpr qsizetype MaxTranslation = 256 * 1024; ///< in bytes; \\p{L} alone becomes 13 KB

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

class Translation
{
public:
    explicit Translation(const QString &expression) : m_reader(expression) {}

    Result<TranslatedPattern, PatternError> run()
    {
        if (m_reader.size() > size_t(MaxLength))
            return tooLarge(u"has more than %1 characters"_s.arg(MaxLength));
        while (!m_reader.isAtEnd())
            translateTerm();
        if (m_openGroups > 0)
            m_reader.fail(u"has a \"(\" without a \")\""_s);
        if (m_reader.error())
            return *m_reader.error();
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

    static PatternError tooLarge(const QString &reason) { return {reason, true}; }

    void translateTerm()
    {
        if (m_text.size() > MaxTranslation) {
            m_reader.fail(u"is too large"_s, true);
            return;
        }
        const char32_t point = m_reader.next();
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
                m_reader.fail(u"has a \")\" without a \"(\""_s);
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
            addAtom(m_reader.characterClass());
            break;
        case '\\':
            translateEscape();
            break;
        case '*':
        case '+':
        case '?':
        case '{':
            m_reader.fail(
                u"repeats nothing at \"%1\"; write \"\\%1\" for the character itself"_s.arg(QChar(char16_t(point))));
            break;
        case ']':
        case '}':
            m_reader.fail(u"has a lone \"%1\"; write \"\\%1\" for the character itself"_s.arg(QChar(char16_t(point))));
            break;
        default:
            addAtom({{point, point}});
        }
    }

    void openGroup()
    {
        m_text += "(?:";
        ++m_openGroups;
        if (!m_reader.skip('?') || m_reader.skip(':'))
            return;
        const bool isBehind = m_reader.isAt('<') && (m_reader.peek(1) == '=' || m_reader.peek(1) == '!');
        if (m_reader.isAt('=') || m_reader.isAt('!') || isBehind) {
            m_reader.fail(u"looks ahead or behind, which cannot be matched in linear time"_s, true);
        } else if (m_reader.skip('<')) {
            while (!m_reader.isAtEnd() && !m_reader.isAt('>'))
                m_reader.next();
            if (!m_reader.skip('>'))
                m_reader.fail(u"has a group name without an end"_s);
        } else {
            m_reader.fail(u"has a kind of group that ECMA-262 does not have"_s);
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
        if (m_reader.skip('*'))
            found = {0, -1};
        else if (m_reader.skip('+'))
            found = {1, -1};
        else if (m_reader.skip('?'))
            found = {0, 1};
        else if (m_reader.isAt('{'))
            found = counts();
        else
            return found;
        m_isTooLong = m_isTooLong || found.least > MaxRepeat || found.most > MaxRepeat;
        m_text += found.most < 0 ? '{' + QByteArray::number(found.least) + ",}"
                                 : '{' + QByteArray::number(found.least) + ',' + QByteArray::number(found.most) + '}';
        if (m_reader.skip('?'))
            m_text += '?';
        return found;
    }

    /// Reads "{2}", "{2,}" or "{2,5}".
    Quantifier counts()
    {
        m_reader.next();
        const auto least = number();
        auto most = least;
        if (m_reader.skip(','))
            most = m_reader.isAt('}') ? std::optional(-1) : number();
        if (!least || !most || !m_reader.skip('}') || (*most >= 0 && *most < *least)) {
            m_reader.fail(u"has a \"{\" that is no repeat count; write \"\\{\" for the character itself"_s);
            return {};
        }
        return {*least, *most};
    }

    std::optional<int> number()
    {
        if (!isDigit(m_reader.peek()))
            return std::nullopt;
        int value = 0;
        while (isDigit(m_reader.peek()))
            value = std::min(value * 10 + int(m_reader.next() - '0'), std::numeric_limits<int>::max() / 20);
        return value;
    }

    void translateEscape()
    {
        if (m_reader.isAt('b') || m_reader.isAt('B')) {
            m_isPlainRun = false;
            m_text += m_reader.isAt('b') ? "\\b" : "\\B";
            m_reader.next();
            return;
        }
        if ((m_reader.peek() >= '1' && m_reader.peek() <= '9') || m_reader.isAt('k')) {
            m_reader.fail(u"refers back to a group, which cannot be matched in linear time"_s, true);
            return;
        }
        addAtom(m_reader.escape(false));
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

    PatternReader m_reader;
    QByteArray m_text;
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
