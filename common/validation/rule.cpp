// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/rule.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isBase64Letter(char16_t unit)
{
    const auto isWithin = [unit](char16_t first, char16_t last) { return (unit >= first) & (unit <= last); };
    return isWithin(u'A', u'Z') | isWithin(u'a', u'z') | isWithin(u'0', u'9') | (unit == u'+') | (unit == u'/');
}

/// Returns the indices of the first two items that are equal. Takes linear time, since it hashes the items.
std::optional<std::pair<qsizetype, qsizetype>> equalItems(const QJsonArray &items)
{
    QHash<QJsonValue, qsizetype> places;
    places.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto item = items.at(i);
        if (const auto other = places.constFind(item); other != places.constEnd())
            return std::pair(*other, i);
        places.insert(item, i);
    }
    return std::nullopt;
}

} // namespace

Rule::Rule(const Keyword &keywordRow, const QJsonValue &value)
    : keyword(&keywordRow), argument(value), limit(value.toDouble())
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
    const auto size = double(subject.text.size());
    return size >= rule.limit && (size >= 2 * rule.limit || double(characterCount(subject.text)) >= rule.limit);
}

bool isShortEnough(const Rule &rule, const ValueContext &subject)
{
    const auto size = double(subject.text.size());
    return size <= rule.limit || (size <= 2 * rule.limit && double(characterCount(subject.text)) <= rule.limit);
}

bool matchesPattern(const Rule &rule, const ValueContext &subject)
{
    return rule.pattern->matches(subject.text);
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

bool isMultiple(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Double || Decimal::of(subject.value).isMultipleOf(rule.divisor);
}

bool hasEnoughItems(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Array || double(subject.value.toArray().size()) >= rule.limit;
}

bool hasNoMoreItems(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Array || double(subject.value.toArray().size()) <= rule.limit;
}

bool hasDifferentItems(const Rule &rule, const ValueContext &subject)
{
    return !rule.argument.toBool() || subject.type != QJsonValue::Array || !equalItems(subject.value.toArray());
}

bool hasEnoughFields(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Object || double(subject.value.toObject().size()) >= rule.limit;
}

bool hasNoMoreFields(const Rule &rule, const ValueContext &subject)
{
    return subject.type != QJsonValue::Object || double(subject.value.toObject().size()) <= rule.limit;
}

ViolationText uniqueItemsWording(const Rule &, const ValueContext &subject)
{
    const auto [first, second] = *equalItems(subject.value.toArray());
    return {u"has no equal items, but items %1 and %2 are equal"_s.arg(first).arg(second),
            {{u"equal_items"_s, QJsonArray{first, second}}}};
}

ViolationText formatWording(const Rule &rule, const ValueContext &subject)
{
    const auto *format = rule.format;
    if (format == Format::named(u"ingest-time"_s) && isIngestTime(subject.text)) {
        const int hours = subject.clock.toleranceHours;
        return {u"is within %1 hours of the server's time"_s.arg(hours), {{u"hours"_s, hours}}};
    }
    return {QString::fromLatin1(format->rule), {{u"expected"_s, QString::fromLatin1(format->expected)}}};
}

} // namespace loom
