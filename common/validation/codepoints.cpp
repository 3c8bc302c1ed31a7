// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/codepoints.h"

#include <QChar>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using Bits = quint32;

constexpr Bits bit(QChar::Category category)
{
    return Bits(1) << category;
}

constexpr Bits Marks = bit(QChar::Mark_NonSpacing) | bit(QChar::Mark_SpacingCombining) | bit(QChar::Mark_Enclosing);
constexpr Bits Numbers = bit(QChar::Number_DecimalDigit) | bit(QChar::Number_Letter) | bit(QChar::Number_Other);
constexpr Bits Separators = bit(QChar::Separator_Space) | bit(QChar::Separator_Line) | bit(QChar::Separator_Paragraph);
constexpr Bits Others = bit(QChar::Other_Control) | bit(QChar::Other_Format) | bit(QChar::Other_Surrogate)
                        | bit(QChar::Other_PrivateUse) | bit(QChar::Other_NotAssigned);
constexpr Bits CasedLetters =
    bit(QChar::Letter_Uppercase) | bit(QChar::Letter_Lowercase) | bit(QChar::Letter_Titlecase);
constexpr Bits Letters = CasedLetters | bit(QChar::Letter_Modifier) | bit(QChar::Letter_Other);
constexpr Bits Punctuation = bit(QChar::Punctuation_Connector) | bit(QChar::Punctuation_Dash)
                             | bit(QChar::Punctuation_Open) | bit(QChar::Punctuation_Close)
                             | bit(QChar::Punctuation_InitialQuote) | bit(QChar::Punctuation_FinalQuote)
                             | bit(QChar::Punctuation_Other);
constexpr Bits Symbols =
    bit(QChar::Symbol_Math) | bit(QChar::Symbol_Currency) | bit(QChar::Symbol_Modifier) | bit(QChar::Symbol_Other);

struct Category
{
    const char *names; ///< all names, separated by spaces: ECMA-262, table 69 (PropertyValueAliases.txt)
    Bits categories;
};

constexpr Category Categories[] = {
    {"L Letter", Letters},
    {"LC Cased_Letter", CasedLetters},
    {"Lu Uppercase_Letter", bit(QChar::Letter_Uppercase)},
    {"Ll Lowercase_Letter", bit(QChar::Letter_Lowercase)},
    {"Lt Titlecase_Letter", bit(QChar::Letter_Titlecase)},
    {"Lm Modifier_Letter", bit(QChar::Letter_Modifier)},
    {"Lo Other_Letter", bit(QChar::Letter_Other)},
    {"M Mark Combining_Mark", Marks},
    {"Mn Nonspacing_Mark", bit(QChar::Mark_NonSpacing)},
    {"Mc Spacing_Mark", bit(QChar::Mark_SpacingCombining)},
    {"Me Enclosing_Mark", bit(QChar::Mark_Enclosing)},
    {"N Number", Numbers},
    {"Nd Decimal_Number digit", bit(QChar::Number_DecimalDigit)},
    {"Nl Letter_Number", bit(QChar::Number_Letter)},
    {"No Other_Number", bit(QChar::Number_Other)},
    {"P Punctuation punct", Punctuation},
    {"Pc Connector_Punctuation", bit(QChar::Punctuation_Connector)},
    {"Pd Dash_Punctuation", bit(QChar::Punctuation_Dash)},
    {"Ps Open_Punctuation", bit(QChar::Punctuation_Open)},
    {"Pe Close_Punctuation", bit(QChar::Punctuation_Close)},
    {"Pi Initial_Punctuation", bit(QChar::Punctuation_InitialQuote)},
    {"Pf Final_Punctuation", bit(QChar::Punctuation_FinalQuote)},
    {"Po Other_Punctuation", bit(QChar::Punctuation_Other)},
    {"S Symbol", Symbols},
    {"Sm Math_Symbol", bit(QChar::Symbol_Math)},
    {"Sc Currency_Symbol", bit(QChar::Symbol_Currency)},
    {"Sk Modifier_Symbol", bit(QChar::Symbol_Modifier)},
    {"So Other_Symbol", bit(QChar::Symbol_Other)},
    {"Z Separator", Separators},
    {"Zs Space_Separator", bit(QChar::Separator_Space)},
    {"Zl Line_Separator", bit(QChar::Separator_Line)},
    {"Zp Paragraph_Separator", bit(QChar::Separator_Paragraph)},
    {"C Other", Others},
    {"Cc Control cntrl", bit(QChar::Other_Control)},
    {"Cf Format", bit(QChar::Other_Format)},
    {"Cs Surrogate", bit(QChar::Other_Surrogate)},
    {"Co Private_Use", bit(QChar::Other_PrivateUse)},
    {"Cn Unassigned", bit(QChar::Other_NotAssigned)},
};

