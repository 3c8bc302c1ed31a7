// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/messagetypedeclaration.h"

#include "common/catalogue/schemasetting.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isRoute(const QString &text)
{
    static const QRegularExpression expression(u"\\A(?:/[a-z0-9_-]+)+\\z"_s);
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
    static const QRegularExpression expression(u"\\A(?<kind>count|value):/(?<field>[^/~]+)\\z"_s);
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
    return names.join(u", "_s);
}

Result<void, Failure> checkWords(const SchemaDocument &document, const QJsonObject &declared, Kinds kinds)
{
    const auto pointer = u"/x-loom/"_s;
    for (const auto &name : declared.keys()) {
        if (std::none_of(std::begin(Words), std::end(Words), [&](const Word &word) {
                return name == QLatin1StringView(word.name) && (word.kinds & kinds) != 0;
            }))
            return document.failure(pointer + name, u"unknown keyword; allowed are %1"_s.arg(wordsOf(kinds)));
    }
    for (const auto &word : Words) {
        const auto value = declared[QLatin1StringView(word.name)];
        const bool isDue = (word.kinds & kinds) != 0 && (word.isRequired || !value.isUndefined());
        if (isDue && !word.fits(value))
            return document.failure(pointer + QLatin1StringView(word.name), QString::fromLatin1(word.advice));
    }
    return {};
}

QJsonObject declarationOf(const SchemaDocument &document)
{
    return document.schema[u"x-loom"_s].toObject();
}

QList<ReplyField> replyOf(const QJsonObject &declared)
{
    QList<ReplyField> fields;
    for (auto it = declared.begin(); it != declared.end(); ++it) {
        const auto match = replyExpression().match(it.value().toString());
        const bool counts = match.captured(u"kind") == u"count"_s;
        fields.append(
            {it.key().toUtf8(), counts ? ReplyField::Kind::Count : ReplyField::Kind::Value, match.captured(u"field")});
    }
    return fields;
}

/// Returns the possible values of the required fields with an "enum" of strings.
QHash<QString, QStringList> enumeratedFields(const QJsonObject &schema)
{
    QHash<QString, QStringList> fields;
    const auto properties = schema[u"properties"_s].toObject();
    for (const auto &name : schema[u"required"_s].toArray()) {
        const auto property = properties[name.toString()].toObject();
        const auto values = property[u"enum"_s].toArray();
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
    return names.isEmpty() ? u"none is"_s : names.join(u", "_s) + u" may be"_s;
}

} // namespace

Result<EndpointDeclaration, Failure> EndpointDeclaration::read(const SchemaDocument &document)
{
    const auto declared = declarationOf(document);
    const bool isBatch = declared.contains(u"item"_s);
    if (const auto done = checkWords(document, declared, isBatch ? OfBatches : OfStreams); !done)
        return done.error();
    return EndpointDeclaration{declared[u"route"_s].toString().toLatin1(), declared[u"item"_s].toString().mid(1),
                               declared[u"largeBodies"_s].toBool(), declared[u"switch"_s].toString()};
}

Result<MessageTypeDeclaration, Failure> MessageTypeDeclaration::read(const SchemaDocument &document)
{
    const auto declared = declarationOf(document);
    const auto topic = TopicPattern::parse(declared[u"topic"_s].toString());
    if (!topic)
        return document.failure(u"/x-loom/topic"_s, topic.error().message);

    MessageTypeDeclaration declaration{.route = declared[u"route"_s].toString().toLatin1(),
                                       .topic = *topic,
                                       .topicVariable = declared[u"topicVariable"_s].toString(),
                                       .topicValues = {},
                                       .reply = replyOf(declared[u"reply"_s].toObject())};
    const auto values = declared[u"topicValues"_s].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        declaration.topicValues.insert(it.key(), it.value().toString());
    return declaration;
}

Result<void, Failure> MessageTypeDeclaration::checkReply(const SchemaDocument &document) const
{
    const auto fields = document.schema[u"properties"_s].toObject();
    for (const auto &part : reply) {
        const auto field = fields[part.field].toObject();
        const auto place = u"/x-loom/reply/"_s + QString::fromUtf8(part.name);
        if (field.isEmpty())
            return document.failure(place, u"the schema has no field \"%1\""_s.arg(part.field));
        if (part.kind == ReplyField::Kind::Count && !field.contains(u"items"_s))
            return document.failure(place, u"\"%1\" has no items to count"_s.arg(part.field));
    }
    return {};
}

Result<EffectiveTopic, Failure> MessageTypeDeclaration::effectiveTopic(
    const SchemaDocument &document, const QHash<QString, QString> &topicPatterns) const
{
    EffectiveTopic effective{document.file + u": /x-loom/topic"_s, topic, {}};
    if (!topicVariable.isEmpty() && topicPatterns.contains(topicVariable)) {
        const auto text = topicPatterns[topicVariable];
        effective.source = u"LOOM_TOPIC_%1=\"%2\""_s.arg(topicVariable, text);
        const auto pattern = TopicPattern::parse(text);
        if (!pattern)
            return Failure{effective.source + u": "_s + pattern.error().message};
        effective.pattern = *pattern;
    }

    effective.pattern = effective.pattern.filled(topicValues);
    const auto fields = enumeratedFields(document.schema);
    for (const auto &name : effective.pattern.placeholders()) {
        if (!fields.contains(name))
            return Failure{u"%1: placeholder {%2} cannot be used for %3; %4 used"_s.arg(
                effective.source, name, QString::fromLatin1(route), braced(topicValues.keys(), fields.keys()))};
        effective.fields.insert(name, fields[name]);
    }
    return effective;
}

} // namespace loom
