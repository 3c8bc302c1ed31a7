// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/messagetype.h"

#include "common/catalogue/messagetypedeclaration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QList<QHash<QString, QString>> everyCombination(const QHash<QString, QStringList> &values)
{
    QList<QHash<QString, QString>> combinations{{}};
    for (auto it = values.begin(); it != values.end(); ++it) {
        QList<QHash<QString, QString>> longer;
        for (auto combination : combinations) {
            for (const auto &value : it.value()) {
                combination.insert(it.key(), value);
                longer << combination;
            }
        }
        combinations = longer;
    }
    return combinations;
}

bool hasFewTopics(const QHash<QString, QStringList> &fields)
{
    qsizetype count = 1;
    return std::all_of(fields.begin(), fields.end(),
                       [&](const QStringList &values) { return (count *= values.size()) <= MessageType::MaxTopics; });
}

} // namespace

QByteArray MessageType::topicFor(const QJsonObject &message) const
{
    return topic.fillBy([&](const QString &field) { return message[field].toString(); });
}

QByteArray MessageType::topicFor(const JsonFields &message) const
{
    const auto ready = readyTopics.isEmpty() ? QByteArray() : readyTopics.value(message[topicField].toString());
    return ready.isEmpty() ? topicFor(message.object()) : ready;
}

QList<QByteArray> MessageType::topics() const
{
    QList<QByteArray> names;
    for (const auto &values : everyCombination(topicFields))
        names << topic.fill(values);
    return names;
}

Result<MessageType, Failure> MessageType::make(const Endpoint &endpoint, const MessageTypeDeclaration &declaration,
                                               const QHash<QString, QString> &topicPatterns)
{
    const SchemaDocument document{endpoint.file, endpoint.id, endpoint.schema};
    const auto topic = declaration.effectiveTopic(document, topicPatterns);
    if (!topic)
        return topic.error();
    if (const auto done = declaration.checkReply(document); !done)
        return done.error();

    if (!hasFewTopics(topic->fields))
        return Failure{u"%1: this pattern results in more than %2 topics; remove a placeholder, or values from "
                       "its field's \"enum\""_s.arg(topic->source)
                           .arg(MessageType::MaxTopics)};

    MessageType messageType{endpoint,      declaration.topicVariable, declaration.topic.text(), topic->pattern,
                            topic->fields, declaration.reply};
    for (const auto &name : messageType.topics()) {
        if (!TopicPattern::isTopicName(name))
            return Failure{u"%1: \"%2\" is not a legal Kafka topic name"_s.arg(topic->source, QString::fromUtf8(name))};
    }
    if (topic->fields.size() == 1) {
        const auto field = topic->fields.begin();
        messageType.topicField = FieldName(field.key());
        for (const auto &value : field.value())
            messageType.readyTopics.insert(value, messageType.topic.fill({{field.key(), value}}));
    }
    return messageType;
}

} // namespace loom
