// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QDeadlineTimer;

namespace loom::test {

// One node of Kafka as a child process, with its data in a temporary folder; see tests/support/kafka/kafka. KafkaBroker
// is a node that is a whole cluster, KafkaCluster has several. All functions block and need no event loop. To be used
// by one thread, which has to outlive the process: on Linux the process is killed when the thread that started it ends.
class KafkaProcess
{
public:
    // "min.insync.replicas=2": replace what the script would use.
    explicit KafkaProcess(const QStringList &properties = {});
    ~KafkaProcess();
    Q_DISABLE_COPY_MOVE(KafkaProcess)

    // Why no broker can be had here (no java, no jars); empty when one can.
    static QString unavailableReason();
    // That many free ports; fewer when the script fails.
    static QList<int> freePorts(int count);

    void setProperties(const QStringList &properties) { m_properties = properties; }
    // "-Xmx256m", instead of the script's 512 MiB.
    void setHeap(const QString &options);

    // Starts it, on a free port or on that one; true when the port is known, which is before it answers.
    bool launch(const QDeadlineTimer &deadline, int port = 0);
    // SIGKILL; does nothing when it does not run.
    void kill();
    // SIGTERM, for a controlled shutdown. False when it did not end in half a minute; it is killed then.
    bool stop();
    // SIGSTOP and SIGCONT: in between it hangs, with its connections open.
    void suspend();
    void resume();
    // Kills it if it still runs. The next launch() begins without any data, and with a log of its own.
    void wipe();

    bool isRunning(int waitMs = 0);
    // 0 before the first launch().
    int port() const;
    // "127.0.0.1:PORT"; empty before the first launch().
    QByteArray address() const { return m_address; }
    // What it has logged since the last wipe(), over all launches.
    QByteArray log() const;
    // Kills it, and warns with the end of the log. False.
    bool failed(const char *what);

private:
    QString dataDir() const;
    QString logFile() const;

    QTemporaryDir m_dir;
    QProcess m_process;
    QStringList m_properties;
    QByteArray m_address;
    int m_generation = 0;
};

} // namespace loom::test
