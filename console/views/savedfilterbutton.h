// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/savedfilters.h"

#include <QToolButton>

#include <functional>

namespace loom {

/// Saves the current filter under a name, and offers the saved ones to be chosen or deleted.
class SavedFilterButton : public QToolButton
{
    Q_OBJECT

public:
    /// @p current returns the filter that would be saved.
    SavedFilterButton(std::function<SavedFilter()> current, QWidget *parent);

signals:
    void chosen(const loom::SavedFilter &filter);

private:
    void fillMenu();
    void askForName();

    std::function<SavedFilter()> m_current;
};

} // namespace loom
