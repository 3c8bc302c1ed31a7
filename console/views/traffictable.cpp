// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/traffictable.h"

#include "console/views/markdelegate.h"
#include "console/views/outcomedelegate.h"
#include "console/views/rowtable.h"

#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

TrafficTable::TrafficTable(TrafficModel &traffic, QWidget *parent)
    : QTableView(parent), m_traffic(traffic), m_rows(traffic)
{
    setObjectName(u"table"_s);
    setModel(&m_rows);
    showColumns();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrafficTable::onChosen);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { emit selectedRowsChanged(); });
    connect(this, &QAbstractItemView::pressed, this, [this] { emit followingChanged(false); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &TrafficTable::onScrolling);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &TrafficTable::followNewest, Qt::QueuedConnection);
    connect(&traffic, &TrafficModel::searched, this, &TrafficTable::followNewest);
    connect(this, &TrafficTable::followingChanged, this, [this](bool isFollowing) { m_isFollowing = isFollowing; });
}

void TrafficTable::showColumns()
{
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    showAsRows(*this, {118, 165, 120, 110, 200, 75, 70, 75, 65, 70});
    setItemDelegateForColumn(TrafficModel::Time, new MarkDelegate(this));
    setItemDelegateForColumn(TrafficModel::Outcome, new OutcomeDelegate(this));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
}

void TrafficTable::onChosen()
{
    // By the keyboard, or by a click, for which "pressed" is emitted before.
    if (hasFocus() && currentIndex().isValid())
        emit followingChanged(false);
    emit chosenChanged();
}

void TrafficTable::onScrolling()
{
    const auto *bar = verticalScrollBar();
    emit followingChanged(bar->sliderPosition() >= bar->maximum());
}

void TrafficTable::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    followNewest();
}

void TrafficTable::followNewest()
{
    if (m_isFollowing && !m_rows.isSorted())
        scrollToBottom();
}

std::optional<int> TrafficTable::chosenRow() const
{
    const auto current = m_rows.mapToSource(currentIndex());
    return current.isValid() ? std::optional(current.row()) : std::nullopt;
}

QList<int> TrafficTable::selectedRows() const
{
    auto selected = selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    QList<int> rows;
    for (const auto &row : std::as_const(selected))
        rows.append(m_rows.mapToSource(row).row());
    return rows;
}

QList<protocol::Event> TrafficTable::selectedEvents() const
{
    QList<protocol::Event> events;
    for (const int row : selectedRows())
        events.append(m_traffic.event(row));
    return events;
}

void TrafficTable::choose(qint64 serial)
{
    if (const int row = m_traffic.rowOf(serial); row >= 0)
        chooseRow(row);
}

bool TrafficTable::chooseRow(int row)
{
    const auto shown = m_rows.mapFromSource(m_traffic.index(row, 0));
    if (shown.isValid())
        showRow(shown);
    return shown.isValid();
}

bool TrafficTable::chooseSince(qint64 time)
{
    const auto shown = m_rows.firstSince(time);
    if (shown.isValid())
        showRow(shown);
    return shown.isValid();
}

void TrafficTable::showRow(const QModelIndex &shown)
{
    emit followingChanged(false);
    // QAbstractItemView::setCurrentIndex() evaluates the modifier keys of the shortcut, which are still pressed.
    selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(shown, QAbstractItemView::PositionAtCenter);
}

bool TrafficTable::toggleMarks()
{
    const auto rows = selectedRows();
    const bool areMarked = std::all_of(rows.begin(), rows.end(), [this](int row) {
        return m_traffic.index(row, 0).data(TrafficModel::IsMarkedRole).toBool();
    });
    return m_traffic.setMarked(rows, !areMarked);
}

void TrafficTable::goToMark(int step)
{
    const int count = m_rows.rowCount();
    const int start = currentIndex().isValid() ? currentIndex().row() : (step > 0 ? -1 : count);
    for (int distance = 1; distance <= count; ++distance) {
        const auto shown = m_rows.index((start + step * distance + 2 * count) % count, 0);
        if (shown.data(TrafficModel::IsMarkedRole).toBool())
            return showRow(shown);
    }
}

} // namespace loom
