// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/devicesmodel.h"
#include "console/models/times.h"
#include "console/views/rowspage.h"

namespace loom {

class DevicePane;

/// Page with the table of devices that the service has seen, regardless of connections, and the history of the selected
/// device.
class DevicesPage : public RowsPage
{
    Q_OBJECT

public:
    DevicesPage(DevicesModel &devices, QWidget *parent);

    void setZone(TimeZone zone);

signals:
    void trafficRequested(const QString &device);

protected:
    QString countLine(int shown, int all) const override;
    void refresh() override;

private:
    void refreshPane();

    DevicesModel &m_devices;
    QAction *m_showTraffic;
    DevicePane *m_pane;
};

} // namespace loom
