// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/core/logging.h"
#include "common/core/result.h"
#include "service/access/accesssettings.h"
#include "service/http/httpsettings.h"
#include "service/limits/throttle.h"
#include "service/monitor/monitorsettings.h"
#include "service/publish/kafkasettings.h"
#include "service/tls/tlssettings.h"
#include "service/websocket/audiosettings.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace loom {

/// All settings with their defaults. The table in settings.cpp has the name, meaning and allowed values of each.
struct Config
{
    QString host = QStringLiteral("0.0.0.0");
    int port = 8000;
    int metricsPort = 8001;
    int workers = 1;
    QUrl publicUrl; ///< without a trailing slash
    QString environment = QStringLiteral("production");
    LogLevel logLevel = LogLevel::Info;
    LogFormat logFormat = LogFormat::Auto;
    bool debug = false;
    qint64 memoryBytes = 0; ///< 0: the memory of the machine or of its control group
    qint64 maxBufferedBytes = 0; ///< limit of MemoryBudget; 0: derived from the memory
    int shutdownTimeoutS = 25;
    HttpSettings http;
    TlsSettings tls;
    AccessSettings access;
    RateLimitSettings rateLimit;
    AudioSettings audio;
    MonitorSettings monitor;
    int timestampToleranceHours = 24;
    KafkaSettings kafka;
    QString kafkaOptions;
    CatalogueOptions catalogue;

    /// Returns an error for settings that are valid one by one, but not together.
    std::optional<Failure> problem() const;
    /// Whether metrics and health checks have a separate port.
    bool hasMetricsPort() const
    {
        return (http.metrics || http.healthChecks) && (metricsPort != port || metricsPort == 0);
    }
    /// Returns an error if two settings name the same port.
    std::optional<Failure> portConflict() const;
    bool usesEmbeddedBroker() const { return kafka.bootstrapServers == "embedded"; }
};

} // namespace loom
