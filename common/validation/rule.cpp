// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/rule.h"

#include "common/core/timetext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qint64 HourMs = 3'600'000;

/// Returns the number of characters, as JSON Schema counts them. QString counts UTF-16 code units.
qsizetype characterCount(const QString &text)
{
    qsizetype count = text.size();
    for (const QChar unit : text)
        count -= unit.isLowSurrogate() ? 1 : 0;
    return count;
}

bool isBase64Letter(char16_t unit)
{
    const auto isWithin = [unit](char16_t first, char16_t last) { return (unit >= first) & (unit <= last); };
    return isWithin(u'A', u'Z') | isWithin(u'a', u'z') | isWithin(u'0', u'9') | (unit == u'+') | (unit == u'/');
}

bool isTime(const QString &text, const ServerTime &)
{
    return parseTime(text).has_value();
}

bool isRecentTime(const QString &text, const ServerTime &clock)
{
    const auto time = parseTime(text);
    return time && (clock.toleranceHours == 0 || std::llabs(*time - clock.now) <= clock.toleranceHours * HourMs);
}

bool isUuid(const QString &text, const ServerTime &)
{
    constexpr qsizetype UuidLength = 36;
    return text.size() == UuidLength && !QUuid::fromString(text).isNull();
}

} // namespace

struct Format
{
    const char *name;
    bool (*fits)(const QString &text, const ServerTime &clock);
    const char *rule;
    const char *expected;
};

namespace {

constexpr Format Formats[] = {
    {"date-time", isTime, "is an ISO 8601 date and time", "date-time"},
    {"ingest-time", isRecentTime, "is an ISO 8601 date and time", "date-time"},
    {"uuid", isUuid, "is a UUID", "uuid"},
};

const Format *formatNamed(const QString &name)
{
    for (const auto &format : Formats) {
        if (name == QLatin1StringView(format.name))
            return &format;
    }
    return nullptr;
}

} // namespace

CharacterClass CharacterClass::of(const QString &pattern)
{
    static const QRegularExpression shape(uR"(\A\^(\[(?:[^\]\\]|\\.)+\])(?:\+|\{(\d{1,4}),(\d{1,4})\})\$\z)"_s);
    const auto match = shape.match(pattern);
    const auto single = match.hasMatch() ? compilePattern(u'^' + match.captured(1) + u'$') : std::nullopt;
    if (!single)
        return {};
    CharacterClass result{{}, 1, std::numeric_limits<int>::max()};
    if (match.hasCaptured(2)) {
        result.least = match.capturedView(2).toInt();
        result.most = match.capturedView(3).toInt();
    }
    for (size_t letter = 0; letter < result.letters.size(); ++letter)
        result.letters[letter] = single->match(QString(QChar(char16_t(letter)))).hasMatch();
    return result;
}

bool CharacterClass::fits(const QString &text) const
{
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), [this](QChar unit) {
               return unit.unicode() < letters.size() && letters[unit.unicode()];
           });
}

Rule::Rule(const Keyword &keywordRow, const QJsonValue &value)
    : keyword(&keywordRow), argument(value), limit(value.toDouble()), format(formatNamed(value.toString()))
{
    for (const auto &item : value.toArray()) {
        if (item.isString())
            texts << item.toString();
    }
}

bool isWholeNumber(const QJsonValue &value)
{
    return value.isDouble() && isWholeNumber(value.toDouble());
}

bool isWholeNumber(double number)
{
    return std::trunc(number) == number;
}

bool isListed(const Rule &rule, const ValueContext &subject)
{
    return subject.type == QJsonValue::String ? rule.texts.contains(subject.text)
                                              : rule.argument.toArray().contains(subject.value);
}

bool isTheConstant(const Rule &rule, const ValueContext &subject)
{
    return rule.argument == subject.value;
}

bool isLongEnough(const Rule &rule, const ValueContext &subject)
{
    const auto limit = qsizetype(rule.limit);
    return subject.text.size() >= limit && (subject.text.size() >= 2 * limit || characterCount(subject.text) >= limit);
}

bool isShortEnough(const Rule &rule, const ValueContext &subject)
{
    const auto limit = qsizetype(rule.limit);
    return subject.text.size() <= limit || (subject.text.size() <= 2 * limit && characterCount(subject.text) <= limit);
}

bool matchesPattern(const Rule &rule, const ValueContext &subject)
{
    return rule.characters.fits(subject.text) || rule.expression.match(subject.text).hasMatch();
}

bool hasFormat(const Rule &rule, const ValueContext &subject)
{
    return rule.format->fits(subject.text, subject.clock);
}

bool isBase64(const Rule &, const ValueContext &subject)
{
    const QStringView text(subject.text);
    if (text.isEmpty() || text.size() % 4 != 0)
        return false;
    const qsizetype padding = !text.endsWith(u'=') ? 0 : text[text.size() - 2] == u'=' ? 2 : 1;
    const char16_t *unit = text.utf16();
    const char16_t *const end = unit + text.size() - padding;
    char16_t wrong = 0;
    // No early exit and a single type width, so that the compiler processes eight characters at once.
    for (; unit != end; ++unit)
        wrong = isBase64Letter(*unit) ? wrong : 1;
    return wrong == 0;
}

bool isAtLeast(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Double || subject.number >= rule.limit;
}

bool isAbove(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Double || subject.number > rule.limit;
}

bool isAtMost(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Double || subject.number <= rule.limit;
}

bool isBelow(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Double || subject.number < rule.limit;
}

bool hasEnoughItems(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Array || subject.value.toArray().size() >= rule.limit;
}

bool hasNoMoreItems(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Array || subject.value.toArray().size() <= rule.limit;
}

bool hasEnoughFields(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Object || subject.value.toObject().size() >= rule.limit;
}

bool hasNoMoreFields(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Object || subject.value.toObject().size() <= rule.limit;
}

bool isKnownFormat(const QString &name)
{
    return formatNamed(name) != nullptr;
}

QString knownFormats()
{
    QStringList names;
    for (const auto &format : Formats)
        names << QString::fromLatin1(format.name);
    return names.join(u", "_s);
}

ViolationText formatWording(const Rule &rule, const ValueContext &subject)
{
    const auto *format = rule.format;
    if (format->fits == isRecentTime && isTime(subject.text, subject.clock)) {
        const int hours = subject.clock.toleranceHours;
        return {u"is within %1 hours of the server's time"_s.arg(hours), {{u"hours"_s, hours}}};
    }
    return {QString::fromLatin1(format->rule), {{u"expected"_s, QString::fromLatin1(format->expected)}}};
}

std::optional<QRegularExpression> compilePattern(const QString &pattern)
{
    QString translated;
    bool inClass = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'\\' && i + 1 < pattern.size()) {
            const bool isCodeUnit = pattern[i + 1] == u'u' && i + 5 < pattern.size();
            translated += isCodeUnit ? u"\\x{%1}"_s.arg(pattern.sliced(i + 2, 4)) : pattern.sliced(i, 2);
            i += isCodeUnit ? 5 : 1;
        } else {
            inClass = c == u'[' || (inClass && c != u']');
            // $ of PCRE also matches before a trailing line feed.
            translated += c == u'$' && !inClass ? u"\\z"_s : QString(c);
        }
    }

    QRegularExpression expression(translated);
    if (!expression.isValid())
        return std::nullopt;
    expression.optimize();
    return expression;
}

} // namespace loom
