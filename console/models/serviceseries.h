// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/timeseries.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <array>
#include <optional>

namespace loom {

/// What a service did over the last hour, second by second: the throughput of each topic, rejections, and Kafka's
/// response times. Where no snapshot arrived there is a gap. Bounded in time and in topics: at most 2 MB.
class ServiceSeries : public QObject
{
    Q_OBJECT

public:
    /// Of one topic.
    enum Measure {
        Messages, ///< stored per second
        Bytes ///< of what was stored, per second
    };

    /// Of the service as a whole.
    enum Total {
        Rejected, ///< messages and requests per second
        MedianTime, ///< from the hand-over to Kafka to the delivery report, in ms; a gap where there was no report
        P99Time ///< the time that 99 % of the delivery reports did not exceed, in ms
    };

    using Point = TimeSeries::Point;

    static constexpr qint64 Span = 3'600'000; ///< ms
    static constexpr int MaxTopics = 64; ///< what comes after them is one line together
    static constexpr qint64 LongestStep = 3500; ///< ms between two snapshots that no gap is seen in

    explicit ServiceSeries(QObject *parent = nullptr);

    void addSnapshot(const protocol::Snapshot &snapshot);
    void clear();
    /// The service was started anew: its counts begin again with the next snapshot, and the lines have a gap.
    void markRestart() { m_hasRestarted = true; }

    /// In the order in which they were first seen.
    QStringList topics() const { return m_topics; }
    /// From @p from to @p to (ms since the epoch, by the service's clock) in at most about @p limit points.
    QList<Point> points(const QString &topic, Measure measure, qint64 from, qint64 to, int limit) const;
    QList<Point> points(Total total, qint64 from, qint64 to, int limit) const;
    /// What a line shows at @p time; none in a gap or outside.
    std::optional<double> valueAt(const QString &topic, Measure measure, qint64 time) const;
    std::optional<double> valueAt(Total total, qint64 time) const;
    /// When the last snapshot was; 0 before the first.
    qint64 latest() const { return m_previous.time; }
    int size() const { return int(m_series.size()); }

signals:
    void changed();
    void topicsChanged();

private:
    struct Counts
    {
        qint64 time = 0;
        qint64 rejected = 0;
        QList<qint64> latencies = {}; ///< delivery reports, by their times
        QHash<QString, std::array<qint64, 2>> topics = {}; ///< by Measure
    };

    Counts countsOf(const protocol::Snapshot &snapshot);
    void onTopic(const QString &topic);
    bool hasSmallerCounts(const Counts &now) const;
    void appendGap(qint64 time);
    void append(const Counts &now, const QList<double> &latencyBounds);
    void addTotalLines();
    static qsizetype lineOf(qsizetype topic, Measure measure);

    QStringList m_topics;
    QHash<QString, qsizetype> m_numbers; ///< of each of m_topics
    TimeSeries m_series; ///< the lines of Total, then for each topic those of Measure
    Counts m_previous;
    bool m_hasRestarted = false; ///< since m_previous
};

} // namespace loom
