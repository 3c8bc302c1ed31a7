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

/// How a capture is replayed: its timing, how often, and what changes in its messages.
class ReplayForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayForm(QWidget *parent);

    replay::Schedule schedule() const;
    /// Rejects a pattern that gives no names.
    Result<replay::RecordingOptions, Failure> options() const;
    /// That each answer has to have; none: the one that was captured.
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
