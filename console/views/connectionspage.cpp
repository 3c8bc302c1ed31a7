// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/connectionspage.h"

#include "console/models/numbers.h"
#include "console/views/icons.h"
#include "console/views/rowtable.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

const auto HeaderKey = u"connections/header"_s;

} // namespace

ConnectionsPage::ConnectionsPage(ConnectionsModel &connections, QWidget *parent)
    : Page(u"connections"_s, tr("Connections"), icon("network"), parent),
      m_connections(connections),
      m_search(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_count(new QLabel(this)),
      m_disconnect(new QAction(tr("&Disconnect…"), this)),
      m_showTraffic(new QAction(tr("Show its &traffic"), this)),
      m_permission(new QLabel(
          tr("Your key does not allow you to end connections. Ask the operator of the service for a key with "
             "the scope monitor:send."),
          this))
{
    m_filter.setSourceModel(&connections);
    setFocusProxy(m_table);
    buildActions();
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addLayout(buildSearch());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_permission);
    m_count->setObjectName(u"count"_s);
    m_permission->setObjectName(u"permission"_s);
    m_permission->setWordWrap(true);

    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &ConnectionsPage::refreshCount);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &ConnectionsPage::refreshCount);
    refreshCount();
}

void ConnectionsPage::buildActions()
{
    m_disconnect->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_showTraffic->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_showTraffic->setToolTip(tr("Shows the messages of this connection under Traffic"));
    addActions({m_showTraffic, m_disconnect});
    connect(m_disconnect, &QAction::triggered, this, &ConnectionsPage::disconnectChosen);
    connect(m_showTraffic, &QAction::triggered, this, [this] { emit trafficRequested(*chosen()); });
}

QLayout *ConnectionsPage::buildSearch()
{
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search connections"));
    m_search->setPlaceholderText(tr("Search address, device, error…"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setFilterFixedString(text);
        refreshCount();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    for (auto *action : {m_showTraffic, m_disconnect}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        row->addWidget(button);
    }
    return row;
}

void ConnectionsPage::buildTable()
{
    m_table->setObjectName(u"table"_s);
    m_table->setAccessibleName(tr("Connections"));
    m_table->setModel(&m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ConnectionsModel::Rate, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(actions());
    showAsRows(*m_table, {180, 150, 90, 130, 95, 95, 95, 120, 120});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectionsPage::refreshActions);
    connect(m_table, &QTableView::activated, m_showTraffic, &QAction::trigger);
    refreshActions();
}

const protocol::ConnectionInfo *ConnectionsPage::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_connections.connection(m_filter.mapToSource(rows.first()).row());
}

void ConnectionsPage::disconnectChosen()
{
    const auto client = *chosen();
    const auto name = client.device.isEmpty() ? client.address
                                              //: %1 is an address
                                              : tr("%1 (last device: %2)").arg(client.address, client.device);
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Disconnect"), tr("Disconnect %1?").arg(name),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"confirmDisconnect"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Its connection ends at once, and what it has under way gets no answer. It may "
                                    "connect again."));
    const auto *confirm = question->addButton(tr("&Disconnect"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QAbstractButton::clicked, this, [this, client] { emit disconnectRequested(client.id); });
    question->open();
}

void ConnectionsPage::refreshActions()
{
    const auto *connection = chosen();
    const bool isAllowed = m_permissions.mayDisconnect();
    m_permission->setVisible(!isAllowed);
    m_disconnect->setEnabled(connection != nullptr && isAllowed);
    m_disconnect->setToolTip(isAllowed ? tr("Ends this client's connection; it may connect again")
                                       : tr("Your key lacks the scope monitor:send: ask the operator of the service"));
    m_showTraffic->setEnabled(connection != nullptr);
}

void ConnectionsPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    m_leftOut = 0;
    refreshCount();
}

void ConnectionsPage::setLeftOut(qint64 count)
{
    m_leftOut = count;
    refreshCount();
}

void ConnectionsPage::setPermissions(const Permissions &permissions)
{
    m_permissions = permissions;
    refreshActions();
}

void ConnectionsPage::refreshCount()
{
    const int all = m_connections.rowCount();
    const int shown = m_filter.rowCount();
    QStringList parts;
    if (!m_isConnected)
        parts << tr("Not connected to a service: its connections are not known.");
    else if (all == 0)
        parts << tr("Nobody is connected. A device appears here with its first request.");
    else if (shown < all)
        //: Connections that fit the search; %1 is how many there are
        parts << tr("%Ln of %1 found", nullptr, shown).arg(countText(all));
    else
        //: Connections
        parts << tr("%Ln connected", nullptr, all);
    if (m_leftOut > 0)
        //: Connections; the service lists a few thousand at most
        parts << tr("%Ln more not listed by the service", nullptr, pluralCount(m_leftOut));
    m_count->setText(parts.join(u" · "_s));
    refreshActions();
}

void ConnectionsPage::save(QSettings &settings) const
{
    settings.setValue(HeaderKey, m_table->horizontalHeader()->saveState());
}

void ConnectionsPage::restore(const QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(HeaderKey).toByteArray());
}

} // namespace loom
