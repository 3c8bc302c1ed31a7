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

/// What has been counted since the start, for who shows it otherwise than Prometheus does.
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
    qint64 rejected = 0; ///< HTTP requests and messages over WebSockets
    qint64 requestsInFlight = 0;
};

/// Counts what the service does, in counters and histograms of prometheus-cpp. From any thread. Counters are atomic; a
/// histogram takes its own lock. Only the first use of a series allocates.
class MetricsRecorder
{
public:
    /// The endpoint of a request that has no route.
    static constexpr int Unmatched = -1;

    /// @p endpoints have no path twice, and an endpoint is named by its position here. A topic that is not in
    /// @p topics counts as "_other". The series that alerts watch start at 0: Prometheus sees no increase in a series
    /// that begins with its first count. These are each endpoint's successes and errors of the service, rejections by
    /// each reason, and each topic's records.
    MetricsRecorder(const QList<MeteredEndpoint> &endpoints, const QList<QByteArray> &topics);
    ~MetricsRecorder();
    Q_DISABLE_COPY_MOVE(MetricsRecorder)

    /// There is something to do for a request. One call of requestAnswered() follows, even if its
    /// client has left.
    void requestBegan();
    /// @p endpoint is a position in the list of endpoints, or Unmatched.
    void requestAnswered(int endpoint, QByteArrayView method, int status, std::chrono::nanoseconds duration);
    /// Why the answer is a rejection, besides requestAnswered().
    void requestRejected(ErrorCode reason);

    /// What recordDelivered() wants for @p topic: looked up when the record is handed over.
    std::size_t topicPlace(const QByteArray &topic) const { return m_labels.topicPlace(topic); }
    /// A record's delivery report has come, or the record was given up.
    void recordDelivered(std::size_t topicPlace, bool isDelivered, std::chrono::nanoseconds duration);

    void bytesDelivered(std::size_t topicPlace, qsizetype bytes);
    void webSocketAnswered(SocketAnswer answer);
    void webSocketClosed(CloseReason reason);
    /// A client's connection was not accepted, or told so at once.
    void connectionRejected(ConnectionRejection reason);

    Totals totals() const;
    /// All families. prometheus-cpp omits those without series; they are added, so that HELP and TYPE are there from
    /// the start. prometheus-cpp may throw.
    std::vector<prometheus::MetricFamily> collect() const;

private:
    struct Families;

    void startAtZero(const QList<MeteredEndpoint> &endpoints);

    const LabelValues m_labels;
    const std::unique_ptr<Families> m_families;
};

} // namespace loom
