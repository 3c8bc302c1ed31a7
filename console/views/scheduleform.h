// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/schedule.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSettings;
class QSpinBox;

namespace loom {

/// Edits how often payloads are sent, and the number of devices that send them.
class ScheduleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleForm(QWidget *parent);

    replay::Schedule schedule() const;
    /// 0: the payload's own device.
    int devices() const;

    void save(QSettings &settings, const QString &group) const;
    void restore(const QSettings &settings, const QString &group);

private:
    enum Choice {
        Once,
        Times,
        Rate
    };

    void buildControls();
    void showChoice();

    QComboBox *m_choice;
    QSpinBox *m_times;
    QDoubleSpinBox *m_rate;
    QLabel *m_for;
    QSpinBox *m_seconds;
    QSpinBox *m_devices;
};

} // namespace loom
