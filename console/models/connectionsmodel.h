// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/times.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace loom {

/// Every client that is connected, a row each, brought up to date by each snapshot.
class ConnectionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Address,
        Device, ///< that it spoke for last: a connection may be shared by many
        Protocol,
        Since,
        Messages,
        Bytes,
        Rate,
        LastSeen,
        LastError,
        ColumnCount
    };
    static constexpr int SortRole = Qt::UserRole; ///< the value that a column is sorted by

    using QAbstractTableModel::QAbstractTableModel;

    /// @p time is the snapshot's.
    void update(const QList<protocol::ConnectionInfo> &connections, qint64 time);
    void clear();
    void setZone(TimeZone zone);

    const protocol::ConnectionInfo &connection(int row) const { return m_rows[row].info; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        protocol::ConnectionInfo info;
        double rate = 0; ///< messages/s since the snapshot before
    };

    void removeGone(const QHash<qint64, const protocol::ConnectionInfo *> &present);
    QVariant sortKey(const Row &row, int column) const;
    QString text(const Row &row, int column) const;

    QList<Row> m_rows;
    qint64 m_time = 0;
    TimeZone m_zone = TimeZone::Local;
};

/// Sorts by what is behind the text and searches all columns for it.
class ConnectionsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConnectionsFilter(QObject *parent = nullptr);
};

} // namespace loom
