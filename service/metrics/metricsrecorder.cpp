// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/metricsrecorder.h"

#include "service/metrics/series.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>

#include <algorithm>
#include <array>
#include <utility>

namespace loom {

namespace {

using prometheus::Counter;
using prometheus::Gauge;
using prometheus::Histogram;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Bounds = Histogram::BucketBoundaries;
using Counters = Series<Counter>;
using Histograms = Series<Histogram, Bounds>;

const Bounds RequestBounds{0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10};
const Bounds DeliveryBounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

/// Statuses of errors of the service, not of the request.
constexpr std::array ServiceErrors{500, 503};

double seconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

struct MetricsRecorder::Families
{
    explicit Families(const LabelValues &labels)
        : requests(counters("http_requests_total", "Answered HTTP requests."),
                   {{"method", labels.methods}, {"endpoint", labels.endpoints}, {"status_code", labels.statuses}}),
          requestDuration(
              histograms("http_request_duration_seconds", "Time from the end of the request headers to the response."),
              {{"method", labels.methods}, {"endpoint", labels.endpoints}}, RequestBounds),
          requestRejections(counters("loom_http_requests_refused_total", "Rejected HTTP requests, by error code."),
                            {{"reason", labels.rejections}}),
          records(counters("kafka_messages_total", "Records that Kafka acknowledged (success) or that failed (error)."),
                  {{"topic", labels.topics}, {"status", labels.deliveries}}),
          deliveryDuration(histograms("loom_kafka_delivery_duration_seconds",
                                      "Time from passing a record to the producer until its delivery report."),
                           {{"status", labels.deliveries}}, DeliveryBounds),
          recordBytes(counters("loom_kafka_sent_bytes_total", "Size of the values of records that Kafka acknowledged."),
                      {{"topic", labels.topics}}),
          socketAnswers(counters("loom_websocket_messages_total",
                                 "Messages received over WebSockets, by the type of the response."),
                        {{"result", labels.socketAnswers}}),
          socketCloses(counters("loom_websocket_closed_total", "Closed WebSockets, by reason."),
                       {{"reason", labels.closeReasons}}),
          connectionRejections(counters("loom_http_connections_rejected_total", "Rejected connections, by reason."),
                               {{"reason", labels.connectionRejections}}),
          requestsInFlight(prometheus::BuildGauge()
                               .Name("loom_http_requests_in_flight")
                               .Help("HTTP requests that are in flight.")
                               .Register(registry)
                               .Add({}))
    {
    }

    prometheus::Family<Counter> &counters(const char *name, const char *help)
    {
        descriptions.push_back({name, help, MetricType::Counter, {}});
        return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
    }

    prometheus::Family<Histogram> &histograms(const char *name, const char *help)
    {
        descriptions.push_back({name, help, MetricType::Histogram, {}});
        return prometheus::BuildHistogram().Name(name).Help(help).Register(registry);
    }

