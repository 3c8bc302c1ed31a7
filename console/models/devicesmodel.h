// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QAbstractTableModel>
#include <QHash>

namespace loom {

/// The devices that a service has heard while consoles watched it, a row each. Those that were not heard for the
/// longest time go when there are more than MostRows.
class DevicesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Device,
        LastSeen,
        Rate,
        Stored,
        Refused,
        Bytes,
        Streams,
        LastError,
        ColumnCount
    };
    static constexpr int SortRole = Qt::UserRole; ///< the value that a column is sorted by
    static constexpr int MostRows = 4000;

    using QAbstractTableModel::QAbstractTableModel;

    /// @p heard are those that were heard since the update before, @p time is the snapshot's.
    void update(const QList<protocol::DeviceInfo> &heard, qint64 time);
    void clear();

    const protocol::DeviceInfo &device(int row) const { return m_rows[row].info; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        protocol::DeviceInfo info;
        double rate = 0; ///< messages/s since the snapshot before
    };

    void append(const QList<protocol::DeviceInfo> &added);
    void forgetOldest();
    QVariant sortKey(const Row &row, int column) const;
    QString text(const Row &row, int column) const;

    QList<Row> m_rows;
    QHash<QString, qsizetype> m_byDevice; ///< the row
    qint64 m_time = 0;
};

} // namespace loom
