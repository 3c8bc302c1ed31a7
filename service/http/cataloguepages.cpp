// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/cataloguepages.h"

#include "common/catalogue/catalogue.h"
#include "common/core/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace loom {

namespace {

constexpr QByteArrayView AppsBelow("/system/apps/");
constexpr QLatin1String Applications("running_applications");
constexpr QLatin1String MetadataType("metadata_type");
constexpr QByteArrayView MetadataRoute("/system/metadata");

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QString text(const QByteArray &latin1)
{
    return QString::fromLatin1(latin1);
}

QJsonObject fieldOf(const Stream &stream, QLatin1String name)
{
    return stream.schema[QStringLiteral("properties")][name].toObject();
}

Page constantPage(const QByteArray &path, const QString &group, const QString &title, const QString &description,
                  const QJsonObject &schema, const QByteArray &body)
{
    return {path, {group, title, description, "application/json", schema, json(body)}, [body](const PageRequest &) {
                return Reply::json(200, body);
            }};
}

/// By platform, in the order in which clients have always been told: "macos" before "android".
std::vector<const Stream *> appStreams(const Catalogue &catalogue)
{
    std::vector<const Stream *> streams;
    for (const auto &stream : catalogue.streams()) {
        if (stream.route.startsWith(AppsBelow))
            streams.push_back(&stream);
    }
    std::sort(streams.begin(), streams.end(), [](const auto *a, const auto *b) { return a->route > b->route; });
    return streams;
}

QByteArray appStatistics(const Catalogue &catalogue)
{
    QJsonArray platforms;
    JsonObjectText topics;
    bool isEnabled = false;
    QJsonValue limit;
    for (const auto *stream : appStreams(catalogue)) {
        const auto platform = stream->route.sliced(AppsBelow.size());
        platforms.append(text(platform));
        topics.add(platform, text(stream->topic.fill({})));
        isEnabled = isEnabled || stream->isEnabled;
        limit = fieldOf(*stream, Applications)[QStringLiteral("maxItems")];
    }
    return JsonObjectText()
        .add("app_monitoring_enabled", isEnabled)
        .add("max_apps_per_request", limit)
        .add("supported_platforms", platforms)
        .addText("topics", topics.take())
        .take();
}

QJsonValue exampleOf(const Stream &stream, const QString &type)
{
    for (const auto &example : stream.examples) {
        if (example[MetadataType] == type)
            return example[QStringLiteral("metadata")];
    }
    return QJsonObject();
}

QByteArray metadataTypes(const Stream &stream)
{
    const auto field = fieldOf(stream, MetadataType);
    const auto descriptions = field[QStringLiteral("x-enumDescriptions")].toObject();
    JsonObjectText types;
    for (const auto &type : field[QStringLiteral("enum")].toArray()) {
        const auto name = type.toString();
        types.addText(
            name.toUtf8(),
            JsonObjectText().add("description", descriptions[name]).add("example", exampleOf(stream, name)).take());
    }
    return JsonObjectText()
        .addText("supported_types", types.take())
        .add("topic", text(stream.topic.fill({})))
        .add("max_size", QStringLiteral("1MB"))
        .take();
}

QByteArray audioConnections(const AudioActivity &activity, qint64 uptimeSeconds)
{
    return JsonObjectText()
        .add("active_connections", activity.devices.size())
        .add("connected_devices", QJsonArray::fromStringList(activity.devices))
        .add("total_messages_received", activity.messagesReceived)
        .add("uptime_seconds", uptimeSeconds)
        .take();
}

} // namespace

Page appStatisticsPage(const Catalogue &catalogue)
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
    return constantPage(
        "/system/apps/stats", QStringLiteral("System"), QStringLiteral("App monitoring"),
        QStringLiteral("Whether running applications are taken, how many at a time, and where they go."), schema,
        appStatistics(catalogue));
}

Page metadataTypesPage(const Catalogue &catalogue)
{
    const auto schema = json(R"({"type": "object", "required": ["supported_types", "topic", "max_size"],
        "properties": {
            "supported_types": {"type": "object", "additionalProperties": {
                "type": "object", "required": ["description", "example"],
                "properties": {"description": {"type": "string"}, "example": {"type": "object"}}}},
            "topic": {"type": "string"},
            "max_size": {"type": "string"}
        }})");
    const auto *stream = catalogue.findByRoute(MetadataRoute);
    Q_ASSERT(stream);
    return constantPage("/system/metadata/types", QStringLiteral("System"), QStringLiteral("Kinds of metadata"),
                        QStringLiteral("The kinds of device metadata that are taken, each with an example."), schema,
                        metadataTypes(*stream));
}

Page audioConnectionsPage(std::function<AudioActivity()> activity, qint64 startedAt)
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
    const AudioActivity some{{QStringLiteral("headset-2"), QStringLiteral("microphone-hall")}, 1207};
    return {"/audio/connections",
            {QStringLiteral("Audio"), QStringLiteral("Audio connections"),
             QStringLiteral("The devices that stream audio over a WebSocket at this moment."), "application/json",
             schema, json(audioConnections(some, 3600))},
            [activity = std::move(activity), startedAt](const PageRequest &request) {
                auto reply = Reply::json(200, audioConnections(activity(), (request.now - startedAt) / 1000));
                reply.headers.append(HttpHeader{"Cache-Control", "no-store"});
                return reply;
            },
            Scope::ReadMetrics};
}

} // namespace loom
