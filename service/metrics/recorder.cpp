// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/recorder.h"

#include <algorithm>

namespace loom {

Recorder::Recorder(const CountedMetrics &metrics)
    : m_metrics(metrics), m_inFlight(metrics.cellCount()), m_cells(metrics.cellCount() + 1)
{
}

void Recorder::requestAnswered(int endpoint, QByteArrayView method, int status, std::chrono::nanoseconds took)
{
    const auto methodPlace = CountedMetrics::methodPlace(method);
    const auto endpointPlace = m_metrics.endpointPlace(endpoint);
    const auto &requests = m_metrics[CountedMetrics::Requests];
    const auto &duration = m_metrics[CountedMetrics::RequestDuration];
    m_cells.add(requests.cellOf({methodPlace, endpointPlace, m_metrics.statusPlace(status)}));
    observe(duration, duration.cellOf({methodPlace, endpointPlace}), took);
    m_cells.add(m_inFlight, -1);
}

void Recorder::requestRefused(ErrorCode reason)
{
    m_cells.add(m_metrics[CountedMetrics::Refusals].cellOf({CountedMetrics::reasonPlace(reason)}));
}

void Recorder::recordDelivered(std::size_t topicPlace, bool isDelivered, std::chrono::nanoseconds took)
{
    const auto status = CountedMetrics::deliveryPlace(isDelivered);
    const auto &duration = m_metrics[CountedMetrics::DeliveryDuration];
    m_cells.add(m_metrics[CountedMetrics::Records].cellOf({topicPlace, status}));
    observe(duration, duration.cellOf({status}), took);
}

void Recorder::bytesDelivered(std::size_t topicPlace, qsizetype bytes)
{
    m_cells.add(m_metrics[CountedMetrics::RecordBytes].cellOf({topicPlace}), quint64(bytes));
}

void Recorder::webSocketAnswered(SocketAnswer answer)
{
    m_cells.add(m_metrics[CountedMetrics::SocketMessages].cellOf({static_cast<std::size_t>(answer)}));
}

void Recorder::webSocketClosed(CloseReason reason)
{
    m_cells.add(m_metrics[CountedMetrics::SocketCloses].cellOf({static_cast<std::size_t>(reason)}));
}

void Recorder::observe(const CountedMetric &histogram, std::size_t cell, std::chrono::nanoseconds took)
{
    const auto &bounds = histogram.bounds;
    const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), took) - bounds.begin();
    m_cells.add(cell + std::size_t(bucket));
    m_cells.add(cell + bounds.size() + 1, quint64(std::max<qint64>(took.count(), 0)));
}

void Recorder::addTo(std::vector<quint64> &sums) const
{
    Q_ASSERT(sums.size() == m_metrics.cellCount());
    for (std::size_t cell = 0; cell < sums.size(); ++cell)
        sums[cell] += m_cells.at(cell);
}

} // namespace loom
