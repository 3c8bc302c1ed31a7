// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>

namespace loom::test {

/// The real loom-ingestd as a child process, on a free port, with an embedded broker unless the settings name another
/// one. The binary is that of this build (LOOM_INGESTD).
class ServiceProcess
{
public:
    using Settings = QMap<QString, QString>; ///< "LOOM_PORT" → "0"

    explicit ServiceProcess(const Settings &settings = {}, const QStringList &arguments = {});
    ~ServiceProcess();

    /// Waits until the service listens. If it does not, prints its output as a warning and returns false.
    bool isListening();
    /// Waits until GET /readyz returns @p status. Returns the elapsed time in ms, or -1 after @p timeoutMs.
    qint64 waitForReadiness(int status = 200, int timeoutMs = 20'000);
    quint16 port() const { return m_port; }
    QByteArray brokerAddress() const { return m_broker; }
    QProcess &process() { return m_process; }
    void terminate() { m_process.terminate(); }
    /// The exit code, or -1 if the process did not exit in time.
    int exitCode(int timeoutMs = 40'000);
    QByteArray output();
    /// Resident memory in KiB (Linux).
    qint64 residentKiB() const;

private:
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
    QByteArray m_broker;
};

} // namespace loom::test
