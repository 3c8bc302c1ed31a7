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

/// How often the Kafka producer was replaced, by the reason.
using ProducerResets = QList<std::pair<QByteArray, qint64>>;

/// What the process tells Prometheus of itself: what the recorder has counted, and what the sources say when they are
/// asked.
class Metrics
{
public:
    /// The media type of text().
    static constexpr char ContentType[] = "text/plain; version=0.0.4; charset=utf-8";

    /// What is asked for when the metrics are read, on the thread that reads them. A source that is
    /// empty has no metric.
    struct Sources
    {
        std::function<qint64()> queuedRecords; ///< that the producer holds
        std::function<int()> connections; ///< open HTTP connections
        std::function<bool()> kafkaConnected;
        std::function<bool()> kafkaReady; ///< every message could be stored
        std::function<QList<QByteArray>()> connectedDevices; ///< UTF-8, once for each open WebSocket
        QByteArray kafkaLibraryVersion;
        std::function<ProducerResets()> producerResets;
        std::function<LimitUsage()> load;
    };

    /// @p endpoints and @p topics are the recorder's.
    Metrics(const QList<MeteredEndpoint> &endpoints, const QList<QByteArray> &topics, Sources sources);

    /// Where it is counted; from any thread.
    MetricsRecorder &recorder() { return m_recorder; }

    /// From any thread.
    Totals totals() const { return m_recorder.totals(); }

    /// Everything in Prometheus' text format. From any thread. Errors: InternalError.
    Result<QByteArray> text() const;

private:
    MetricsRecorder m_recorder;
    const Sources m_sources;
};

} // namespace loom
