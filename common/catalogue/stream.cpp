// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/stream.h"

#include "common/catalogue/streamdeclaration.h"
#include "common/validation/validator.h"

#include <optional>

namespace loom {

namespace {

/// Examples are offered to people to start from, so they have to be right.
std::optional<Failure> checkExamples(const SchemaDocument &document, const Schema &rules)
{
    constexpr int AnyTime = 0;
    Validator validator(AnyTime);
    const auto examples = document.schema[QStringLiteral("examples")].toArray();
    for (qsizetype i = 0; i < examples.size(); ++i) {
        const auto violations = validator.check(rules, examples.at(i), 0);
        if (!violations.isEmpty())
            return document.failure(QStringLiteral("/examples/%1").arg(i), Error::invalid(violations).message);
    }
    return std::nullopt;
}

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

} // namespace

QByteArray Stream::topicFor(const QJsonObject &message) const
{
    if (topicFields.isEmpty())
        return topic.fill({});
    QHash<QString, QString> values;
    for (auto it = topicFields.begin(); it != topicFields.end(); ++it)
        values.insert(it.key(), message[it.key()].toString());
    return topic.fill(values);
}

QList<QByteArray> Stream::topics() const
{
    QList<QByteArray> names;
    for (const auto &values : everyCombination(topicFields))
        names << topic.fill(values);
    return names;
}

Result<Stream, Failure> Stream::fromSchema(const SchemaDocument &document, const QHash<QString, QString> &topicPatterns)
{
    const auto declaration = StreamDeclaration::read(document);
    if (!declaration)
        return declaration.error();
    const auto topic = declaration->topicInForce(document, topicPatterns);
    if (!topic)
        return topic.error();
    const auto rules = Schema::compile(document.schema, document.file);
    if (!rules)
        return rules.error();
    if (const auto failure = checkExamples(document, *rules))
        return *failure;

    const auto &schema = document.schema;
    const auto title = schema[QStringLiteral("title")].toString(document.id);
    Stream stream{document.id,
                  document.file,
                  declaration->route,
                  title,
                  schema[QStringLiteral("description")].toString(),
                  declaration->topicVariable,
                  declaration->topic.text(),
                  topic->pattern,
                  topic->fields,
                  schema,
                  *rules,
                  schema[QStringLiteral("examples")].toArray()};
    for (const auto &name : stream.topics()) {
        if (!TopicPattern::isTopicName(name))
            return Failure{QStringLiteral("%1: \"%2\" is no topic that Kafka would take")
                               .arg(topic->source, QString::fromUtf8(name))};
    }
    return stream;
}

} // namespace loom
