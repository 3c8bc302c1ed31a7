// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/validation/documentmaker.h"

#include "common/validation/pattern.h"

#include <QUuid>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

const QString Plain = u"abcXYZ019_-"_s;

/// Characters with two UTF-16 code units, and characters that patterns often exclude.
const QStringList Odd{u"🙂"_s,   u"𝄞"_s,      u"é"_s,      u"."_s,      u" "_s,      u"\n"_s,     u"\t"_s,
                      u"\u007f"_s, u"\u0085"_s, u"\u00ad"_s, u"\u200b"_s, u"\u2028"_s, u"\ue000"_s, u"\ufeff"_s,
                      u"\u0001"_s, u"\""_s,     u"\\"_s,     u"/"_s,      u"A"_s,      u"-"_s};

QString typeName(const QJsonObject &schema)
{
    for (const auto &[keyword, type] : {std::pair("properties", "object"), std::pair("items", "array")}) {
        if (schema.contains(QLatin1StringView(keyword)))
            return QLatin1StringView(type);
    }
    return u"string"_s;
}

QStringList typesOf(const QJsonObject &schema)
{
    const auto type = schema["type"_L1];
    if (type.isString())
        return {type.toString()};
    QStringList names;
    for (const auto &name : type.toArray())
        names << name.toString();
    return names.isEmpty() ? QStringList{typeName(schema)} : names;
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

QJsonArray around(double limit)
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

QJsonValue DocumentMaker::next()
{
    auto document = fitting(m_schema);
    if (chance(2))
        return document;
    for (int i = chance(4) ? 2 : 1; i > 0; --i)
        document = chance(30) ? boundaryValue(m_schema) : spoilt(m_schema, document);
    return document;
}

QJsonValue DocumentMaker::fitting(const QJsonObject &schema)
{
    if (schema.contains("const"_L1))
        return schema["const"_L1];
    if (schema.contains("enum"_L1))
        return oneOf(schema["enum"_L1].toArray());
    const auto type = oneOf(typesOf(schema));
    if (type == "null"_L1)
        return QJsonValue();
    if (type == "boolean"_L1)
        return chance(2);
    if (type == "integer"_L1 || type == "number"_L1)
        return fittingNumber(schema, type == "integer"_L1);
    if (type == "array"_L1)
        return fittingArray(schema);
    if (type == "object"_L1)
        return fittingObject(schema);
    return fittingString(schema);
}

double DocumentMaker::fittingNumber(const QJsonObject &schema, bool isWhole)
{
    constexpr double Wide = 1000;
    const double step = isWhole ? 1 : 1e-6;
    const double least =
        std::max(schema["minimum"_L1].toDouble(-Wide), schema["exclusiveMinimum"_L1].toDouble(-Wide) + step);
    const double most = std::min(schema["maximum"_L1].toDouble(least + Wide),
                                 schema["exclusiveMaximum"_L1].toDouble(least + 2 * Wide) - step);
    if (chance(4))
        return least;
    if (chance(4))
        return most;
    const double between = least + (most - least) * m_dice.generateDouble();
    return isWhole ? std::floor(between) : between;
}

QString DocumentMaker::fittingString(const QJsonObject &schema)
{
    const auto format = schema["format"_L1].toString();
    if (format == "uuid"_L1)
        return uuid();
    if (!format.isEmpty())
        return time(false);
    if (schema.contains("contentEncoding"_L1))
        return base64();

    const int shortest = schema["minLength"_L1].toInt();
    const int longest = schema["maxLength"_L1].toInt(shortest + 20);
    const auto expression = Pattern::compile(schema["pattern"_L1].toString());
    constexpr int Attempts = 50;
    for (int i = 0; i < Attempts; ++i) {
        const int length = chance(4) ? shortest : chance(4) ? longest : m_dice.bounded(shortest, longest + 1);
        auto made = chance(8) ? wildText().left(length) : text(Plain, length);
        if (!made.isEmpty() && made.back().isHighSurrogate())
            made.chop(1);
        if (expression->matches(made))
            return made;
    }
    return text(Plain, shortest);
}

QJsonArray DocumentMaker::fittingArray(const QJsonObject &schema)
{
    const int least = schema["minItems"_L1].toInt();
    const int most = schema["maxItems"_L1].toInt(least + 5);
    const int count = chance(16) ? most : m_dice.bounded(least, std::min(most, least + 4) + 1);
    QJsonArray array;
    while (array.size() < count)
        array.append(schema.contains("items"_L1) ? fitting(schema["items"_L1].toObject()) : anything());
    return array;
}

QJsonObject DocumentMaker::fittingObject(const QJsonObject &schema)
{
    const auto required = schema["required"_L1].toArray();
    const auto fields = schema["properties"_L1].toObject();
    QJsonObject object;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (required.contains(field.key()) || chance(2))
            object.insert(field.key(), fitting(field->toObject()));
    }
    if (!schema["additionalProperties"_L1].isBool() && chance(3))
        addOthers(schema, object, object.size() + 1);
    addOthers(schema, object, schema["minProperties"_L1].toInt());
    return object;
}

