// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/timeseries.h"
#include "console/views/linelook.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace loom {

/// One of the plots of a TimePlot: lines over the common time with a value axis of their own, which starts just below
/// 0. Each line has markers at moments of its own, so that lines with equal values do not hide one another.
class LanePlot : public QObject
{
    Q_OBJECT

public:
    /// How a value is written on the axis.
    using Format = std::function<QString(double)>;

    /// @p area belongs to @p plot.
    LanePlot(QCPAxisRect &area, const QString &title, const Format &format, QObject *parent);

    /// Where @p label is not empty it stands beside the title, with a sample. Returns the line's number.
    qsizetype addLine(const LineLook &look, const QString &label = {}, bool isFilled = false);
    void removeLines();
    void setLook(qsizetype line, const LineLook &look);
    void setLineVisible(qsizetype line, bool isVisible);
    void setFormat(const Format &format);
    /// The points of a line, and how far its markers stand apart: a marker's turn comes each @p markerStep ms.
    void setPoints(qsizetype line, const QList<TimeSeries::Point> &points, qint64 markerStep);
    /// Brings the value axis to what is visible from @p from to @p to, in seconds since the epoch.
    void show(double from, double to);
    /// Draws a vertical line at that moment, in seconds since the epoch; none for what is not a number.
    void point(double time);
    /// The visible line that runs nearest to @p position, within a few pixels.
    std::optional<qsizetype> lineAt(const QPointF &position) const;
    void applyStyle(const QPalette &palette, const QFont &font);
    void setEmpty(bool isEmpty);

    QCPAxisRect &area() { return m_area; }

private:
    struct Line
    {
        QCPGraph *curve;
        QCPGraph *markers;
        QCPItemText *label; ///< none for a line without one
    };

    QCPItemText *addText(const QString &text);

    QCPAxisRect &m_area;
    QCustomPlot &m_plot;
    QList<Line> m_lines;
    QCPItemText *m_title;
    QCPItemStraightLine *m_pointer;
};

} // namespace loom
