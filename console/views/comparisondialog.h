// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/comparisonmodel.h"
#include "console/models/times.h"

#include <QDialog>

namespace loom {

/// Non-modal dialog that compares two messages side by side. Deletes itself when it is closed.
class ComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    ComparisonDialog(const protocol::Event &first, const protocol::Event &second, TimeZone zone, QWidget *parent);

private:
    QString summary() const;
    QWidget *buildTable();

    ComparisonModel m_model;
};

} // namespace loom
