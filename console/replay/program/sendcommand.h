// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/comparison.h"
#include "console/replay/junitreport.h"
#include "console/replay/program/exitcode.h"
#include "console/replay/program/makesource.h"
#include "console/replay/program/progressline.h"
#include "console/replay/runner.h"
#include "console/replay/servicetarget.h"
#include "console/replay/summary.h"

#include <QTcpSocket>

namespace loom::replay {

/// Sends what the options ask for, shows how it goes, and tells what came of it.
class SendCommand : public QObject
{
    Q_OBJECT
public:
    SendCommand(const Options &options, MadeSource source, QObject *parent = nullptr);

    /// Looks whether the service is there, and begins.
    void start();
    /// Sends nothing more, and finishes with the answers that are due.
    void stop();

signals:
    void finished(loom::replay::ExitCode code);

private:
    void begin();
    void noteAnswer(const Outgoing &message, const Answer &answer);
    void showProgress();
    void noteUnreachable(const QString &reason);
    void report();
    ExitCode result() const;

    const Options m_options;
    MadeSource m_source;
    ServiceTarget m_target;
    SystemClock m_clock;
    Runner m_runner;
    QTcpSocket m_probe;
    QTimer m_patience;
    QTimer m_progressTimer;
    ProgressLine m_line;
    qint64 m_startedAt = 0;
    Summary m_summary;
    Comparison m_comparison;
    JUnitReport m_junit;
};

} // namespace loom::replay
