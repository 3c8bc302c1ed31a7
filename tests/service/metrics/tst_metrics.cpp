// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/metrics/busymetrics.h"
#include "tests/service/metrics/expositiontext.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

using namespace loom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Endpoint {
    Gps,
    Power
};

const QByteArray GpsTopic = "device.sensor.gps.raw";

ExpositionText read(const Metrics &metrics)
{
    const auto text = metrics.text();
    return ExpositionText(text ? *text : text.error().message.toUtf8());
}

/// Returns the buckets of a histogram in their order, as "le=count".
QList<QByteArray> bucketsOf(const ExpositionText &text, const QByteArray &name)
{
    QList<QByteArray> buckets;
    for (const auto &series : text.seriesOf(name + "_bucket")) {
        const auto start = series.indexOf("le=\"") + 4;
        const auto bound = series.mid(start, series.indexOf('"', start) - start);
        buckets.append(bound + '=' + QByteArray::number(text[series]));
    }
    return buckets;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyFamilyHasHelp();
    void familyWithoutSeriesHasHelp();
    void alertSeriesStartAtZero();
    void alertSeriesAreUnique();
    void totalsOmitUnusedTopics();
    void countsRequestsByMethodEndpointAndStatus();
    void hasLabelForEveryStatus();
    void countsUnknownValuesAsOther();
    void countsDurationsInBuckets();
    void sumsDurationsInSeconds();
    void countsDeliveriesInBuckets();
    void countsRejectionsByReason();
    void countsRequestsInFlight();
    void readsSourcesEachTime();
    void omitsMetricsWithoutSource();
    void listsConnectedDevices();
    void limitsNumberOfDevices();
    void reportsVersions();
    void losesNoCountsDuringScrape();

private:
    MetricsRecorder &recorder() { return *m_recorder; }

    std::optional<Metrics> m_metrics;
    MetricsRecorder *m_recorder = nullptr;
    QList<QByteArray> m_devices;
};

void TestMetrics::init()
{
    m_devices.clear();
    Metrics::Sources sources;
    sources.connectedDevices = [this] { return m_devices; };
    m_metrics.emplace(QList<MeteredEndpoint>{{"/sensor/gps", "POST", 201},
                                             {"/sensor/power", "POST", 201},
                                             {"/audio/stream/{device_id}", "GET", 101}},
                      QList<QByteArray>{GpsTopic}, sources);
    m_recorder = &m_metrics->recorder();
}

void TestMetrics::everyFamilyHasHelp()
{
    QMap<QByteArray, QByteArray> types{
        {"http_requests_total", "counter"},
        {"http_request_duration_seconds", "histogram"},
        {"kafka_messages_total", "counter"},
        {"websocket_connections_total", "untyped"},
        {"loom_kafka_sent_bytes_total", "counter"},
        {"loom_websocket_messages_total", "counter"},
        {"loom_websocket_closed_total", "counter"},
        {"loom_http_requests_in_flight", "gauge"},
        {"loom_http_requests_refused_total", "counter"},
        {"loom_http_connections", "gauge"},
        {"loom_http_connections_limit", "gauge"},
        {"loom_http_connections_rejected_total", "counter"},
        {"loom_memory_used_bytes", "gauge"},
        {"loom_memory_limit_bytes", "gauge"},
        {"loom_auth_keys", "gauge"},
        {"loom_auth_key_file_failures_total", "counter"},
        {"loom_auth_token_keys", "gauge"},
        {"loom_auth_token_key_file_failures_total", "counter"},
        {"loom_tls_certificate_expiry_timestamp_seconds", "gauge"},
        {"loom_tls_certificate_failures_total", "counter"},
        {"loom_auth_tokens_refused_total", "counter"},
        {"loom_log_lines_dropped_total", "counter"},
        {"loom_kafka_queue_messages", "gauge"},
        {"loom_kafka_queue_bytes", "gauge"},
        {"loom_kafka_queue_limit_bytes", "gauge"},
        {"loom_kafka_queue_limit_messages", "gauge"},
        {"loom_kafka_delivery_duration_seconds", "histogram"},
        {"loom_kafka_connected", "gauge"},
        {"loom_kafka_producer_resets_total", "counter"},
        {"loom_kafka_ready", "gauge"},
        {"loom_build_info", "gauge"},
        {"process_cpu_seconds_total", "counter"},
        {"process_max_fds", "gauge"},
    };
#ifdef Q_OS_LINUX
    for (const auto name : {"process_resident_memory_bytes", "process_virtual_memory_bytes", "process_open_fds",
                            "process_start_time_seconds", "process_threads"})
        types.insert(name, "gauge");
#endif

    const auto text = read(*busyMetrics());

    QCOMPARE(text.types, types);
    QCOMPARE(text.helps.keys(), types.keys());
    for (const auto &help : text.helps)
        QVERIFY2(help.endsWith('.') && help.size() > 10, help.constData());
    for (const auto &[name, type] : types.asKeyValueRange()) {
        const auto family = type == "histogram" ? name + "_bucket" : name;
        QVERIFY2(!text.seriesOf(family).isEmpty(), name.constData());
    }
}

