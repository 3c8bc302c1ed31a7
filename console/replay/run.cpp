// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/run.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

/// Returns why the run was not completed, untranslated for the report; empty if it was.
QString incompleteness(const Progress &progress)
{
    if (progress.isComplete())
        return {};
    QStringList reasons;
    if (progress.wasStopped)
        reasons.append(u"stopped"_s);
    if (progress.sent == 0)
        reasons.append(u"nothing was sent"_s);
    if (progress.unsent > 0)
        reasons.append(
            u"%1%2 unsent"_s.arg(QLatin1StringView(progress.isUnsentAtLeast ? "at least " : "")).arg(progress.unsent));
    if (progress.inFlight() > 0)
        reasons.append(u"%1 without a response"_s.arg(progress.inFlight()));
    return reasons.join(", "_L1);
}

} // namespace

Run::Run(std::unique_ptr<Source> source, std::unique_ptr<Target> target, const Schedule &schedule,
         const RunOptions &options, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_source(std::move(source)),
      m_target(std::move(target)),
      m_runner(*m_source, *m_target, schedule, m_clock),
      m_junit(options.name)
{
    connect(&m_runner, &Runner::answered, this, &Run::onAnswer);
    connect(&m_runner, &Runner::finished, this, [this] {
        emit stateChanged();
        emit finished();
    });
}

void Run::start()
{
    m_startedAt = m_clock.wallMs();
    m_runner.start();
    emit stateChanged();
}

void Run::pause()
{
    m_runner.pause();
    emit stateChanged();
}

void Run::resume()
{
    m_runner.resume();
    emit stateChanged();
}

void Run::skip()
{
    m_runner.skip();
    emit stateChanged();
}

void Run::stop()
{
    m_runner.stop();
    if (!isOver())
        emit stateChanged();
}

void Run::onAnswer(const Outgoing &message, const Response &answer)
{
    auto judged = message;
    if (m_options.expectedStatus)
        judged.expected = Expectation{*m_options.expectedStatus};
    m_summary.add(judged, answer);
    m_comparison.add(judged, answer);
    m_junit.add(judged, answer);
    emit answered(judged, answer);
}

Result<void, Failure> Run::saveJUnit(const QString &file) const
{
    auto report = m_junit;
    const auto skippedMessages = skipped();
    report.setSkipped(skippedMessages.reasons, skippedMessages.total());
    report.setError(incompleteness(progress()));
    return report.save(file, m_startedAt, progress().elapsedMs);
}

} // namespace loom::replay
