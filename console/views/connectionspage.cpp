// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/connectionspage.h"

#include "console/models/numbers.h"
#include "console/views/icons.h"
#include "console/views/pageaction.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loom {

ConnectionsPage::ConnectionsPage(ConnectionsModel &connections, QWidget *parent)
    : RowsPage(u"connections"_s, tr("Connections"), icon("network"), connections, parent),
      m_connections(connections),
      m_showTraffic(
          addPageAction(*this, {"list", tr("Show its &traffic"),
                                tr("Shows the messages of this connection under Traffic"), Qt::CTRL | Qt::Key_T})),
      m_disconnect(addPageAction(*this, {"unplug", tr("&Disconnect…"), {}, Qt::CTRL | Qt::Key_D})),
      m_permission(new QLabel(
          tr("Your key does not allow you to close connections. Ask the operator of the service for a key with the "
             "scope monitor:send."),
          this))
{
    connect(m_disconnect, &QAction::triggered, this, &ConnectionsPage::disconnectChosen);
    connect(m_showTraffic, &QAction::triggered, this, [this] { emit trafficRequested(chosen()); });
    build({tr("Search connections"), tr("Search address, device, error…")}, {180, 150, 90, 130, 95, 95, 95, 120, 120},
          ConnectionsModel::Rate, *m_showTraffic);
    layout()->addWidget(m_permission);
    m_permission->setObjectName(u"permission"_s);
    m_permission->setWordWrap(true);
}

void ConnectionsPage::disconnectChosen()
{
    const auto client = chosen();
    const auto name = client.device.isEmpty() ? client.address
                                              //: %1 is an address
                                              : tr("%1 (last device: %2)").arg(client.address, client.device);
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Disconnect"), tr("Disconnect %1?").arg(name),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"confirmDisconnect"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Its connection is closed at once, and its requests in flight get no response. "
                                    "It may connect again."));
    const auto *confirm = question->addButton(tr("&Disconnect"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QAbstractButton::clicked, this, [this, client] { emit disconnectRequested(client.id); });
    question->open();
}

void ConnectionsPage::refresh()
{
    RowsPage::refresh();
    const bool isChosen = chosenRow() >= 0;
    const bool isAllowed = m_permissions.mayDisconnect();
    m_permission->setVisible(!isAllowed);
    m_disconnect->setEnabled(isChosen && isAllowed);
    setTip(*m_disconnect, isAllowed ? tr("Closes this client's connection. The client may connect again")
                                    : tr("Your key lacks the scope monitor:send: ask the operator of the service"));
    m_showTraffic->setEnabled(isChosen);
}

void ConnectionsPage::setUnlistedCount(qint64 count)
{
    m_unlisted = count;
    refresh();
}

void ConnectionsPage::setPermissions(const Permissions &permissions)
{
    m_permissions = permissions;
    refresh();
}

QString ConnectionsPage::countLine(int shown, int all) const
{
    if (!isConnected())
        return tr("Not connected to a service: its connections are unknown.");
    QStringList parts;
    if (all == 0)
        parts << tr("No client is connected. A client appears here with its first request.");
    else if (shown < all)
        //: Connections that match the search; %1 is the number of all connections
        parts << tr("%Ln of %1 found", nullptr, shown).arg(countText(all));
    else
        //: Connections
        parts << tr("%Ln connected", nullptr, all);
    if (m_unlisted > 0)
        //: Connections; the service lists a few thousand at most
        parts << tr("%Ln more not listed by the service", nullptr, pluralCount(m_unlisted));
    return parts.join(u" · "_s);
}

} // namespace loom
