// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace loom {

enum class IconColour {
    Text, ///< colour of the palette's text; follows later changes of the palette
    Good,
    Warning,
    Bad
};

QColor iconColour(IconColour colour); ///< invalid for Text

/// Returns an icon of console/views/icons; @p name is its file name without ".svg". Sharp at any size and scale.
QIcon icon(const char *name, IconColour colour = IconColour::Text);

} // namespace loom
