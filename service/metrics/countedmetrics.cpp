// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/countedmetrics.h"

#include <algorithm>
#include <set>

namespace loom {

using namespace std::chrono_literals;

namespace {

/// What is not in a list counts in its place 0.
constexpr char Other[] = "_other";
constexpr char Unmatched[] = "_unmatched";

constexpr std::array<std::chrono::nanoseconds, 14> RequestBounds{
    5ms, 10ms, 25ms, 50ms, 75ms, 100ms, 250ms, 500ms, 750ms, 1s, 2500ms, 5s, 7500ms, 10s,
};
constexpr std::array<std::chrono::nanoseconds, 15> DeliveryBounds{
    500us, 1ms, 2500us, 5ms, 10ms, 25ms, 50ms, 100ms, 250ms, 500ms, 1s, 2500ms, 5s, 10s, 30s,
};

/// The most frequent first.
constexpr std::array<QByteArrayView, 9> Methods{
    "POST", "GET", "OPTIONS", "HEAD", "PUT", "DELETE", "PATCH", "CONNECT", "TRACE",
};

QList<QByteArray> methodNames()
{
    QList<QByteArray> names{Other};
    for (const auto method : Methods)
        names.append(method.toByteArray());
    return names;
}

/// What the service answers: success, and every refusal that there is.
std::set<int> statuses()
{
    std::set<int> codes{101, 200, 201, 204};
    for (const auto &row : errorTable())
        codes.insert(row.status);
    return codes;
}

QList<QByteArray> reasonNames()
{
    QList<QByteArray> names(qsizetype(errorTable().size()));
    for (const auto &row : errorTable())
        names[qsizetype(CountedMetrics::reasonPlace(row.code))] = QByteArray(row.name).toLower();
    return names;
}

} // namespace

std::size_t CountedMetric::seriesCount() const
{
    std::size_t count = 1;
    for (const auto &label : labels)
        count *= std::size_t(label.values.size());
    return count;
}

std::size_t CountedMetric::cellOf(std::initializer_list<std::size_t> places) const
{
    Q_ASSERT(places.size() == labels.size());
    std::size_t series = 0;
    auto label = labels.begin();
    for (const auto place : places)
        series = series * std::size_t((label++)->values.size()) + place;
    return firstCell + series * cellsPerSeries();
}

CountedMetrics::CountedMetrics(const QList<QByteArray> &endpoints, const QList<QByteArray> &topics)
{
    const MetricLabel endpoint{"endpoint", QList<QByteArray>{Unmatched} + endpoints};
    const MetricLabel topic{"topic", QList<QByteArray>{Other} + topics};
    const MetricLabel method{"method", methodNames()};
    const MetricLabel reason{"reason", reasonNames()};
    const MetricLabel delivery{"status", {"success", "error"}};
    const MetricLabel answer{"result", {"ack", "error", "pong"}};
    const MetricLabel closing{"reason",
                              {"client", "lost", "replaced", "inactive", "slow_reader", "protocol_error", "too_large",
                               "overloaded", "draining"}};
    MetricLabel status{"status_code", {Other}};
    for (const auto code : statuses()) {
        m_statusPlaces.at(std::size_t(code)) = quint8(status.values.size());
        status.values.append(QByteArray::number(code));
    }
    for (qsizetype place = 1; place < topic.values.size(); ++place)
        m_topicPlaces.insert(topic.values[place], std::size_t(place));

    m_metrics = {
        CountedMetric{"http_requests_total", "HTTP requests that were answered.", {method, endpoint, status}, {}},
        CountedMetric{"http_request_duration_seconds",
                      "Time from the end of a request's head to its answer.",
                      {method, endpoint},
                      RequestBounds},
        CountedMetric{
            "loom_http_requests_refused_total", "HTTP requests that were refused, by the error's code.", {reason}, {}},
        CountedMetric{"kafka_messages_total",
                      "Records that Kafka acknowledged (success) or that failed (error).",
                      {topic, delivery},
                      {}},
        CountedMetric{"loom_kafka_delivery_duration_seconds",
                      "Time from handing a record to the producer to its delivery report.",
                      {delivery},
                      DeliveryBounds},
        CountedMetric{
            "loom_kafka_sent_bytes_total", "Bytes of the values of records that Kafka acknowledged.", {topic}, {}},
        CountedMetric{"loom_websocket_messages_total", "Messages over WebSockets, by their answer.", {answer}, {}},
        CountedMetric{"loom_websocket_closed_total", "WebSockets that have ended, by the reason.", {closing}, {}},
    };
    for (auto &metric : m_metrics) {
        metric.firstCell = m_cellCount;
        m_cellCount += metric.seriesCount() * metric.cellsPerSeries();
    }
}

std::size_t CountedMetrics::endpointPlace(int endpoint) const
{
    Q_ASSERT(endpoint >= -1 && endpoint + 1 < m_metrics[RequestDuration].labels[1].values.size());
    return endpoint < 0 ? 0 : std::size_t(endpoint) + 1;
}

std::size_t CountedMetrics::methodPlace(QByteArrayView method)
{
    const auto found = std::find(Methods.begin(), Methods.end(), method);
    return found == Methods.end() ? 0 : std::size_t(found - Methods.begin()) + 1;
}

std::size_t CountedMetrics::statusPlace(int status) const
{
    const auto code = std::size_t(status);
    return code < m_statusPlaces.size() ? m_statusPlaces[code] : 0;
}

} // namespace loom
