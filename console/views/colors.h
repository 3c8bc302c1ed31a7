// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace loom {

/// Colours that a palette has no role for, readable on its base and its window, light or dark.

/// Of what needs attention, such as rejections.
QColor warningColor(const QPalette &palette);
/// Of frames and of the axes of plots.
QColor edgeColor(const QPalette &palette);
/// Of the lines of a grid, which are behind everything.
QColor gridColor(const QPalette &palette);

} // namespace loom
