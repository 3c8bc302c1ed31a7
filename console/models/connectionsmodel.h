// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/rowmodel.h"
#include "console/models/times.h"

namespace loom {

/// Table of the service's client connections, one row per connection. Each snapshot updates it.
class ConnectionsModel : public RowModel
{
    Q_OBJECT

public:
    enum Column {
        Address,
        Device, ///< device of the last message; a connection may carry several devices
        Protocol,
        Since,
        Messages,
        Bytes,
        Rate,
        LastSeen,
        LastError
    };

    explicit ConnectionsModel(QObject *parent = nullptr);

    /// @p time is the time of the snapshot, in ms since the epoch.
    void update(const QList<protocol::ConnectionInfo> &connections, qint64 time);
    void clear();
    void setZone(TimeZone zone);

    const protocol::ConnectionInfo &connection(int row) const { return m_rows[row].info; }

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QString text(int row, int column) const override;
    QVariant sortKey(int row, int column) const override;
    QString title(int column) const override;

private:
    struct Row
    {
        protocol::ConnectionInfo info;
        double rate = 0; ///< messages/s since the previous snapshot
    };

    void removeGone(const QHash<qint64, const protocol::ConnectionInfo *> &present);

    QList<Row> m_rows;
    qint64 m_time = 0;
    TimeZone m_zone = TimeZone::Local;
};

} // namespace loom
