// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/servicelanes.h"

#include "console/models/numbers.h"
#include "console/views/colors.h"

#include <algorithm>

namespace loom {

namespace {

constexpr int PointsPerLine = 600;
constexpr int MarkersPerWidth = 40;
constexpr qint64 ShortestMarkerStep = 1000; ///< ms: the interval of the points

} // namespace

ServiceLanes::ServiceLanes(const ServiceSeries &series, TimePlot &times)
    : QObject(&times),
      m_series(series),
      m_times(times),
      m_throughput(times.addLane(tr("Throughput per topic"), rateText, 4)),
      m_rejected(times.addLane(tr("Rejected"), rateText, 2)),
      m_latency(times.addLane(tr("Kafka response time"), millisecondsText, 3))
{
    m_rejected.addLine(LineLook::of(warningColor(times.palette())), {}, true);
    //: Of response times
    m_latency.addLine(LineLook::ofLine(6), tr("median"));
    //: The time that 99 % of the responses do not exceed
    m_latency.addLine(LineLook::ofLine(1), tr("p99"));
}

void ServiceLanes::addTopic(bool isShown)
{
    const auto line = m_throughput.addLine(LineLook::ofLine(m_topicCount++));
    m_throughput.setLineVisible(line, isShown);
}

void ServiceLanes::removeTopics()
{
    m_topicCount = 0;
    m_throughput.removeLines();
}

QString ServiceLanes::topicAt(const QPointF &position) const
{
    const auto line = m_throughput.lineAt(position);
    return line ? m_series.topics().at(*line) : QString();
}

void ServiceLanes::fill(ServiceSeries::Measure measure)
{
    const auto [from, to] = m_times.range();
    const auto topics = m_series.topics();
    const auto markerStep =
        std::max((to - from) / std::max<qint64>(MarkersPerWidth, topics.size()), ShortestMarkerStep);
    for (qsizetype i = 0; i < topics.size(); ++i)
        m_throughput.setPoints(i, m_series.points(topics[i], measure, from, to, PointsPerLine), markerStep);
    m_rejected.setPoints(0, m_series.points(ServiceSeries::Rejected, from, to, PointsPerLine), markerStep);
    m_latency.setPoints(0, m_series.points(ServiceSeries::MedianTime, from, to, PointsPerLine), markerStep);
    m_latency.setPoints(1, m_series.points(ServiceSeries::P99Time, from, to, PointsPerLine), markerStep);
}

void ServiceLanes::applyPalette(const QPalette &palette)
{
    m_rejected.setLook(0, LineLook::of(warningColor(palette)));
}

} // namespace loom
