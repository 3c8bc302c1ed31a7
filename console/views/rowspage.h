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

/// A page with a table of things that a service reports: it sorts, it can be searched, and a line below says how many
/// there are. A subclass adds its actions and then calls build().
class RowsPage : public Page
{
    Q_OBJECT

public:
    /// Whether the rows are those of a service at present.
    void setConnected(bool isConnected);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

protected:
    struct Texts
    {
        QString search; ///< the name of the search field
        QString placeholder; ///< what it finds
    };

    RowsPage(const QString &name, const QString &title, const QIcon &icon, RowModel &rows, QWidget *parent);

    /// @p widths are those of the columns, in pixels. @p preferred is what a double click and Return do. At first the
    /// rows are sorted by @p column, the largest first.
    void build(const Texts &texts, std::initializer_list<int> widths, int column, QAction &preferred);
    QTableView &table() { return *m_table; }
    /// Table, and what a subclass adds below.
    QSplitter &panes() { return *m_panes; }
    /// The model's row; -1 where none is chosen.
    int chosenRow() const;
    /// For the line below the table: @p shown of @p all rows fit the search.
    virtual QString countLine(int shown, int all) const = 0;
    bool isConnected() const { return m_isConnected; }
    /// After rows, the choice, or the connection have changed.
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
