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

/// One field that the answer to a stored message has besides those that every answer has.
struct ReplyField
{
    enum class Kind {
        Value, ///< of the message's field, completed
        Count ///< of the items in the message's field
    };

    QByteArray name; ///< "app_count"
    Kind kind;
    QString field; ///< "running_applications"
};

/// One kind of message: what can be posted on its own, and where it goes in Kafka.
struct MessageType : Endpoint
{
    static constexpr qsizetype MaxTopics = 1000; ///< each is a Kafka topic, and a row of the metrics

    QString topicVariable; ///< "DEVICE_SENSOR_RAW"; empty where the topic cannot be overridden
    QString defaultTopicPattern; ///< what the schema says, all placeholders in it
    TopicPattern topic; ///< in force; only those placeholders are left that a message fills
    QHash<QString, QStringList> topicFields; ///< the values that a message may fill them with
    QList<ReplyField> reply;
    FieldName topicField{QString()}; ///< the one field in the topic, where it is one
    QHash<QString, QByteArray> readyTopics = {}; ///< by the value of that field

    /// The topic of @p message, which must have been found valid.
    QByteArray topicFor(const QJsonObject &message) const;
    QByteArray topicFor(const JsonFields &message) const;
    /// Every topic that a valid message can go to.
    QList<QByteArray> topics() const;

    /// From @p declaration in @p endpoint's schema, which is effective already. @p topicPatterns are
    /// the operator's own, by the name of the variable.
    static Result<MessageType, Failure> make(const Endpoint &endpoint, const MessageTypeDeclaration &declaration,
                                             const QHash<QString, QString> &topicPatterns);
};

} // namespace loom