void TestMetrics::familyWithoutSeriesHasHelp()
{
    const auto text = read(*m_metrics);

    for (const auto name : {"http_request_duration_seconds", "loom_kafka_sent_bytes_total",
                            "websocket_connections_total", "loom_websocket_closed_total"}) {
        QVERIFY2(text.types.contains(name) && text.helps.contains(name), name);
        for (const auto &series : text.series)
            QVERIFY2(!series.startsWith(name), series.constData());
    }
}

void TestMetrics::alertSeriesStartAtZero()
{
    QList<QByteArray> series{
        "http_requests_total{endpoint=\"/audio/stream/{device_id}\",method=\"GET\",status_code=\"101\"}",
        "http_requests_total{endpoint=\"_unmatched\",method=\"_other\",status_code=\"503\"}",
        "kafka_messages_total{status=\"success\",topic=\"device.sensor.gps.raw\"}",
        "kafka_messages_total{status=\"error\",topic=\"device.sensor.gps.raw\"}",
        "loom_kafka_delivery_duration_seconds_count{status=\"success\"}"};
    for (const auto &endpoint : {"/sensor/gps"_ba, "/sensor/power"_ba}) {
        for (const auto &status : {"201"_ba, "500"_ba, "503"_ba})
            series.append("http_requests_total{endpoint=\"" + endpoint + "\",method=\"POST\",status_code=\"" + status
                          + "\"}");
    }
    for (const auto &row : errorTable())
        series.append("loom_http_requests_refused_total{reason=\"" + QByteArray(row.name).toLower() + "\"}");

    const auto text = read(*m_metrics);

    for (const auto &name : series)
        QVERIFY2(text[name] == 0, name.constData());
}

void TestMetrics::alertSeriesAreUnique()
{
    const auto text = read(*m_metrics);

    QCOMPARE(text.seriesOf("http_requests_total").size(), 3 * 3 + 1);
    QCOMPARE(text.seriesOf("kafka_messages_total").size(), 2);
    QCOMPARE(text.seriesOf("loom_http_requests_refused_total").size(), qsizetype(errorTable().size()));
}

void TestMetrics::totalsOmitUnusedTopics()
{
    const auto before = m_metrics->totals();
    QVERIFY(before.topics.isEmpty());
    QCOMPARE(before.rejected, 0);
    QCOMPARE(before.deliveries, QList<qint64>(before.deliveryBounds.size() + 1));

    recorder().recordDelivered(recorder().topicPlace(GpsTopic), false, 1ms);

    const auto after = m_metrics->totals();
    QCOMPARE(after.topics.size(), 1);
    QCOMPARE(after.topics[0].name, GpsTopic);
    QCOMPARE(after.topics[0].failed, 1);
}

