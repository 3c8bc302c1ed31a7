// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/timeseries.h"

#include <algorithm>
#include <cmath>

namespace loom {

qsizetype TimeSeries::addLine()
{
    m_lines.append(QList<float>(m_times.size(), Gap));
    return m_lines.size() - 1;
}

void TimeSeries::append(qint64 time, const QList<float> &values)
{
    m_times.append(time);
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i].append(values[i]);
}

void TimeSeries::forgetBefore(qint64 time)
{
    const auto count = std::lower_bound(m_times.begin(), m_times.end(), time) - m_times.begin();
    m_times.remove(0, count);
    for (auto &line : m_lines)
        line.remove(0, count);
}

void TimeSeries::clear()
{
    m_times.clear();
    m_lines.clear();
}

QList<TimeSeries::Point> TimeSeries::points(qsizetype line, qint64 from, qint64 to, int limit) const
{
    const auto &values = m_lines[line];
    const auto firstInside = std::lower_bound(m_times.begin(), m_times.end(), from) - m_times.begin();
    const auto firstAfter = std::upper_bound(m_times.begin(), m_times.end(), to) - m_times.begin();
    const auto start = std::max<qsizetype>(0, firstInside - 1);
    const auto end = std::min(m_times.size(), firstAfter + 1);
    const auto step = std::max<qint64>(1, (to - from) / limit);

    QList<Point> points;
    double sum = 0;
    qsizetype summed = 0;
    const auto finish = [&](qsizetype last) {
        if (summed > 0)
            points.append({m_times[last], sum / double(summed)});
        sum = 0;
        summed = 0;
    };
    for (auto i = start; i < end; ++i) {
        if (i > start && m_times[i] / step != m_times[i - 1] / step)
            finish(i - 1);
        if (std::isnan(values[i])) {
            finish(i - 1);
            points.append({m_times[i], Gap});
            continue;
        }
        sum += values[i];
        ++summed;
    }
    finish(end - 1);
    return points;
}

std::optional<double> TimeSeries::valueAt(qsizetype line, qint64 time, qint64 longestStep) const
{
    const auto after = std::lower_bound(m_times.begin(), m_times.end(), time);
    if (after == m_times.end() || *after - time > longestStep)
        return {};
    const auto value = m_lines[line][after - m_times.begin()];
    return std::isnan(value) ? std::nullopt : std::optional<double>(value);
}

} // namespace loom
