// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/cataloguepages.h"

#include "common/catalogue/catalogue.h"
#include "common/core/parsedjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QByteArrayView AppsBelow("/system/apps/");
constexpr QLatin1StringView Applications("running_applications");
constexpr QLatin1StringView MetadataType("metadata_type");
constexpr QByteArrayView MetadataRoute("/system/metadata");

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QString text(const QByteArray &latin1)
{
    return QString::fromLatin1(latin1);
}

QJsonObject fieldOf(const MessageType &messageType, QLatin1StringView name)
{
    return messageType.schema[u"properties"_s][name].toObject();
}

HttpPage constantPage(const QByteArray &path, const QString &group, const QString &title, const QString &description,
                      const QJsonObject &schema, const QByteArray &body)
{
    const PageNotes notes{.group = group,
                          .title = title,
                          .description = description,
                          .contentType = "application/json",
                          .schema = schema,
                          .example = json(body)};
    return {path, notes, [body](const PageRequest &) { return Reply::json(200, body); }};
}

/// One message type per platform, in the order of earlier releases: "macos" before "android".
std::vector<const MessageType *> appStreams(const Catalogue &catalogue)
{
    std::vector<const MessageType *> messageTypes;
    for (const auto &messageType : catalogue.messageTypes()) {
        if (messageType.route.startsWith(AppsBelow))
            messageTypes.push_back(&messageType);
    }
    std::sort(messageTypes.begin(), messageTypes.end(),
              [](const auto *a, const auto *b) { return a->route > b->route; });
    return messageTypes;
}

QByteArray appStatistics(const Catalogue &catalogue)
{
    QJsonArray platforms;
    JsonObjectWriter topics;
    bool isEnabled = false;
    QJsonValue limit;
    for (const auto *messageType : appStreams(catalogue)) {
        const auto platform = messageType->route.sliced(AppsBelow.size());
        platforms.append(text(platform));
        topics.add(platform, text(messageType->topic.fill({})));
        isEnabled = isEnabled || messageType->isEnabled;
        limit = fieldOf(*messageType, Applications)[u"maxItems"_s];
    }
    return JsonObjectWriter()
        .add("app_monitoring_enabled", isEnabled)
        .add("max_apps_per_request", limit)
        .add("supported_platforms", platforms)
        .addText("topics", topics.take())
        .take();
}

QJsonValue exampleOf(const MessageType &messageType, const QString &type)
{
    for (const auto &example : messageType.examples) {
        if (example[MetadataType] == type)
            return example[u"metadata"_s];
    }
    return QJsonObject();
}

QByteArray metadataTypes(const MessageType &messageType)
{
    const auto field = fieldOf(messageType, MetadataType);
    const auto descriptions = field[u"x-enumDescriptions"_s].toObject();
    JsonObjectWriter types;
    for (const auto &type : field[u"enum"_s].toArray()) {
        const auto name = type.toString();
        types.addText(name.toUtf8(), JsonObjectWriter()
                                         .add("description", descriptions[name])
                                         .add("example", exampleOf(messageType, name))
                                         .take());
    }
    return JsonObjectWriter()
        .addText("supported_types", types.take())
        .add("topic", text(messageType.topic.fill({})))
        .add("max_size", u"1MB"_s)
        .take();
}

QByteArray audioConnections(const AudioActivity &activity, qint64 uptimeSeconds)
{
    return JsonObjectWriter()
        .add("active_connections", activity.devices.size())
        .add("connected_devices", QJsonArray::fromStringList(activity.devices))
        .add("total_messages_received", activity.messagesReceived)
        .add("uptime_seconds", uptimeSeconds)
        .take();
}

} // namespace

HttpPage appStatisticsPage(const Catalogue &catalogue)
{
    const auto schema = json(R"({"type": "object",
        "required": ["app_monitoring_enabled", "max_apps_per_request", "supported_platforms", "topics"],
        "properties": {
            "app_monitoring_enabled": {"type": "boolean"},
            "max_apps_per_request": {"type": "integer", "minimum": 1},
            "supported_platforms": {"type": "array", "items": {"type": "string"}},
            "topics": {"type": "object", "additionalProperties": {"type": "string"},
                       "description": "The Kafka topic of each platform."}
        }})");
    return constantPage("/system/apps/stats", u"System"_s, u"App monitoring"_s,
                        u"Whether messages about running applications are accepted, the maximum number "
                        "of applications in one message, and the Kafka topic of each platform."_s,
                        schema, appStatistics(catalogue));
}

HttpPage metadataTypesPage(const Catalogue &catalogue)
{
    const auto schema = json(R"({"type": "object", "required": ["supported_types", "topic", "max_size"],
        "properties": {
            "supported_types": {"type": "object", "additionalProperties": {
                "type": "object", "required": ["description", "example"],
                "properties": {"description": {"type": "string"}, "example": {"type": "object"}}}},
            "topic": {"type": "string"},
            "max_size": {"type": "string"}
        }})");
    const auto *messageType = catalogue.findByRoute(MetadataRoute);
    Q_ASSERT(messageType);
    return constantPage("/system/metadata/types", u"System"_s, u"Kinds of metadata"_s,
                        u"The accepted kinds of device metadata, each with an example."_s, schema,
                        metadataTypes(*messageType));
}

HttpPage audioConnectionsPage(std::function<AudioActivity()> activity, qint64 startedAt)
{
    const auto schema = json(R"({"type": "object",
        "required": ["active_connections", "connected_devices", "total_messages_received", "uptime_seconds"],
        "properties": {
            "active_connections": {"type": "integer", "minimum": 0},
            "connected_devices": {"type": "array", "items": {"type": "string"}},
            "total_messages_received": {"type": "integer", "minimum": 0,
                                        "description": "Over every WebSocket since the service was started."},
            "uptime_seconds": {"type": "integer", "minimum": 0}
        }})");
    const AudioActivity some{{u"headset-2"_s, u"microphone-hall"_s}, 1207};
    return {"/audio/connections",
            {.group = u"Audio"_s,
             .title = u"Audio connections"_s,
             .description = u"The devices that stream audio over a WebSocket at this moment."_s,
             .contentType = "application/json",
             .schema = schema,
             .example = json(audioConnections(some, 3600))},
            [activity = std::move(activity), startedAt](const PageRequest &request) {
                auto reply = Reply::json(200, audioConnections(activity(), (request.now - startedAt) / 1000));
                reply.headers.append(HttpHeader{"Cache-Control", "no-store"});
                return reply;
            },
            Scope::ReadMetrics};
}

} // namespace loom
