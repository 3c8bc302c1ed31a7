// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/monitorrecorder.h"
#include "console/replay/program/exitcode.h"
#include "console/replay/program/options.h"
#include "console/replay/program/progressline.h"

namespace loom::replay {

/// Records the monitor channel of a service to a file until it is stopped (--record), and shows the progress.
class RecordCommand : public QObject
{
    Q_OBJECT
public:
    explicit RecordCommand(const Options &options, QObject *parent = nullptr);

    void start();
    void stop() { m_recorder.stop(); }

signals:
    void finished(loom::replay::ExitCode code);

private:
    void showBeginning();
    void showInterruption();
    void showResumption();
    void showProgress();
    void report();

    const Options m_options;
    MonitorRecorder m_recorder;
    QTimer m_progressTimer;
    ProgressLine m_line;
    qint64 m_gapMsBefore = 0; ///< total length of the gaps that were already shown
};

} // namespace loom::replay