void TestMetrics::countsRequestsByMethodEndpointAndStatus()
{
    recorder().requestAnswered(Gps, "POST", 201, 1ms);
    recorder().requestAnswered(Gps, "POST", 201, 1ms);
    recorder().requestAnswered(Gps, "POST", 422, 1ms);
    recorder().requestAnswered(Power, "OPTIONS", 204, 1ms);

    const auto text = read(*m_metrics);

    QCOMPARE(text[R"(http_requests_total{endpoint="/sensor/gps",method="POST",status_code="201"})"], 2);
    QCOMPARE(text[R"(http_requests_total{endpoint="/sensor/gps",method="POST",status_code="422"})"], 1);
    QCOMPARE(text[R"(http_requests_total{endpoint="/sensor/power",method="OPTIONS",status_code="204"})"], 1);
    QCOMPARE(text.sumOf("http_requests_total"), 4);
    QCOMPARE(text[R"(http_request_duration_seconds_count{endpoint="/sensor/gps",method="POST"})"], 3);
    QCOMPARE(text[R"(http_request_duration_seconds_count{endpoint="/sensor/power",method="OPTIONS"})"], 1);
    QCOMPARE(text.seriesOf("http_request_duration_seconds_count").size(), 2);
}

void TestMetrics::hasLabelForEveryStatus()
{
    QList<int> statuses{200, 201, 204};
    for (const auto &row : errorTable())
        if (!statuses.contains(row.status))
            statuses.append(row.status);
    for (const auto status : statuses)
        recorder().requestAnswered(Gps, "GET", status, 1ms);

    const auto text = read(*m_metrics);

    for (const auto status : statuses) {
        const QByteArray start = R"(http_requests_total{endpoint="/sensor/gps",method="GET",status_code=")";
        QCOMPARE(text[start + QByteArray::number(status) + "\"}"], 1);
    }
}

