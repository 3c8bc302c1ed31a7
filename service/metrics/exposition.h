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

/// All metrics at one time. Unknown values are omitted.
struct MetricsSnapshot
{
    const MetricsRecorder &counted;
    std::optional<qint64> connections;
    std::optional<qint64> queuedRecords;
    std::optional<bool> kafkaConnected;
    std::optional<bool> kafkaReady;
    QList<QByteArray> connectedDevices; ///< one entry per connection
    QByteArray kafkaLibraryVersion;
    QList<std::pair<QByteArray, qint64>> producerResets; ///< by reason
    std::optional<LimitUsage> load;
    ProcessMetrics process;
};

/// Returns the metrics in the Prometheus text format, version 0.0.4. Series that the recorder has not created are
/// omitted. Errors: InternalError, if prometheus-cpp throws.
Result<QByteArray> exposition(const MetricsSnapshot &snapshot);

} // namespace loom
