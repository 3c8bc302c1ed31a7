// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/recentlist.h"

#include "console/models/recentservices.h"

#include <QAction>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int AddressRole = Qt::UserRole;

QIcon swatch(ServiceColour colour, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(colour == ServiceColour::None ? QColor(Qt::transparent) : colourOf(colour));
    return pixmap;
}

} // namespace

RecentList::RecentList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"recent"_s);
    setAccessibleName(tr("Recent services"));
    auto *remove = new QAction(tr("&Forget this service"), this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    addAction(remove);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, &RecentList::removeCurrent);
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit chosen(item->data(AddressRole).toString()); });
    refresh();
}

void RecentList::removeCurrent()
{
    const auto *item = currentItem();
    if (item == nullptr)
        return;
    const auto address = item->data(AddressRole).toString();
    RecentServices::remove(address);
    refresh();
    emit removed(address);
}

void RecentList::refresh()
{
    clear();
    for (const auto &service : RecentServices::list()) {
        auto *item = new QListWidgetItem(this);
        item->setData(AddressRole, service.address);
        //: A service's name and its address
        item->setText(service.name.isEmpty() ? service.address : tr("%1 (%2)").arg(service.name, service.address));
        item->setIcon(swatch(service.colour, fontMetrics().height()));
    }
}

} // namespace loom
