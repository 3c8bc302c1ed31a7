// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/throughputseries.h"
#include "console/models/times.h"

#include <QElapsedTimer>
#include <QSharedPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QCPAxisTickerDateTime;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QSettings;

namespace loom {

class TopicLegend;

/// What flows through each topic, live: a line for each, and a legend that switches lines on and off and
/// shows their values under the pointer, or now. Draws by a timer, and only while it is visible.
class ThroughputPlot : public QWidget
{
    Q_OBJECT

public:
    static constexpr int FrameInterval = 66; ///< ms

    ThroughputPlot(ThroughputSeries &series, QWidget *parent);

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);
    void setZone(TimeZone zone);
    /// Brings data, axes and legend up to now at once.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *buildChoices();
    void buildPlot();
    void takePalette();
    void rebuildTopics();
    void addTopic(const QString &topic);
    void noteSnapshot();
    void fillLines();
    void drawFrame();
    void showHint(bool isEmpty);
    void fitValues();
    void refreshLegend();
    double now() const;
    ThroughputSeries::Measure measure() const;
    qint64 span() const;

    ThroughputSeries &m_series;
    QComboBox *m_measure;
    QComboBox *m_span;
    QCustomPlot *m_plot;
    QCPItemStraightLine *m_pointer = nullptr;
    QCPItemText *m_hint = nullptr; ///< while there is nothing to draw
    TopicLegend *m_legend;
    QList<QCPGraph *> m_lines; ///< one for each of the legend's rows
    double m_pointed; ///< seconds since the epoch; not a number while the pointer is elsewhere
    QElapsedTimer m_sinceSnapshot;
    QSharedPointer<QCPAxisTickerDateTime> m_ticker;
    TimeZone m_zone = TimeZone::Local;
    QTimer m_frames;
    bool m_isStale = true; ///< the lines do not have the last snapshot yet
};

} // namespace loom
