// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/metrics/limitusage.h"
#include "service/metrics/metricsrecorder.h"

#include <functional>
#include <utility>

namespace loom {

struct MetricsSnapshot;

/// Number of replacements of the Kafka producer, by reason.
using ProducerResets = QList<std::pair<QByteArray, qint64>>;

/// The metrics of the process for Prometheus: those counted by the recorder and those read from the sources.
class Metrics
{
public:
    /// The media type of text().
    static constexpr char ContentType[] = "text/plain; version=0.0.4; charset=utf-8";

    /// Functions called when the metrics are read, on the thread that reads them. An empty function omits its metric.
    struct Sources
    {
        std::function<qint64()> queuedRecords; ///< records buffered or in flight
        std::function<int()> connections; ///< open HTTP connections
        std::function<bool()> kafkaConnected;
        std::function<bool()> kafkaReady; ///< whether all messages can be stored
        std::function<QList<QByteArray>()> connectedDevices; ///< UTF-8; one entry per open WebSocket
        QByteArray kafkaLibraryVersion;
        std::function<ProducerResets()> producerResets;
        std::function<LimitUsage()> load;
    };

    /// @p endpoints and @p topics are passed to the recorder.
    Metrics(const QList<MeteredEndpoint> &endpoints, const QList<QByteArray> &topics, Sources sources);

    /// Counts events. Thread-safe.
    MetricsRecorder &recorder() { return m_recorder; }

    /// Thread-safe.
    Totals totals() const { return m_recorder.totals(); }

    /// Returns all metrics in the Prometheus text format. Thread-safe. Errors: InternalError.
    Result<QByteArray> text() const;

private:
    MetricsRecorder m_recorder;
    const Sources m_sources;
};

} // namespace loom
