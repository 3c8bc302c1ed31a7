// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pages.h"

#include "common/core/jsontext.h"
#include "common/core/timetext.h"

namespace loom {

namespace {

Reply healthReply(bool isHealthy, const Health &health, qint64 now)
{
    const auto body = JsonObjectText()
                          .add("status", isHealthy ? QStringLiteral("healthy") : QStringLiteral("unhealthy"))
                          .add("timestamp", QString::fromLatin1(timeText(now)))
                          .add("version", QStringLiteral(LOOM_VERSION))
                          .add("kafka_connected", health.kafkaConnected)
                          .take();
    auto reply = Reply::json(isHealthy ? 200 : 503, body);
    reply.headers.append(HttpHeader{"Cache-Control", "no-store"});
    return reply;
}

} // namespace

Reply infoPage(const Health &, qint64)
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
    return Reply::json(
        200, JsonObjectText()
                 .add("service", QStringLiteral("loom-ingestion-api"))
                 .add("version", QStringLiteral(LOOM_VERSION))
                 .add("description", QStringLiteral("Takes readings of devices and stores them in Kafka topics"))
                 .addText("endpoints", endpoints)
                 .take());
}

Reply livenessPage(const Health &health, qint64 now)
{
    return healthReply(health.canServe, health, now);
}

Reply readinessPage(const Health &health, qint64 now)
{
    return healthReply(health.isReady(), health, now);
}

} // namespace loom
