// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace loom {

class Page;

/// Toolbar with keyboard access to its buttons. Buttons that do not fit are in an extension menu at the end.
class PageToolBar : public QToolBar
{
    Q_OBJECT

public:
    PageToolBar(Page &page, QWidget *parent);
};

} // namespace loom
