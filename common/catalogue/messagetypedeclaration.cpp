// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/messagetypedeclaration.h"

#include "common/catalogue/schemasetting.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace loom {

namespace {

bool isRoute(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("\\A(?:/[a-z0-9_-]+)+\\z"));
    return expression.match(text).hasMatch();
}

bool isTopicValue(const QJsonValue &value)
{
    return TopicPattern::isTopicName(value.toString().toUtf8());
}

bool areTopicValues(const QJsonValue &value)
{
    const auto values = value.toObject();
    return value.isObject() && std::all_of(values.begin(), values.end(), isTopicValue);
}

const QRegularExpression &replyExpression()
{
    static const QRegularExpression expression(QStringLiteral("\\A(?<kind>count|value):/(?<field>[^/~]+)\\z"));
    return expression;
}

bool isReply(const QJsonValue &value)
{
    const auto fields = value.toObject();
    return value.isObject() && std::all_of(fields.begin(), fields.end(), [](const auto &field) {
               return replyExpression().match(field.toString()).hasMatch();
           });
}

bool isVariable(const QJsonValue &value)
{
    return isSettingName(value.toString());
}

enum Kinds : unsigned {
    OfStreams = 1,
    OfBatches = 2,
    OfBoth = OfStreams | OfBatches
};

struct Word
{
    const char *name;
    Kinds kinds;
    bool isRequired;
    bool (*fits)(const QJsonValue &value);
    const char *advice;
};

constexpr Word Words[] = {
    {"route", OfBoth, true, [](const QJsonValue &value) { return isRoute(value.toString()); },
     "specify the path of the endpoint in lower-case letters, such as \"/sensor/gps\""},
    {"topic", OfStreams, true, [](const QJsonValue &value) { return value.isString(); },
     "specify the topic, such as \"device.sensor.{sensor_type}.raw\""},
    {"topicVariable", OfStreams, false, isVariable,
     "specify a setting name in capital letters, such as \"DEVICE_SENSOR_RAW\""},
    {"topicValues", OfStreams, false, areTopicValues,
     "give each placeholder a string of letters, digits, \".\", \"_\" and \"-\""},
    {"reply", OfStreams, false, isReply,
     "use \"value:/field\" or \"count:/field\" for each field of the response, with a field of the message"},
    {"item", OfBatches, true, [](const QJsonValue &value) { return value.toString().startsWith(u'/'); },
     "specify the $id of the items' schema, such as \"/device/sensor/generic/v1\""},
    {"largeBodies", OfBoth, false, [](const QJsonValue &value) { return value.isBool(); }, "use true or false"},
    {"switch", OfBoth, false, isVariable, "specify a setting name in capital letters, such as \"APP_MONITORING\""},
};

QString wordsOf(Kinds kinds)
{
    QStringList names;
    for (const auto &word : Words) {
        if ((word.kinds & kinds) != 0)
            names << QString::fromLatin1(word.name);
    }
    return names.join(QStringLiteral(", "));
}

Result<void, Failure> checkWords(const SchemaDocument &document, const QJsonObject &declared, Kinds kinds)
{
    const auto pointer = QStringLiteral("/x-loom/");
    for (const auto &name : declared.keys()) {
        if (std::none_of(std::begin(Words), std::end(Words), [&](const Word &word) {
                return name == QLatin1String(word.name) && (word.kinds & kinds) != 0;
            }))
            return document.failure(pointer + name,
                                    QStringLiteral("unknown keyword; allowed are %1").arg(wordsOf(kinds)));
    }
    for (const auto &word : Words) {
        const auto value = declared[QLatin1String(word.name)];
        const bool isDue = (word.kinds & kinds) != 0 && (word.isRequired || !value.isUndefined());
        if (isDue && !word.fits(value))
            return document.failure(pointer + QLatin1String(word.name), QString::fromLatin1(word.advice));
    }
    return {};
}

QJsonObject declarationOf(const SchemaDocument &document)
{
    return document.schema[QStringLiteral("x-loom")].toObject();
}

QList<ReplyField> replyOf(const QJsonObject &declared)
{
    QList<ReplyField> fields;
    for (auto it = declared.begin(); it != declared.end(); ++it) {
        const auto match = replyExpression().match(it.value().toString());
        const bool counts = match.captured(u"kind") == QStringLiteral("count");
        fields.append(
            {it.key().toUtf8(), counts ? ReplyField::Kind::Count : ReplyField::Kind::Value, match.captured(u"field")});
    }
    return fields;
}

