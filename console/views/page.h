// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QSettings;

namespace loom {

/// One page of the main window. Its own actions, actions(), become its toolbar; those of low priority have no text
/// there. Their shortcuts count while the page is shown. Its focus proxy is where the cursor goes when the page is
/// turned to.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// @p name is the page's in the settings, @p title and @p icon are what people see.
    Page(const QString &name, const QString &title, const QIcon &icon, QWidget *parent) : QWidget(parent)
    {
        setWindowIcon(icon);
        setObjectName(name);
        setWindowTitle(title);
    }

    /// What would be lost if the program ended now, in a sentence; empty where nothing would.
    virtual QString unfinished() const { return {}; }

    /// Puts what the person has chosen into the settings, and takes it from there.
    virtual void save(QSettings &) const {}
    virtual void restore(const QSettings &) {}
};

} // namespace loom
