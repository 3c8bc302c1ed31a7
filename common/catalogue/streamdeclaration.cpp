// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/streamdeclaration.h"

#include "common/catalogue/variable.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace loom {

namespace {

bool isRoute(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("\\A(?:/[a-z0-9_-]+)+\\z"));
    return expression.match(text).hasMatch();
}

bool isOptionalVariable(const QJsonValue &value)
{
    return value.isUndefined() || isVariableName(value.toString());
}

bool areTopicValues(const QJsonValue &value)
{
    const auto values = value.toObject();
    return value.isUndefined() || (value.isObject() && std::all_of(values.begin(), values.end(), [](const auto &v) {
                                       return TopicPattern::isTopicName(v.toString().toUtf8());
                                   }));
}

struct Word
{
    const char *name;
    bool (*fits)(const QJsonValue &value);
    const char *advice;
};

constexpr Word Words[] = {
    {"route", [](const QJsonValue &value) { return isRoute(value.toString()); },
     "name the path to post to, in small letters, such as \"/sensor/gps\""},
    {"topic", [](const QJsonValue &value) { return value.isString(); },
     "name the topic, such as \"device.sensor.{sensor_type}.raw\""},
    {"topicVariable", isOptionalVariable, "name a variable in capital letters, such as \"DEVICE_SENSOR_RAW\""},
    {"topicValues", areTopicValues, "give each placeholder a string of letters, digits, \".\", \"_\" and \"-\""},
};

std::optional<Failure> checkWords(const SchemaDocument &document)
{
    const auto pointer = QStringLiteral("/x-loom");
    const auto declared = document.schema[QStringLiteral("x-loom")].toObject();
    for (const auto &name : declared.keys()) {
        if (std::none_of(std::begin(Words), std::end(Words),
                         [&](const Word &word) { return name == QLatin1String(word.name); }))
            return document.failure(pointer + u'/' + name,
                                    QStringLiteral("this word is unknown; there are route, topic, topicVariable "
                                                   "and topicValues"));
    }
    for (const auto &word : Words) {
        if (!word.fits(declared[QLatin1String(word.name)]))
            return document.failure(pointer + u'/' + QLatin1String(word.name), QString::fromLatin1(word.advice));
    }
    return std::nullopt;
}

/// The fields that every message has and whose values are known beforehand.
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

QString braced(QStringList names)
{
    names.sort();
    for (auto &name : names)
        name = u'{' + name + u'}';
    return names.isEmpty() ? QStringLiteral("none is") : names.join(QStringLiteral(", ")) + QStringLiteral(" may be");
}

} // namespace

Result<StreamDeclaration, Failure> StreamDeclaration::read(const SchemaDocument &document)
{
    if (const auto failure = checkWords(document))
        return *failure;
    const auto declared = document.schema[QStringLiteral("x-loom")].toObject();
    const auto topic = TopicPattern::parse(declared[QStringLiteral("topic")].toString());
    if (!topic)
        return document.failure(QStringLiteral("/x-loom/topic"), topic.error().message);

    StreamDeclaration declaration{declared[QStringLiteral("route")].toString().toLatin1(),
                                  *topic,
                                  declared[QStringLiteral("topicVariable")].toString(),
                                  {}};
    const auto values = declared[QStringLiteral("topicValues")].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        declaration.topicValues.insert(it.key(), it.value().toString());
    return declaration;
}

Result<TopicInForce, Failure> StreamDeclaration::topicInForce(const SchemaDocument &document,
                                                              const QHash<QString, QString> &topicPatterns) const
{
    TopicInForce inForce{document.file + QStringLiteral(": /x-loom/topic"), topic, {}};
    if (!topicVariable.isEmpty() && topicPatterns.contains(topicVariable)) {
        const auto text = topicPatterns[topicVariable];
        inForce.source = QStringLiteral("LOOM_TOPIC_%1=\"%2\"").arg(topicVariable, text);
        const auto pattern = TopicPattern::parse(text);
        if (!pattern)
            return Failure{inForce.source + QStringLiteral(": ") + pattern.error().message};
        inForce.pattern = *pattern;
    }

    inForce.pattern = inForce.pattern.filled(topicValues);
    const auto fields = enumeratedFields(document.schema);
    for (const auto &name : inForce.pattern.placeholders()) {
        if (!fields.contains(name))
            return Failure{
                QStringLiteral("%1: {%2} cannot be filled in for %3; %4 used")
                    .arg(inForce.source, name, QString::fromLatin1(route), braced(topicValues.keys() + fields.keys()))};
        inForce.fields.insert(name, fields[name]);
    }
    return inForce;
}

} // namespace loom
