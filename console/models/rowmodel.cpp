// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/rowmodel.h"

#include <QCoreApplication>

namespace loom {

RowModel::RowModel(std::span<const Column> columns, QObject *parent) : QAbstractTableModel(parent), m_columns(columns)
{
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case SortRole: {
        const auto key = sortKey(index.row(), index.column());
        return key.isValid() ? key : text(index.row(), index.column());
    }
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (m_columns[size_t(section)].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QString RowModel::title(int column) const
{
    return QCoreApplication::translate(metaObject()->className(), m_columns[size_t(column)].title);
}

void RowModel::onChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

RowFilter::RowFilter(RowModel &rows)
{
    setSourceModel(&rows);
    setSortRole(RowModel::SortRole);
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

} // namespace loom
