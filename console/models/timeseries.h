// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <limits>
#include <optional>

namespace loom {

/// Several lines over one row of moments, oldest first. A value that is not a number is a gap in its line. Times are
/// in ms since the epoch. Memory: 8 bytes for each moment and 4 for each value; the owner calls forgetBefore().
class TimeSeries
{
public:
    struct Point
    {
        qint64 time;
        double value; ///< not a number where there is a gap
    };

    static constexpr float Gap = std::numeric_limits<float>::quiet_NaN();

    /// A further line, with a gap at each moment so far. Returns its number.
    qsizetype addLine();
    qsizetype lineCount() const { return m_lines.size(); }
    /// @p values has one for each line; @p time is later than all before.
    void append(qint64 time, const QList<float> &values);
    void forgetBefore(qint64 time);
    void clear();

    qsizetype size() const { return m_times.size(); }
    /// The moments from @p from to @p to, and one on either side, in at most about @p limit points for each stretch
    /// without a gap. Each point is the mean of the values that it replaces.
    QList<Point> points(qsizetype line, qint64 from, qint64 to, int limit) const;
    /// The first value at or after @p time, unless it is more than @p longestStep later or a gap.
    std::optional<double> valueAt(qsizetype line, qint64 time, qint64 longestStep) const;

private:
    QList<qint64> m_times;
    QList<QList<float>> m_lines; ///< each has a value for each of m_times
};

} // namespace loom
