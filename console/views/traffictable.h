// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/trafficproxy.h"

#include <QTableView>

#include <optional>

namespace loom {

/// Table of the messages with multiple selection. While it follows, it keeps the newest message in view, until the user
/// selects a message or scrolls up.
class TrafficTable : public QTableView
{
    Q_OBJECT

public:
    TrafficTable(TrafficModel &traffic, QWidget *parent);

    /// Current row in the TrafficModel.
    std::optional<int> chosenRow() const;
    /// Rows in the TrafficModel, in displayed order.
    QList<int> selectedRows() const;
    QList<protocol::Event> selectedEvents() const;
    /// Number of messages that match the search.
    int shownCount() const { return m_rows.rowCount(); }
    /// Selects the message with @p serial, if it is shown.
    void choose(qint64 serial);
    /// Selects @p row of the TrafficModel. Returns false if it is not shown.
    bool chooseRow(int row);
    /// Selects TrafficProxy::firstSince(@p time). Returns false if there is none.
    bool chooseSince(qint64 time);

    /// Marks the selected messages, or removes their marks if all are marked. Returns false if the limit of marks is
    /// reached.
    bool toggleMarks();
    /// Selects the next marked message, or with @p step -1 the previous one. Wraps around at the ends.
    void goToMark(int step);
    void setFollowing(bool isFollowing);

signals:
    void chosenChanged();
    void selectedRowsChanged();
    void followingChanged(bool isFollowing);

private:
    void showColumns();
    void followNewest();
    void showRow(const QModelIndex &shown);
    void onChosen();
    void onScrolling();

    TrafficModel &m_traffic;
    TrafficProxy m_rows;
    bool m_isFollowing = true;
};

} // namespace loom
