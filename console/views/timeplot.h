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

/// Plots under one another on one time axis, with one pointer line through all of them. Dragging and the wheel zoom
/// the time axis; a double click follows the newest values again. With the keys: Left and Right move the pointer, Esc
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

    static constexpr qint64 ShortestRange = 5000; ///< ms, that one can zoom into

    explicit TimePlot(QWidget *parent);

    /// A plot below those so far, @p share times as high as one with 1.
    LanePlot &addLane(const QString &title, const LanePlot::Format &format, int share);
    /// What is shown while it is not zoomed, and how far it can be zoomed out.
    void follow(Range live, Range whole);
    Range range() const { return m_zoom.value_or(m_live); }
    bool isZoomed() const { return m_zoom.has_value(); }
    /// Shows the times by @p factor longer around the pointer, or around the middle.
    void zoomBy(double factor);
    void followNewest();
    /// Under the mouse pointer, or where the keys have moved it.
    std::optional<qint64> pointed() const { return m_pointed; }

    void setZone(TimeZone zone);
    /// Text in the middle while there is nothing to draw.
    void showHint(bool isEmpty, const QString &text);
    /// Whether the times have moved by a pixel since they were drawn.
    bool hasMoved() const;
    void draw();

signals:
    /// By zooming; to be drawn again.
    void rangeChanged();
    void pointedChanged();
    /// For a menu at @p position, global.
    void menuRequested(QPoint position, qint64 time);
    /// The return key at the pointed moment.
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
