// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"
#include "console/replay/junitreport.h"
#include "console/replay/runner.h"
#include "console/replay/summary.h"

#include <memory>

namespace loom::replay {

/// What a run is called, and how it is judged.
struct RunOptions
{
    QString name = {}; ///< for reports: the file's, or the route
    std::optional<int> expectedStatus = {}; ///< of each answer, whatever its message expects
};

/// One run with all that it needs while it lasts, and what came of it afterwards. Belongs to one thread.
class Run : public QObject
{
    Q_OBJECT
public:
    /// @p schedule must have no problem.
    Run(std::unique_ptr<Source> source, std::unique_ptr<Target> target, const Schedule &schedule,
        const RunOptions &options, QObject *parent = nullptr);

    Runner::State state() const { return m_runner.state(); }
    bool isOver() const { return state() == Runner::State::Finished; }
    Progress progress() const { return m_runner.progress(); }
    const Summary &summary() const { return m_summary; }
    const Comparison &comparison() const { return m_comparison; }
    SkippedMessages skipped() const { return m_source->skipped(); }
    /// Writes what came of it so far as JUnit XML.
    Result<void, Failure> saveJUnit(const QString &file) const;

    /// As the runner's.
    void start();
    void pause();
    void resume();
    void skip();
    void stop();

signals:
    void stateChanged();
    /// After it was counted in the summary and the comparison. @p message expects what it is judged by.
    void answered(const loom::replay::Outgoing &message, const loom::replay::Response &answer);
    /// The last signal of a run.
    void finished();

private:
    void onAnswer(const Outgoing &message, const Response &answer);

    const RunOptions m_options;
    std::unique_ptr<Source> m_source;
    SystemClock m_clock;
    std::unique_ptr<Target> m_target;
    Runner m_runner;
    Summary m_summary;
    Comparison m_comparison;
    JUnitReport m_junit;
    qint64 m_startedAt = 0; ///< milliseconds since the epoch
};

} // namespace loom::replay