    prometheus::Registry registry;
    std::vector<MetricFamily> descriptions; ///< families without series
    Counters requests;
    Histograms requestDuration;
    Counters requestRejections;
    Counters records;
    Histograms deliveryDuration;
    Counters recordBytes;
    Counters socketAnswers;
    Counters socketCloses;
    Counters connectionRejections;
    Gauge &requestsInFlight;
};

MetricsRecorder::MetricsRecorder(const QList<MeteredEndpoint> &endpoints, const QList<QByteArray> &topics)
    : m_labels(endpoints, topics), m_families(std::make_unique<Families>(m_labels))
{
    startAtZero(endpoints);
}

MetricsRecorder::~MetricsRecorder() = default;

void MetricsRecorder::startAtZero(const QList<MeteredEndpoint> &endpoints)
{
    const auto startRequests = [this](QByteArrayView method, int endpoint, int status) {
        m_families->requests.at(
            {m_labels.methodPlace(method), m_labels.endpointPlace(endpoint), m_labels.statusPlace(status)});
    };
    for (qsizetype endpoint = 0; endpoint < endpoints.size(); ++endpoint) {
        const auto &served = endpoints[endpoint];
        startRequests(served.method, int(endpoint), served.success);
        for (const auto status : ServiceErrors)
            startRequests(served.method, int(endpoint), status);
    }
    startRequests({}, Unmatched, 503); // for rejected connections
    for (std::size_t reason = 0; reason < std::size_t(m_labels.rejections.size()); ++reason)
        m_families->requestRejections.at({reason});
    for (std::size_t topic = 1; topic < std::size_t(m_labels.topics.size()); ++topic) {
        for (const auto isDelivered : {true, false})
            m_families->records.at({topic, LabelValues::deliveryPlace(isDelivered)});
    }
    for (std::size_t reason = 0; reason < std::size_t(m_labels.connectionRejections.size()); ++reason)
        m_families->connectionRejections.at({reason});
    m_families->deliveryDuration.at({LabelValues::deliveryPlace(true)});
}

void MetricsRecorder::requestBegan()
{
    m_families->requestsInFlight.Increment();
}

void MetricsRecorder::requestAnswered(int endpoint, QByteArrayView method, int status,
                                      std::chrono::nanoseconds duration)
{
    const auto methodPlace = m_labels.methodPlace(method);
    const auto endpointPlace = m_labels.endpointPlace(endpoint);
    m_families->requests.at({methodPlace, endpointPlace, m_labels.statusPlace(status)}).Increment();
    m_families->requestDuration.at({methodPlace, endpointPlace}).Observe(seconds(duration));
    m_families->requestsInFlight.Decrement();
}

void MetricsRecorder::requestRejected(ErrorCode reason)
{
    m_families->requestRejections.at({LabelValues::rejectionPlace(reason)}).Increment();
}

void MetricsRecorder::recordDelivered(std::size_t topicPlace, bool isDelivered, std::chrono::nanoseconds duration)
{
    const auto status = LabelValues::deliveryPlace(isDelivered);
    m_families->records.at({topicPlace, status}).Increment();
    m_families->deliveryDuration.at({status}).Observe(seconds(duration));
}

void MetricsRecorder::bytesDelivered(std::size_t topicPlace, qsizetype bytes)
{
    m_families->recordBytes.at({topicPlace}).Increment(double(bytes));
}

void MetricsRecorder::webSocketAnswered(SocketAnswer answer)
{
    m_families->socketAnswers.at({std::size_t(answer)}).Increment();
}

void MetricsRecorder::webSocketClosed(CloseReason reason)
{
    m_families->socketCloses.at({std::size_t(reason)}).Increment();
}

void MetricsRecorder::connectionRejected(ConnectionRejection reason)
{
    m_families->connectionRejections.at({std::size_t(reason)}).Increment();
}

Totals MetricsRecorder::totals() const
{
    const auto valueOf = [](const Counters &counted, std::initializer_list<std::size_t> places) {
        const auto *counter = counted.find(places);
        return counter ? qint64(counter->Value()) : 0;
    };
    Totals totals;
    totals.requestsInFlight = qint64(m_families->requestsInFlight.Value());
    for (std::size_t place = 0; place < std::size_t(m_labels.topics.size()); ++place) {
        const Totals::Topic topic{m_labels.topics[qsizetype(place)],
                                  valueOf(m_families->records, {place, LabelValues::deliveryPlace(true)}),
                                  valueOf(m_families->records, {place, LabelValues::deliveryPlace(false)}),
                                  valueOf(m_families->recordBytes, {place})};
        if (topic.stored + topic.failed > 0)
            totals.topics.append(topic);
    }
    for (std::size_t reason = 0; reason < std::size_t(m_labels.rejections.size()); ++reason)
        totals.rejected += valueOf(m_families->requestRejections, {reason});
    totals.rejected += valueOf(m_families->socketAnswers, {std::size_t(SocketAnswer::Error)});

    totals.deliveryBounds = QList<double>(DeliveryBounds.begin(), DeliveryBounds.end());
    totals.deliveries.resize(totals.deliveryBounds.size() + 1);
    if (const auto *delivered = m_families->deliveryDuration.find({LabelValues::deliveryPlace(true)})) {
        quint64 below = 0;
        const auto histogram = delivered->Collect().histogram;
        for (qsizetype bucket = 0; bucket < totals.deliveries.size(); ++bucket) {
            const auto upToHere = histogram.bucket[std::size_t(bucket)].cumulative_count;
            totals.deliveries[bucket] = qint64(upToHere - std::exchange(below, upToHere));
        }
    }
    return totals;
}

std::vector<prometheus::MetricFamily> MetricsRecorder::collect() const
{
    auto families = m_families->registry.Collect();
    for (const auto &description : m_families->descriptions) {
        const auto isSame = [&](const MetricFamily &family) { return family.name == description.name; };
        if (std::none_of(families.begin(), families.end(), isSame))
            families.push_back(description);
    }
    return families;
}

} // namespace loom
