// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/exposition.h"

#include <QMap>

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <exception>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Families = std::vector<MetricFamily>;

constexpr qsizetype MaxDevices = 1000;

/// Returns one series per device, also for a device that briefly has two connections. Sorted by name, so that the same
/// devices have a series in each scrape.
MetricFamily devicesFamily(const QList<QByteArray> &devices)
{
    QMap<QByteArray, qint64> connections;
    for (const auto &device : devices)
        ++connections[device];

    qint64 others = 0;
    while (connections.size() > MaxDevices)
        others += connections.take(connections.lastKey());
    if (others > 0)
        connections["_other"] += others;

    // Untyped, because the name of a gauge must not end in _total and the name cannot be changed.
    MetricFamily family{
        "websocket_connections_total",
        "Open WebSocket connections by device. The value can decrease. Devices beyond the first 1,000 count as "
        "_other.",
        MetricType::Untyped,
        {}};
    for (const auto &[device, count] : connections.asKeyValueRange()) {
        ClientMetric metric;
        metric.label = {{"device_id", device.toStdString()}};
        metric.untyped.value = double(count);
        family.metric.push_back(std::move(metric));
    }
    return family;
}

/// Returns the series of all reasons, including zeros, so that the first reset is an increase.
MetricFamily resetsFamily(const QList<std::pair<QByteArray, qint64>> &resets)
{
    MetricFamily family{"loom_kafka_producer_resets_total",
                        "Replacements of the Kafka producer by a new one, by reason.",
                        MetricType::Counter,
                        {}};
    for (const auto &[reason, count] : resets) {
        ClientMetric metric;
        metric.label = {{"reason", reason.toStdString()}};
        metric.counter.value = double(count);
        family.metric.push_back(std::move(metric));
    }
    return family;
}

template<typename T>
std::optional<double> asDouble(const std::optional<T> &value)
{
    return value ? std::optional(double(*value)) : std::nullopt;
}

/// Appends a family with one value and no labels, if the value is known.
void append(Families &families, MetricType type, const char *name, const char *help, std::optional<double> value)
{
    if (!value)
        return;
    ClientMetric metric;
    metric.counter.value = *value;
    metric.gauge.value = *value;
    families.push_back({name, help, type, {metric}});
}

void appendLoad(Families &families, const LimitUsage &load)
{
    const auto gauge = [&](const char *name, const char *help, qint64 value) {
        append(families, MetricType::Gauge, name, help, double(value));
    };
    gauge("loom_http_connections_limit", "Maximum number of open client connections.", load.connectionsLimit);
    gauge("loom_memory_used_bytes",
          "Memory used for client data: bodies, responses, connections and records in flight.", load.memoryUsed);
    gauge("loom_memory_limit_bytes", "Maximum memory for client data.", load.memoryLimit);
    gauge("loom_kafka_queue_bytes", "Size of the keys and values of records that Kafka has not acknowledged yet.",
          load.queuedBytes);
    gauge("loom_kafka_queue_limit_bytes", "Maximum size of the records buffered for Kafka.", load.queueLimitBytes);
    gauge("loom_kafka_queue_limit_messages", "Maximum number of records buffered for Kafka.", load.queueLimitRecords);
    append(families, MetricType::Counter, "loom_log_lines_dropped_total",
           "Log lines dropped because standard output was not read in time.", double(load.logLinesDropped));
    gauge("loom_auth_keys", "Keys that the service accepts. 0 if requests need no key.", load.keys);
    append(families, MetricType::Counter, "loom_auth_key_file_failures_total",
           "Failed reloads of the key file. The previous keys remain valid.", double(load.keyFileFailures));
    gauge("loom_auth_token_keys", "Keys with which the service verifies tokens.", load.tokenKeys);
    append(families, MetricType::Counter, "loom_auth_token_key_file_failures_total",
           "Failed reloads of the JWKS file. The previous keys remain valid.", double(load.tokenKeyFileFailures));
    append(families, MetricType::Counter, "loom_auth_tokens_refused_total",
           "Rejected tokens. A token counts once per connection.", double(load.rejectedTokens));
    gauge("loom_tls_certificate_expiry_timestamp_seconds",
          "Expiry time of the TLS certificate, as a Unix timestamp. 0 without TLS.", load.certificateExpires);
    append(families, MetricType::Counter, "loom_tls_certificate_failures_total",
           "Failed reloads of the certificate files. The previous certificate remains in use.",
           double(load.certificateFailures));
}

void appendService(Families &families, const MetricsSnapshot &snapshot)
{
    const auto gauge = [&](const char *name, const char *help, std::optional<double> value) {
        append(families, MetricType::Gauge, name, help, value);
    };
    gauge("loom_http_connections", "Open HTTP connections.", asDouble(snapshot.connections));
    gauge("loom_kafka_queue_messages", "Records that Kafka has not acknowledged yet.",
          asDouble(snapshot.queuedRecords));
    gauge("loom_kafka_connected", "1 while Kafka is reachable, otherwise 0.", asDouble(snapshot.kafkaConnected));
    gauge("loom_kafka_ready", "1 while Kafka can store records in every topic, otherwise 0.",
          asDouble(snapshot.kafkaReady));

    if (snapshot.load)
        appendLoad(families, *snapshot.load);

    ClientMetric build;
    build.label = {{"version", LOOM_VERSION},
                   {"qt_version", qVersion()},
                   {"librdkafka_version", snapshot.kafkaLibraryVersion.toStdString()}};
    build.gauge.value = 1;
    families.push_back({"loom_build_info",
                        "Always 1. The labels are the versions of the service and its libraries.",
                        MetricType::Gauge,
                        {build}});
}

/// Appends the process metrics, with the names that Prometheus' client libraries use.
void appendProcess(Families &families, const ProcessMetrics &process)
{
    const auto gauge = [&](const char *name, const char *help, std::optional<double> value) {
        append(families, MetricType::Gauge, name, help, value);
    };
    append(families, MetricType::Counter, "process_cpu_seconds_total",
           "Total user and system CPU time spent in seconds.", process.cpuSeconds);
    gauge("process_resident_memory_bytes", "Resident memory size in bytes.", asDouble(process.residentBytes));
    gauge("process_virtual_memory_bytes", "Virtual memory size in bytes.", asDouble(process.virtualBytes));
    gauge("process_open_fds", "Number of open file descriptors.", asDouble(process.openFiles));
    gauge("process_max_fds", "Maximum number of open file descriptors.", process.maxFiles);
    gauge("process_start_time_seconds", "Start time of the process since unix epoch in seconds.", process.startTime);
    gauge("process_threads", "Number of OS threads in the process.", asDouble(process.threads));
}

Families familiesOf(const MetricsSnapshot &snapshot)
{
    auto families = snapshot.counted.collect();
    families.push_back(devicesFamily(snapshot.connectedDevices));
    families.push_back(resetsFamily(snapshot.producerResets));
    appendService(families, snapshot);
    appendProcess(families, snapshot.process);
    return families;
}

} // namespace

Result<QByteArray> exposition(const MetricsSnapshot &snapshot)
{
    try {
        return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(familiesOf(snapshot)));
    } catch (const std::exception &exception) {
        return Error::of(ErrorCode::InternalError,
                         u"The metrics cannot be written: %1"_s.arg(QString::fromUtf8(exception.what())));
    }
}

} // namespace loom
