// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/pageaction.h"

#include "console/views/icons.h"

using namespace Qt::StringLiterals;

namespace loom {

QAction *addPageAction(QWidget &page, const PageAction &look)
{
    auto *action = new QAction(icon(look.icon), look.text, &page);
    action->setShortcut(look.keys);
    action->setPriority(look.priority);
    setTip(*action, look.tip);
    page.addAction(action);
    return action;
}

void setTip(QAction &action, const QString &tip)
{
    const auto keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys));
}

} // namespace loom
