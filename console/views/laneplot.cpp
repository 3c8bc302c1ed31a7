// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/laneplot.h"

#include "console/views/colors.h"
#include "console/views/plotaxes.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr double Reach = 8; ///< maximum distance in px at which a position hits a line
constexpr int FewestTurns = 5; ///< minimum marker interval, so that the markers of two lines do not overlap
constexpr int TickCount = 3;

class ValueTicker : public QCPAxisTicker
{
public:
    explicit ValueTicker(const LanePlot::Format &format) : m_format(format) { setTickCount(TickCount); }

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return m_format(tick); }

private:
    LanePlot::Format m_format;
};

bool isGap(const QList<TimeSeries::Point> &points, qsizetype i)
{
    return i < 0 || i >= points.size() || std::isnan(points[i].value);
}

} // namespace

LanePlot::LanePlot(QCPAxisRect &area, const QString &title, const Format &format, QObject *parent)
    : QObject(parent), m_area(area), m_plot(*area.parentPlot()), m_title(addText(title))
{
    m_title->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_title->position->setAxisRect(&area);
    m_title->position->setCoords(0, 0);
    m_pointer = new QCPItemStraightLine(&m_plot);
    m_pointer->setClipAxisRect(&area);
    m_pointer->setVisible(false);
    m_pointer->setAntialiased(false);
    m_pointer->setLayer(u"overlay"_s);
    for (auto *end : {m_pointer->point1, m_pointer->point2})
        end->setAxes(area.axis(QCPAxis::atBottom), area.axis(QCPAxis::atLeft));
    setFormat(format);
}

QCPItemText *LanePlot::addText(const QString &text)
{
    auto *item = new QCPItemText(&m_plot);
    item->setClipAxisRect(&m_area);
    item->setText(text);
    item->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    item->setPadding({6, 2, 4, 2});
    item->setLayer(u"overlay"_s);
    return item;
}

qsizetype LanePlot::addLine(const LineLook &look, const QString &label, bool isFilled)
{
    const auto addGraph = [this] {
        return m_plot.addGraph(m_area.axis(QCPAxis::atBottom), m_area.axis(QCPAxis::atLeft));
    };
    Line line{addGraph(), addGraph(), nullptr};
    line.curve->setBrush(isFilled ? QBrush(Qt::SolidPattern) : QBrush());
    line.markers->setLineStyle(QCPGraph::lsNone);
    line.markers->setLayer(u"axes"_s); // above all lines
    if (!label.isEmpty()) {
        line.label = addText(u"● "_s + label);
        const auto *before = m_lines.isEmpty() ? m_title : m_lines.last().label;
        line.label->position->setParentAnchor(before->right);
        line.label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_lines.append(line);
    setLook(m_lines.size() - 1, look);
    return m_lines.size() - 1;
}

void LanePlot::setLook(qsizetype number, const LineLook &look)
{
    const auto &line = m_lines[number];
    const auto color = look.pen.color();
    line.curve->setPen(look.pen);
    line.markers->setPen(color);
    if (line.curve->brush().style() != Qt::NoBrush)
        line.curve->setBrush(QColor(color.red(), color.green(), color.blue(), 60));
    line.markers->setScatterStyle({look.marker, Qt::NoPen, color, 6});
    if (line.label != nullptr)
        line.label->setColor(color);
}

void LanePlot::removeLines()
{
    for (const auto &line : std::as_const(m_lines)) {
        m_plot.removeGraph(line.curve);
        m_plot.removeGraph(line.markers);
        if (line.label != nullptr)
            m_plot.removeItem(line.label);
    }
    m_lines.clear();
}

void LanePlot::setLineVisible(qsizetype line, bool isVisible)
{
    m_lines[line].curve->setVisible(isVisible);
    m_lines[line].markers->setVisible(isVisible);
}

void LanePlot::setFormat(const Format &format)
{
    m_area.axis(QCPAxis::atLeft)->setTicker(QSharedPointer<ValueTicker>::create(format));
}

void LanePlot::setPoints(qsizetype number, const QList<TimeSeries::Point> &points, qint64 markerStep)
{
    QVector<QCPGraphData> curve;
    QVector<QCPGraphData> markers;
    curve.reserve(points.size());
    const auto turns = std::max<qint64>(FewestTurns, m_lines.size());
    qint64 lastSlot = -1;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QCPGraphData point(double(points[i].time) / 1000, points[i].value);
        curve.append(point);
        if (isGap(points, i))
            continue;
        const auto slot = points[i].time / std::max<qint64>(1, markerStep);
        const bool isTurn = m_lines.size() > 1 && slot != lastSlot && slot % turns == number;
        // A curve does not draw an isolated point between two gaps.
        if (isTurn || (isGap(points, i - 1) && isGap(points, i + 1)))
            markers.append(point);
        lastSlot = slot;
    }
    m_lines[number].curve->data()->set(curve, true);
    m_lines[number].markers->data()->set(markers, true);
}

void LanePlot::show(double from, double to)
{
    const QCPRange range(from, to);
    double highest = 0;
    for (const auto &line : std::as_const(m_lines)) {
        bool isFound = false;
        const auto values = line.curve->getValueRange(isFound, QCP::sdBoth, range);
        if (isFound && line.curve->visible())
            highest = std::max(highest, values.upper);
    }
    m_area.axis(QCPAxis::atBottom)->setRange(range);
    // The title is above the lines.
    const double title = double(m_title->font().pointSize() * 3) / std::max(40, m_area.height());
    const double top = highest > 0 ? highest * (1.1 + title) : 1;
    // Keeps a line at 0 visible above the axis.
    m_area.axis(QCPAxis::atLeft)->setRange(-0.03 * top, top);
}

void LanePlot::point(double time)
{
    m_pointer->setVisible(!std::isnan(time));
    if (!m_pointer->visible())
        return;
    m_pointer->point1->setCoords(time, 0);
    m_pointer->point2->setCoords(time, 1);
}

std::optional<qsizetype> LanePlot::lineAt(const QPointF &position) const
{
    std::optional<qsizetype> nearest;
    double least = Reach;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto distance = m_lines[i].curve->visible() ? m_lines[i].curve->selectTest(position, false) : -1;
        if (distance < 0 || distance > least)
            continue;
        least = distance;
        nearest = i;
    }
    return nearest;
}

void LanePlot::applyStyle(const QPalette &palette, const QFont &font)
{
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft})
        applyAxisStyle(*m_area.axis(type), palette, font);
    m_title->setColor(palette.color(QPalette::Text));
    m_title->setFont(font);
    for (const auto &line : std::as_const(m_lines)) {
        if (line.label != nullptr)
            line.label->setFont(font);
    }
    m_pointer->setPen(palette.color(QPalette::Text));
}

void LanePlot::setEmpty(bool isEmpty)
{
    m_area.axis(QCPAxis::atLeft)->setTickLabels(!isEmpty);
}

} // namespace loom
