// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/sparkline.h"

#include "console/models/numbers.h"
#include "console/models/ratehistory.h"
#include "console/views/colors.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr double LineWidth = 1.4;

} // namespace

float highestOf(const QList<float> &values)
{
    float highest = 0;
    for (const float value : values)
        highest = std::isnan(value) ? highest : std::max(highest, value);
    return highest;
}

void paintSparkline(QPainter &painter, const QRectF &area, const QList<float> &values, float highest)
{
    QPainterPath path;
    const double step = area.width() / double(std::max<qsizetype>(1, values.size() - 1));
    bool isGap = true;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const bool isKnown = !std::isnan(values[i]);
        const double share = isKnown && highest > 0 ? double(values[i] / highest) : 0;
        const QPointF point(area.left() + step * double(i), area.bottom() - share * area.height());
        if (isKnown && isGap)
            path.moveTo(point);
        if (isKnown)
            path.lineTo(point);
        isGap = !isKnown;
    }
    painter.drawPath(path);
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    VisibleDelegate::paint(painter, option, index);
    const auto values = index.data(m_samplesRole).value<QList<float>>();
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Link), LineWidth));
    paintSparkline(*painter, QRectF(option.rect).adjusted(4, 4, -8, -4), values, highestOf(values));
    painter->restore();
}

RatePlot::RatePlot(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(160, 60);
}

void RatePlot::show(const QList<float> &samples)
{
    m_samples = samples;
    update();
}

QSize RatePlot::sizeHint() const
{
    return {360, 110};
}

void RatePlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().base());
    const int line = fontMetrics().height();
    const auto inner = rect().adjusted(6, 3, -7, -4);
    const auto area = inner.adjusted(0, line + 2, 0, -line - 2);
    const auto highest = highestOf(m_samples);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, tr("Maximum: %1").arg(rateText(highest)));
    static_assert(RateHistory::SampleCount * RateHistory::SampleTime == 5 * 60 * 1000);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, tr("5 minutes ago"));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, tr("Now"));
    painter.setPen(edgeColor(palette()));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(palette().color(QPalette::Link), LineWidth));
    paintSparkline(painter, area, m_samples, highest);
}

} // namespace loom
