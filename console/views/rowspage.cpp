// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/rowspage.h"

#include "console/views/rowtable.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loom {

RowsPage::RowsPage(const QString &name, const QString &title, const QIcon &icon, RowModel &rows, QWidget *parent)
    : Page(name, title, icon, parent),
      m_rows(rows),
      m_filter(rows),
      m_search(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_panes(new QSplitter(Qt::Vertical, this)),
      m_count(new QLabel(this))
{
    setFocusProxy(m_table);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_table);
}

void RowsPage::build(const Texts &texts, std::initializer_list<int> widths, int column, QAction &preferred)
{
    m_table->setObjectName(u"table"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(&m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(column, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(actions());
    showAsRows(*m_table, widths);
    m_count->setObjectName(u"count"_s);
    m_count->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addWidget(buildSearch(texts));
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_count);

    connect(m_table, &QTableView::activated, &preferred, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowsPage::refresh);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &RowsPage::refresh);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &RowsPage::refresh);
    refresh();
}

QWidget *RowsPage::buildSearch(const Texts &texts)
{
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(texts.search);
    m_search->setPlaceholderText(texts.placeholder);
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setFilterFixedString(text);
        refresh();
    });
    return m_search;
}

int RowsPage::chosenRow() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_filter.mapToSource(rows.first()).row();
}

void RowsPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    refresh();
}

void RowsPage::refresh()
{
    m_count->setText(countLine(m_filter.rowCount(), m_rows.rowCount()));
}

void RowsPage::save(QSettings &settings) const
{
    settings.setValue(objectName() + u"/header"_s, m_table->horizontalHeader()->saveState());
    settings.setValue(objectName() + u"/panes"_s, m_panes->saveState());
}

void RowsPage::restore(const QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(objectName() + u"/header"_s).toByteArray());
    m_panes->restoreState(settings.value(objectName() + u"/panes"_s).toByteArray());
}

} // namespace loom
