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

/// Gives the whole program that appearance from here on. System is what the program started with.
void setAppearance(Appearance appearance);

/// The one that was chosen last.
Appearance savedAppearance();
void saveAppearance(Appearance appearance);

} // namespace loom
