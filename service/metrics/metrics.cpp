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
                             .kafkaReady = ask(m_sources.kafkaReady),
                             .connectedDevices = ask(m_sources.connectedDevices).value_or(QList<QByteArray>()),
                             .kafkaLibraryVersion = m_sources.kafkaLibraryVersion,
                             .producerResets = ask(m_sources.producerResets).value_or(ProducerResets()),
                             .process = ProcessMetrics::read()};
    sumInto(snapshot);
    return exposition(snapshot);
}

Totals Metrics::totals() const
{
    std::vector<quint64> cells(m_counted.cellCount());
    Totals totals;
    totals.requestsInFlight = sum(cells);
    const auto at = [&](CountedMetrics::Id id, std::initializer_list<std::size_t> places) {
        return qint64(cells[m_counted[id].cellOf(places)]);
    };

    const auto &names = m_counted[CountedMetrics::Records].labels.front().values;
    for (std::size_t place = 0; place < std::size_t(names.size()); ++place) {
        const Totals::Topic topic{names[qsizetype(place)],
                                  at(CountedMetrics::Records, {place, CountedMetrics::deliveryPlace(true)}),
                                  at(CountedMetrics::Records, {place, CountedMetrics::deliveryPlace(false)}),
                                  at(CountedMetrics::RecordBytes, {place})};
        if (topic.stored + topic.failed > 0)
            totals.topics.append(topic);
    }
    const auto &latency = m_counted[CountedMetrics::DeliveryDuration];
    const auto first = latency.cellOf({CountedMetrics::deliveryPlace(true)});
    for (const auto bound : latency.bounds)
        totals.deliveryBounds.append(std::chrono::duration<double>(bound).count());
    for (std::size_t bucket = 0; bucket <= latency.bounds.size(); ++bucket)
        totals.deliveries.append(qint64(cells[first + bucket]));
    const auto &refusals = m_counted[CountedMetrics::Refusals];
    for (std::size_t reason = 0; reason < refusals.seriesCount(); ++reason)
        totals.refused += qint64(cells[refusals.firstCell + reason]);
    totals.refused += at(CountedMetrics::SocketMessages, {std::size_t(SocketAnswer::Error)});
    return totals;
}

void Metrics::sumInto(MetricsSnapshot &snapshot) const
{
    snapshot.requestsInFlight = sum(snapshot.cells);
}

qint64 Metrics::sum(std::vector<quint64> &cells) const
{
    qint64 inFlight = 0;
    const std::lock_guard lock(m_mutex);
    for (const auto &recorder : m_recorders) {
        recorder->addTo(cells);
        inFlight += recorder->inFlight();
    }
    return inFlight;
}

} // namespace loom
