// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/devicespage.h"

#include "console/models/numbers.h"
#include "console/views/icons.h"
#include "console/views/rowtable.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

const auto HeaderKey = u"devices/header"_s;

} // namespace

DevicesPage::DevicesPage(DevicesModel &devices, QWidget *parent)
    : Page(u"devices"_s, tr("Devices"), icon("smartphone"), parent),
      m_devices(devices),
      m_search(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_count(new QLabel(this)),
      m_showTraffic(new QAction(tr("Show its &traffic"), this))
{
    m_rows.setSourceModel(&devices);
    m_rows.setSortRole(DevicesModel::SortRole);
    m_rows.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_rows.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_rows.setFilterKeyColumn(-1);
    setFocusProxy(m_table);
    m_showTraffic->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_showTraffic->setToolTip(tr("Shows the messages of this device under Traffic"));
    addAction(m_showTraffic);
    connect(m_showTraffic, &QAction::triggered, this, [this] { emit trafficRequested(chosen()->device); });
    buildTable();
    m_count->setObjectName(u"count"_s);
    m_count->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addLayout(buildSearch());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);

    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_rows, signal, this, &DevicesPage::refresh);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &DevicesPage::refresh);
    refresh();
}

QLayout *DevicesPage::buildSearch()
{
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search devices"));
    m_search->setPlaceholderText(tr("Search device, stream, error…"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_rows.setFilterFixedString(text);
        refresh();
    });
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_showTraffic);
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(button);
    return row;
}

void DevicesPage::buildTable()
{
    m_table->setObjectName(u"table"_s);
    m_table->setAccessibleName(tr("Devices"));
    m_table->setModel(&m_rows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DevicesModel::Rate, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addAction(m_showTraffic);
    showAsRows(*m_table, {170, 110, 80, 90, 90, 90, 260, 120});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DevicesPage::refresh);
    connect(m_table, &QTableView::activated, m_showTraffic, &QAction::trigger);
}

const protocol::DeviceInfo *DevicesPage::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_devices.device(m_rows.mapToSource(rows.first()).row());
}

void DevicesPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    refresh();
}

void DevicesPage::refresh()
{
    const int all = m_devices.rowCount();
    const int shown = m_rows.rowCount();
    if (!m_isConnected)
        m_count->setText(tr("Not connected to a service: its devices are not known."));
    else if (all == 0)
        m_count->setText(
            tr("No device has sent a message yet. The service counts devices while a console is connected."));
    else if (shown < all)
        //: Devices that fit the search; %1 is how many there are
        m_count->setText(tr("%Ln of %1 found", nullptr, shown).arg(countText(all)));
    else
        //: Devices
        m_count->setText(tr("%Ln heard while consoles were connected", nullptr, all));
    m_showTraffic->setEnabled(chosen() != nullptr);
}

void DevicesPage::save(QSettings &settings) const
{
    settings.setValue(HeaderKey, m_table->horizontalHeader()->saveState());
}

void DevicesPage::restore(const QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(HeaderKey).toByteArray());
}

} // namespace loom
