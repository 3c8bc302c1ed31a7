// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <limits>
#include <optional>

namespace loom {

/// Several lines that share their points in time, oldest first. NaN is a gap in a line. Times are in ms since the
/// epoch. Memory: 8 bytes per point in time plus 4 bytes per value. The owner calls forgetBefore() to limit it.
class TimeSeries
{
public:
    struct Point
    {
        qint64 time;
        double value; ///< NaN in a gap
    };

    static constexpr float Gap = std::numeric_limits<float>::quiet_NaN();

    /// Adds a line that has a gap at each time so far. Returns its index.
    qsizetype addLine();
    qsizetype lineCount() const { return m_lines.size(); }
    /// @p values has one value per line; @p time must be later than all previous times.
    void append(qint64 time, const QList<float> &values);
    void forgetBefore(qint64 time);
    void clear();

    qsizetype size() const { return m_times.size(); }
    /// Returns the points from @p from to @p to, plus one on either side, reduced to about @p limit points for each
    /// stretch without a gap. Each returned point is the mean of the values that it replaces.
    QList<Point> points(qsizetype line, qint64 from, qint64 to, int limit) const;
    /// Returns the first value at or after @p time; nothing if it is more than @p longestStep later or if it is a gap.
    std::optional<double> valueAt(qsizetype line, qint64 time, qint64 longestStep) const;

private:
    QList<qint64> m_times;
    QList<QList<float>> m_lines; ///< each line has one value per entry of m_times
};

} // namespace loom
