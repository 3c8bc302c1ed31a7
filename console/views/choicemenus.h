// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace loom {

/// Menu to choose the light, the dark or the system's appearance. A choice takes effect at once and is saved.
class AppearanceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit AppearanceMenu(QWidget *parent);
};

/// Menu of the available languages. A choice is saved and takes effect at the next start.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent);

signals:
    void chosen();
};

} // namespace loom
