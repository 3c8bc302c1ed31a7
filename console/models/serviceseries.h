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

/// Metrics of the service over the last hour, one value per second: throughput of each topic, rejections, and Kafka
/// response times. Times without a snapshot are gaps. Bounded in time and number of topics: at most 2 MB.
class ServiceSeries : public QObject
{
    Q_OBJECT

public:
    /// Values per topic.
    enum Measure {
        Messages, ///< stored messages per second
        Bytes ///< stored bytes per second
    };

    /// Values of the whole service.
    enum Total {
        Rejected, ///< rejected messages and requests per second
        MedianTime, ///< median time from producing a record to its delivery report, in ms; a gap without reports
        P99Time ///< 99th percentile of the same time, in ms
    };

    using Point = TimeSeries::Point;

    static constexpr qint64 Span = 3'600'000; ///< ms
    static constexpr int MaxTopics = 64; ///< further topics share one line
    static constexpr qint64 LongestStep = 3500; ///< longest time between two snapshots, in ms, that is not a gap

    explicit ServiceSeries(QObject *parent = nullptr);

    void addSnapshot(const protocol::Snapshot &snapshot);
    void clear();
    /// Call when the service has restarted: its counters start again at 0 with the next snapshot, and the lines get a
    /// gap.
    void markRestart() { m_hasRestarted = true; }

    /// In the order of their first snapshot.
    QStringList topics() const { return m_topics; }
    /// Returns at most about @p limit points between @p from and @p to (ms since the epoch, by the service's clock).
    QList<Point> points(const QString &topic, Measure measure, qint64 from, qint64 to, int limit) const;
    QList<Point> points(Total total, qint64 from, qint64 to, int limit) const;
    /// Returns the value of a line at @p time; nothing in a gap or outside the series.
    std::optional<double> valueAt(const QString &topic, Measure measure, qint64 time) const;
    std::optional<double> valueAt(Total total, qint64 time) const;
    /// Time of the last snapshot; 0 before the first.
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
        QList<qint64> latencies = {}; ///< counts of delivery reports per histogram bucket
        QHash<QString, std::array<qint64, 2>> topics = {}; ///< counts, indexed by Measure
    };

    Counts countsOf(const protocol::Snapshot &snapshot);
    void onTopic(const QString &topic);
    bool hasSmallerCounts(const Counts &now) const;
    void appendGap(qint64 time);
    void append(const Counts &now, const QList<double> &latencyBounds);
    void addTotalLines();
    static qsizetype lineOf(qsizetype topic, Measure measure);

    QStringList m_topics;
    QHash<QString, qsizetype> m_numbers; ///< index of each topic in m_topics
    TimeSeries m_series; ///< the lines of Total, followed by the lines of Measure for each topic
    Counts m_previous;
    bool m_hasRestarted = false; ///< since m_previous
};

} // namespace loom
