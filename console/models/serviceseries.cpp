// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/serviceseries.h"

#include "common/core/wholenumber.h"
#include "console/models/latency.h"

#include <utility>

namespace loom {

namespace {

constexpr qsizetype TotalCount = ServiceSeries::P99Time + 1;
constexpr qsizetype MeasureCount = ServiceSeries::Bytes + 1;

float quantile(const QList<double> &bounds, const QList<qint64> &counts, double share)
{
    const auto found = quantileOf(bounds, counts, share);
    return found ? float(found->milliseconds) : TimeSeries::Gap;
}

} // namespace

ServiceSeries::ServiceSeries(QObject *parent) : QObject(parent)
{
    addTotalLines();
}

void ServiceSeries::addTotalLines()
{
    while (m_series.lineCount() < TotalCount)
        m_series.addLine();
}

void ServiceSeries::addSnapshot(const protocol::Snapshot &snapshot)
{
    if (snapshot.time <= m_previous.time && m_previous.time != 0)
        clear();
    const auto now = countsOf(snapshot);
    const bool isFirst = m_previous.time == 0;
    const bool isAnotherCount = std::exchange(m_hasRestarted, false) || hasSmallerCounts(now);
    const bool isGap = !isFirst && (now.time - m_previous.time > LongestStep || isAnotherCount);
    if (isGap)
        appendGap(m_previous.time + 1);
    else if (!isFirst)
        append(now, snapshot.latencyBounds);
    m_previous = now;
    m_series.forgetBefore(m_previous.time - Span);
    emit changed();
}

void ServiceSeries::clear()
{
    m_topics.clear();
    m_numbers.clear();
    m_series.clear();
    addTotalLines();
    m_previous = {};
    m_hasRestarted = false;
    emit topicsChanged();
    emit changed();
}

ServiceSeries::Counts ServiceSeries::countsOf(const protocol::Snapshot &snapshot)
{
    Counts counts{snapshot.time, snapshot.rejected, snapshot.latencyCounts};
    for (const auto &topic : snapshot.topics) {
        const bool hasBuffers = m_numbers.contains(topic.topic) || m_topics.size() < MaxTopics;
        const auto name = hasBuffers ? topic.topic : tr("(other topics)");
        onTopic(name);
        auto &ofTopic = counts.topics[name];
        ofTopic[Messages] = countsTogether(ofTopic[Messages], topic.stored);
        ofTopic[Bytes] = countsTogether(ofTopic[Bytes], topic.bytes);
    }
    return counts;
}

void ServiceSeries::onTopic(const QString &topic)
{
    if (m_numbers.contains(topic))
        return;
    m_numbers.insert(topic, m_topics.size());
    m_topics.append(topic);
    for (qsizetype i = 0; i < MeasureCount; ++i)
        m_series.addLine();
    emit topicsChanged();
}

bool ServiceSeries::hasSmallerCounts(const Counts &now) const
{
    for (auto before = m_previous.topics.begin(); before != m_previous.topics.end(); ++before) {
        if (now.topics.value(before.key())[Messages] < before.value()[Messages])
            return true;
    }
    return now.rejected < m_previous.rejected;
}

void ServiceSeries::appendGap(qint64 time)
{
    m_series.append(time, QList<float>(m_series.lineCount(), TimeSeries::Gap));
}

void ServiceSeries::append(const Counts &now, const QList<double> &latencyBounds)
{
    const double seconds = double(now.time - m_previous.time) / 1000;
    const auto rate = [seconds](qint64 count, qint64 before) { return float(double(count - before) / seconds); };
    auto latencies = now.latencies;
    for (qsizetype i = 0; i < latencies.size() && i < m_previous.latencies.size(); ++i)
        latencies[i] -= m_previous.latencies[i];

    QList<float> values{rate(now.rejected, m_previous.rejected), quantile(latencyBounds, latencies, 0.5),
                        quantile(latencyBounds, latencies, 0.99)};
    for (const auto &topic : std::as_const(m_topics)) {
        const auto counts = now.topics.value(topic);
        const auto before = m_previous.topics.value(topic);
        for (qsizetype i = 0; i < MeasureCount; ++i)
            values.append(rate(counts[i], before[i]));
    }
    m_series.append(now.time, values);
}

qsizetype ServiceSeries::lineOf(qsizetype topic, Measure measure)
{
    return TotalCount + topic * MeasureCount + measure;
}

QList<ServiceSeries::Point> ServiceSeries::points(const QString &topic, Measure measure, qint64 from, qint64 to,
                                                  int limit) const
{
    const auto number = m_numbers.value(topic, -1);
    return number < 0 ? QList<Point>() : m_series.points(lineOf(number, measure), from, to, limit);
}

QList<ServiceSeries::Point> ServiceSeries::points(Total total, qint64 from, qint64 to, int limit) const
{
    return m_series.points(total, from, to, limit);
}

std::optional<double> ServiceSeries::valueAt(const QString &topic, Measure measure, qint64 time) const
{
    const auto number = m_numbers.value(topic, -1);
    return number < 0 ? std::nullopt : m_series.valueAt(lineOf(number, measure), time, LongestStep);
}

std::optional<double> ServiceSeries::valueAt(Total total, qint64 time) const
{
    return m_series.valueAt(total, time, LongestStep);
}

} // namespace loom
