// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"

#include <QTableWidget>

namespace loom {

/// The answers that were not as captured, by line of the capture.
class DifferencesView : public QTableWidget
{
    Q_OBJECT

public:
    enum Column {
        Line,
        Route,
        Device,
        Expected,
        Got,
        Detail,
        ColumnCount
    };

    explicit DifferencesView(QWidget *parent);

    /// Lists what has come since the last call.
    void list(const replay::Comparison &comparison);
    void clearDifferences() { setRowCount(0); }
};

} // namespace loom
