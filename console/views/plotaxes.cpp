// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/plotaxes.h"

#include "console/views/colors.h"

#include <qcustomplot.h>

namespace loom {

void applyAxisStyle(QCPAxis &axis, const QPalette &palette, const QFont &font)
{
    const auto text = palette.color(QPalette::Text);
    const auto edge = edgeColor(palette);
    axis.setBasePen(edge);
    axis.setTickPen(edge);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(text);
    axis.setTickLabelFont(font);
    axis.setLabelColor(text);
    axis.setLabelFont(font);
    axis.grid()->setPen(gridColor(palette));
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

void matchPlot(QCustomPlot &plot, const QWidget &widget)
{
    plot.setBackground(widget.palette().base());
    for (auto *axis : {plot.xAxis, plot.yAxis})
        applyAxisStyle(*axis, widget.palette(), widget.font());
}

} // namespace loom
