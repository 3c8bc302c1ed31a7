// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace loom {

/// The name of a Kafka topic with placeholders in it: "device.sensor.{sensor_type}.raw".
class TopicPattern
{
public:
    static constexpr qsizetype MaxTopicLength = 249;

    /// Rejects what can never become a legal topic; the failure says what is wrong with @p text
    /// but not where it comes from.
    static Result<TopicPattern, Failure> parse(const QString &text);

    QString text() const;
    /// Each name once, in the order of their first use.
    QStringList placeholders() const;

    /// The topic, with @p values for every placeholder. Whether the values make it a legal one
    /// is known only afterwards: isTopicName().
    QByteArray fill(const QHash<QString, QString> &values) const;
    /// The same, with what @p valueOf says for each placeholder.
    QByteArray fillBy(const std::function<QString(const QString &)> &valueOf) const;
    /// This pattern with only the placeholders left that @p values has nothing for.
    TopicPattern filled(const QHash<QString, QString> &values) const;

    /// 1 to 249 of A-Z a-z 0-9 . _ - and neither "." nor "..".
    static bool isTopicName(QByteArrayView name);

private:
    struct Part
    {
        QByteArray text;
        QString placeholder; ///< empty for plain text
    };

    /// Joins plain text to plain text before it, so that filling in has little to do.
    void append(const Part &part);

    std::vector<Part> m_parts;
};

} // namespace loom
