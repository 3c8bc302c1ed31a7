// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/permissions.h"
#include "console/models/connectionsmodel.h"
#include "console/views/page.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace loom {

/// Who is connected: sortable, searchable, and for the chosen one its end or its traffic.
class ConnectionsPage : public Page
{
    Q_OBJECT

public:
    ConnectionsPage(ConnectionsModel &connections, QWidget *parent);

    /// How many there are that the service did not list.
    void setLeftOut(qint64 count);
    /// Whether the list is that of a service at present.
    void setConnected(bool isConnected);
    /// Whether connections may be ended; why not is shown.
    void setPermissions(const Permissions &permissions);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    void disconnectRequested(qint64 connection);
    void trafficRequested(const loom::protocol::ConnectionInfo &connection);

private:
    void buildActions();
    QLayout *buildSearch();
    void buildTable();
    const protocol::ConnectionInfo *chosen() const;
    void disconnectChosen();
    void refreshActions();
    void refreshCount();

    ConnectionsModel &m_connections;
    ConnectionsFilter m_filter;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_count;
    QAction *m_disconnect;
    QAction *m_showTraffic;
    QLabel *m_permission; ///< shown where something may not be done
    qint64 m_leftOut = 0;
    bool m_isConnected = false;
    Permissions m_permissions;
};

} // namespace loom
