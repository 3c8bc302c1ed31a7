// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/boundaryvalues.h"

#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const QString Plain = u"abcXYZ019_-"_s;

/// Characters with two UTF-16 code units, and characters that patterns often exclude.
const QStringList Odd{u"🙂"_s,   u"𝄞"_s,      u"é"_s,      u"."_s,      u" "_s,      u"\n"_s,     u"\t"_s,
                      u"\u007f"_s, u"\u0085"_s, u"\u00ad"_s, u"\u200b"_s, u"\u2028"_s, u"\ue000"_s, u"\ufeff"_s,
                      u"\u0001"_s, u"\""_s,     u"\\"_s,     u"/"_s,      u"A"_s,      u"-"_s};

/// Some texts of each format that is neither a time nor generated.
struct FormatExamples
{
    const char *format;
    const char *texts; ///< separated by spaces
};

constexpr FormatExamples ExamplesOfFormats[] = {
    {"date", "2024-02-29 2023-02-29 1999-12-31"},
    {"time", "12:30:00Z 12:30:00.5+02:00 12:30:00"},
    {"duration", "PT1H30M P1DT12H P2W P1.5D"},
    {"email", "a@example.org a.b+c@example.org a@b@c"},
    {"hostname", "example.org localhost a_b"},
    {"ipv4", "127.0.0.1 255.255.255.255 127.0.0.256"},
    {"ipv6", "::1 2001:db8::7 ::1%eth0"},
    {"uri", "https://example.org/a?b#c urn:a:b /a"},
    {"uri-reference", "https://example.org/a ../a#b a\\b"},
    {"json-pointer", "/a/b~1c / a"},
    {"regex", "^[a-z]+$ \\d+ ("},
};

QStringList examplesOf(const QString &format)
{
    for (const auto &row : ExamplesOfFormats) {
        if (format == QLatin1StringView(row.format))
            return QString::fromLatin1(row.texts).split(u' ');
    }
    return {};
}

QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

void append(QJsonArray &list, const QJsonArray &more)
{
    for (const auto &item : more)
        list.append(item);
}

QJsonArray near(double limit)
{
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    return {limit,      limit - 1, limit + 1, std::nextafter(limit, -Infinity), std::nextafter(limit, Infinity),
            limit + 0.5};
}

QJsonArray ofLengthAround(int limit)
{
    QJsonArray list;
    for (const int length : {limit - 1, limit, limit + 1}) {
        for (const auto &letter : {u"a"_s, u"é"_s, u"🙂"_s})
            list.append(letter.repeated(std::max(0, length)));
        list.append(u'a' + u"🙂"_s.repeated(std::max(0, length - 1)));
    }
    return list;
}

} // namespace

const QJsonArray &BoundaryValues::ofEveryType()
{
    static const QJsonArray values{QJsonValue(),
                                   true,
                                   false,
                                   0,
                                   1,
                                   -1,
                                   -0.0,
                                   0.5,
                                   1e300,
                                   9007199254740992.0,
                                   u""_s,
                                   u"a"_s,
                                   u"text\n"_s,
                                   u"12"_s,
                                   QJsonArray(),
                                   QJsonArray{1},
                                   QJsonArray{1, 1},
                                   QJsonObject(),
                                   QJsonObject{{u"a"_s, 1}},
                                   QJsonObject{{u"a"_s, QJsonValue()}}};
    return values;
}

double BoundaryValues::number(const QJsonObject &schema, bool isWhole)
{
    constexpr double Wide = 1000;
    const double step = isWhole ? 1 : 1e-6;
    const double least =
        std::max(schema["minimum"_L1].toDouble(-Wide), schema["exclusiveMinimum"_L1].toDouble(-Wide) + step);
    const double most = std::min(schema["maximum"_L1].toDouble(least + Wide),
                                 schema["exclusiveMaximum"_L1].toDouble(least + 2 * Wide) - step);
    const double factor = schema["multipleOf"_L1].toDouble();
    const double between = least + (most - least) * m_dice.generateDouble();
    if (factor > 0)
        return std::ceil(between / factor) * factor;
    if (chance(4))
        return least;
    if (chance(4))
        return most;
    return isWhole ? std::floor(between) : between;
}

QString BoundaryValues::text(const QJsonObject &schema)
{
    const auto format = schema["format"_L1].toString();
    if (format == "uuid"_L1)
        return uuid();
    if (const auto examples = examplesOf(format); !examples.isEmpty())
        return oneOf(examples.first(2));
    if (!format.isEmpty())
        return time(false);
    if (schema.contains("contentEncoding"_L1))
        return base64();

    const int shortest = schema["minLength"_L1].toInt();
    const int longest = schema["maxLength"_L1].toInt(shortest + 20);
    const auto *pattern = patternOf(schema["pattern"_L1].toString());
    constexpr int Attempts = 50;
    for (int i = 0; pattern && i < Attempts; ++i) {
        const int length = chance(4)   ? shortest
                           : chance(4) ? longest
                                       : m_dice.bounded(shortest, std::max(shortest, longest) + 1);
        auto made = chance(8) ? wildText().left(length) : plainText(length);
        if (!made.isEmpty() && made.back().isHighSurrogate())
            made.chop(1);
        if (pattern->matches(made))
            return made;
    }
    return plainText(shortest);
}

const Pattern *BoundaryValues::patternOf(const QString &expression)
{
    const auto [place, isNew] = m_patterns.try_emplace(expression);
    if (isNew) {
        if (auto compiled = Pattern::compile(expression))
            place->second = *std::move(compiled);
    }
    return place->second ? &*place->second : nullptr;
}

