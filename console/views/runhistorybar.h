// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/runhistory.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace loom {

/// A list of the last runs to choose from, of which the newest is chosen first.
class RunHistoryBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunHistoryBar(QWidget *parent);

    void add(const PastRun &run);
    /// Of the newest run. There has to be one.
    void setOutcome(const RunOutcome &outcome);
    void setZone(TimeZone zone);

signals:
    /// The person has chosen a run.
    void chosen(const loom::RunOutcome &outcome, bool isNewest);
    /// The person wants @p payload in the editor again.
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
