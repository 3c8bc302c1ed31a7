// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <tuple>

namespace loom {

/// A member of a message that is said once and read and written by that: its name on the wire and
/// where it is. A type that is written so has a static fields(), a tuple of these.
template<typename Owner, typename T>
struct Field
{
    const char *name;
    T Owner::*member;
};

template<typename Owner, typename T>
Field(const char *, T Owner::*) -> Field<Owner, T>;

template<typename T>
concept HasFields = requires
{
    T::fields();
};

/// How a value stands in JSON; none where JSON holds something else.
template<typename T>
struct WireType;

template<>
struct WireType<QString>
{
    static QJsonValue write(const QString &value) { return value; }
    static std::optional<QString> read(const QJsonValue &json)
    {
        return json.isString() ? std::optional(json.toString()) : std::nullopt;
    }
};

template<>
struct WireType<bool>
{
    static QJsonValue write(bool value) { return value; }
    static std::optional<bool> read(const QJsonValue &json)
    {
        return json.isBool() ? std::optional(json.toBool()) : std::nullopt;
    }
};

template<typename T>
requires std::is_arithmetic_v<T>
struct WireType<T>
{
    static QJsonValue write(T value)
    {
        if constexpr (std::is_floating_point_v<T>)
            return value;
        else
            return static_cast<qint64>(value);
    }
    static std::optional<T> read(const QJsonValue &json)
    {
        return json.isDouble() ? std::optional(static_cast<T>(json.toDouble())) : std::nullopt;
    }
};

template<>
struct WireType<QJsonObject>
{
    static QJsonValue write(const QJsonObject &value) { return value; }
    static std::optional<QJsonObject> read(const QJsonValue &json)
    {
        return json.isObject() ? std::optional(json.toObject()) : std::nullopt;
    }
};

template<>
struct WireType<QJsonArray>
{
    static QJsonValue write(const QJsonArray &value) { return value; }
    static std::optional<QJsonArray> read(const QJsonValue &json)
    {
        return json.isArray() ? std::optional(json.toArray()) : std::nullopt;
    }
};

template<typename T>
QJsonObject toJson(const T &value);
template<typename T>
Result<T, Failure> fromJson(const QJsonObject &json);

template<HasFields T>
struct WireType<T>
{
    static QJsonValue write(const T &value) { return toJson(value); }
    static std::optional<T> read(const QJsonValue &json)
    {
        auto value = fromJson<T>(json.toObject());
        return json.isObject() && value ? std::optional(*std::move(value)) : std::nullopt;
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
    static std::optional<QList<T>> read(const QJsonValue &json)
    {
        if (!json.isArray())
            return std::nullopt;
        QList<T> values;
        for (const auto &item : json.toArray()) {
            auto value = WireType<T>::read(item);
            if (!value)
                return std::nullopt;
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
            (json.insert(QLatin1String(field.name),
                         WireType<std::decay_t<decltype(value.*field.member)>>::write(value.*field.member)),
             ...);
        },
        T::fields());
    return json;
}

/// What is not there keeps its default, so that a newer side can add members; what is there and of
/// another type is refused by its name.
template<typename T>
Result<T, Failure> fromJson(const QJsonObject &json)
{
    T value;
    const char *wrong = nullptr;
    const auto readOne = [&](const auto &field) {
        const auto found = json.constFind(QLatin1String(field.name));
        if (found == json.constEnd())
            return;
        auto read = WireType<std::decay_t<decltype(value.*field.member)>>::read(*found);
        if (read)
            value.*field.member = *std::move(read);
        else
            wrong = field.name;
    };
    std::apply([&](const auto &...field) { (readOne(field), ...); }, T::fields());
    if (wrong != nullptr)
        return Failure{QStringLiteral("\"%1\" has the wrong type").arg(QLatin1String(wrong))};
    return value;
}

} // namespace loom
