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

/// What a service does, live, on one time axis: throughput with a line for each topic, rejections, and Kafka's response
/// times. The legend switches topics on and off; it and a line of text show the values under the pointer, or now.
/// Draws by a timer, and only while it is visible. Its actions() are for the page's toolbar.
class ServicePlot : public QWidget
{
    Q_OBJECT

public:
    static constexpr int FrameInterval = 66; ///< ms

    ServicePlot(ServiceSeries &series, QWidget *parent);

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);
    void setZone(TimeZone zone);
    /// Brings data, axes and legend up to now at once.
    void refresh();

signals:
    /// The messages of that topic, or of that moment (ms since the epoch), are wanted.
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
    bool m_isStale = true; ///< the lines do not have the last snapshot yet
};

} // namespace loom
