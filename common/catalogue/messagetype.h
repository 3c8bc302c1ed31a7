// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/endpoint.h"
#include "common/catalogue/topicpattern.h"
#include "common/core/jsonfields.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace loom {

struct MessageTypeDeclaration;

/// An additional field of the response to an accepted message, besides the fields that every response has.
struct ReplyField
{
    enum class Kind {
        Value, ///< the value of the message's field, including a value that the service completed
        Count ///< the number of items in the message's field
    };

    QByteArray name; ///< "app_count"
    Kind kind;
    QString field; ///< "running_applications"
};

/// A message type: one kind of message with its schema, route and Kafka topics. Any thread may read it.
struct MessageType : Endpoint
{
    static constexpr qsizetype MaxTopics =
        1000; ///< maximum topics per message type; each is a Kafka topic and a metric series

    QString topicVariable; ///< "DEVICE_SENSOR_RAW"; empty if the topic cannot be overridden
    QString defaultTopicPattern; ///< the schema's pattern with all placeholders
    TopicPattern topic; ///< effective pattern; contains only the placeholders that fields of the message fill
    QHash<QString, QStringList> topicFields; ///< possible values of each placeholder, by the field's name
    QList<ReplyField> reply;
    FieldName topicField{QString()}; ///< the field in the topic, if it is exactly one
    QHash<QString, QByteArray> readyTopics = {}; ///< complete topics by the value of that field

    /// Returns the topic of @p message, which must be valid.
    QByteArray topicFor(const QJsonObject &message) const;
    QByteArray topicFor(const JsonFields &message) const;
    /// Returns all topics that a valid message of this type can have.
    QList<QByteArray> topics() const;

    /// Creates a message type from @p declaration and the effective schema of @p endpoint. @p topicPatterns are the
    /// operator's patterns by the name of the setting.
    static Result<MessageType, Failure> make(const Endpoint &endpoint, const MessageTypeDeclaration &declaration,
                                             const QHash<QString, QString> &topicPatterns);
};

} // namespace loom
