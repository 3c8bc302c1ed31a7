// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/rowmodel.h"
#include "console/views/page.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;

namespace loom {

/// Base class of the pages with a table of connections or devices: sorting, search, and a line with counts. A subclass
/// adds its actions and then calls build().
class RowsPage : public Page
{
    Q_OBJECT

public:
    /// Sets whether the rows are current values of a service.
    void setConnected(bool isConnected);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

protected:
    struct Texts
    {
        QString search; ///< accessible name of the search field
        QString placeholder; ///< placeholder text of the search field
    };

    RowsPage(const QString &name, const QString &title, const QIcon &icon, RowModel &rows, QWidget *parent);

    /// @p widths are the column widths in pixels. @p preferred is triggered by a double click and by Return. The table
    /// is initially sorted by @p column, largest values first.
    void build(const Texts &texts, std::initializer_list<int> widths, int column, QAction &preferred);
    QTableView &table() { return *m_table; }
    /// Splitter with the table; a subclass may add panes below it.
    QSplitter &panes() { return *m_panes; }
    /// Returns the selected row of the model; -1 without a selection.
    int chosenRow() const;
    /// Returns the text of the line below the table: @p shown of @p all rows match the search.
    virtual QString countLine(int shown, int all) const = 0;
    bool isConnected() const { return m_isConnected; }
    /// Called after a change of the rows, the selection or the connection.
    virtual void refresh();

private:
    QWidget *buildSearch(const Texts &texts);

    RowModel &m_rows;
    RowFilter m_filter;
    bool m_isConnected = false;
    QLineEdit *m_search;
    QTableView *m_table;
    QSplitter *m_panes;
    QLabel *m_count;
};

} // namespace loom
