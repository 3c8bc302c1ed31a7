// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/pagetoolbar.h"

#include "console/views/page.h"

#include <QAction>

namespace loom {

namespace {

/// "Pause (Ctrl+P)", or what the action's own tooltip says with its shortcut.
QString toolTipOf(const QAction &action)
{
    const auto keys = action.shortcut().toString(QKeySequence::NativeText);
    //: %1 says what a button does, %2 is its key
    return keys.isEmpty() ? action.toolTip() : PageToolBar::tr("%1 (%2)").arg(action.toolTip(), keys);
}

} // namespace

PageToolBar::PageToolBar(Page &page, QWidget *parent) : QToolBar(page.windowTitle(), parent)
{
    setObjectName(page.objectName() + QStringLiteral("Tools"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(1, 1) * fontMetrics().height());
    for (auto *action : page.actions()) {
        action->setToolTip(toolTipOf(*action));
        addAction(action);
        if (auto *button = widgetForAction(action))
            button->setFocusPolicy(Qt::TabFocus);
    }
}

} // namespace loom