void TestMetrics::countsUnknownValuesAsOther()
{
    recorder().requestAnswered(MetricsRecorder::Unmatched, "BREW", 404, 1ms);
    recorder().requestAnswered(MetricsRecorder::Unmatched, "post", 404, 1ms);
    recorder().requestAnswered(MetricsRecorder::Unmatched, "", 400, 1ms);
    for (const auto status : {-1, 0, 299, 600, 100'000})
        recorder().requestAnswered(Gps, "GET", status, 1ms);
    recorder().recordDelivered(recorder().topicPlace("device.sensor.gps"), true, 1ms);

    const auto text = read(*m_metrics);

    QCOMPARE(text[R"(http_requests_total{endpoint="_unmatched",method="_other",status_code="404"})"], 2);
    QCOMPARE(text[R"(http_requests_total{endpoint="_unmatched",method="_other",status_code="400"})"], 1);
    QCOMPARE(text[R"(http_requests_total{endpoint="/sensor/gps",method="GET",status_code="_other"})"], 5);
    QCOMPARE(text.sumOf("http_requests_total"), 8);
    QCOMPARE(text[R"(kafka_messages_total{status="success",topic="_other"})"], 1);
    QCOMPARE(text.sumOf("kafka_messages_total"), 1);
}

void TestMetrics::countsDurationsInBuckets()
{
    for (const auto duration : {0ns, 5'000'000ns, 5'000'001ns, 80'000'000ns, 7'500'000'000ns, 10'000'000'001ns})
        recorder().requestAnswered(Gps, "POST", 201, duration);

    const auto text = read(*m_metrics);

    QCOMPARE(bucketsOf(text, "http_request_duration_seconds"),
             QList<QByteArray>({"0.005=2", "0.01=3", "0.025=3", "0.05=3", "0.075=3", "0.1=4", "0.25=4", "0.5=4",
                                "0.75=4", "1=4", "2.5=4", "5=4", "7.5=5", "10=5", "+Inf=6"}));
    QCOMPARE(text[R"(http_request_duration_seconds_count{endpoint="/sensor/gps",method="POST"})"], 6);
}

void TestMetrics::sumsDurationsInSeconds()
{
    recorder().requestAnswered(Gps, "POST", 201, 1500ms);
    recorder().requestAnswered(Gps, "POST", 422, 1ns);

    QCOMPARE(read(*m_metrics)[R"(http_request_duration_seconds_sum{endpoint="/sensor/gps",method="POST"})"],
             1.500000001);
}

void TestMetrics::countsDeliveriesInBuckets()
{
    const auto topic = recorder().topicPlace(GpsTopic);
    recorder().recordDelivered(topic, true, 400us);
    recorder().recordDelivered(topic, true, 3ms);
    recorder().recordDelivered(topic, true, 30s);
    recorder().recordDelivered(topic, true, 31s);

    const auto text = read(*m_metrics);

    QCOMPARE(bucketsOf(text, "loom_kafka_delivery_duration_seconds"),
             QList<QByteArray>({"0.0005=1", "0.001=1", "0.0025=1", "0.005=2", "0.01=2", "0.025=2", "0.05=2", "0.1=2",
                                "0.25=2", "0.5=2", "1=2", "2.5=2", "5=2", "10=2", "30=3", "+Inf=4"}));
    QCOMPARE(text[R"(loom_kafka_delivery_duration_seconds_count{status="success"})"], 4);
    QCOMPARE(text[R"(kafka_messages_total{status="success",topic="device.sensor.gps.raw"})"], 4);
}

void TestMetrics::countsRejectionsByReason()
{
    for (const auto &row : errorTable())
        recorder().requestRejected(row.code);
    recorder().requestRejected(ErrorCode::KafkaUnavailable);

    const auto text = read(*m_metrics);

    QCOMPARE(text.seriesOf("loom_http_requests_refused_total").size(), qsizetype(errorTable().size()));
    for (const auto &row : errorTable()) {
        const QByteArray start = R"(loom_http_requests_refused_total{reason=")";
        const int expected = row.code == ErrorCode::KafkaUnavailable ? 2 : 1;
        QCOMPARE(text[start + QByteArray(row.name).toLower() + "\"}"], expected);
    }
}

void TestMetrics::countsRequestsInFlight()
{
    const auto inFlight = [this] { return read(*m_metrics)["loom_http_requests_in_flight"]; };
    QCOMPARE(inFlight(), 0);

    recorder().requestBegan();
    recorder().requestBegan();
    recorder().requestBegan();
    QCOMPARE(inFlight(), 3);

    recorder().requestAnswered(Gps, "POST", 201, 1ms);
    QCOMPARE(inFlight(), 2);

    recorder().requestAnswered(Gps, "POST", 503, 1ms);
    recorder().requestAnswered(MetricsRecorder::Unmatched, "GET", 404, 1ms);
    QCOMPARE(inFlight(), 0);
}

void TestMetrics::readsSourcesEachTime()
{
    qint64 queued = 7;
    int connections = 12;
    bool isConnected = true;
    bool isReady = false;
    qint64 resets = 0;
    Metrics::Sources sources;
    sources.queuedRecords = [&] { return queued; };
    sources.connections = [&] { return connections; };
    sources.kafkaConnected = [&] { return isConnected; };
    sources.kafkaReady = [&] { return isReady; };
    sources.producerResets = [&] { return ProducerResets{{"cluster_changed", resets}, {"fatal", 0}}; };
    const Metrics metrics({}, {}, sources);

    const auto before = read(metrics);
    QCOMPARE(before["loom_kafka_queue_messages"], 7);
    QCOMPARE(before["loom_http_connections"], 12);
    QCOMPARE(before["loom_kafka_connected"], 1);
    QCOMPARE(before["loom_kafka_ready"], 0);
    QCOMPARE(before["loom_kafka_producer_resets_total{reason=\"cluster_changed\"}"], 0);

    queued = 0;
    connections = 11;
    isConnected = false;
    isReady = true;
    resets = 1;
    const auto after = read(metrics);
    QCOMPARE(after["loom_kafka_queue_messages"], 0);
    QCOMPARE(after["loom_http_connections"], 11);
    QCOMPARE(after["loom_kafka_connected"], 0);
    QCOMPARE(after["loom_kafka_ready"], 1);
    QCOMPARE(after["loom_kafka_producer_resets_total{reason=\"cluster_changed\"}"], 1);
    QCOMPARE(after["loom_kafka_producer_resets_total{reason=\"fatal\"}"], 0);
}

void TestMetrics::omitsMetricsWithoutSource()
{
    const auto text = read(*m_metrics);

    QVERIFY(text.types.contains("loom_http_requests_in_flight"));
    for (const auto name :
         {"loom_kafka_queue_messages", "loom_http_connections", "loom_kafka_connected", "loom_kafka_ready"})
        QVERIFY2(!text.types.contains(name) && !text.contains(name), name);
}

void TestMetrics::listsConnectedDevices()
{
    m_devices = {"watch-1", "phone-001", "watch-1"};
    const auto before = read(*m_metrics);
    QCOMPARE(before.seriesOf("websocket_connections_total").size(), 2);
    QCOMPARE(before[R"(websocket_connections_total{device_id="phone-001"})"], 1);
    QCOMPARE(before[R"(websocket_connections_total{device_id="watch-1"})"], 2);

    m_devices = {"phone-001"};
    const auto after = read(*m_metrics);
    QCOMPARE(after.seriesOf("websocket_connections_total"),
             QList<QByteArray>{R"(websocket_connections_total{device_id="phone-001"})"});
}

void TestMetrics::limitsNumberOfDevices()
{
    const auto series = [this] { return read(*m_metrics).seriesOf("websocket_connections_total"); };
    for (int i = 0; i < 1000; ++i)
        m_devices.append("phone-" + QByteArray::number(10'000 - i));
    QCOMPARE(series().size(), 1000);
    QVERIFY(!read(*m_metrics).contains(R"(websocket_connections_total{device_id="_other"})"));

    for (int i = 0; i < 500; ++i)
        m_devices.append("watch-" + QByteArray::number(i));
    QCOMPARE(series().size(), 1001);
    QCOMPARE(read(*m_metrics)[R"(websocket_connections_total{device_id="_other"})"], 500);
    QCOMPARE(read(*m_metrics)[R"(websocket_connections_total{device_id="phone-9001"})"], 1);
}

void TestMetrics::reportsVersions()
{
    const QByteArray series = R"(loom_build_info{version=")" LOOM_VERSION R"(",qt_version=")" + QByteArray(qVersion())
                              + R"(",librdkafka_version="2.0.2"})";

    QCOMPARE(read(*busyMetrics())[series], 1);
}

