// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/devicesmodel.h"
#include "console/models/times.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace loom {

class RatePlot;

/// History of one device: counts, message types, message rate of the last minutes, and its rejections over time.
class DevicePane : public QWidget
{
    Q_OBJECT

public:
    explicit DevicePane(QWidget *parent);

    /// Shows @p row of @p devices.
    void show(const DevicesModel &devices, int row);
    void setZone(TimeZone zone) { m_zone = zone; }

private:
    void showErrors(const QList<DeviceError> &errors);

    QLabel *m_name;
    QLabel *m_facts;
    RatePlot *m_rate;
    QTreeWidget *m_errors;
    TimeZone m_zone = TimeZone::Local;
};

} // namespace loom
