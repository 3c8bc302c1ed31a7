// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPen>

namespace loom {

/// How a line of a plot looks: a pen, and the shape of the markers on it.
struct LineLook
{
    QPen pen;
    QPainterPath marker; ///< around the origin, 7 pixels wide

    /// Of a plot's lines, told apart on light and on dark, and by marker without colours.
    static LineLook ofLine(qsizetype number);
    static LineLook of(const QColor &color);
};

constexpr QSize SampleSize(26, 12);

/// A short piece of such a line with one marker, for a legend.
QIcon sampleOf(const LineLook &look);

} // namespace loom
