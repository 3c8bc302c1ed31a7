// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pages.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "service/http/apiversion.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

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
    body.add("status", isHealthy ? u"healthy"_s : u"unhealthy"_s)
        .add("timestamp", QString::fromLatin1(timeText(now)))
        .add("version", ApiVersion.toString())
        .add("kafka_connected", kafkaConnected);
    if (!isHealthy && !reason.isEmpty())
        body.add("reason", reason);
    return body.take();
}

Reply healthReply(bool isHealthy, const ServiceHealth &health, qint64 now)
{
    const QString reason = health.isDraining ? u"the service is shutting down"_s : health.reason;
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
    return {.group = u"Health"_s,
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
                               .add("health", u"/healthz"_s)
                               .add("readiness", u"/readyz"_s)
                               .add("audio_websocket", u"/audio/stream/{device_id}"_s)
                               .add("audio_upload", u"/audio/upload"_s)
                               .add("sensor_endpoints", u"/sensor/*"_s)
                               .add("metrics", u"/metrics"_s)
                               .add("docs", u"/docs"_s)
                               .take();
    return JsonObjectWriter()
        .add("service", u"loom-ingestion-api"_s)
        .add("version", ApiVersion.toString())
        .add("description", u"Takes readings of devices and stores them in Kafka topics"_s)
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
            {.group = u"Service"_s,
             .title = u"Service information"_s,
             .description = u"Name of the service, version of its API, and its endpoints."_s,
             .contentType = "application/json",
             .schema = schema,
             .example = json(body)},
            [body](const PageRequest &) { return Reply::json(200, body); }};
}

std::vector<HttpPage> healthPages()
{
    return {
        {"/healthz",
         healthNotes(u"Liveness"_s, u"200 while the process serves, whether or not Kafka is reachable; 503 once only a "
                                    "restart helps."_s),
         [](const PageRequest &request) { return healthReply(request.health.canServe, request.health, request.now); }},
        {"/readyz",
         healthNotes(u"Readiness"_s,
                     u"200 when a message posted now would be stored, whichever its topic; 503 with the "
                     "reason while Kafka is unreachable, or cannot store messages of some topic, or the "
                     "service shuts down. Messages of the other topics are still stored."_s),
         [](const PageRequest &request) { return healthReply(request.health.isReady(), request.health, request.now); }},
    };
}

HttpPage metricsPage(std::function<Result<QByteArray>()> text, const QByteArray &contentType)
{
    const PageNotes notes{.group = u"Monitoring"_s,
                          .title = u"Metrics"_s,
                          .description = u"Service metrics in the Prometheus text format."_s,
                          .contentType = contentType,
                          .example = u"# TYPE loom_kafka_connected gauge\nloom_kafka_connected 1\n"_s};
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
