// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/plotaxes.h"

#include <qcustomplot.h>

namespace loom {

void takePalette(QCustomPlot &plot, const QWidget &widget)
{
    const auto palette = widget.palette();
    plot.setBackground(palette.base());
    auto grid = palette.color(QPalette::PlaceholderText);
    grid.setAlphaF(0.25F);
    for (auto *axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(palette.color(QPalette::PlaceholderText));
        axis->setTickPen(palette.color(QPalette::PlaceholderText));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(palette.color(QPalette::Text));
        axis->setTickLabelFont(widget.font());
        axis->setLabelColor(palette.color(QPalette::Text));
        axis->setLabelFont(widget.font());
        axis->grid()->setPen(grid);
        axis->grid()->setZeroLinePen(grid);
    }
}

} // namespace loom
