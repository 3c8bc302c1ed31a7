// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/permissions.h"
#include "console/models/connectionsmodel.h"
#include "console/views/rowspage.h"

namespace loom {

/// Who is connected: sortable, searchable, and for the chosen one its end or its traffic.
class ConnectionsPage : public RowsPage
{
    Q_OBJECT

public:
    ConnectionsPage(ConnectionsModel &connections, QWidget *parent);

    /// How many there are that the service did not list.
    void setLeftOut(qint64 count);
    /// Whether connections may be ended; why not is shown.
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
    QLabel *m_permission; ///< shown where something may not be done
    qint64 m_leftOut = 0;
    Permissions m_permissions;
};

} // namespace loom
