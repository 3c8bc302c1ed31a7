// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/metrics/limitusage.h"
#include "service/metrics/metricsrecorder.h"
#include "service/metrics/processmetrics.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace loom {

/// Every metric at one moment. What is not known is not there.
struct MetricsSnapshot
{
    const MetricsRecorder &counted;
    std::optional<qint64> connections;
    std::optional<qint64> queuedRecords;
    std::optional<bool> kafkaConnected;
    std::optional<bool> kafkaReady;
    QList<QByteArray> connectedDevices; ///< once for each connection
    QByteArray kafkaLibraryVersion;
    QList<std::pair<QByteArray, qint64>> producerResets; ///< by the reason
    std::optional<LimitUsage> load;
    ProcessMetrics process;
};

/// Prometheus' text format, version 0.0.4. Series that the recorder has not made are left out.
/// Errors: InternalError, when prometheus-cpp throws.
Result<QByteArray> exposition(const MetricsSnapshot &snapshot);

} // namespace loom
