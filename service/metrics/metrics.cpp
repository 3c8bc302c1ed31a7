// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/metrics.h"

#include "service/metrics/exposition.h"

namespace loom {

namespace {

template<typename T>
auto ask(const std::function<T()> &source)
{
    return source ? std::optional(source()) : std::nullopt;
}

} // namespace

Metrics::Metrics(const QList<MeteredEndpoint> &endpoints, const QList<QByteArray> &topics, Sources sources)
    : m_recorder(endpoints, topics), m_sources(std::move(sources))
{
}

Result<QByteArray> Metrics::text() const
{
    const MetricsSnapshot snapshot{.counted = m_recorder,
                                   .connections = ask(m_sources.connections),
                                   .queuedRecords = ask(m_sources.queuedRecords),
                                   .kafkaConnected = ask(m_sources.kafkaConnected),
                                   .kafkaReady = ask(m_sources.kafkaReady),
                                   .connectedDevices = ask(m_sources.connectedDevices).value_or(QList<QByteArray>()),
                                   .kafkaLibraryVersion = m_sources.kafkaLibraryVersion,
                                   .producerResets = ask(m_sources.producerResets).value_or(ProducerResets()),
                                   .load = ask(m_sources.load),
                                   .process = ProcessMetrics::read()};
    return exposition(snapshot);
}

} // namespace loom
