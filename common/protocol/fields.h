// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/core/wholenumber.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <concepts>
#include <limits>
#include <optional>
#include <tuple>

namespace loom {

/// Allowed range of an integer member, in addition to the range of its type.
struct WholeRange
{
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();
};

/// Declares a member of a message once, for both reading and writing: its name on the wire, the member, and for
/// integers (and lists of them) the allowed range. A message type of the protocol has a static fields() that returns a
/// tuple of these.
template<typename Owner, typename T>
struct Field
{
    const char *name;
    T Owner::*member;
    WholeRange range = {};
};

template<typename Owner, typename T>
Field(const char *, T Owner::*) -> Field<Owner, T>;
template<typename Owner, typename T>
Field(const char *, T Owner::*, WholeRange) -> Field<Owner, T>;

template<typename T>
concept HasFields = requires
{
    T::fields();
};

/// Why a value was rejected, and its path in the JSON object: {"streams", "0", "title"}.
struct FieldProblem
{
    QStringList path;
    QString what;

    static FieldProblem wrongType() { return {{}, QStringLiteral("has the wrong type")}; }
    FieldProblem below(const QString &step) const { return {QStringList{step} + path, what}; }
};

/// Converts a type to JSON and back. Reading reports a FieldProblem if the JSON value does not match.
template<typename T>
struct WireType;

template<>
struct WireType<QString>
{
    static QJsonValue write(const QString &value) { return value; }
    static Result<QString, FieldProblem> read(const QJsonValue &json, const WholeRange &)
    {
        if (!json.isString())
            return FieldProblem::wrongType();
        return json.toString();
    }
};

template<>
struct WireType<bool>
{
    static QJsonValue write(bool value) { return value; }
    static Result<bool, FieldProblem> read(const QJsonValue &json, const WholeRange &)
    {
        if (!json.isBool())
            return FieldProblem::wrongType();
        return json.toBool();
    }
};

template<>
struct WireType<double>
{
    static QJsonValue write(double value) { return value; }
    static Result<double, FieldProblem> read(const QJsonValue &json, const WholeRange &)
    {
        if (!json.isDouble())
            return FieldProblem::wrongType();
        return json.toDouble();
    }
};

template<std::integral T>
struct WireType<T>
{
    static QJsonValue write(T value) { return qint64(value); }
    static Result<T, FieldProblem> read(const QJsonValue &json, const WholeRange &range)
    {
        const auto least = std::max<qint64>(range.least, std::numeric_limits<T>::min());
        const auto most = std::min<qint64>(range.most, std::numeric_limits<T>::max());
        if (!json.isDouble())
            return FieldProblem::wrongType();
        if (const auto number = wholeNumber<T>(json, static_cast<T>(least), static_cast<T>(most)))
            return *number;
        return FieldProblem{{}, QStringLiteral("is not a whole number from %1 to %2").arg(least).arg(most)};
    }
};

template<>
struct WireType<QJsonObject>
{
    static QJsonValue write(const QJsonObject &value) { return value; }
    static Result<QJsonObject, FieldProblem> read(const QJsonValue &json, const WholeRange &)
    {
        if (!json.isObject())
            return FieldProblem::wrongType();
        return json.toObject();
    }
};

template<>
struct WireType<QJsonArray>
{
    static QJsonValue write(const QJsonArray &value) { return value; }
    static Result<QJsonArray, FieldProblem> read(const QJsonValue &json, const WholeRange &)
    {
        if (!json.isArray())
            return FieldProblem::wrongType();
        return json.toArray();
    }
};

template<typename T>
QJsonObject toJson(const T &value);
template<typename T>
Result<T, FieldProblem> readFields(const QJsonObject &json);

template<HasFields T>
struct WireType<T>
{
    static QJsonValue write(const T &value) { return toJson(value); }
    static Result<T, FieldProblem> read(const QJsonValue &json, const WholeRange &)
    {
        if (!json.isObject())
            return FieldProblem::wrongType();
        return readFields<T>(json.toObject());
    }
};

template<typename T>
struct WireType<QList<T>>
{
    static QJsonValue write(const QList<T> &values)
    {
        QJsonArray list;
        for (const auto &value : values)
            list.append(WireType<T>::write(value));
        return list;
    }
    static Result<QList<T>, FieldProblem> read(const QJsonValue &json, const WholeRange &range)
    {
        if (!json.isArray())
            return FieldProblem::wrongType();
        QList<T> values;
        for (const auto &item : json.toArray()) {
            auto value = WireType<T>::read(item, range);
            if (!value)
                return value.error().below(QString::number(values.size()));
            values.append(*std::move(value));
        }
        return values;
    }
};

template<typename T>
QJsonObject toJson(const T &value)
{
    QJsonObject json;
    std::apply(
        [&](const auto &...field) {
            (json.insert(QLatin1StringView(field.name),
                         WireType<std::decay_t<decltype(value.*field.member)>>::write(value.*field.member)),
             ...);
        },
        T::fields());
    return json;
}

template<typename T>
Result<T, FieldProblem> readFields(const QJsonObject &json)
{
    T value;
    std::optional<FieldProblem> problem;
    const auto readOne = [&](const auto &field) {
        const auto found = json.constFind(QLatin1StringView(field.name));
        if (problem || found == json.constEnd())
            return;
        auto read = WireType<std::decay_t<decltype(value.*field.member)>>::read(*found, field.range);
        if (read)
            value.*field.member = *std::move(read);
        else
            problem = read.error().below(QLatin1StringView(field.name));
    };
    std::apply([&](const auto &...field) { (readOne(field), ...); }, T::fields());
    if (problem)
        return *std::move(problem);
    return value;
}

/// Reads a message. An absent member keeps its default, so that the peer may be of another version. A member of the
/// wrong type, or a number out of range, is rejected; the failure names the member.
template<typename T>
Result<T, Failure> fromJson(const QJsonObject &json)
{
    auto value = readFields<T>(json);
    if (!value)
        return Failure{QStringLiteral("\"%1\" %2").arg(value.error().path.join(QLatin1Char('.')), value.error().what)};
    return *std::move(value);
}

} // namespace loom