QJsonArray BoundaryValues::around(const QJsonObject &schema)
{
    QJsonArray list;
    for (const auto &keyword : {"minimum"_L1, "maximum"_L1, "exclusiveMinimum"_L1, "exclusiveMaximum"_L1}) {
        if (schema.contains(keyword))
            append(list, near(schema[keyword].toDouble()));
    }
    if (const double factor = schema["multipleOf"_L1].toDouble(); factor > 0)
        append(list, {factor, factor / 2, factor * 3});
    for (const auto &keyword : {"minLength"_L1, "maxLength"_L1}) {
        if (schema.contains(keyword))
            append(list, ofLengthAround(schema[keyword].toInt()));
    }
    auto values = schema["enum"_L1].toArray();
    if (schema.contains("const"_L1))
        values.append(schema["const"_L1]);
    for (const auto &value : std::as_const(values))
        append(list, {value, value.toString().toUpper(), value.toString() + u' ', value.toDouble() + 1});
    if (schema.contains("pattern"_L1))
        append(list, strings({wildText(), wildText(), text(schema), text(schema) + u'\n', text(schema) + oneOf(Odd)}));
    append(list, aroundFormat(schema["format"_L1].toString()));
    if (schema.contains("contentEncoding"_L1))
        append(list,
               strings({base64().chopped(1), base64() + u'=', base64() + u'\n', base64().replace(0, 1, oneOf(Odd)),
                        base64() + base64(), u"===="_s, u"A==="_s, u"AA=A"_s, QString()}));
    return list;
}

QJsonArray BoundaryValues::aroundFormat(const QString &format)
{
    if (format.isEmpty())
        return {};
    if (format == "uuid"_L1)
        return strings({uuid().chopped(1), uuid() + u'0', uuid().remove(u'-'), u'{' + uuid() + u'}'});
    if (const auto examples = examplesOf(format); !examples.isEmpty())
        return strings(examples);
    return strings({time(true), time(true), time(true), time(true), time(false) + u' ', u' ' + time(false)});
}

QString BoundaryValues::plainText(int length)
{
    QString made;
    while (made.size() < length)
        made += oneOf(Plain);
    return made;
}

QString BoundaryValues::wildText()
{
    QString made;
    for (int i = m_dice.bounded(8); i > 0; --i)
        made += chance(2) ? QString(oneOf(Plain)) : oneOf(Odd);
    return made;
}

/// Returns a time. A wild one may have invalid parts; each part is valid more often than not.
QString BoundaryValues::time(bool isWild)
{
    static const QStringList special{u"2024-02-29T12:00:00Z"_s,
                                     u"2023-02-29T12:00:00Z"_s,
                                     u"1900-02-29T12:00:00Z"_s,
                                     u"2024-04-31T12:00:00Z"_s,
                                     u"2024-12-31T24:00:00Z"_s,
                                     u"2024-12-31T24:00"_s,
                                     u"2024-12-31T24:00:00.000Z"_s,
                                     u"2024-12-31T24:00:01Z"_s,
                                     u"2024-12-31T24:01:00Z"_s,
                                     u"2016-12-31T23:59:60Z"_s,
                                     u"0000-01-01T00:00:00Z"_s,
                                     u"9999-12-31T23:59:59.999Z"_s,
                                     u"2024-01-01"_s,
                                     u"1704067200"_s,
                                     u"+12024-01-01T00:00:00Z"_s};
    if (isWild && chance(4))
        return oneOf(special);
    const auto number = [&](int least, int beyond, int digits = 2) {
        const int value = isWild && chance(6) ? m_dice.bounded(0, beyond + 2) : m_dice.bounded(least, beyond);
        return u"%1"_s.arg(value, digits, 10, QChar(u'0'));
    };
    const auto pick = [&](const QStringList &right, const QStringList &wrong) {
        return isWild && chance(6) ? oneOf(wrong) : oneOf(right);
    };
    const auto separator = pick({u"T"_s, u"t"_s, u" "_s}, {u""_s, u"_"_s, u"  "_s, u"T "_s});
    const auto seconds = pick({u':' + number(0, 60)}, {u":"_s, u".5"_s, u":7"_s, u""_s});
    const auto fraction = pick({u""_s, u".5"_s, u".123"_s, u".123456"_s, u".123456789"_s}, {u"."_s, u".x"_s, u",5"_s});
    const auto zone = pick({u""_s, u"Z"_s, u"z"_s, u"+02:00"_s, u"-11:30"_s, u"+0545"_s, u"+14"_s},
                           {u"+"_s, u"+2"_s, u"+02:"_s, u"Y"_s, u" Z"_s, u"+25:00"_s, u"+02:60"_s, u"UTC"_s, u"ZZ"_s});
    return number(1900, 2100, 4) + u'-' + number(1, 13) + u'-' + number(1, 29) + separator + number(0, 24) + u':'
           + number(0, 60) + seconds + fraction + zone;
}

QString BoundaryValues::uuid()
{
    return QUuid(m_dice.generate(), ushort(m_dice.generate()), ushort(m_dice.generate()), uchar(m_dice.generate()),
                 uchar(m_dice.generate()), 3, 4, 5, 6, 7, 8)
        .toString(QUuid::WithoutBraces);
}

QString BoundaryValues::base64()
{
    QByteArray bytes;
    for (int i = m_dice.bounded(1, 30); i > 0; --i)
        bytes += char(m_dice.bounded(256));
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace loom
