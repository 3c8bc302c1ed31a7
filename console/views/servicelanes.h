// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/serviceseries.h"
#include "console/views/timeplot.h"

namespace loom {

/// Fills a TimePlot with the three plots of a ServiceSeries: throughput with a line for each topic, rejections, and
/// response times.
class ServiceLanes : public QObject
{
    Q_OBJECT

public:
    ServiceLanes(const ServiceSeries &series, TimePlot &times);

    /// Number of topics that have a line: the first ones of series.topics().
    qsizetype topicCount() const { return m_topicCount; }
    void addTopic(bool isShown);
    void removeTopics();
    void setTopicShown(qsizetype topic, bool isShown) { m_throughput.setLineVisible(topic, isShown); }
    /// Returns the topic of the line nearest to @p position; empty if none is near.
    QString topicAt(const QPointF &position) const;

    void setFormat(const LanePlot::Format &throughput) { m_throughput.setFormat(throughput); }
    /// Updates the lines from the series for the displayed time range.
    void fill(ServiceSeries::Measure measure);
    void applyPalette(const QPalette &palette);

private:
    const ServiceSeries &m_series;
    TimePlot &m_times;
    LanePlot &m_throughput;
    LanePlot &m_rejected;
    LanePlot &m_latency;
    qsizetype m_topicCount = 0;
};

} // namespace loom
