// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/trackplot.h"

#include "console/models/visibletext.h"
#include "console/views/plotaxes.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr double LeastExtent = 10; ///< metres; gives a single point a scale
constexpr double ClickDistance = 12; ///< pixels
constexpr int Decimals = 6; ///< of degrees; about 0.1 m

QString degreesText(const Position &position)
{
    const QLocale locale;
    return u"%1°, %2°"_s.arg(locale.toString(position.latitude, 'f', Decimals),
                             locale.toString(position.longitude, 'f', Decimals));
}

QString lengthText(double metres)
{
    const QLocale locale;
    return metres < 10'000 ? TrackPlot::tr("%1 m").arg(locale.toString(metres, 'f', 0))
                           : TrackPlot::tr("%1 km").arg(locale.toString(metres / 1000, 'f', 1));
}

} // namespace

TrackPlot::TrackPlot(const TrafficModel &traffic, QWidget *parent)
    : QWidget(parent),
      m_track(traffic),
      m_summary(new QLabel(this)),
      m_plot(new QCustomPlot(this)),
      m_line(addCurve()),
      m_start(addCurve()),
      m_end(addCurve()),
      m_chosen(addCurve())
{
    m_summary->setObjectName(u"trackSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_plot->setObjectName(u"track"_s);
    m_plot->setAccessibleName(tr("Positions of the device; the message table lists the same positions"));
    m_plot->setToolTip(tr("Click a position to select its message"));
    m_plot->setMinimumSize(160, 90);
    m_plot->xAxis->setLabel(tr("East (m)"));
    m_plot->yAxis->setLabel(tr("North (m)"));
    m_line->setScatterStyle({QCPScatterStyle::ssDisc, 4});
    m_start->setScatterStyle({QCPScatterStyle::ssTriangle, 11});
    m_end->setScatterStyle({QCPScatterStyle::ssSquare, 10});
    m_chosen->setScatterStyle({QCPScatterStyle::ssPlusCircle, 17});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_summary);
    layout->addWidget(m_plot, 1);
    // The margins are fixed, so that the plot area does not depend on the width of the tick labels.
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins({fontMetrics().horizontalAdvance(u"−100,000"_s) + fontMetrics().height() + 14, 10,
                                    10, 2 * fontMetrics().height() + 14});
    colour();
    connect(&m_track, &Track::changed, this, &TrackPlot::draw);
    connect(m_plot, &QCustomPlot::afterLayout, this, &TrackPlot::fitAxes);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { choose(event->position()); });
}

QCPCurve *TrackPlot::addCurve()
{
    return new QCPCurve(m_plot->xAxis, m_plot->yAxis); // owned by the plot
}

void TrackPlot::colour()
{
    matchPlot(*m_plot, *this);
    m_line->setPen({QColor(0x3b82d0), 1.5});
    for (auto *curve : {m_start, m_end, m_chosen})
        curve->setPen({palette().color(QPalette::Text), 1.5});
    m_chosen->setPen({QColor(0xd1495b), 2});
}

bool TrackPlot::show(const protocol::Event &event, qint64 serial)
{
    if (!positionOf(event)) {
        m_track.stop();
        return false;
    }
    m_track.follow(event, serial);
    return true;
}

void TrackPlot::draw()
{
    const auto &points = m_track.points();
    const auto origin = points.isEmpty() ? m_track.chosen().position : points.first().position;
    const auto chosen = metresFrom(origin, m_track.chosen().position);
    m_metres.clear();
    m_extent = QRectF(chosen, QSizeF());
    QVector<QCPCurveData> line;
    for (const auto &point : points) {
        const auto place = metresFrom(origin, point.position);
        m_metres << place;
        line << QCPCurveData(double(line.size()), place.x(), place.y());
        m_extent.setCoords(std::min(m_extent.left(), place.x()), std::min(m_extent.top(), place.y()),
                           std::max(m_extent.right(), place.x()), std::max(m_extent.bottom(), place.y()));
    }
    m_line->data()->set(line, true);
    m_chosen->setData(QVector<double>{chosen.x()}, QVector<double>{chosen.y()});
    const bool isLine = m_metres.size() > 1;
    m_start->setVisible(isLine);
    m_end->setVisible(isLine);
    if (isLine) {
        m_start->setData(QVector<double>{m_metres.first().x()}, QVector<double>{m_metres.first().y()});
        m_end->setData(QVector<double>{m_metres.last().x()}, QVector<double>{m_metres.last().y()});
    }
    m_summary->setText(summary());
    fitAxes();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrackPlot::fitAxes()
{
    const auto room = m_plot->axisRect()->size();
    if (room.isEmpty())
        return;
    constexpr double Margin = 1.2;
    const double scale = Margin
                         * std::max({m_extent.width() / room.width(), m_extent.height() / room.height(),
                                     LeastExtent / std::min(room.width(), room.height())});
    const QCPRange before = m_plot->xAxis->range();
    m_plot->xAxis->setRange(m_extent.center().x(), scale * room.width(), Qt::AlignCenter);
    m_plot->yAxis->setRange(m_extent.center().y(), scale * room.height(), Qt::AlignCenter);
    // The layout has already placed the ticks.
    if (m_plot->xAxis->range() != before)
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString TrackPlot::summary() const
{
    QStringList parts{degreesText(m_track.chosen().position)};
    if (m_metres.size() > 1) {
        const auto apart = m_metres.last() - m_metres.first();
        //: Positions of a device; %1 is its name
        parts << tr("%Ln positions of %1", nullptr, int(m_metres.size())).arg(visibleText(m_track.device()))
              << tr("%1 from the first (▲) to the last (■)").arg(lengthText(std::hypot(apart.x(), apart.y())));
    }
    return parts.join(u" · "_s);
}

void TrackPlot::choose(const QPointF &pixel)
{
    double nearest = ClickDistance;
    std::optional<qsizetype> chosen;
    for (qsizetype i = 0; i < m_metres.size(); ++i) {
        const QPointF shown(m_plot->xAxis->coordToPixel(m_metres[i].x()), m_plot->yAxis->coordToPixel(m_metres[i].y()));
        const auto apart = shown - pixel;
        if (const double distance = std::hypot(apart.x(), apart.y()); distance < nearest) {
            nearest = distance;
            chosen = i;
        }
    }
    if (chosen)
        emit messageChosen(m_track.points()[*chosen].serial);
}

void TrackPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QWidget::changeEvent(event);
}

} // namespace loom
