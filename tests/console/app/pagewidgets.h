// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/mainwindow.h"
#include "console/views/page.h"

namespace loom::test {

/// Finds a widget on a page by their object names. Aborts the test if it does not exist.
template<typename T>
T *findOnPage(const MainWindow &window, const QString &page, const QString &name)
{
    auto *widget = window.findChild<Page *>(page)->findChild<T *>(name);
    if (widget == nullptr)
        qFatal("there is no %s on the page %s", qUtf8Printable(name), qUtf8Printable(page));
    return widget;
}

} // namespace loom::test
