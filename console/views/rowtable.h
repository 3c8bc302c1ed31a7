// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QTableView;

namespace loom {

/// Makes @p table a list of rows, one of which is chosen, as all the console's tables are. @p widths are those of its
/// columns, in pixels; its model has to be set.
void showAsRows(QTableView &table, std::initializer_list<int> widths);

} // namespace loom
