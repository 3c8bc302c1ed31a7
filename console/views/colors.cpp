// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/colors.h"

#include <QPalette>

#include <cmath>

namespace loom {

namespace {

/// Mixes the text colour into the base colour; @p share is the share of the text colour.
QColor faintText(const QPalette &palette, double share)
{
    const auto text = palette.color(QPalette::Text);
    const auto base = palette.color(QPalette::Base);
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mix(text.red(), base.red()), mix(text.green(), base.green()), mix(text.blue(), base.blue())};
}

} // namespace

QColor warningColor(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return isDark ? QColor(0xff7b72) : QColor(0xc62828);
}

QColor edgeColor(const QPalette &palette)
{
    return faintText(palette, 0.42);
}

QColor gridColor(const QPalette &palette)
{
    return faintText(palette, 0.18);
}

} // namespace loom
