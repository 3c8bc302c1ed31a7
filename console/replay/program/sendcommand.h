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

/// Sends what the options ask for, shows how it goes, and tells what came of it.
class SendCommand : public QObject
{
    Q_OBJECT
public:
    SendCommand(const Options &options, NamedSource source, QObject *parent = nullptr);

    /// Looks whether the service is there, and begins.
    void start();
    /// Sends nothing more, and finishes with the answers that are due.
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
    QSslSocket m_probe;
    QTimer m_timeout;
    QTimer m_progressTimer;
    ProgressLine m_line;
    EnterKey m_enter;
};

} // namespace loom::replay
