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

Metrics::Metrics(const QList<QByteArray> &endpoints, const QList<QByteArray> &topics, Sources sources)
    : m_counted(endpoints, topics), m_sources(std::move(sources))
{
}

Recorder &Metrics::addRecorder()
{
    const std::lock_guard lock(m_mutex);
    return *m_recorders.emplace_back(std::make_unique<Recorder>(m_counted));
}

Result<QByteArray> Metrics::text() const
{
    MetricsSnapshot snapshot{.counted = m_counted,
                             .cells = std::vector<quint64>(m_counted.cellCount()),
                             .connections = ask(m_sources.connections),
                             .queuedRecords = ask(m_sources.queuedRecords),
                             .kafkaConnected = ask(m_sources.kafkaConnected),
                             .connectedDevices = ask(m_sources.connectedDevices).value_or(QList<QByteArray>()),
                             .kafkaLibraryVersion = m_sources.kafkaLibraryVersion,
                             .process = ProcessMetrics::read()};
    sumInto(snapshot);
    return exposition(snapshot);
}

void Metrics::sumInto(MetricsSnapshot &snapshot) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &recorder : m_recorders) {
        recorder->addTo(snapshot.cells);
        snapshot.requestsInFlight += recorder->inFlight();
    }
}

} // namespace loom
