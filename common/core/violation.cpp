// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/violation.h"

#include "common/core/parsedjson.h"

#include <QStringList>

#include <cmath>

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
        return QStringLiteral("%1 with many elements").arg(jsonTypeName(value));

    const auto text = QString::fromUtf8(jsonText(value));
    return text.size() <= InputCharacters ? value : QJsonValue(text.left(InputCharacters));
}

QString kindName(Violation::Kind kind)
{
    switch (kind) {
    case Violation::Kind::Missing:
        return QStringLiteral("missing");
    case Violation::Kind::WrongType:
        return QStringLiteral("type_error");
    case Violation::Kind::WrongValue:
        return QStringLiteral("value_error");
    }
    Q_UNREACHABLE();
}

} // namespace

Violation Violation::missing(const QJsonArray &path)
{
    return {Kind::Missing, path, QStringLiteral("Field required"), QJsonObject(), {}};
}

Violation Violation::wrongType(const QJsonArray &path, const QString &expected, const QJsonValue &found)
{
    return {Kind::WrongType,
            path,
            QStringLiteral("expected %1, got %2").arg(expected, jsonTypeName(found)),
            quoted(found),
            {{QStringLiteral("expected"), expected}}};
}

Violation Violation::wrongValue(const QJsonArray &path, const QString &rule, const QJsonValue &found,
                                const QJsonObject &context)
{
    return {Kind::WrongValue, path, QStringLiteral("ensure this value ") + rule, quoted(found), context};
}

QString Violation::field() const
{
    QStringList steps;
    for (const auto &step : path)
        steps << (step.isString() ? step.toString() : QString::number(step.toInt()));
    return steps.isEmpty() ? QStringLiteral("body") : steps.join(u'.');
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
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return std::trunc(number) == number ? QStringLiteral("integer") : QStringLiteral("float");
    }
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

} // namespace loom
