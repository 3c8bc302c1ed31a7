// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/placeholders.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "console/replay/textplace.h"
#include "console/replay/wording.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr int Decimals = 6;
constexpr double LargestWholeNumber = 9007199254740992.0; // 2^53; a double cannot represent all larger whole numbers

QString braced(const QString &expression)
{
    return u"{{%1}}"_s.arg(expression);
}

/// Tracks whether the current position of a JSON text is inside a string.
class Quotes
{
public:
    void pass(QStringView text)
    {
        for (const auto c : text) {
            if (m_isEscaped)
                m_isEscaped = false;
            else if (m_isInside && c == u'\\')
                m_isEscaped = true;
            else if (c == u'"')
                m_isInside = !m_isInside;
        }
    }
    bool isInside() const { return m_isInside; }

private:
    bool m_isInside = false;
    bool m_isEscaped = false;
};

bool isWhole(const QString &number)
{
    static const QRegularExpression expression(uR"(\A[+-]?\d+\z)"_s);
    return expression.match(number).hasMatch();
}

/// Returns @p value in decimal notation without trailing zeros: "12.5", never "1.25e1". At least one decimal remains.
QByteArray decimalText(double value)
{
    auto text = QByteArray::number(value, 'f', Decimals);
    while (text.endsWith('0') && !text.endsWith(".0"))
        text.chop(1);
    return text;
}

QByteArray uuidText(QRandomGenerator &random)
{
    std::array<quint32, 4> words{};
    random.fillRange(words.data(), words.size());
    auto bytes = QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces);
}

bool isScalar(const QString &word)
{
    const auto text = word.toUtf8();
    const auto json = ParsedJson::parse(text);
    return json && (json->value.isDouble() || json->value.isBool() || json->value.isNull());
}

/// Returns @p word escaped as the content of a JSON string, without the quotes.
QByteArray escaped(const QString &word)
{
    auto text = jsonText(word);
    return text.mid(1, text.size() - 2);
}

} // namespace

Result<PlaceholderText, Failure> PlaceholderText::parse(const QString &text)
{
    auto found = read(text);
    if (!found)
        return Failure{placeIn(text, found.error().span.begin) + u": "_s + found.error().message};
    return *std::move(found);
}

Result<PlaceholderText, PlaceholderProblem> PlaceholderText::read(const QString &text)
{
    PlaceholderText result;
    Quotes quotes;
    qsizetype at = 0;
    while (true) {
        const auto begin = text.indexOf("{{"_L1, at);
        const auto literal = begin < 0 ? text.mid(at) : text.mid(at, begin - at);
        quotes.pass(literal);
        if (!literal.isEmpty())
            result.m_parts.append(literal.toUtf8());
        if (begin < 0)
            return result;
        const auto end = text.indexOf("}}"_L1, begin);
        const PlaceholderSpan span{begin, end < 0 ? text.size() : end + 2, quotes.isInside()};
        if (end < 0) {
            return PlaceholderProblem{span,
                                      Wording::tr("the placeholder that starts with \"{{\" has no closing \"}}\". "
                                                  "For two literal braces in a string, write \\u007b\\u007b")};
        }
        auto found = part(text.mid(begin + 2, end - begin - 2).simplified(), span.isQuoted);
        if (!found)
            return PlaceholderProblem{span, found.error().message};
        result.m_parts.append(*std::move(found));
        result.m_spans.append(span);
        at = span.end;
    }
}

