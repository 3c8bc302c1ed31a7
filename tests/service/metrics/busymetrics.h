// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/metrics/metrics.h"

#include <memory>

namespace loom {

/// Returns metrics with at least one series in every family.
inline std::unique_ptr<Metrics> busyMetrics()
{
    using namespace std::chrono_literals;
    Metrics::Sources sources;
    sources.queuedRecords = [] { return 3; };
    sources.connections = [] { return 2; };
    sources.kafkaConnected = [] { return true; };
    sources.kafkaReady = [] { return true; };
    sources.load = [] { return LimitUsage{10'000, 4096, 1 << 20, 180, 1 << 19, 100'000, 5}; };
    sources.producerResets = [] { return ProducerResets{{"cluster_changed", 0}, {"fatal", 0}}; };
    sources.connectedDevices = [] { return QList<QByteArray>{"phone-001", "watch \"1\" \\ ü"}; };
    sources.kafkaLibraryVersion = "2.0.2";
    auto metrics = std::make_unique<Metrics>(
        QList<MeteredEndpoint>{{"/sensor/gps", "POST", 201}, {"/audio/stream/{device_id}", "GET", 101}},
        QList<QByteArray>{"device.sensor.gps.raw"}, std::move(sources));

    auto &recorder = metrics->recorder();
    recorder.requestBegan();
    recorder.requestBegan();
    recorder.requestAnswered(0, "POST", 201, 4ms);
    recorder.requestBegan();
    recorder.requestAnswered(MetricsRecorder::Unmatched, "BREW", 404, 20s);
    recorder.requestRejected(ErrorCode::NotFound);
    recorder.recordDelivered(recorder.topicPlace("device.sensor.gps.raw"), true, 3ms);
    recorder.recordDelivered(recorder.topicPlace("elsewhere"), false, 31s);
    recorder.bytesDelivered(recorder.topicPlace("device.sensor.gps.raw"), 180);
    recorder.webSocketAnswered(SocketAnswer::Pong);
    recorder.webSocketClosed(CloseReason::Draining);
    recorder.connectionRejected(ConnectionRejection::Address);
    return metrics;
}

} // namespace loom
