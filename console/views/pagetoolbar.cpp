// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/pagetoolbar.h"

#include "console/views/page.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace loom {

PageToolBar::PageToolBar(Page &page, QWidget *parent) : QToolBar(page.windowTitle(), parent)
{
    setObjectName(page.objectName() + u"Tools"_s);
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(1, 1) * fontMetrics().height());
    for (auto *action : page.actions()) {
        addAction(action);
        if (!action->isSeparator())
            widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    }
}

} // namespace loom
