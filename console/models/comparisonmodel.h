// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/messagecomparison.h"

#include <QAbstractTableModel>

namespace loom {

/// Table of the members of a MessageComparison: either the different ones or all of them.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Part,
        Name,
        First,
        Second,
        ColumnCount
    };

    /// @p first and @p second are the column titles of the two messages.
    ComparisonModel(MessageComparison comparison, QString first, QString second, QObject *parent = nullptr);

    const MessageComparison &comparison() const { return m_comparison; }
    void showEqual(bool isShown);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    MessageComparison m_comparison;
    QString m_first;
    QString m_second;
    QList<qsizetype> m_shown; ///< indices into the comparison's members
};

} // namespace loom
