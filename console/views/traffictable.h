// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/trafficproxy.h"

#include <QTableView>

#include <optional>

namespace loom {

/// The messages as rows, several of which can be selected. While it follows, the newest is kept in view; that ends when
/// the user chooses a message or scrolls up.
class TrafficTable : public QTableView
{
    Q_OBJECT

public:
    TrafficTable(TrafficModel &traffic, QWidget *parent);

    /// Of the TrafficModel.
    std::optional<int> chosenRow() const;
    /// Rows of the TrafficModel, in the order in which they are shown.
    QList<int> selectedRows() const;
    QList<protocol::Event> selectedEvents() const;
    /// How many messages the search finds.
    int shownCount() const { return m_rows.rowCount(); }
    /// Does nothing where the message is not shown.
    void choose(qint64 serial);
    /// Chooses that row of the TrafficModel; false where it is not shown.
    bool chooseRow(int row);
    /// Chooses TrafficProxy::firstSince(@p time); false where there is none.
    bool chooseSince(qint64 time);

    /// Marks the selected messages, or removes their marks if all are marked. Returns false where they are too many.
    bool toggleMarks();
    /// Chooses the next marked message, or with @p step -1 the previous one; begins again at the other end.
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
