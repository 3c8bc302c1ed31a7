// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QSettings;

namespace loom {

/// Base class of the pages of the main window. Its actions() are its toolbar; actions of low priority have no text
/// there. Their shortcuts are active while the page is shown. Its focus proxy gets the focus when the page is opened.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// @p name is the key of the page in the settings; @p title and @p icon are displayed.
    Page(const QString &name, const QString &title, const QIcon &icon, QWidget *parent) : QWidget(parent)
    {
        setWindowIcon(icon);
        setObjectName(name);
        setWindowTitle(title);
    }

    /// Returns a sentence about the activity that closing the program would stop; empty if there is none.
    virtual QString unfinished() const { return {}; }

    /// Saves and restores what the user has entered or chosen.
    virtual void save(QSettings &) const {}
    virtual void restore(const QSettings &) {}
};

} // namespace loom
