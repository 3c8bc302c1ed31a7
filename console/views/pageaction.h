// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

namespace loom {

struct PageAction
{
    const char *icon; ///< file name for icon()
    QString text; ///< not shown in the toolbar if the priority is low
    QString tip; ///< a sentence that describes the action
    QKeySequence keys = {};
    QAction::Priority priority = QAction::NormalPriority;
};

/// Adds an action to the toolbar of @p page, which owns it.
QAction *addPageAction(QWidget &page, const PageAction &look);

/// Sets the tooltip to @p tip, followed by the shortcut.
void setTip(QAction &action, const QString &tip);

} // namespace loom
