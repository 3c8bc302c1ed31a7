// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/metrics/countedmetrics.h"
#include "service/metrics/recorder.h"

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace loom {

struct MetricsSnapshot;

/// How often the Kafka producer was replaced, by the reason.
using ProducerResets = QList<std::pair<QByteArray, qint64>>;

/// What has been counted since the start.
struct Totals
{
    struct Topic
    {
        QByteArray name;
        qint64 stored = 0;
        qint64 failed = 0;
        qint64 bytes = 0;
    };

    QList<Topic> topics; ///< those that were ever written to
    QList<qint64> deliveries; ///< that were acknowledged, by deliveryBounds and one beyond
    QList<double> deliveryBounds; ///< seconds, ascending
    qint64 refused = 0; ///< HTTP requests and messages over WebSockets
    qint64 requestsInFlight = 0;
};

/// What the process tells Prometheus of itself. Each I/O thread counts in a recorder of its own;
/// text() sums them and asks the sources for the rest.
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
    };

    /// @p endpoints are the routes' patterns, without repetition, and a recorder is told an endpoint
    /// by its position here. A topic that is not in @p topics counts as "_other".
    Metrics(const QList<QByteArray> &endpoints, const QList<QByteArray> &topics, Sources sources);

    /// A recorder for one thread; it lives as long as the metrics. From any thread.
    Recorder &addRecorder();

    /// What has been counted since the start, for who shows it otherwise. From any thread.
    Totals totals() const;

    /// Everything in Prometheus' text format. From any thread. Errors: InternalError.
    Result<QByteArray> text() const;

private:
    void sumInto(MetricsSnapshot &snapshot) const;
    /// Adds what all recorders counted; returns the requests in flight.
    qint64 sum(std::vector<quint64> &cells) const;

    const CountedMetrics m_counted;
    const Sources m_sources;
    mutable std::mutex m_mutex; ///< for the list only, not for what is recorded
    std::vector<std::unique_ptr<Recorder>> m_recorders;
};

} // namespace loom
