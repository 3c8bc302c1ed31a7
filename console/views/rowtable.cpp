// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/rowtable.h"

#include "console/views/visibledelegate.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace loom {

void showAsRows(QTableView &table, std::initializer_list<int> widths)
{
    table.setItemDelegate(new VisibleDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 6);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    int column = 0;
    for (const int width : widths) {
        // Column titles are longer in some languages.
        table.setColumnWidth(column, std::max(width, table.horizontalHeader()->sectionSizeHint(column)));
        ++column;
    }
}

} // namespace loom
