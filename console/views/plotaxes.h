// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;
class QWidget;

namespace loom {

/// Gives the axes and the background of @p plot the colours and the font of @p widget.
void takePalette(QCustomPlot &plot, const QWidget &widget);

} // namespace loom
