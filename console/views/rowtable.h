// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QTableView;

namespace loom {

/// Configures @p table like all tables of the console: whole rows, one of which is selected. @p widths are the column
/// widths in pixels; the model must be set before.
void showAsRows(QTableView &table, std::initializer_list<int> widths);

} // namespace loom