/// Returns the possible values of the required fields with an "enum" of strings.
QHash<QString, QStringList> enumeratedFields(const QJsonObject &schema)
{
    QHash<QString, QStringList> fields;
    const auto properties = schema[QStringLiteral("properties")].toObject();
    for (const auto &name : schema[QStringLiteral("required")].toArray()) {
        const auto property = properties[name.toString()].toObject();
        const auto values = property[QStringLiteral("enum")].toArray();
        if (!std::all_of(values.begin(), values.end(), [](const auto &value) { return value.isString(); }))
            continue;
        for (const auto &value : values)
            fields[name.toString()] << value.toString();
    }
    return fields;
}

QString braced(QStringList names, const QStringList &more)
{
    names += more;
    names.sort();
    for (auto &name : names)
        name = u'{' + name + u'}';
    return names.isEmpty() ? QStringLiteral("none is") : names.join(QStringLiteral(", ")) + QStringLiteral(" may be");
}

} // namespace

Result<EndpointDeclaration, Failure> EndpointDeclaration::read(const SchemaDocument &document)
{
    const auto declared = declarationOf(document);
    const bool isBatch = declared.contains(QStringLiteral("item"));
    if (const auto done = checkWords(document, declared, isBatch ? OfBatches : OfStreams); !done)
        return done.error();
    return EndpointDeclaration{
        declared[QStringLiteral("route")].toString().toLatin1(), declared[QStringLiteral("item")].toString().mid(1),
        declared[QStringLiteral("largeBodies")].toBool(), declared[QStringLiteral("switch")].toString()};
}

Result<MessageTypeDeclaration, Failure> MessageTypeDeclaration::read(const SchemaDocument &document)
{
    const auto declared = declarationOf(document);
    const auto topic = TopicPattern::parse(declared[QStringLiteral("topic")].toString());
    if (!topic)
        return document.failure(QStringLiteral("/x-loom/topic"), topic.error().message);

    MessageTypeDeclaration declaration{declared[QStringLiteral("route")].toString().toLatin1(),
                                       *topic,
                                       declared[QStringLiteral("topicVariable")].toString(),
                                       {},
                                       replyOf(declared[QStringLiteral("reply")].toObject())};
    const auto values = declared[QStringLiteral("topicValues")].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        declaration.topicValues.insert(it.key(), it.value().toString());
    return declaration;
}

Result<void, Failure> MessageTypeDeclaration::checkReply(const SchemaDocument &document) const
{
    const auto fields = document.schema[QStringLiteral("properties")].toObject();
    for (const auto &part : reply) {
        const auto field = fields[part.field].toObject();
        const auto place = QStringLiteral("/x-loom/reply/") + QString::fromUtf8(part.name);
        if (field.isEmpty())
            return document.failure(place, QStringLiteral("the schema has no field \"%1\"").arg(part.field));
        if (part.kind == ReplyField::Kind::Count && !field.contains(QStringLiteral("items")))
            return document.failure(place, QStringLiteral("\"%1\" has no items to count").arg(part.field));
    }
    return {};
}

Result<EffectiveTopic, Failure> MessageTypeDeclaration::effectiveTopic(
    const SchemaDocument &document, const QHash<QString, QString> &topicPatterns) const
{
    EffectiveTopic effective{document.file + QStringLiteral(": /x-loom/topic"), topic, {}};
    if (!topicVariable.isEmpty() && topicPatterns.contains(topicVariable)) {
        const auto text = topicPatterns[topicVariable];
        effective.source = QStringLiteral("LOOM_TOPIC_%1=\"%2\"").arg(topicVariable, text);
        const auto pattern = TopicPattern::parse(text);
        if (!pattern)
            return Failure{effective.source + QStringLiteral(": ") + pattern.error().message};
        effective.pattern = *pattern;
    }

    effective.pattern = effective.pattern.filled(topicValues);
    const auto fields = enumeratedFields(document.schema);
    for (const auto &name : effective.pattern.placeholders()) {
        if (!fields.contains(name))
            return Failure{QStringLiteral("%1: placeholder {%2} cannot be used for %3; %4 used")
                               .arg(effective.source, name, QString::fromLatin1(route),
                                    braced(topicValues.keys(), fields.keys()))};
        effective.fields.insert(name, fields[name]);
    }
    return effective;
}

} // namespace loom
