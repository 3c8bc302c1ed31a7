// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace loom {

/// Light, dark, or as the system has it. What is chosen takes effect at once and is remembered.
class AppearanceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit AppearanceMenu(QWidget *parent);
};

/// The languages that there are translations for. What is chosen is remembered for the next start.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent);

signals:
    void chosen();
};

} // namespace loom
