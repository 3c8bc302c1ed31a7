// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <array>
#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

namespace loom {

/// What a message over a WebSocket is answered with.
enum class SocketAnswer {
    Ack,
    Error,
    Pong
};

/// Why a WebSocket has ended.
enum class CloseReason {
    Client, ///< it said that it was done
    Lost, ///< without a word
    Replaced, ///< by a newer connection of the same device
    Inactive,
    SlowReader,
    ProtocolError,
    TooLarge,
    Overloaded,
    Draining
};

/// A label and every value that it can have. Whoever counts names a value by its place in the list.
struct MetricLabel
{
    const char *name;
    QList<QByteArray> values;
};

/// A counter or a histogram, with a series for every combination of its labels' values. It takes
/// a stretch of a recorder's cells: one cell a series, or for a histogram one a bucket, the last
/// of them +Inf, and one for the sum in nanoseconds.
struct CountedMetric
{
    const char *name;
    const char *help;
    std::vector<MetricLabel> labels;
    std::span<const std::chrono::nanoseconds> bounds; ///< of a histogram, ascending, without +Inf
    std::size_t firstCell = 0;

    bool isHistogram() const { return !bounds.empty(); }
    std::size_t cellsPerSeries() const { return isHistogram() ? bounds.size() + 2 : 1; }
    std::size_t seriesCount() const;
    /// The first cell of a series; one place for each label.
    std::size_t cellOf(std::initializer_list<std::size_t> places) const;
};

/// What the recorders count, and where. Every label's values are known at start, so no client can
/// make the number of series grow. Constant once made.
class CountedMetrics
{
public:
    enum Id {
        Requests, ///< by method, endpoint, status
        RequestDuration, ///< by method, endpoint
        Refusals, ///< by reason
        Records, ///< by topic, status
        DeliveryDuration, ///< by status
        RecordBytes, ///< by topic
        SocketMessages, ///< by result
        SocketCloses, ///< by reason
        Count
    };

    CountedMetrics(const QList<QByteArray> &endpoints, const QList<QByteArray> &topics);

    const std::array<CountedMetric, Count> &all() const { return m_metrics; }
    const CountedMetric &operator[](Id id) const { return m_metrics[id]; }
    std::size_t cellCount() const { return m_cellCount; }

    /// @p endpoint is a position in the list of endpoints, or -1 where no route matched.
    std::size_t endpointPlace(int endpoint) const;
    static std::size_t methodPlace(QByteArrayView method);
    std::size_t statusPlace(int status) const;
    static std::size_t reasonPlace(ErrorCode reason) { return static_cast<std::size_t>(reason); }
    std::size_t topicPlace(const QByteArray &topic) const { return m_topicPlaces.value(topic, 0); }
    static std::size_t deliveryPlace(bool isDelivered) { return isDelivered ? 0 : 1; }

private:
    std::array<CountedMetric, Count> m_metrics;
    std::size_t m_cellCount = 0;
    std::array<quint8, 600> m_statusPlaces{};
    QHash<QByteArray, std::size_t> m_topicPlaces;
};

} // namespace loom
