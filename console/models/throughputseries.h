// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <array>
#include <optional>

namespace loom {

/// What flowed through each topic over the last hour, second by second. Bounded in time and topics;
/// where nothing was heard of the service there is a gap, not a line.
class ThroughputSeries : public QObject
{
    Q_OBJECT

public:
    enum Measure {
        Messages, ///< stored per second
        Bytes ///< of what was stored, per second
    };

    struct Point
    {
        qint64 time; ///< ms since the epoch, by the service's clock
        double value; ///< not a number where there is a gap
    };

    static constexpr qint64 Span = 3'600'000; ///< ms
    static constexpr int MaxTopics = 64; ///< what comes after them is one line together
    static constexpr qint64 LongestStep = 3500; ///< ms between two snapshots that no gap is seen in

    using QObject::QObject;

    void addSnapshot(const protocol::Snapshot &snapshot);
    void clear();
    /// The service was started anew: its counts begin again with the next snapshot, and the lines have a gap.
    void noteRestart() { m_hasRestarted = true; }

    /// In the order in which they were first seen.
    QStringList topics() const { return m_topics; }
    /// The last @p span ms of a topic in at most about @p limit points, each the mean of what it stands for.
    QList<Point> points(const QString &topic, Measure measure, qint64 span, int limit) const;
    /// What a topic's line shows at @p time; none in a gap or outside.
    std::optional<double> valueAt(const QString &topic, Measure measure, qint64 time) const;
    /// When the last snapshot was; 0 before the first.
    qint64 latest() const { return m_previous.time; }
    int size() const { return int(m_times.size()); }

signals:
    void changed();
    void topicsChanged();

private:
    using Values = std::array<QList<float>, 2>; ///< by Measure, one for each of m_times

    struct Totals
    {
        qint64 time = 0;
        QHash<QString, std::array<qint64, 2>> topics;
    };

    Totals totalsOf(const protocol::Snapshot &snapshot);
    void noteTopic(const QString &topic);
    bool hasSmallerCounts(const Totals &now) const;
    void append(qint64 time, const Totals *now);
    void forgetOld();

    QStringList m_topics;
    QList<qint64> m_times;
    QHash<QString, Values> m_values;
    Totals m_previous;
    bool m_hasRestarted = false; ///< since m_previous
};

} // namespace loom
