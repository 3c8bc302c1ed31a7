// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/throughputseries.h"

#include "common/core/wholenumber.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace loom {

namespace {

constexpr float Gap = std::numeric_limits<float>::quiet_NaN();

} // namespace

void ThroughputSeries::addSnapshot(const protocol::Snapshot &snapshot)
{
    if (snapshot.time <= m_previous.time && m_previous.time != 0)
        clear();
    const auto now = totalsOf(snapshot);
    const bool isFirst = m_previous.time == 0;
    const bool isAnotherCount = std::exchange(m_hasRestarted, false) || hasSmallerCounts(now);
    const bool isGap = !isFirst && (now.time - m_previous.time > LongestStep || isAnotherCount);
    if (isGap)
        append(m_previous.time + 1, nullptr);
    else if (!isFirst)
        append(now.time, &now);
    m_previous = now;
    forgetOld();
    emit changed();
}

void ThroughputSeries::clear()
{
    m_topics.clear();
    m_times.clear();
    m_values.clear();
    m_previous = {};
    m_hasRestarted = false;
    emit topicsChanged();
    emit changed();
}

ThroughputSeries::Totals ThroughputSeries::totalsOf(const protocol::Snapshot &snapshot)
{
    Totals totals{snapshot.time, {}};
    for (const auto &topic : snapshot.topics) {
        const bool hasRoom = m_topics.contains(topic.topic) || m_topics.size() < MaxTopics;
        const auto name = hasRoom ? topic.topic : tr("(other topics)");
        noteTopic(name);
        auto &counts = totals.topics[name];
        counts[Messages] = countsTogether(counts[Messages], topic.stored);
        counts[Bytes] = countsTogether(counts[Bytes], topic.bytes);
    }
    return totals;
}

void ThroughputSeries::noteTopic(const QString &topic)
{
    if (m_values.contains(topic))
        return;
    m_topics.append(topic);
    auto &values = m_values[topic];
    for (auto &line : values)
        line.fill(Gap, m_times.size());
    emit topicsChanged();
}

bool ThroughputSeries::hasSmallerCounts(const Totals &now) const
{
    for (auto before = m_previous.topics.begin(); before != m_previous.topics.end(); ++before) {
        if (now.topics.value(before.key())[Messages] < before.value()[Messages])
            return true;
    }
    return false;
}

void ThroughputSeries::append(qint64 time, const Totals *now)
{
    m_times.append(time);
    const double seconds = double(time - m_previous.time) / 1000;
    for (auto values = m_values.begin(); values != m_values.end(); ++values) {
        for (const auto measure : {Messages, Bytes}) {
            const auto rate = now == nullptr ? Gap
                                             : float(double(now->topics.value(values.key())[measure]
                                                            - m_previous.topics.value(values.key())[measure])
                                                     / seconds);
            values.value()[measure].append(rate);
        }
    }
}

void ThroughputSeries::forgetOld()
{
    const auto firstKept = std::lower_bound(m_times.begin(), m_times.end(), m_previous.time - Span);
    const auto count = firstKept - m_times.begin();
    m_times.remove(0, count);
    for (auto &values : m_values) {
        for (auto &line : values)
            line.remove(0, count);
    }
}

QList<ThroughputSeries::Point> ThroughputSeries::points(const QString &topic, Measure measure, qint64 span,
                                                        int limit) const
{
    const auto found = m_values.constFind(topic);
    if (found == m_values.constEnd())
        return {};
    const auto &values = (*found)[measure];
    const auto start = std::lower_bound(m_times.begin(), m_times.end(), m_previous.time - span) - m_times.begin();
    const auto step = std::max<qint64>(1, span / limit);

    QList<Point> points;
    double sum = 0;
    qsizetype summed = 0;
    const auto finish = [&](qsizetype last) {
        if (summed > 0)
            points.append({m_times[last], sum / double(summed)});
        sum = 0;
        summed = 0;
    };
    for (auto i = start; i < m_times.size(); ++i) {
        if (i > start && m_times[i] / step != m_times[i - 1] / step)
            finish(i - 1);
        if (std::isnan(values[i])) {
            finish(i - 1);
            points.append({m_times[i], std::numeric_limits<double>::quiet_NaN()});
            continue;
        }
        sum += values[i];
        ++summed;
    }
    finish(m_times.size() - 1);
    return points;
}

std::optional<double> ThroughputSeries::valueAt(const QString &topic, Measure measure, qint64 time) const
{
    const auto found = m_values.constFind(topic);
    const auto after = std::lower_bound(m_times.begin(), m_times.end(), time);
    if (found == m_values.constEnd() || after == m_times.end() || *after - time > LongestStep)
        return {};
    const auto value = (*found)[measure][after - m_times.begin()];
    return std::isnan(value) ? std::nullopt : std::optional<double>(value);
}

} // namespace loom
