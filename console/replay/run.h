// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"
#include "console/replay/junitreport.h"
#include "console/replay/runner.h"
#include "console/replay/summary.h"

#include <memory>

namespace loom::replay {

/// Name of a run and the response that it expects.
struct RunOptions
{
    QString name = {}; ///< for reports: name of the file, or the route
    std::optional<int> expectedStatus = {}; ///< status expected of every response; overrides the messages' own
};

/// A run: owns source, target and runner, and collects the results. Belongs to one thread.
class Run : public QObject
{
    Q_OBJECT
public:
    /// Requires that @p schedule.problem() is empty.
    Run(std::unique_ptr<Source> source, std::unique_ptr<Target> target, const Schedule &schedule,
        const RunOptions &options, QObject *parent = nullptr);

    Runner::State state() const { return m_runner.state(); }
    bool isOver() const { return state() == Runner::State::Finished; }
    Progress progress() const { return m_runner.progress(); }
    const Summary &summary() const { return m_summary; }
    const Comparison &comparison() const { return m_comparison; }
    SkippedMessages skipped() const { return m_source->skipped(); }
    /// Writes the results so far to @p file as JUnit XML.
    Result<void, Failure> saveJUnit(const QString &file) const;

    /// These call the functions of Runner with the same name.
    void start();
    void pause();
    void resume();
    void skip();
    void stop();

signals:
    void stateChanged();
    /// Emitted after the response was counted in summary and comparison. @p message has the expectation that was used.
    void answered(const loom::replay::Outgoing &message, const loom::replay::Response &answer);
    /// Emitted last.
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
