// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"
#include "console/replay/runner.h"
#include "console/replay/summary.h"

#include <memory>

namespace loom::replay {

/// One run with all that it needs while it lasts, and what came of it afterwards. Belongs to one thread.
class Run : public QObject
{
    Q_OBJECT
public:
    /// @p schedule must have no problem.
    Run(std::unique_ptr<Source> source, std::unique_ptr<Target> target, const Schedule &schedule,
        QObject *parent = nullptr);

    Runner::State state() const { return m_runner.state(); }
    bool isOver() const { return state() == Runner::State::Finished; }
    Progress progress() const { return m_runner.progress(); }
    const Summary &summary() const { return m_summary; }
    const Comparison &comparison() const { return m_comparison; }

    /// As the runner's.
    void start();
    void pause();
    void resume();
    void stop();

signals:
    void stateChanged();
    /// After it was counted in the summary and the comparison.
    void answered(const loom::replay::Outgoing &message, const loom::replay::Answer &answer);
    /// The last signal of a run.
    void finished();

private:
    void noteAnswer(const Outgoing &message, const Answer &answer);

    std::unique_ptr<Source> m_source;
    SystemClock m_clock;
    std::unique_ptr<Target> m_target;
    Runner m_runner;
    Summary m_summary;
    Comparison m_comparison;
};

} // namespace loom::replay
