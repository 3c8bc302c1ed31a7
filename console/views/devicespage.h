// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/devicesmodel.h"
#include "console/views/page.h"

#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QTableView;

namespace loom {

/// The devices that the service has heard, whatever connections they came by.
class DevicesPage : public Page
{
    Q_OBJECT

public:
    DevicesPage(DevicesModel &devices, QWidget *parent);

    /// Whether the list is that of a service at present.
    void setConnected(bool isConnected);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    void trafficRequested(const QString &device);

private:
    QLayout *buildSearch();
    void buildTable();
    const protocol::DeviceInfo *chosen() const;
    void refresh();

    DevicesModel &m_devices;
    QSortFilterProxyModel m_rows;
    bool m_isConnected = false;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_count;
    QAction *m_showTraffic;
};

} // namespace loom
