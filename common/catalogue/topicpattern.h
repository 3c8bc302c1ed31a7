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

/// A Kafka topic name with placeholders: "device.sensor.{sensor_type}.raw".
class TopicPattern
{
public:
    static constexpr qsizetype MaxTopicLength = 249;

    /// Parses @p text. Rejects a pattern that can never produce a legal topic name. The failure describes the mistake
    /// but not the origin of @p text.
    static Result<TopicPattern, Failure> parse(const QString &text);

    QString text() const;
    /// Names of the placeholders without duplicates, in the order of their first use.
    QStringList placeholders() const;

    /// Returns the topic; @p values must contain every placeholder. The result may be an illegal topic name: check it
    /// with isTopicName().
    QByteArray fill(const QHash<QString, QString> &values) const;
    /// Like fill(), with the values that @p valueOf returns.
    QByteArray fillBy(const std::function<QString(const QString &)> &valueOf) const;
    /// Returns this pattern with the placeholders in @p values replaced; the others remain.
    TopicPattern filled(const QHash<QString, QString> &values) const;

    /// Whether @p name is a legal topic name: 1 to 249 of A-Z a-z 0-9 . _ - and neither "." nor "..".
    static bool isTopicName(QByteArrayView name);

private:
    struct Part
    {
        QByteArray text;
        QString placeholder; ///< empty for plain text
    };

    /// Adds @p part. Plain text is appended to preceding plain text, so that fill() has fewer parts to join.
    void append(const Part &part);

    std::vector<Part> m_parts;
};

} // namespace loom