void TestMetrics::losesNoCountsDuringScrape()
{
    constexpr int Threads = 3;
    constexpr int Requests = 200'000;
    std::atomic<int> running = Threads;
    const auto work = [&] {
        auto &mine = recorder();
        const auto topic = mine.topicPlace(GpsTopic);
        for (int i = 0; i < Requests; ++i) {
            mine.requestBegan();
            mine.requestAnswered(i % 2, "POST", i % 2 ? 503 : 201, 1ms);
            mine.recordDelivered(topic, i % 2 == 0, 1ms);
        }
        --running;
    };
    std::vector<std::thread> threads;
    threads.reserve(Threads);
    for (int i = 0; i < Threads; ++i)
        threads.emplace_back(work);

    const QByteArray accepted = R"(http_requests_total{endpoint="/sensor/gps",method="POST",status_code="201"})";
    bool wentBack = false;
    double last = 0;
    do {
        const auto count = std::max(read(*m_metrics)[accepted], 0.0);
        wentBack = wentBack || count < last;
        last = count;
    } while (running > 0);
    for (auto &thread : threads)
        thread.join();

    const auto text = read(*m_metrics);
    constexpr auto Half = Threads * Requests / 2;
    QVERIFY2(!wentBack, "a counter has decreased");
    QCOMPARE(text[accepted], Half);
    QCOMPARE(text[R"(http_requests_total{endpoint="/sensor/power",method="POST",status_code="503"})"], Half);
    QCOMPARE(text[R"(http_request_duration_seconds_count{endpoint="/sensor/gps",method="POST"})"], Half);
    QCOMPARE(text[R"(http_request_duration_seconds_sum{endpoint="/sensor/gps",method="POST"})"], Half / 1000.0);
    QCOMPARE(text[R"(kafka_messages_total{status="success",topic="device.sensor.gps.raw"})"], Half);
    QCOMPARE(text[R"(kafka_messages_total{status="error",topic="device.sensor.gps.raw"})"], Half);
    QCOMPARE(text["loom_http_requests_in_flight"], 0);
}

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
