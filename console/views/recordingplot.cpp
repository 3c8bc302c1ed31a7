// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/recordingplot.h"

#include "console/models/numbers.h"
#include "console/views/plotaxes.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const QColor StoredColour(0x3b82d0);
const QColor RejectedColour(0xd1495b);

double seconds(qint64 msecs)
{
    return double(msecs) / 1000;
}

/// Returns a coloured square for a label, as HTML.
QString squareIn(const QColor &colour)
{
    return u"<span style=\"color: %1\">■</span>"_s.arg(colour.name());
}

class RateTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return rateText(tick); }
};

} // namespace

RecordingPlot::RecordingPlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    //: The keys of a plot of messages per second; the gaps are times in which a recording had no connection
    auto *keys = new QLabel(tr("Messages per second: %1 stored  %2 rejected  ▨ gap in the recording")
                                .arg(squareIn(StoredColour), squareIn(RejectedColour)),
                            this);
    keys->setTextFormat(Qt::RichText);
    layout->addWidget(keys);
    layout->addWidget(m_plot, 1);
    buildPlot();
    applyPalette();
}

void RecordingPlot::buildPlot()
{
    m_plot->setObjectName(u"recordingPlot"_s);
    m_plot->setAccessibleName(
        tr("Messages per second over the duration of the recording; the fields below show the selected time range"));
    m_plot->setToolTip(tr("Drag to select a time range. Double-click to select the whole recording."));
    m_plot->setMinimumSize(240, 60);
    m_ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    m_ticker->setDateTimeFormat(u"HH:mm:ss"_s);
    m_plot->xAxis->setTicker(m_ticker);
    const auto rates = QSharedPointer<RateTicker>::create();
    rates->setTickCount(3);
    m_plot->yAxis->setTicker(rates);
    m_stored = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_rejected = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_rejected->moveAbove(m_stored);
    for (auto *bars : {m_stored, m_rejected})
        bars->setPen(Qt::NoPen);
    m_stored->setBrush(StoredColour);
    m_rejected->setBrush(RejectedColour);
    m_before = addArea();
    m_after = addArea();
    m_plot->setSelectionRectMode(QCP::srmCustom);
    connect(m_plot->selectionRect(), &QCPSelectionRect::accepted, this, [this](const QRect &rect) {
        const auto at = [this](int x) { return qint64(m_plot->xAxis->pixelToCoord(x) * 1000); };
        if (rect.width() > QApplication::startDragDistance())
            emit dragged(at(rect.left()), at(rect.right()));
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &RecordingPlot::cleared);
}

QCPItemRect *RecordingPlot::addArea()
{
    auto *area = new QCPItemRect(m_plot); // owned by the plot
    for (auto *corner : {area->topLeft, area->bottomRight}) {
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    area->setPen(Qt::NoPen);
    area->setVisible(false);
    return area;
}

void RecordingPlot::place(QCPItemRect &area, double from, double until)
{
    area.topLeft->setCoords(from, 0);
    area.bottomRight->setCoords(until, 1);
    area.setVisible(until > from);
}

void RecordingPlot::show(const replay::RecordingFacts &facts)
{
    for (auto *gap : std::as_const(m_gaps))
        m_plot->removeItem(gap);
    m_gaps.clear();
    const auto width = facts.rate.binMs();
    double highest = 0;
    auto stored = QSharedPointer<QCPBarsDataContainer>::create();
    auto rejected = QSharedPointer<QCPBarsDataContainer>::create();
    const auto bins = facts.rate.bins();
    for (auto bin = bins.begin(); bin != bins.end(); ++bin) {
        const auto middle = seconds(bin.key()) + seconds(width) / 2;
        stored->add({middle, double(bin->stored) / seconds(width)});
        rejected->add({middle, double(bin->rejected) / seconds(width)});
        highest = std::max(highest, double(bin->total()) / seconds(width));
    }
    for (auto *bars : {m_stored, m_rejected})
        bars->setWidth(seconds(width));
    m_stored->setData(stored);
    m_rejected->setData(rejected);
    const auto first = facts.firstTime.value_or(0);
    m_plot->xAxis->setTickLabels(facts.firstTime.has_value());
    m_plot->yAxis->setTickLabels(facts.firstTime.has_value());
    m_plot->xAxis->setRange(seconds(first - width), seconds(facts.lastTime.value_or(first) + width));
    m_plot->yAxis->setRange(0, highest > 0 ? highest * 1.1 : 1);
    for (const auto &gap : facts.firstGaps) {
        m_gaps.append(addArea());
        place(*m_gaps.last(), seconds(gap.from), seconds(gap.to));
    }
    applyPalette();
}

void RecordingPlot::showRange(qint64 from, qint64 until)
{
    const auto shown = m_plot->xAxis->range();
    place(*m_before, shown.lower, seconds(from));
    place(*m_after, seconds(until), shown.upper);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RecordingPlot::setZone(TimeZone zone)
{
    m_ticker->setDateTimeSpec(zone == TimeZone::Utc ? Qt::UTC : Qt::LocalTime);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RecordingPlot::applyPalette()
{
    matchPlot(*m_plot, *this);
    const auto faint = palette().color(QPalette::PlaceholderText);
    auto veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.75F);
    for (auto *area : {m_before, m_after})
        area->setBrush(veil);
    for (auto *gap : std::as_const(m_gaps))
        gap->setBrush(QBrush(faint, Qt::BDiagPattern));
    m_plot->selectionRect()->setPen(palette().color(QPalette::Highlight));
    auto marked = palette().color(QPalette::Highlight);
    marked.setAlphaF(0.3F);
    m_plot->selectionRect()->setBrush(marked);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RecordingPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    QWidget::changeEvent(event);
}

} // namespace loom
