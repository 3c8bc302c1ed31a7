// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/settings.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <optional>

namespace loom::kinds {

/// How values of one type are parsed, formatted and described.
template<typename T>
struct Kind
{
    QString allowed;
    std::function<std::optional<T>(const QString &)> read;
    std::function<QString(const T &)> show;
};

/// @p place returns a reference to the value in a Config, const or not.
template<typename T, typename Place>
Setting setting(const char *name, Kind<T> kind, Place place, const char *help)
{
    const auto set = [read = kind.read, place](Config &config, const QString &text) {
        const auto value = read(text);
        if (value)
            place(config) = *value;
        return value.has_value();
    };
    const auto show = [show = kind.show, place](const Config &config) { return show(place(config)); };
    return {QLatin1StringView(name), QString::fromUtf8(help), kind.allowed, set, show, false, {}};
}

template<typename T = int>
Kind<T> whole(qint64 least, qint64 most)
{
    const bool isBounded = most < std::numeric_limits<qint64>::max();
    return {isBounded ? QStringLiteral("a whole number from %1 to %2").arg(least).arg(most)
                      : QStringLiteral("a whole number of at least %1").arg(least),
            [=](const QString &text) -> std::optional<T> {
                bool ok = false;
                const auto value = text.trimmed().toLongLong(&ok);
                return ok && value >= least && value <= most ? std::optional<T>(static_cast<T>(value)) : std::nullopt;
            },
            [](const T &value) { return QString::number(value); }};
}

template<typename T>
Kind<T> choice(QList<std::pair<QString, T>> choices)
{
    QStringList names;
    for (const auto &[name, value] : choices)
        names << name;
    return {QStringLiteral("one of ") + names.join(QStringLiteral(", ")),
            [choices](const QString &given) -> std::optional<T> {
                for (const auto &[name, value] : choices) {
                    if (name.compare(given.trimmed(), Qt::CaseInsensitive) == 0)
                        return value;
                }
                return std::nullopt;
            },
            [choices](const T &value) {
                const auto is = [&](const auto &c) { return c.second == value; };
                return std::find_if(choices.begin(), choices.end(), is)->first;
            }};
}

Kind<double> number(double least, double most);
Kind<std::chrono::milliseconds> seconds(int least, int most);
Kind<QString> text();
/// The path of a directory; may be empty.
Kind<QString> folder();
/// An address to listen on. IPv6 addresses may be in brackets.
Kind<QString> host();
/// Like host(), but may be empty.
Kind<QString> optionalHost();
/// A list of Kafka brokers, or "embedded".
Kind<QByteArray> brokers();
Kind<QByteArray> word();
Kind<QByteArray> anyWord();
Kind<QList<QByteArray>> words();
/// Comma-separated names without repetition, or "none".
Kind<QList<ContentCoding>> codings();
/// An http or https URL to which a path can be appended; may be empty.
Kind<QUrl> webAddress();
/// Comma-separated addresses and networks of reverse proxies; may be empty.
Kind<TrustedProxies> proxies();
Kind<QByteArray> oneOf(const QStringList &names);
Kind<bool> flag();
Kind<LogLevel> level();
Kind<LogFormat> format();
Kind<QString> environment();

} // namespace loom::kinds
