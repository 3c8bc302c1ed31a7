// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/runhistory.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace loom {

/// Combo box of the last runs. The newest is selected initially.
class RunHistoryBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunHistoryBar(QWidget *parent);

    void add(const PastRun &run);
    /// Sets the outcome of the newest run. The history must not be empty.
    void setOutcome(const RunOutcome &outcome);
    void setZone(TimeZone zone);

signals:
    /// Emitted when the user has selected a run.
    void chosen(const loom::RunOutcome &outcome, bool isNewest);
    /// Emitted when the user wants to load @p payload into the editor.
    void loadRequested(const loom::replay::Payload &payload);

private:
    void list(int row);
    void onChoice(int row);
    void refreshLoad();

    RunHistory m_history;
    TimeZone m_zone = TimeZone::Local;
    QComboBox *m_runs;
    QToolButton *m_load;
};

} // namespace loom
