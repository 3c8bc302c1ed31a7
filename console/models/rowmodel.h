// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <span>

namespace loom {

/// Base class of the tables with one row per connection or device. A subclass stores the rows and returns the text of
/// each cell. Numbers and their column titles are right-aligned.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        const char *title; ///< marked with QT_TR_NOOP in the subclass
        bool isNumber = false;
    };

    static constexpr int SortRole = Qt::UserRole; ///< value by which a column is sorted

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// @p columns must outlive the model.
    explicit RowModel(std::span<const Column> columns, QObject *parent = nullptr);

    virtual QString text(int row, int column) const = 0;
    /// Returns a number or a time if the column is not sorted by its text; otherwise an invalid QVariant.
    virtual QVariant sortKey(int row, int column) const = 0;
    virtual QString title(int column) const;
    /// Notifies the views that every cell may have changed.
    void onChanged();

private:
    std::span<const Column> m_columns;
};

/// Sorts the rows of a RowModel by SortRole and searches the displayed texts of all columns.
class RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RowFilter(RowModel &rows);
};

} // namespace loom