struct Script
{
    const char *names;
    QChar::Script script;
};

constexpr Script Scripts[] = {
    {"Latin Latn", QChar::Script_Latin},
    {"Greek Grek", QChar::Script_Greek},
    {"Cyrillic Cyrl", QChar::Script_Cyrillic},
    {"Armenian Armn", QChar::Script_Armenian},
    {"Hebrew Hebr", QChar::Script_Hebrew},
    {"Arabic Arab", QChar::Script_Arabic},
    {"Devanagari Deva", QChar::Script_Devanagari},
    {"Bengali Beng", QChar::Script_Bengali},
    {"Tamil Taml", QChar::Script_Tamil},
    {"Thai Thai", QChar::Script_Thai},
    {"Georgian Geor", QChar::Script_Georgian},
    {"Hangul Hang", QChar::Script_Hangul},
    {"Hiragana Hira", QChar::Script_Hiragana},
    {"Katakana Kana", QChar::Script_Katakana},
    {"Han Hani", QChar::Script_Han},
};

template<typename Row, size_t Count>
const Row *rowNamed(const Row (&rows)[Count], const QString &name)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [&](const Row &row) {
        return QString::fromLatin1(row.names).split(u' ').contains(name);
    });
    return found == std::end(rows) ? nullptr : found;
}

template<typename Predicate>
CodePoints pointsThat(Predicate holds)
{
    std::vector<CodePoints::Range> ranges;
    for (char32_t first = 0; first <= CodePoints::Last; ++first) {
        if (!holds(first))
            continue;
        auto last = first;
        while (last < CodePoints::Last && holds(last + 1))
            ++last;
        ranges.push_back({first, last});
        first = last;
    }
    return CodePoints(std::move(ranges));
}

std::optional<CodePoints> computed(const QString &name)
{
    const auto value = name.section(u'=', -1);
    const auto property = name.contains(u'=') ? name.section(u'=', 0, -2) : QString();
    if (property == "Script"_L1 || property == "sc"_L1) {
        const auto *row = rowNamed(Scripts, value);
        if (!row)
            return std::nullopt;
        return pointsThat([row](char32_t point) { return QChar::script(point) == row->script; });
    }
    if (property == "General_Category"_L1 || property == "gc"_L1 || property.isEmpty()) {
        if (const auto *row = rowNamed(Categories, value))
            return pointsThat([row](char32_t point) { return (bit(QChar::category(point)) & row->categories) != 0; });
    }
    if (name == "Any"_L1)
        return CodePoints{{0, CodePoints::Last}};
    if (name == "ASCII"_L1)
        return CodePoints{{0, 0x7F}};
    if (name == "White_Space"_L1)
        return pointsThat([](char32_t point) { return QChar::isSpace(point); });
    return std::nullopt;
}

} // namespace

CodePoints::CodePoints(std::vector<Range> ranges) : m_ranges(std::move(ranges))
{
    std::sort(m_ranges.begin(), m_ranges.end(), [](const Range &a, const Range &b) { return a.first < b.first; });
    size_t kept = 0;
    for (const auto &range : m_ranges) {
        Q_ASSERT(range.first <= range.last);
        if (kept > 0 && range.first <= m_ranges[kept - 1].last + 1)
            m_ranges[kept - 1].last = std::max(m_ranges[kept - 1].last, range.last);
        else
            m_ranges[kept++] = range;
    }
    m_ranges.resize(kept);
}

std::optional<CodePoints> CodePoints::ofProperty(const QString &name)
{
    // A property takes some milliseconds. There are about a hundred names, so the memory is bounded.
    thread_local QHash<QString, CodePoints> known;
    if (const auto found = known.constFind(name); found != known.constEnd())
        return *found;
    auto points = computed(name);
    if (points)
        known.insert(name, *points);
    return points;
}

CodePoints CodePoints::complement() const
{
    CodePoints others;
    char32_t next = 0;
    for (const auto &range : m_ranges) {
        if (range.first > next)
            others.m_ranges.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    if (next <= Last)
        others.m_ranges.push_back({next, Last});
    return others;
}

bool CodePoints::contains(char32_t point) const
{
    const auto found = std::partition_point(m_ranges.begin(), m_ranges.end(),
                                            [point](const Range &range) { return range.last < point; });
    return found != m_ranges.end() && found->first <= point;
}

} // namespace loom
