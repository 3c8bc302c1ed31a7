// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/metrics/labelvalues.h"

#include <chrono>
#include <memory>
#include <vector>

namespace prometheus {
struct MetricFamily;
}

namespace loom {

/// Counts since the service started, for uses other than Prometheus.
struct Totals
{
    struct Topic
    {
        QByteArray name;
        qint64 stored = 0;
        qint64 failed = 0;
        qint64 bytes = 0;
    };

    QList<Topic> topics; ///< topics with at least one record
    QList<qint64> deliveries; ///< acknowledged records per bucket of deliveryBounds and one beyond
    QList<double> deliveryBounds; ///< upper bounds of the buckets in seconds, ascending
    qint64 rejected = 0; ///< HTTP requests and messages over WebSockets
    qint64 requestsInFlight = 0;
};

/// Updates the service's metrics: counters and histograms of prometheus-cpp. Thread-safe: counters are atomic; a
/// histogram has its own lock. Only the first use of a series allocates memory.
class MetricsRecorder
{
public:
    /// Endpoint index of a request without a route.
    static constexpr int Unmatched = -1;

    /// The paths of @p endpoints must be unique; endpoints are identified by their index. A topic that is not in @p
    /// topics counts as "_other". Series that alerts use start at 0, because Prometheus detects no increase in a series
    /// that begins with its first count: successes and service errors of each endpoint, rejections by reason, and
    /// records of each topic.
    MetricsRecorder(const QList<MeteredEndpoint> &endpoints, const QList<QByteArray> &topics);
    ~MetricsRecorder();
    Q_DISABLE_COPY_MOVE(MetricsRecorder)

    /// Call when a request starts. Exactly one requestAnswered() must follow, even if the client disconnects.
    void requestBegan();
    /// Call when a request is answered. @p endpoint is an index into the list of endpoints, or Unmatched.
    void requestAnswered(int endpoint, QByteArrayView method, int status, std::chrono::nanoseconds duration);
    /// Call for a rejection, in addition to requestAnswered().
    void requestRejected(ErrorCode reason);

    /// Returns the argument of recordDelivered() for @p topic. Look it up when the record is published.
    std::size_t topicPlace(const QByteArray &topic) const { return m_labels.topicPlace(topic); }
    /// Call when a record is acknowledged or has failed.
    void recordDelivered(std::size_t topicPlace, bool isDelivered, std::chrono::nanoseconds duration);

    void bytesDelivered(std::size_t topicPlace, qsizetype bytes);
    void webSocketAnswered(SocketAnswer answer);
    void webSocketClosed(CloseReason reason);
    /// Call when a client connection is rejected.
    void connectionRejected(ConnectionRejection reason);

    Totals totals() const;
    /// Returns all metric families, including those without series, which prometheus-cpp omits, so that HELP and TYPE
    /// always exist. prometheus-cpp may throw.
    std::vector<prometheus::MetricFamily> collect() const;

private:
    struct Families;

    void startAtZero(const QList<MeteredEndpoint> &endpoints);

    const LabelValues m_labels;
    const std::unique_ptr<Families> m_families;
};

} // namespace loom
