// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"
#include "console/views/laneplot.h"

#include <QSharedPointer>
#include <QWidget>

class QCPAxisTickerDateTime;
class QCPItemText;
class QCPMarginGroup;
class QCustomPlot;

namespace loom {

/// Plots below one another on one time axis, with one pointer line through all of them. Dragging and the mouse wheel
/// zoom the time axis; a double click follows the newest values again. Keys: Left and Right move the pointer, Esc
/// removes it, + and - zoom. Times are in ms since the epoch.
class TimePlot : public QWidget
{
    Q_OBJECT

public:
    struct Range
    {
        qint64 from;
        qint64 to;

        qint64 length() const { return to - from; }
    };

    static constexpr qint64 ShortestRange = 5000; ///< ms; limit of zooming in

    explicit TimePlot(QWidget *parent);

    /// Adds a plot below the others. Its height is proportional to @p share.
    LanePlot &addLane(const QString &title, const LanePlot::Format &format, int share);
    /// Sets the time range that is shown without a zoom, and the limit of zooming out.
    void follow(Range live, Range whole);
    Range range() const { return m_zoom.value_or(m_live); }
    bool isZoomed() const { return m_zoom.has_value(); }
    /// Scales the time range by @p factor around the pointer, or around its middle.
    void zoomBy(double factor);
    void followNewest();
    /// Time under the mouse pointer, or that the keys have selected.
    std::optional<qint64> pointed() const { return m_pointed; }

    void setZone(TimeZone zone);
    /// Shows a text in the middle while there is no data.
    void showHint(bool isEmpty, const QString &text);
    /// Returns true if the time axis has moved by at least one pixel since the last drawing.
    bool hasMoved() const;
    void draw();

signals:
    /// Emitted when zooming has changed the range; the plot must be drawn again.
    void rangeChanged();
    void pointedChanged();
    /// Emitted to open a menu at the global @p position.
    void menuRequested(QPoint position, qint64 time);
    /// Emitted for Return at the pointer's time.
    void activated(qint64 time);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPlot();
    void filterMouse();
    void applyStyle();
    void zoomTo(Range range);
    void setPointed(std::optional<qint64> time);
    void movePointer(int steps);
    std::optional<qint64> timeAt(double x) const;

    QCustomPlot *m_plot;
    QCPMarginGroup *m_margins = nullptr;
    QSharedPointer<QCPAxisTickerDateTime> m_ticker;
    QCPItemText *m_hint = nullptr;
    QList<LanePlot *> m_lanes;
    Range m_live{0, 0};
    Range m_whole{0, 0};
    std::optional<Range> m_zoom;
    std::optional<qint64> m_pointed;
    Range m_drawn{0, 0};
};

} // namespace loom
