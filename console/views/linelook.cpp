// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/linelook.h"

#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

#include <array>

namespace loom {

namespace {

constexpr double Width = 1.8;

QPainterPath closedPath(const QPolygonF &corners)
{
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

std::array<QPainterPath, 5> markers()
{
    QPainterPath disc;
    disc.addEllipse(QPointF(), 3.2, 3.2);
    QPainterPath square;
    square.addRect(-2.8, -2.8, 5.6, 5.6);
    return {disc, square, closedPath({{0, -3.8}, {3.6, 2.8}, {-3.6, 2.8}}),
            closedPath({{0, -4}, {4, 0}, {0, 4}, {-4, 0}}), closedPath({{0, 3.8}, {3.6, -2.8}, {-3.6, -2.8}})};
}

} // namespace

LineLook LineLook::ofLine(qsizetype number)
{
    static const std::array colours{QColor(0x3b82d0), QColor(0xe0812c), QColor(0x2ca58d), QColor(0xb565c4),
                                    QColor(0x8c7ae6), QColor(0xa8922b), QColor(0x4fb0d9), QColor(0x7f8fa6)};
    static const auto shapes = markers();
    const auto round = number / qsizetype(colours.size());
    const auto shape = (number + round) % qsizetype(shapes.size());
    const bool isRepeated = round >= qsizetype(shapes.size());
    return {QPen(colours[number % colours.size()], Width, isRepeated ? Qt::DashLine : Qt::SolidLine), shapes[shape]};
}

LineLook LineLook::of(const QColor &color)
{
    return {QPen(color, Width), markers().front()};
}

QIcon sampleOf(const LineLook &look)
{
    QPixmap pixmap(SampleSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    auto pen = look.pen;
    pen.setWidthF(2.5);
    painter.setPen(pen);
    painter.drawLine(1, SampleSize.height() / 2, SampleSize.width() - 1, SampleSize.height() / 2);
    painter.translate(SampleSize.width() / 2.0, SampleSize.height() / 2.0);
    painter.fillPath(look.marker, look.pen.color());
    return QIcon(pixmap);
}

} // namespace loom
