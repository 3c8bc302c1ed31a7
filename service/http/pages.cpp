// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pages.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace loom {

namespace {

constexpr qint64 ExampleTime = 1'767'225'600'000;

QJsonObject json(const QByteArray &text)
{
    const auto document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

/// @p reason says why the service is not healthy.
QByteArray healthBody(bool isHealthy, bool kafkaConnected, const QString &reason, qint64 now)
{
    JsonObjectWriter body;
    body.add("status", isHealthy ? QStringLiteral("healthy") : QStringLiteral("unhealthy"))
        .add("timestamp", QString::fromLatin1(timeText(now)))
        .add("version", QStringLiteral(LOOM_VERSION))
        .add("kafka_connected", kafkaConnected);
    if (!isHealthy && !reason.isEmpty())
        body.add("reason", reason);
    return body.take();
}

Reply healthReply(bool isHealthy, const ServiceHealth &health, qint64 now)
{
    const QString reason = health.isDraining ? QStringLiteral("the service is shutting down") : health.reason;
    auto reply = Reply::json(isHealthy ? 200 : 503, healthBody(isHealthy, health.kafkaConnected, reason, now));
    reply.headers.append(HttpHeader{"Cache-Control", "no-store"});
    return reply;
}

PageNotes healthNotes(const QString &title, const QString &description)
{
    static const auto schema = json(R"({"type": "object",
        "required": ["status", "timestamp", "version", "kafka_connected"],
        "properties": {
            "status": {"type": "string", "enum": ["healthy", "unhealthy"]},
            "timestamp": {"type": "string", "format": "date-time"},
            "version": {"type": "string"},
            "kafka_connected": {"type": "boolean", "description": "Whether a broker has answered within the last seconds."},
            "reason": {"type": "string", "description": "Only with 503: the reason in one line, also written to the log."}
        }})");
    return {.group = QStringLiteral("Health"),
            .title = title,
            .description = description,
            .contentType = "application/json",
            .schema = schema,
            .example = json(healthBody(true, true, {}, ExampleTime)),
            .saysUnavailable = true};
}

QByteArray infoBody()
{
    const auto endpoints = JsonObjectWriter()
                               .add("health", QStringLiteral("/healthz"))
                               .add("readiness", QStringLiteral("/readyz"))
                               .add("audio_websocket", QStringLiteral("/audio/stream/{device_id}"))
                               .add("audio_upload", QStringLiteral("/audio/upload"))
                               .add("sensor_endpoints", QStringLiteral("/sensor/*"))
                               .add("metrics", QStringLiteral("/metrics"))
                               .add("docs", QStringLiteral("/docs"))
                               .take();
    return JsonObjectWriter()
        .add("service", QStringLiteral("loom-ingestion-api"))
        .add("version", QStringLiteral(LOOM_VERSION))
        .add("description", QStringLiteral("Takes readings of devices and stores them in Kafka topics"))
        .addText("endpoints", endpoints)
        .take();
}

} // namespace

HttpPage infoPage()
{
    const auto schema = json(R"({"type": "object", "required": ["service", "version", "description", "endpoints"],
        "properties": {
            "service": {"type": "string"}, "version": {"type": "string"}, "description": {"type": "string"},
            "endpoints": {"type": "object", "additionalProperties": {"type": "string"}}
        }})");
    const auto body = infoBody();
    return {"/",
            {.group = QStringLiteral("Service"),
             .title = QStringLiteral("Service information"),
             .description = QStringLiteral("Name and version of the service, and its endpoints."),
             .contentType = "application/json",
             .schema = schema,
             .example = json(body)},
            [body](const PageRequest &) { return Reply::json(200, body); }};
}

std::vector<HttpPage> healthPages()
{
    return {
        {"/healthz",
         healthNotes(QStringLiteral("Liveness"),
                     QStringLiteral("200 while the process serves, whether or not Kafka is reachable; 503 once only a "
                                    "restart helps.")),
         [](const PageRequest &request) { return healthReply(request.health.canServe, request.health, request.now); }},
        {"/readyz",
         healthNotes(QStringLiteral("Readiness"),
                     QStringLiteral("200 when a message posted now would be stored, whichever its topic; 503 with the "
                                    "reason while Kafka is unreachable, or cannot store messages of some topic, or the "
                                    "service shuts down. Messages of the other topics are still stored.")),
         [](const PageRequest &request) { return healthReply(request.health.isReady(), request.health, request.now); }},
    };
}

HttpPage metricsPage(std::function<Result<QByteArray>()> text, const QByteArray &contentType)
{
    const PageNotes notes{.group = QStringLiteral("Monitoring"),
                          .title = QStringLiteral("Metrics"),
                          .description = QStringLiteral("Service metrics in the Prometheus text format."),
                          .contentType = contentType,
                          .example = QStringLiteral("# TYPE loom_kafka_connected gauge\nloom_kafka_connected 1\n")};
    return {"/metrics", notes,
            [text = std::move(text), contentType](const PageRequest &request) {
                const auto metrics = text();
                if (!metrics)
                    return Reply::error(metrics.error(), {}, request.now);
                return Reply{.contentType = contentType, .body = *metrics, .headers = {{"Cache-Control", "no-store"}}};
            },
            Scope::ReadMetrics};
}

} // namespace loom
