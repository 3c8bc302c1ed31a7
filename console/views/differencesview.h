// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"

#include <QTableWidget>

namespace loom {

/// Table of the responses that differ from the recorded ones, in the order of the recording.
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

    /// Appends the differences found since the last call.
    void list(const replay::Comparison &comparison);
    void clearDifferences() { setRowCount(0); }
};

} // namespace loom
