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

/// The topic pattern that a message type uses: the schema's or the operator's.
struct EffectiveTopic
{
    QString source; ///< origin of the pattern, for failure texts
    TopicPattern pattern; ///< remaining placeholders are fields of the message
    QHash<QString, QStringList> fields; ///< possible values of these fields
};

/// The part of a schema's "x-loom" object that both kinds of endpoint have (message type and batch).
struct EndpointDeclaration
{
    QByteArray route;
    QString item; ///< for a batch: id of the default message type of its items; empty for a message type
    bool takesLargeBodies = false;
    QString switchName;

    bool isBatch() const { return !item.isEmpty(); }

    /// Reads the declaration. Rejects keywords that are unknown, missing, or belong to the other kind of endpoint.
    static Result<EndpointDeclaration, Failure> read(const SchemaDocument &document);
};

/// The part of a schema's "x-loom" object that only message types have.
struct MessageTypeDeclaration
{
    QByteArray route;
    TopicPattern topic;
    QString topicVariable;
    QHash<QString, QString> topicValues;
    QList<ReplyField> reply;

    /// Reads the declaration. Call EndpointDeclaration::read() for @p document first: it checks the keywords.
    static Result<MessageTypeDeclaration, Failure> read(const SchemaDocument &document);

    /// Returns the schema's topic pattern, or the operator's if @p topicPatterns contains one. Rejects placeholders
    /// that neither "topicValues" nor a required field with an "enum" of strings can fill.
    Result<EffectiveTopic, Failure> effectiveTopic(const SchemaDocument &document,
                                                   const QHash<QString, QString> &topicPatterns) const;
    /// Rejects a "reply" that uses a field which @p document does not have, or counts the items of a field which is not
    /// an array.
    Result<void, Failure> checkReply(const SchemaDocument &document) const;
};

} // namespace loom