Result<PlaceholderText::Part, Failure> PlaceholderText::part(const QString &expression, bool isQuoted)
{
    auto words = expression.split(u' ', Qt::SkipEmptyParts);
    const auto name = words.isEmpty() ? QString() : words.takeFirst();
    if (name == "random"_L1)
        return randomPart(words);
    if (name == "pick"_L1)
        return pickPart(words, isQuoted);

    const bool isText = name == "uuid"_L1 || name == "now"_L1;
    if (!isText && name != "seq"_L1) {
        return Failure{Wording::tr("%1 is not a placeholder. Use {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} or "
                                   "{{pick a b c}}")
                           .arg(braced(expression))};
    }
    if (!words.isEmpty())
        return Failure{Wording::tr("%1 has no arguments: write %2").arg(braced(expression), braced(name))};
    if (isText && !isQuoted)
        return Failure{Wording::tr("%1 is text: write it in quotes, \"%2\"").arg(braced(expression), braced(name))};
    if (name == "uuid"_L1)
        return Part(Uuid{});
    if (name == "now"_L1)
        return Part(Now{});
    return Part(Sequence{});
}

Result<PlaceholderText::Part, Failure> PlaceholderText::randomPart(const QStringList &bounds)
{
    const auto expression = braced((QStringList{u"random"_s} + bounds).join(u' '));
    std::array<double, 2> numbers{};
    std::array<bool, 2> isNumber{};
    if (bounds.size() == 2) {
        for (size_t i = 0; i < 2; ++i)
            numbers[i] = bounds[qsizetype(i)].toDouble(&isNumber[i]);
    }
    const bool areNumbers = isNumber[0] && isNumber[1] && std::isfinite(numbers[0]) && std::isfinite(numbers[1]);
    if (!areNumbers)
        return Failure{
            Wording::tr("%1 needs two numbers, the minimum and the maximum: {{random 30 250}}").arg(expression)};
    if (numbers[0] > numbers[1])
        return Failure{
            Wording::tr("%1 has the maximum first: write {{random %2 %3}}").arg(expression, bounds[1], bounds[0])};
    if (std::max(std::abs(numbers[0]), std::abs(numbers[1])) > LargestWholeNumber)
        return Failure{Wording::tr("%1 is out of range: numbers are exact up to 9007199254740992").arg(expression)};
    if (isWhole(bounds[0]) && isWhole(bounds[1]))
        return Part(WholeNumber{bounds[0].toLongLong(), bounds[1].toLongLong()});
    return Part(Decimal{numbers[0], numbers[1]});
}

Result<PlaceholderText::Part, Failure> PlaceholderText::pickPart(const QStringList &choices, bool isQuoted)
{
    if (choices.isEmpty())
        return Failure{Wording::tr("{{pick}} needs a list of values: {{pick a b c}}")};
    Pick pick;
    for (const auto &choice : choices) {
        if (!isQuoted && !isScalar(choice)) {
            return Failure{Wording::tr("%1 contains the text '%2': write it in quotes, \"{{pick …}}\"")
                               .arg(braced(u"pick "_s + choices.join(u' ')), choice)};
        }
        pick.choices.append(isQuoted ? escaped(choice) : choice.toUtf8());
    }
    return Part(pick);
}

QByteArray PlaceholderText::fill(const PlaceholderValues &values) const
{
    QByteArray text;
    for (const auto &part : m_parts)
        text += filled(part, values);
    return text;
}

QByteArray PlaceholderText::filled(const Part &part, const PlaceholderValues &values)
{
    struct Filler
    {
        const PlaceholderValues &values;

        QByteArray operator()(const QByteArray &literal) const { return literal; }
        QByteArray operator()(Uuid) const { return uuidText(values.random); }
        QByteArray operator()(Now) const { return timeText(values.now); }
        QByteArray operator()(Sequence) const { return QByteArray::number(values.sequence); }
        QByteArray operator()(const WholeNumber &number) const
        {
            const auto span = quint64(number.highest - number.lowest) + 1;
            return QByteArray::number(number.lowest + qint64(values.random.generate64() % span));
        }
        QByteArray operator()(const Decimal &number) const
        {
            const double share = values.random.generateDouble();
            return decimalText(number.lowest + share * (number.highest - number.lowest));
        }
        QByteArray operator()(const Pick &pick) const
        {
            return pick.choices[qsizetype(values.random.bounded(quint32(pick.choices.size())))];
        }
    };
    return std::visit(Filler{values}, part);
}

} // namespace loom::replay
