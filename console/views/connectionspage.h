// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/permissions.h"
#include "console/models/connectionsmodel.h"
#include "console/views/rowspage.h"

namespace loom {

/// Page with the table of client connections: sortable and searchable. The selected connection can be closed, and its
/// traffic shown.
class ConnectionsPage : public RowsPage
{
    Q_OBJECT

public:
    ConnectionsPage(ConnectionsModel &connections, QWidget *parent);

    /// Sets the number of connections that the service did not list.
    void setUnlistedCount(qint64 count);
    /// Enables closing connections according to the key, or shows why it is not allowed.
    void setPermissions(const Permissions &permissions);

signals:
    void disconnectRequested(qint64 connection);
    void trafficRequested(const loom::protocol::ConnectionInfo &connection);

protected:
    QString countLine(int shown, int all) const override;
    void refresh() override;

private:
    const protocol::ConnectionInfo &chosen() const { return m_connections.connection(chosenRow()); }
    void disconnectChosen();

    ConnectionsModel &m_connections;
    QAction *m_showTraffic;
    QAction *m_disconnect;
    QLabel *m_permission; ///< shown if the key does not allow an action
    qint64 m_unlisted = 0;
    Permissions m_permissions;
};

} // namespace loom
