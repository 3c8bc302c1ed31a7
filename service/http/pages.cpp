// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pages.h"

#include "common/core/jsontext.h"
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

QByteArray healthBody(bool isHealthy, bool kafkaConnected, qint64 now)
{
    return JsonObjectText()
        .add("status", isHealthy ? QStringLiteral("healthy") : QStringLiteral("unhealthy"))
        .add("timestamp", QString::fromLatin1(timeText(now)))
        .add("version", QStringLiteral(LOOM_VERSION))
        .add("kafka_connected", kafkaConnected)
        .take();
}

Reply healthReply(bool isHealthy, const Health &health, qint64 now)
{
    auto reply = Reply::json(isHealthy ? 200 : 503, healthBody(isHealthy, health.kafkaConnected, now));
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
            "kafka_connected": {"type": "boolean", "description": "Whether a broker has answered within the last seconds."}
        }})");
    return {QStringLiteral("Health"),
            title,
            description,
            "application/json",
            schema,
            json(healthBody(true, true, ExampleTime)),
            true};
}

QByteArray infoBody()
{
    const auto endpoints = JsonObjectText()
                               .add("health", QStringLiteral("/healthz"))
                               .add("readiness", QStringLiteral("/readyz"))
                               .add("audio_websocket", QStringLiteral("/audio/stream/{device_id}"))
                               .add("audio_upload", QStringLiteral("/audio/upload"))
                               .add("sensor_endpoints", QStringLiteral("/sensor/*"))
                               .add("metrics", QStringLiteral("/metrics"))
                               .add("docs", QStringLiteral("/docs"))
                               .take();
    return JsonObjectText()
        .add("service", QStringLiteral("loom-ingestion-api"))
        .add("version", QStringLiteral(LOOM_VERSION))
        .add("description", QStringLiteral("Takes readings of devices and stores them in Kafka topics"))
        .addText("endpoints", endpoints)
        .take();
}

} // namespace

Page infoPage()
{
    const auto schema = json(R"({"type": "object", "required": ["service", "version", "description", "endpoints"],
        "properties": {
            "service": {"type": "string"}, "version": {"type": "string"}, "description": {"type": "string"},
            "endpoints": {"type": "object", "additionalProperties": {"type": "string"}}
        }})");
    const auto body = infoBody();
    return {"/",
            {QStringLiteral("Service"), QStringLiteral("What this is"),
             QStringLiteral("The service's name and version, and where to go next."), "application/json", schema,
             json(body)},
            [body](const Health &, qint64) { return Reply::json(200, body); }};
}

std::vector<Page> healthPages()
{
    return {
        {"/healthz",
         healthNotes(QStringLiteral("Liveness"),
                     QStringLiteral("200 while the process serves, whether or not Kafka is there; 503 once only a "
                                    "restart helps.")),
         [](const Health &health, qint64 now) { return healthReply(health.canServe, health, now); }},
        {"/readyz",
         healthNotes(QStringLiteral("Readiness"),
                     QStringLiteral("200 when a message posted now would be stored; 503 while Kafka is away or the "
                                    "service shuts down.")),
         [](const Health &health, qint64 now) { return healthReply(health.isReady(), health, now); }},
    };
}

Page metricsPage(std::function<Result<QByteArray>()> text, const QByteArray &contentType)
{
    const PageNotes notes{QStringLiteral("Monitoring"),
                          QStringLiteral("Metrics"),
                          QStringLiteral("What the service has done and how it fares, in Prometheus' text format."),
                          contentType,
                          {},
                          QStringLiteral("# TYPE loom_kafka_connected gauge\nloom_kafka_connected 1\n")};
    return {"/metrics", notes, [text = std::move(text), contentType](const Health &, qint64 now) {
                const auto metrics = text();
                if (!metrics)
                    return Reply::error(metrics.error(), {}, now);
                return Reply{200, contentType, *metrics, {{"Cache-Control", "no-store"}}, false, {}};
            }};
}

} // namespace loom
