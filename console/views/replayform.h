// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/recordingsource.h"
#include "console/replay/schedule.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSettings;
class QSpinBox;

namespace loom {

/// Edits the options of a replay: timing, number of passes, and changes to the messages.
class ReplayForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayForm(QWidget *parent);

    replay::Schedule schedule() const;
    /// Fails for a device name pattern that is invalid.
    Result<replay::RecordingOptions, Failure> options() const;
    /// Expected status of all responses; nothing: the recorded status of each message.
    std::optional<int> expectedStatus() const;

    void save(QSettings &settings, const QString &group) const;
    void restore(const QSettings &settings, const QString &group);

private:
    void buildTiming();
    void buildChanges();
    void refresh();

    QComboBox *m_pace;
    QDoubleSpinBox *m_speed;
    QComboBox *m_longestPause;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_passes;
    QLineEdit *m_names;
    QComboBox *m_timestamps;
    QComboBox *m_messageIds;
    QSpinBox *m_expected;
};

} // namespace loom
