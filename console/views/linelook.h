// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPen>

namespace loom {

/// Appearance of a plot line: a pen and the shape of its markers.
struct LineLook
{
    QPen pen;
    QPainterPath marker; ///< centred on the origin, 7 pixels wide

    /// Appearance of line @p number. Lines are distinguishable on light and dark backgrounds, and by their markers
    /// without colour.
    static LineLook ofLine(qsizetype number);
    static LineLook of(const QColor &color);
};

constexpr QSize SampleSize(26, 12);

/// Returns a short piece of the line with one marker, for a legend.
QIcon sampleOf(const LineLook &look);

} // namespace loom
