// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <chrono>

namespace loom {

/// Emits SIGTERM and SIGINT as a Qt signal. A second SIGTERM or SIGINT ends the process immediately. Ignores SIGPIPE.
/// Create only one per process, in the main thread.
class UnixSignals : public QObject
{
    Q_OBJECT
public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

    /// Ends the process with @p exitCode if it is still running @p time after the first SIGTERM or SIGINT, even if a
    /// thread blocks. Reports that on standard error.
    void endAtLatest(std::chrono::seconds time, int exitCode);
    /// Makes SIGHUP emit reloadRequested(). Before this call SIGHUP ends the process.
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
