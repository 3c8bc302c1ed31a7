// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/serviceseries.h"
#include "console/models/times.h"
#include "console/views/servicelanes.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSettings;

namespace loom {

class TopicLegend;

/// Live plots of the service on one time axis: throughput with a line for each topic, rejections, and Kafka response
/// times. The legend shows and hides topics. The legend and a line of text show the values at the pointer, or the
/// current values. Drawing is triggered by a timer, and only while the widget is visible. Its actions() are for the
/// toolbar of the page.
class ServicePlot : public QWidget
{
    Q_OBJECT

public:
    static constexpr int FrameInterval = 66; ///< ms

    ServicePlot(ServiceSeries &series, QWidget *parent);

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);
    void setZone(TimeZone zone);
    /// Updates data, axes and legend immediately.
    void refresh();

signals:
    /// Emitted to show the messages of a topic or of a time (ms since the epoch).
    void topicRequested(const QString &topic);
    void momentRequested(qint64 time);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    QLayout *buildChoices();
    void connectParts();
    void rebuildTopics();
    void onSnapshot();
    void changeMeasure();
    void drawFrame();
    void refreshValues();
    void refreshActions();
    QString valuesText(const QString &moment, qint64 time) const;
    QString throughputText(double perSecond) const;
    void openMenu(QPoint position, qint64 time);
    qint64 now() const;
    ServiceSeries::Measure measure() const;
    qint64 span() const;

    ServiceSeries &m_series;
    QComboBox *m_measure;
    QComboBox *m_span;
    QLabel *m_values;
    TimePlot *m_times;
    ServiceLanes *m_lanes;
    TopicLegend *m_legend;
    QAction *m_showTopic;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_followNewest;
    QElapsedTimer m_sinceSnapshot;
    TimeZone m_zone = TimeZone::Local;
    QTimer m_frames;
    bool m_isStale = true; ///< the lines do not include the last snapshot yet
};

} // namespace loom
