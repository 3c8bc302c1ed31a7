// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/timeplot.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr double Nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr int ShortestDrag = 6; ///< px; a shorter drag is a click
constexpr double WheelStep = 0.8;
constexpr int PointerSteps = 120; ///< key presses from one edge to the other

/// Selection rectangle that shows the dragged time range as a band through all plots.
class TimeBand : public QCPSelectionRect
{
public:
    using QCPSelectionRect::QCPSelectionRect;

protected:
    void draw(QCPPainter *painter) override
    {
        if (!mActive)
            return;
        const auto areas = mParentPlot->axisRects();
        painter->setPen(mPen);
        painter->setBrush(mBrush);
        painter->drawRect(
            QRect(QPoint(mRect.left(), areas.first()->top()), QPoint(mRect.right(), areas.last()->bottom())));
    }
};

} // namespace

TimePlot::TimePlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    buildPlot();
    filterMouse();
}

void TimePlot::buildPlot()
{
    m_plot->setObjectName(u"plot"_s);
    m_plot->setAccessibleName(tr("Throughput, rejections and response time over time; the values are shown beside "
                                 "and above the plots"));
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMinimumSize(240, 250);
    m_plot->setNoAntialiasingOnDrag(true);
    m_margins = new QCPMarginGroup(m_plot);
    m_ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    m_ticker->setDateTimeFormat(u"HH:mm:ss"_s);
    m_hint = new QCPItemText(m_plot);
    m_hint->setClipToAxisRect(false);
    m_hint->position->setType(QCPItemPosition::ptViewportRatio);
    m_hint->position->setCoords(0.5, 0.25);
    m_hint->setPadding({8, 4, 8, 4});
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(4);
    m_plot->setSelectionRect(new TimeBand(m_plot));
}

void TimePlot::filterMouse()
{
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](const QMouseEvent *event) {
        m_plot->setSelectionRectMode(event->button() == Qt::LeftButton ? QCP::srmCustom : QCP::srmNone);
    });
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](const QMouseEvent *event) { setPointed(timeAt(event->position().x())); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &TimePlot::followNewest);
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this](const QWheelEvent *event) {
        if (event->angleDelta().y() != 0)
            zoomBy(event->angleDelta().y() > 0 ? WheelStep : 1 / WheelStep);
    });
    connect(m_plot->selectionRect(), &QCPSelectionRect::accepted, this, [this](const QRect &dragged) {
        const auto *axis = m_lanes.first()->area().axis(QCPAxis::atBottom);
        if (std::abs(dragged.width()) < ShortestDrag)
            return;
        const QCPRange times(axis->pixelToCoord(dragged.left()), axis->pixelToCoord(dragged.right()));
        zoomTo({qint64(times.lower * 1000), qint64(times.upper * 1000)});
    });
}

LanePlot &TimePlot::addLane(const QString &title, const LanePlot::Format &format, int share)
{
    auto *area = new QCPAxisRect(m_plot);
    const int row = m_plot->plotLayout()->rowCount();
    m_plot->plotLayout()->addElement(row, 0, area);
    m_plot->plotLayout()->setRowStretchFactor(row, share);
    area->setMinimumMargins({0, 4, 10, 4});
    area->setMarginGroup(QCP::msLeft | QCP::msRight, m_margins);
    area->axis(QCPAxis::atBottom)->setTicker(m_ticker);
    for (auto *axis : area->axes())
        axis->setLayer(u"axes"_s);
    for (auto *lane : std::as_const(m_lanes)) {
        lane->area().axis(QCPAxis::atBottom)->setTickLabels(false);
        lane->area().axis(QCPAxis::atBottom)->setLabel({});
    }
    m_lanes.append(new LanePlot(*area, title, format, this));
    applyStyle();
    return *m_lanes.last();
}

void TimePlot::applyStyle()
{
    m_plot->setBackground(palette().base());
    m_hint->setColor(palette().color(QPalette::Text));
    m_hint->setFont(font());
    m_hint->setBrush(palette().base());
    auto band = palette().color(QPalette::Highlight);
    m_plot->selectionRect()->setPen(band);
    band.setAlphaF(0.25F);
    m_plot->selectionRect()->setBrush(band);
    for (auto *lane : std::as_const(m_lanes))
        lane->applyStyle(palette(), font());
}

void TimePlot::follow(Range live, Range whole)
{
    m_live = live;
    m_whole = whole;
}

void TimePlot::zoomBy(double factor)
{
    const auto now = range();
    const auto centre = m_pointed.value_or(now.from + now.length() / 2);
    zoomTo({centre - qint64(double(centre - now.from) * factor), centre + qint64(double(now.to - centre) * factor)});
}

void TimePlot::zoomTo(Range wanted)
{
    if (m_whole.length() <= ShortestRange)
        return;
    const auto length = std::clamp(wanted.length(), ShortestRange, m_whole.length());
    const auto centre = wanted.from + wanted.length() / 2;
    const auto from = std::clamp(centre - length / 2, m_whole.from, m_whole.to - length);
    m_zoom = Range{from, from + length};
    emit rangeChanged();
}

void TimePlot::followNewest()
{
    if (!m_zoom)
        return;
    m_zoom.reset();
    emit rangeChanged();
}

std::optional<qint64> TimePlot::timeAt(double x) const
{
    const auto &area = m_lanes.first()->area();
    if (x < area.left() || x > area.right())
        return {};
    return qint64(area.axis(QCPAxis::atBottom)->pixelToCoord(x) * 1000);
}

void TimePlot::setPointed(std::optional<qint64> time)
{
    m_pointed = time;
    for (auto *lane : std::as_const(m_lanes))
        lane->point(time ? double(*time) / 1000 : Nowhere);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    emit pointedChanged();
}

void TimePlot::movePointer(int steps)
{
    const auto now = range();
    const auto step = std::max<qint64>(1000, now.length() / PointerSteps);
    setPointed(std::clamp(m_pointed.value_or(now.to) + steps * step, now.from, now.to));
}

void TimePlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return movePointer(-1);
    case Qt::Key_Right:
        return movePointer(1);
    case Qt::Key_Plus:
        return zoomBy(WheelStep);
    case Qt::Key_Minus:
        return zoomBy(1 / WheelStep);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed)
            emit activated(*m_pointed);
        return;
    case Qt::Key_Escape:
        return setPointed({});
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TimePlot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setPointed({});
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool isByMouse = menu->reason() == QContextMenuEvent::Mouse;
        if (const auto time = isByMouse ? timeAt(menu->x()) : m_pointed)
            emit menuRequested(menu->globalPos(), *time);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TimePlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyStyle();
    QWidget::changeEvent(event);
}

void TimePlot::setZone(TimeZone zone)
{
    m_ticker->setDateTimeSpec(zone == TimeZone::Utc ? Qt::UTC : Qt::LocalTime);
    m_lanes.last()->area().axis(QCPAxis::atBottom)->setLabel(zoneText(QDateTime::currentMSecsSinceEpoch(), zone));
}

void TimePlot::showHint(bool isEmpty, const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(isEmpty);
    for (auto *lane : std::as_const(m_lanes))
        lane->setEmpty(isEmpty);
    m_lanes.last()->area().axis(QCPAxis::atBottom)->setTickLabels(!isEmpty);
}

bool TimePlot::hasMoved() const
{
    return std::abs(range().to - m_drawn.to) * m_plot->width() >= range().length();
}

void TimePlot::draw()
{
    const auto now = range();
    m_drawn = now;
    for (auto *lane : std::as_const(m_lanes))
        lane->show(double(now.from) / 1000, double(now.to) / 1000);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace loom
