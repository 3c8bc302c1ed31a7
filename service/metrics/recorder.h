// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/metrics/cells.h"
#include "service/metrics/countedmetrics.h"

#include <chrono>

namespace loom {

/// What one I/O thread counts. Everything is called on that thread, takes some nanoseconds, and
/// neither locks nor allocates; Metrics reads from any thread.
class Recorder
{
public:
    /// The endpoint of a request that has no route.
    static constexpr int Unmatched = -1;

    /// @p metrics must outlive the recorder.
    explicit Recorder(const CountedMetrics &metrics);

    /// There is something to do for a request. One call of requestAnswered() follows, even if its
    /// client has left.
    void requestBegan() { m_cells.add(m_inFlight); }
    /// @p endpoint is a position in the list that Metrics was made with, or Unmatched.
    void requestAnswered(int endpoint, QByteArrayView method, int status, std::chrono::nanoseconds took);
    /// Why the answer is a refusal, besides requestAnswered().
    void requestRefused(ErrorCode reason);

    /// What recordDelivered() wants for @p topic: looked up when the record is handed over.
    std::size_t topicPlace(const QByteArray &topic) const { return m_metrics.topicPlace(topic); }
    /// A record's delivery report has come, or the record was given up.
    void recordDelivered(std::size_t topicPlace, bool isDelivered, std::chrono::nanoseconds took);

    void bytesDelivered(std::size_t topicPlace, qsizetype bytes);
    void webSocketAnswered(SocketAnswer answer);
    void webSocketClosed(CloseReason reason);

    /// Adds what was counted to @p sums, which has a place for each of the metrics' cells. From any thread.
    void addTo(std::vector<quint64> &sums) const;
    /// Requests that have begun and not ended. From any thread.
    qint64 inFlight() const { return qint64(m_cells.at(m_inFlight)); }

private:
    void observe(const CountedMetric &histogram, std::size_t cell, std::chrono::nanoseconds took);

    const CountedMetrics &m_metrics;
    const std::size_t m_inFlight; ///< a cell behind those of the metrics
    Cells m_cells;
};

} // namespace loom
