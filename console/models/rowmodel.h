// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <span>

namespace loom {

/// A table of things that a service reports, a row each. A subclass keeps the rows and says what stands in a cell.
/// Numbers are aligned to the right, and so are the titles above them.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        const char *title; ///< marked with QT_TR_NOOP in the subclass
        bool isNumber = false;
    };

    static constexpr int SortRole = Qt::UserRole; ///< the value that a column is sorted by

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// @p columns are constants of the program.
    explicit RowModel(std::span<const Column> columns, QObject *parent = nullptr);

    virtual QString text(int row, int column) const = 0;
    /// A number or a time where a column is not sorted by its text; not valid where it is.
    virtual QVariant sortKey(int row, int column) const = 0;
    virtual QString title(int column) const;
    /// Tells the views that every cell may be another.
    void onChanged();

private:
    std::span<const Column> m_columns;
};

/// Sorts the rows of a RowModel by their values (SortRole), and searches the displayed texts of all columns.
class RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RowFilter(RowModel &rows);
};

} // namespace loom
