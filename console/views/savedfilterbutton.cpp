// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/savedfilterbutton.h"

#include "console/models/visibletext.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// A menu interprets "&" as the mark of an access key.
QString menuText(const QString &name)
{
    return visibleText(name).replace(u'&', u"&&"_s);
}

} // namespace

SavedFilterButton::SavedFilterButton(std::function<SavedFilter()> current, QWidget *parent)
    : QToolButton(parent), m_current(std::move(current))
{
    setObjectName(u"savedFilters"_s);
    setText(tr("Saved filters"));
    setToolTip(tr("Saves this filter under a name, or applies a saved filter"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    connect(menu(), &QMenu::aboutToShow, this, &SavedFilterButton::fillMenu);
}

void SavedFilterButton::fillMenu()
{
    menu()->clear();
    const auto filters = SavedFilters::list();
    for (const auto &filter : filters)
        menu()->addAction(menuText(filter.name), this, [this, filter] { emit chosen(filter); });
    menu()->addSeparator();
    auto *save = menu()->addAction(tr("&Save this filter…"), this, &SavedFilterButton::askForName);
    save->setEnabled(filters.size() < SavedFilters::MaxFilters);
    if (!save->isEnabled())
        save->setToolTip(
            tr("Delete a filter first: at most %Ln filters can be saved.", nullptr, SavedFilters::MaxFilters));
    auto *removal = menu()->addMenu(tr("&Delete"));
    removal->setEnabled(!filters.isEmpty());
    for (const auto &filter : filters)
        removal->addAction(menuText(filter.name), this, [name = filter.name] { SavedFilters::remove(name); });
}

void SavedFilterButton::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"filterName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this filter"));
    dialog->setLabelText(tr("Name of the filter (a filter with the same name is replaced):"));
    dialog->open();
    // open() creates the line edit.
    dialog->findChild<QLineEdit *>()->setMaxLength(SavedFilters::MaxName);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        auto filter = m_current();
        filter.name = name;
        SavedFilters::save(filter);
    });
}

} // namespace loom
