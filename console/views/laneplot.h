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

/// One plot of a TimePlot: lines over the shared time axis, with a value axis of its own that starts just below 0. The
/// lines have their markers at different times, so that lines with equal values do not hide one another.
class LanePlot : public QObject
{
    Q_OBJECT

public:
    /// Formats a value of the axis.
    using Format = std::function<QString(double)>;

    /// @p area belongs to @p plot.
    LanePlot(QCPAxisRect &area, const QString &title, const Format &format, QObject *parent);

    /// Adds a line and returns its index. A non-empty @p label is shown beside the title, with a sample of the line.
    qsizetype addLine(const LineLook &look, const QString &label = {}, bool isFilled = false);
    void removeLines();
    void setLook(qsizetype line, const LineLook &look);
    void setLineVisible(qsizetype line, bool isVisible);
    void setFormat(const Format &format);
    /// Sets the points of a line and its marker interval @p markerStep in ms.
    void setPoints(qsizetype line, const QList<TimeSeries::Point> &points, qint64 markerStep);
    /// Fits the value axis to the lines between @p from and @p to, in seconds since the epoch.
    void show(double from, double to);
    /// Draws a vertical line at @p time, in seconds since the epoch; NaN removes it.
    void point(double time);
    /// Returns the visible line nearest to @p position within a few pixels.
    std::optional<qsizetype> lineAt(const QPointF &position) const;
    void applyStyle(const QPalette &palette, const QFont &font);
    void setEmpty(bool isEmpty);

    QCPAxisRect &area() { return m_area; }

private:
    struct Line
    {
        QCPGraph *curve;
        QCPGraph *markers;
        QCPItemText *label; ///< null for a line without a label
    };

    QCPItemText *addText(const QString &text);

    QCPAxisRect &m_area;
    QCustomPlot &m_plot;
    QList<Line> m_lines;
    QCPItemText *m_title;
    QCPItemStraightLine *m_pointer;
};

} // namespace loom
