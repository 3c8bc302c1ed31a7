// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/messagetype.h"
#include "common/catalogue/schemadocument.h"
#include "common/catalogue/topicpattern.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace loom {

/// The pattern that a stream's topics are made from.
struct EffectiveTopic
{
    QString source; ///< where it comes from, for failures
    TopicPattern pattern; ///< the placeholders that are left are fields of the message
    QHash<QString, QStringList> fields; ///< their values
};

/// What a schema says under "x-loom" of its endpoint, whatever kind that is.
struct EndpointDeclaration
{
    QByteArray route;
    QString item; ///< of a batch: the id of its items' stream; empty for a stream
    bool takesLargeBodies = false;
    QString switchName;

    bool isBatch() const { return !item.isEmpty(); }

    /// Rejects words that are unknown, missing, or of the other kind of endpoint.
    static Result<EndpointDeclaration, Failure> read(const SchemaDocument &document);
};

/// What it says of a stream besides.
struct MessageTypeDeclaration
{
    QByteArray route;
    TopicPattern topic;
    QString topicVariable;
    QHash<QString, QString> topicValues;
    QList<ReplyField> reply;

    /// @p document's words must have been read as those of an endpoint.
    static Result<MessageTypeDeclaration, Failure> read(const SchemaDocument &document);

    /// The schema's topic, or the operator's from @p topicPatterns. Rejects placeholders that
    /// neither "topicValues" nor a required field with an "enum" of strings can fill.
    Result<EffectiveTopic, Failure> effectiveTopic(const SchemaDocument &document,
                                                   const QHash<QString, QString> &topicPatterns) const;
    /// Rejects an answer made of fields that @p document does not have, or of items of what is no list.
    Result<void, Failure> checkReply(const SchemaDocument &document) const;
};

} // namespace loom
