// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCPAxis;
class QCustomPlot;
class QFont;
class QPalette;
class QWidget;

namespace loom {

/// Draws an axis of a plot in the colours of @p palette, readable in light and dark, with labels in @p font.
void applyAxisStyle(QCPAxis &axis, const QPalette &palette, const QFont &font);

/// Gives @p plot the background, and its two axes the style, of @p widget.
void matchPlot(QCustomPlot &plot, const QWidget &widget);

} // namespace loom
