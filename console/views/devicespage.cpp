// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/devicespage.h"

#include "console/models/numbers.h"
#include "console/views/devicepane.h"
#include "console/views/icons.h"
#include "console/views/pageaction.h"
#include "console/views/sparkline.h"

#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace loom {

DevicesPage::DevicesPage(DevicesModel &devices, QWidget *parent)
    : RowsPage(u"devices"_s, tr("Devices"), icon("smartphone"), devices, parent),
      m_devices(devices),
      m_showTraffic(
          addPageAction(*this, {"list", tr("Show its &traffic"), tr("Shows the messages of this device under Traffic"),
                                Qt::CTRL | Qt::Key_T})),
      m_pane(new DevicePane(this))
{
    connect(m_showTraffic, &QAction::triggered, this,
            [this] { emit trafficRequested(m_devices.device(chosenRow()).device); });
    panes().addWidget(m_pane);
    panes().setStretchFactor(0, 1);
    build({tr("Search devices"), tr("Search device, message type, error…")}, {150, 95, 75, 140, 85, 80, 85, 240, 120},
          DevicesModel::Rate, *m_showTraffic);
    table().setItemDelegateForColumn(DevicesModel::Activity,
                                     new SparklineDelegate(DevicesModel::SamplesRole, &table()));
    connect(&devices, &QAbstractItemModel::dataChanged, this, &DevicesPage::refreshPane);
}

void DevicesPage::setZone(TimeZone zone)
{
    m_pane->setZone(zone);
    refreshPane();
}

void DevicesPage::refresh()
{
    RowsPage::refresh();
    m_showTraffic->setEnabled(chosenRow() >= 0);
    refreshPane();
}

void DevicesPage::refreshPane()
{
    const int row = chosenRow();
    m_pane->setVisible(row >= 0);
    if (row >= 0)
        m_pane->show(m_devices, row);
}

QString DevicesPage::countLine(int shown, int all) const
{
    if (!isConnected())
        return tr("Not connected to a service: its devices are unknown.");
    if (all == 0)
        return tr("No device has sent a message yet. The service counts devices while a console is connected.");
    if (shown < all)
        //: Devices that match the search; %1 is the number of all devices
        return tr("%Ln of %1 found", nullptr, shown).arg(countText(all));
    //: Devices
    return tr("%Ln seen while consoles were connected", nullptr, all);
}

} // namespace loom
