// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/violation.h"

#include "common/core/parsedjson.h"

#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype InputCharacters = 256;
constexpr qsizetype InputElements = 64;

/// Whether @p value is too large to quote. Serialising 1 MB to quote 256 characters would make every rejection
/// expensive.
bool isLarge(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().size() > InputCharacters;
    if (value.isArray())
        return value.toArray().size() > InputElements;
    return value.isObject() && value.toObject().size() > InputElements;
}

QJsonValue quoted(const QJsonValue &value)
{
    if (!value.isString() && !value.isArray() && !value.isObject())
        return value;
    if (value.isString() && isLarge(value))
        return value.toString().left(InputCharacters);
    if (isLarge(value))
        return u"%1 with many elements"_s.arg(jsonTypeName(value));

    const auto text = QString::fromUtf8(jsonText(value));
    return text.size() <= InputCharacters ? value : QJsonValue(text.left(InputCharacters));
}

QString kindName(Violation::Kind kind)
{
    switch (kind) {
    case Violation::Kind::Missing:
        return u"missing"_s;
    case Violation::Kind::WrongType:
        return u"type_error"_s;
    case Violation::Kind::WrongValue:
        return u"value_error"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Violation Violation::missing(const QJsonArray &path)
{
    return {Kind::Missing, path, u"Field required"_s, QJsonObject(), {}};
}

Violation Violation::wrongType(const QJsonArray &path, const QString &expected, const QJsonValue &found)
{
    return {Kind::WrongType,
            path,
            u"expected %1, got %2"_s.arg(expected, jsonTypeName(found)),
            quoted(found),
            {{u"expected"_s, expected}}};
}

Violation Violation::wrongValue(const QJsonArray &path, const QString &rule, const QJsonValue &found,
                                const QJsonObject &context)
{
    return {Kind::WrongValue, path, u"ensure this value "_s + rule, quoted(found), context};
}

QString Violation::field() const
{
    QStringList steps;
    for (const auto &step : path)
        steps << (step.isString() ? step.toString() : QString::number(step.toInt()));
    return steps.isEmpty() ? u"body"_s : steps.join(u'.');
}

QByteArray Violation::toText() const
{
    QByteArrayList location{"\"body\""};
    for (const auto &step : path)
        location << jsonText(step);
    return JsonObjectWriter()
        .add("ctx", context)
        .add("input", input)
        .addText("loc", '[' + location.join(',') + ']')
        .add("msg", message)
        .add("type", kindName(kind))
        .take();
}

QString jsonTypeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return std::trunc(number) == number ? u"integer"_s : u"float"_s;
    }
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

} // namespace loom
