// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/run.h"

namespace loom::replay {

Run::Run(std::unique_ptr<Source> source, std::unique_ptr<Target> target, const Schedule &schedule, QObject *parent)
    : QObject(parent),
      m_source(std::move(source)),
      m_target(std::move(target)),
      m_runner(*m_source, *m_target, schedule, m_clock)
{
    connect(&m_runner, &Runner::answered, this, &Run::noteAnswer);
    connect(&m_runner, &Runner::finished, this, [this] {
        emit stateChanged();
        emit finished();
    });
}

void Run::start()
{
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

void Run::stop()
{
    m_runner.stop();
    if (!isOver())
        emit stateChanged();
}

void Run::noteAnswer(const Outgoing &message, const Answer &answer)
{
    m_summary.add(message, answer);
    m_comparison.add(message, answer);
    emit answered(message, answer);
}

} // namespace loom::replay
