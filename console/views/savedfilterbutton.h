// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/savedfilters.h"

#include <QToolButton>

#include <functional>

namespace loom {

/// Button with a menu to save the current filter under a name, and to apply or delete saved filters.
class SavedFilterButton : public QToolButton
{
    Q_OBJECT

public:
    /// @p current returns the filter to save.
    SavedFilterButton(std::function<SavedFilter()> current, QWidget *parent);

signals:
    void chosen(const loom::SavedFilter &filter);

private:
    void fillMenu();
    void askForName();

    std::function<SavedFilter()> m_current;
};

} // namespace loom