void DocumentMaker::addOthers(const QJsonObject &schema, QJsonObject &object, qsizetype count)
{
    const auto rules = schema["additionalProperties"_L1];
    while (object.size() < count)
        object.insert(text(Plain, 5), rules.isObject() ? fitting(rules.toObject()) : anything());
}

QJsonValue DocumentMaker::spoilt(const QJsonObject &schema, const QJsonValue &value)
{
    if (value.isObject() && !chance(12))
        return spoiltObject(schema, value.toObject());
    if (value.isArray() && !chance(6))
        return spoiltArray(schema, value.toArray());
    return boundaryValue(schema);
}

QJsonValue DocumentMaker::spoiltObject(const QJsonObject &schema, QJsonObject object)
{
    const auto fields = schema["properties"_L1].toObject();
    if (schema.contains("maxProperties"_L1) && chance(4)) {
        addOthers(schema, object, schema["maxProperties"_L1].toInt() + m_dice.bounded(2));
        return object;
    }
    if (fields.isEmpty() || chance(12)) {
        object.insert(chance(2) ? text(Plain, 4) : wildText(), anything());
        return chance(3) ? QJsonObject() : object;
    }
    const auto name = oneOf(fields.keys());
    if (chance(4))
        object.remove(name);
    else
        object.insert(name, spoilt(fields[name].toObject(), object.value(name)));
    return object;
}

QJsonValue DocumentMaker::spoiltArray(const QJsonObject &schema, QJsonArray array)
{
    const auto items = schema["items"_L1].toObject();
    if (items.isEmpty() || chance(3)) {
        const int count =
            std::max(0, chance(2) ? schema["maxItems"_L1].toInt(3) + 1 : schema["minItems"_L1].toInt() - 1);
        while (array.size() > count)
            array.removeLast();
        while (array.size() < count)
            array.append(array.isEmpty() ? fitting(items) : array.first());
    } else if (array.isEmpty() || chance(4)) {
        array.append(boundaryValue(items));
    } else {
        const int index = m_dice.bounded(int(array.size()));
        array[index] = spoilt(items, array.at(index));
    }
    return array;
}

QJsonValue DocumentMaker::boundaryValue(const QJsonObject &schema)
{
    const auto list = suspects(schema);
    return list.isEmpty() || chance(4) ? anything() : oneOf(list);
}

QJsonArray DocumentMaker::suspects(const QJsonObject &schema)
{
    QJsonArray list;
    for (const auto &keyword : {"minimum"_L1, "maximum"_L1, "exclusiveMinimum"_L1, "exclusiveMaximum"_L1}) {
        if (schema.contains(keyword))
            append(list, around(schema[keyword].toDouble()));
    }
    for (const auto &keyword : {"minLength"_L1, "maxLength"_L1}) {
        if (schema.contains(keyword))
            append(list, ofLengthAround(schema[keyword].toInt()));
    }
    for (const auto &value : schema["enum"_L1].toArray())
        append(list, {value, value.toString().toUpper(), value.toString() + u' ', value.toDouble() + 1});
    if (schema.contains("pattern"_L1))
        append(list,
               strings({wildText(), wildText(), fittingString(schema) + u'\n', fittingString(schema) + oneOf(Odd)}));
    if (schema["format"_L1] == "uuid"_L1)
        append(list, strings({uuid().chopped(1), uuid() + u'0', uuid().remove(u'-'), u'{' + uuid() + u'}'}));
    else if (schema.contains("format"_L1))
        append(list, strings({time(true), time(true), time(true), time(true), time(false) + u' ', u' ' + time(false)}));
    if (schema.contains("contentEncoding"_L1))
        append(list,
               strings({base64().chopped(1), base64() + u'=', base64() + u'\n', base64().replace(0, 1, oneOf(Odd)),
                        base64() + base64(), u"===="_s, u"A==="_s, u"AA=A"_s, QString()}));
    return list;
}

QString DocumentMaker::text(const QString &alphabet, int length)
{
    QString made;
    while (made.size() < length)
        made += oneOf(alphabet);
    return made;
}

QString DocumentMaker::wildText()
{
    QString made;
    for (int i = m_dice.bounded(8); i > 0; --i)
        made += chance(2) ? QString(oneOf(Plain)) : oneOf(Odd);
    return made;
}

/// Returns a time. A wild one may have invalid parts; each part is valid more often than not.
QString DocumentMaker::time(bool isWild)
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

QString DocumentMaker::uuid()
{
    return QUuid(m_dice.generate(), ushort(m_dice.generate()), ushort(m_dice.generate()), uchar(m_dice.generate()),
                 uchar(m_dice.generate()), 3, 4, 5, 6, 7, 8)
        .toString(QUuid::WithoutBraces);
}

QString DocumentMaker::base64()
{
    QByteArray bytes;
    for (int i = m_dice.bounded(1, 30); i > 0; --i)
        bytes += char(m_dice.bounded(256));
    return QString::fromLatin1(bytes.toBase64());
}

QJsonValue DocumentMaker::anything()
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
                                   QJsonObject(),
                                   QJsonObject{{u"a"_s, 1}},
                                   QJsonObject{{u"a"_s, QJsonValue()}}};
    return oneOf(values);
}

} // namespace loom::test
