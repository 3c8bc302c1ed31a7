// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"
#include "common/catalogue/topicpattern.h"

#include <QHash>
#include <QStringList>

namespace loom {

/// The pattern that a stream's topics are made from.
struct TopicInForce
{
    QString source; ///< where it comes from, for failures
    TopicPattern pattern; ///< the placeholders that are left are fields of the message
    QHash<QString, QStringList> fields; ///< their values
};

/// What a schema says under "x-loom".
struct StreamDeclaration
{
    QByteArray route;
    TopicPattern topic;
    QString topicVariable;
    QHash<QString, QString> topicValues;

    static Result<StreamDeclaration, Failure> read(const SchemaDocument &document);

    /// The schema's topic, or the operator's from @p topicPatterns. Refuses placeholders that
    /// neither "topicValues" nor a required field with an "enum" of strings can fill.
    Result<TopicInForce, Failure> topicInForce(const SchemaDocument &document,
                                               const QHash<QString, QString> &topicPatterns) const;
};

} // namespace loom
