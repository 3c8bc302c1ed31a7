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

/// Everything that can be set, with its default. What each is called, means and allows is said
/// once, in the table of settings.cpp.
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
    qint64 memoryBytes = 0; ///< 0: what the machine or its control group has
    qint64 maxBufferedBytes = 0; ///< MemoryBudget's; 0: follows from the memory
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

    /// Settings that are valid one by one but not together.
    std::optional<Failure> problem() const;
    /// Whether metrics and health checks have a port of their own.
    bool hasMetricsPort() const
    {
        return (http.metrics || http.healthChecks) && (metricsPort != port || metricsPort == 0);
    }
    /// Two that would listen on one port.
    std::optional<Failure> portConflict() const;
    bool usesEmbeddedBroker() const { return kafka.bootstrapServers == "embedded"; }
};

} // namespace loom
