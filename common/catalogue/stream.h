// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"
#include "common/catalogue/topicpattern.h"
#include "common/validation/schema.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace loom {

/// One kind of message, as one file in schemas/ declares it. Read from any thread.
struct Stream
{
    QString id; ///< "device/sensor/gps/v1"
    QString file; ///< where it was declared
    QByteArray route; ///< "/sensor/gps"
    QString title;
    QString description;
    QString topicVariable; ///< "DEVICE_SENSOR_RAW"; empty where the topic cannot be overridden
    QString defaultTopicPattern; ///< what the schema says, all placeholders in it
    TopicPattern topic; ///< in force; only those placeholders are left that a message fills
    QHash<QString, QStringList> topicFields; ///< the values that a message may fill them with
    QJsonObject schema; ///< effective: references in place, null allowed for optional fields, and beside
                        ///< each "properties" their order in "x-loom-order"
    Schema rules;
    QJsonArray examples;

    /// The topic of @p message, which must have been found valid.
    QByteArray topicFor(const QJsonObject &message) const;
    /// Every topic that a valid message can go to.
    QList<QByteArray> topics() const;

    /// From @p document, its schema effective already. @p topicPatterns are the operator's own,
    /// by the name of the variable.
    static Result<Stream, Failure> fromSchema(const SchemaDocument &document,
                                              const QHash<QString, QString> &topicPatterns);
};

} // namespace loom
