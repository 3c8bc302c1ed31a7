// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace loom {

enum class IconColour {
    Text, ///< as the text beside it: follows the palette, also where that changes later
    Good,
    Warning,
    Bad
};

QColor iconColour(IconColour colour); ///< not valid for Text

/// An icon of console/views/icons by the name of its file, without ".svg". Sharp at any size and scale.
QIcon icon(const char *name, IconColour colour = IconColour::Text);

} // namespace loom
