// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCPAxis;
class QCustomPlot;
class QFont;
class QPalette;
class QWidget;

namespace loom {

/// Styles a plot axis for @p palette, readable in light and dark, with labels in @p font.
void applyAxisStyle(QCPAxis &axis, const QPalette &palette, const QFont &font);

/// Styles the background and both axes of @p plot to match @p widget.
void matchPlot(QCustomPlot &plot, const QWidget &widget);

} // namespace loom
