// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace loom {

/// Colours without a palette role, readable on the base and window colours of @p palette, light or dark.

/// For problems, such as rejections.
QColor warningColor(const QPalette &palette);
/// For frames and plot axes.
QColor edgeColor(const QPalette &palette);
/// For grid lines, which are behind everything else.
QColor gridColor(const QPalette &palette);

} // namespace loom
