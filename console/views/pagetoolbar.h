// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace loom {

class Page;

/// The actions of a page as buttons that the keyboard reaches too. What does not fit is behind a button at the end.
class PageToolBar : public QToolBar
{
    Q_OBJECT

public:
    PageToolBar(Page &page, QWidget *parent);
};

} // namespace loom
