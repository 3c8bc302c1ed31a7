// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

enum class Appearance {
    System,
    Light,
    Dark
};

/// Sets the appearance of the whole application. System restores the appearance at its start.
void setAppearance(Appearance appearance);

/// The appearance that the user chose last.
Appearance savedAppearance();
void saveAppearance(Appearance appearance);

} // namespace loom
