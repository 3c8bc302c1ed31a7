// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/monitorrecorder.h"
#include "console/replay/program/exitcode.h"
#include "console/replay/program/options.h"
#include "console/replay/program/progressline.h"

namespace loom::replay {

/// Records a service's monitor into a file until it is stopped, and shows how it goes.
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
    qint64 m_gapMsBefore = 0; ///< of the gaps that were told
};

} // namespace loom::replay
