// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <chrono>

namespace loom {

/// SIGTERM and SIGINT as a Qt signal. The second one ends the process at once, whatever it does.
/// SIGPIPE is ignored. One of these per process. Lives in the main thread.
class UnixSignals : public QObject
{
    Q_OBJECT
public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

    /// The process ends with @p exitCode if it has not by itself within @p time of the first SIGTERM or SIGINT,
    /// whatever blocks it. It says so on standard error.
    void endAtLatest(std::chrono::seconds time, int exitCode);
    /// From here on SIGHUP asks to reload; until then it ends the process.
    void treatHangupAsReload();

signals:
    void terminationRequested();
    void reloadRequested();

private:
    void readPipe();

    int m_readEnd = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace loom
