// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/enterkey.h"
#include "console/replay/program/exitcode.h"
#include "console/replay/program/makesource.h"
#include "console/replay/program/progressline.h"
#include "console/replay/run.h"
#include "console/replay/servicetarget.h"

#include <QSslSocket>

namespace loom::replay {

/// Sends the messages of a source to a service, shows the progress and prints the result.
class SendCommand : public QObject
{
    Q_OBJECT
public:
    SendCommand(const Options &options, NamedSource source, QObject *parent = nullptr);

    /// Checks that the service can be reached, then starts the run.
    void start();
    /// Stops sending and finishes after the outstanding responses. A second call does not wait for them.
    void stop();

signals:
    void finished(loom::replay::ExitCode code);

private:
    void begin();
    void showProgress();
    void onUnreachable(const QString &reason);
    void fail(const QString &text);
    void report();
    ExitCode result() const;

    const Options m_options;
    const bool m_isTls;
    Run m_run;
    QSslSocket m_probe; ///< test connection before the run
    QTimer m_timeout;
    QTimer m_progressTimer;
    ProgressLine m_line;
    EnterKey m_enter;
};

} // namespace loom::replay
